package blast.architecture.planted.graph;

/** What answers are computed from. */
public final class Compiled {}
