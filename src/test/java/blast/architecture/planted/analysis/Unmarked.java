package blast.architecture.planted.analysis;

/** What outsiders can't rely on. */
public final class Unmarked {}
