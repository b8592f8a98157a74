package blast.export.drawing;

/**
 * A picture whose parts have their places, ready to be drawn on any canvas.
 *
 * @param title what it shows, for those who can't see it
 * @param description more about it
 * @param width in pixels
 * @param height in pixels
 * @param content what draws it, between 0 and 0 and its width and height; the paper is there
 */
public record Sheet(
    String title, String description, double width, double height, Content content) {
  /** Draws a picture. */
  @FunctionalInterface
  public interface Content {
    /** Draws it; each time the same. */
    void drawOn(Canvas canvas);
  }
}
