package blast.export.formats;

/**
 * The bounds of something that is drawn, in pixels from the top left corner of the picture.
 *
 * @param x the left edge
 * @param y the upper edge
 */
record Rectangle(double x, double y, double width, double height) {}
