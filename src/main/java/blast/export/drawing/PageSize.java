package blast.export.drawing;

/**
 * How large a page is, in pixels.
 *
 * @param width from 1
 * @param height from 1
 */
public record PageSize(int width, int height) {
  /** That of a slide. */
  public static final PageSize SLIDE = new PageSize(1600, 900);
}
