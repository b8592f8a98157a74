package blast.architecture.planted.text;

/** Hides a concept behind its name, and can be extended. */
public abstract class AbstractText {}
