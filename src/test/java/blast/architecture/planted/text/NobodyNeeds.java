package blast.architecture.planted.text;

/** Public for nobody. */
public final class NobodyNeeds {}
