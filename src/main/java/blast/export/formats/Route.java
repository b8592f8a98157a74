package blast.export.formats;

import blast.export.drawing.Point;
import blast.export.drawing.Rectangle;
import java.util.List;

/**
 * The way of an arrow.
 *
 * @param points at least two
 * @param label the bounds of its label; of no width if it has none
 */
record Route(List<Point> points, Rectangle label) {
  Route {
    points = List.copyOf(points);
  }
}
