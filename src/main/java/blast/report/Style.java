package blast.report;

/**
 * How a text report looks: with a terminal's colours or plain, and how many columns it may take.
 *
 * @param isColored whether it has colours
 * @param width how many columns a line may take; only what can't be broken takes more
 */
public record Style(boolean isColored, int width) {
  /** The columns of a report that nobody asked to be narrower or wider. */
  public static final int WIDTH = 120;

  /** In fewer columns nothing can be read. */
  public static final int NARROWEST = 40;

  public static final Style PLAIN = new Style(false, WIDTH);
  public static final Style COLOR = new Style(true, WIDTH);

  /** What begins the sequence of characters by which a terminal changes its colours. */
  static final String SEQUENCE = "\u001B[";

  /** What ends all dress. */
  static final String RESET = SEQUENCE + "0m";

  public Style {
    if (width < NARROWEST) {
      throw new IllegalArgumentException("too narrow: " + width);
    }
  }

  /** The same dress in so many columns. */
  public Style in(int columns) {
    return new Style(isColored, columns);
  }

  public String strong(String text) {
    return dressed("1m", text);
  }

  public String bad(String text) {
    return dressed("31m", text);
  }

  public String worrying(String text) {
    return dressed("33m", text);
  }

  public String calm(String text) {
    return dressed("36m", text);
  }

  public String faint(String text) {
    return dressed("2m", text);
  }

  private String dressed(String how, String text) {
    return isColored ? SEQUENCE + how + text + RESET : text;
  }
}
