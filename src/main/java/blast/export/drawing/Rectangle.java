package blast.export.drawing;

/**
 * The bounds of something that is drawn, in pixels from the top left corner of the page.
 *
 * @param x the left edge
 * @param y the upper edge
 */
public record Rectangle(double x, double y, double width, double height) {
  /** The right edge. */
  public double right() {
    return x + width;
  }

  /** The lower edge. */
  public double bottom() {
    return y + height;
  }
}
