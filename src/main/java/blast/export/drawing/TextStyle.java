package blast.export.drawing;

/**
 * How words are set.
 *
 * @param size of the letters, in pixels
 */
public record TextStyle(double size, boolean isBold, Shade shade) {
  public static TextStyle plain(double size, Shade shade) {
    return new TextStyle(size, false, shade);
  }

  public static TextStyle bold(double size, Shade shade) {
    return new TextStyle(size, true, shade);
  }

  /** How wide a line is at most, in pixels. */
  public double widthOf(String text) {
    return TextWidth.of(text, size, isBold);
  }
}
