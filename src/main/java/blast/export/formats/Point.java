package blast.export.formats;

/** A point on the way of an arrow, in pixels from the top left corner of the picture. */
record Point(double x, double y) {}
