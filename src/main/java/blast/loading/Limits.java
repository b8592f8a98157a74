package blast.loading;

/** Where reading stops, so that no text, however made, takes memory or time without end. */
final class Limits {
  /** Characters in one file: a little over ten million nodes. */
  static final long FILE_CHARACTERS = 1L << 30;

  /** Characters between one YAML event and the next: one scalar, one comment, one gap. */
  static final int TOKEN_CHARACTERS = 1 << 20;

  /** How deep lists and mappings may stand in each other. */
  static final int NESTING = 200;

  /** Values in one entry of a section: what is in memory as a whole. */
  static final int ENTRY_VALUES = 2_000_000;

  /** Documents in one file. */
  static final int DOCUMENTS = 100_000;

  /** Names that are compared in search of near ones, over all problems. */
  static final long COMPARISONS = 1_000_000;

  /** Problems that are collected before reading stops. */
  static final int PROBLEMS = 100_000;

  /** Values that aliases may stand for, for free and for each value written out. */
  static final long ALIASED_VALUES = 1_000_000;

  static final long ALIASED_VALUES_PER_VALUE = 16;

  private Limits() {}
}
