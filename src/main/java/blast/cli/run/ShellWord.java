package blast.cli.run;

/** Words of a command line as they are typed into a shell. */
public final class ShellWord {
  private ShellWord() {}

  /** A word, between quotes where a shell would read something else. */
  public static String of(String word) {
    return word.matches("[\\w./:@%+=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** A path, which is no option even if it begins like one. */
  static String ofPath(String path) {
    return of(path.startsWith("-") ? "./" + path : path);
  }
}
