package blast.cli.command;

import java.util.List;

/**
 * The option that may go without a value: one is put there, so that no path after it is taken for
 * it.
 */
public final class OptionalValues {
  static final String IMPORTANCE = "--importance";
  static final String USUAL = "usual";
  static final List<String> WORDS = List.of("full");

  private OptionalValues() {}

  /** The arguments with the value. */
  public static String[] spelled(String... arguments) {
    String[] spelled = arguments.clone();
    for (int i = 0; i < spelled.length && !spelled[i].equals("--"); i++) {
      boolean hasValue = i + 1 < spelled.length && WORDS.contains(spelled[i + 1]);
      if (spelled[i].equals(IMPORTANCE) && !hasValue) {
        spelled[i] = IMPORTANCE + "=" + USUAL;
      }
    }
    return spelled;
  }
}
