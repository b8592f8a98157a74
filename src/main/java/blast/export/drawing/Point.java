package blast.export.drawing;

/**
 * A point on a page, in pixels from its top left corner.
 *
 * @param x from the left edge
 * @param y from the upper edge
 */
public record Point(double x, double y) {}
