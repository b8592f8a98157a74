package blast.release;

import java.util.regex.Pattern;

/** The launcher as it is released: without what builds the program in a checkout. */
final class ReleasedLauncher {
  private static final String OPENING = "# <checkout>";
  private static final String CLOSING = "# </checkout>";

  private static final Pattern SECTION =
      Pattern.compile("(?ms)^ *" + OPENING + "\\n.*?^ *" + CLOSING + "\\n");

  private ReleasedLauncher() {}

  /** Cuts the marked sections out of the launcher of a checkout. */
  static String of(String launcher) {
    String released = SECTION.matcher(launcher).replaceAll("").replaceAll("\n{3,}", "\n\n");
    if (released.equals(launcher) || released.contains(OPENING) || released.contains(CLOSING)) {
      throw new IllegalArgumentException("the launcher's marks of checkout don't pair");
    }
    return released;
  }
}
