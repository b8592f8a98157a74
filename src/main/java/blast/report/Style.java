package blast.report;

/** How a text report is dressed: with a terminal's colours, or plain. */
public enum Style {
  PLAIN("", "", "", "", "", ""),
  COLOR("\u001B[1m", "\u001B[31m", "\u001B[33m", "\u001B[36m", "\u001B[2m", "\u001B[0m");

  private final String bold;
  private final String red;
  private final String yellow;
  private final String cyan;
  private final String dim;
  private final String reset;

  Style(String bold, String red, String yellow, String cyan, String dim, String reset) {
    this.bold = bold;
    this.red = red;
    this.yellow = yellow;
    this.cyan = cyan;
    this.dim = dim;
    this.reset = reset;
  }

  public String strong(String text) {
    return bold + text + reset;
  }

  public String bad(String text) {
    return red + text + reset;
  }

  public String worrying(String text) {
    return yellow + text + reset;
  }

  public String calm(String text) {
    return cyan + text + reset;
  }

  public String faint(String text) {
    return dim + text + reset;
  }
}
