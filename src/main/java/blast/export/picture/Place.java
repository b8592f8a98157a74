package blast.export.picture;

import java.util.List;

/**
 * Where something is drawn, in pixels from the top left corner of the picture.
 *
 * @param x the left edge
 * @param y the upper edge
 */
public record Place(double x, double y, double width, double height) {
  /** A point on the way of an arrow. */
  public record Point(double x, double y) {}

  /**
   * The way of an arrow.
   *
   * @param points at least two
   * @param label where its label stands; of no width if it has none
   */
  public record Route(List<Point> points, Place label) {
    public Route {
      points = List.copyOf(points);
    }
  }
}
