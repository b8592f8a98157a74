package blast.export.formats;

import blast.export.drawing.Canvas;
import blast.export.drawing.Path;
import blast.export.drawing.Point;
import blast.export.drawing.Rectangle;
import blast.export.drawing.Style;
import blast.export.picture.BoxKind;
import blast.export.picture.Look;
import java.util.ArrayList;
import java.util.List;

/**
 * The outlines of boxes, one for each kind. Their left and right sides are upright, so that arrows
 * end on them.
 */
final class Outlines {
  /** From one line of the hatching to the next, along a side. */
  private static final double HATCH = 7 * Math.sqrt(2);

  /** The hatching ends where the outline begins. */
  private static final double EDGE = 1.2;

  private final Canvas canvas;
  private final MapStyle style;

  Outlines(Canvas canvas, MapStyle style) {
    this.canvas = canvas;
    this.style = style;
  }

  void draw(BoxKind kind, Look look, Rectangle bounds) {
    Style extra = style.extra(kind, look);
    if (kind == BoxKind.FOLD) {
      canvas.path("extra", behind(bounds), extra);
    }
    drawArea(kind, look, bounds);
    switch (kind) {
      case SERVER -> {
        Path left = upright(bounds.x() + 5, bounds);
        Path right = upright(bounds.right() - 5, bounds);
        canvas.path("extra", Path.of(List.of(left, right)), extra);
      }
      case COMPANY -> canvas.rectangle("extra", inner(bounds, 3), 0, extra);
      case SITE -> {
        double y = bounds.bottom() - 3;
        canvas.path("extra", Path.line(bounds.x(), y, bounds.right(), y), extra);
      }
      default -> {}
    }
    if (look == Look.DOWN) {
      canvas.path("hatch", hatching(inner(bounds, EDGE), cut(kind, bounds)), MapStyle.HATCH);
    }
  }

  private void drawArea(BoxKind kind, Look look, Rectangle bounds) {
    String words = "outline " + kind.word();
    Style area = style.box(kind, look);
    if (kind == BoxKind.RESOURCE) {
      canvas.path(words, octagon(bounds, cut(kind, bounds)), area);
    } else {
      canvas.rectangle(words, bounds, cut(kind, bounds), area);
    }
  }

  /** How much of a corner is cut off, or rounded. */
  private static double cut(BoxKind kind, Rectangle bounds) {
    return switch (kind) {
      case SERVICE -> Math.min(12, bounds.height() / 2);
      case GROUP -> Math.min(11, bounds.height() / 2);
      case RESOURCE -> Math.min(9, bounds.height() / 3);
      default -> 0;
    };
  }

  private static Path octagon(Rectangle bounds, double cut) {
    double left = bounds.x();
    double top = bounds.y();
    return Path.polygon(
        List.of(
            new Point(left + cut, top),
            new Point(bounds.right() - cut, top),
            new Point(bounds.right(), top + cut),
            new Point(bounds.right(), bounds.bottom() - cut),
            new Point(bounds.right() - cut, bounds.bottom()),
            new Point(left + cut, bounds.bottom()),
            new Point(left, bounds.bottom() - cut),
            new Point(left, top + cut)));
  }

  private static Path upright(double x, Rectangle bounds) {
    return Path.line(x, bounds.y(), x, bounds.bottom());
  }

  private static Rectangle inner(Rectangle bounds, double by) {
    return new Rectangle(
        bounds.x() + by, bounds.y() + by, bounds.width() - 2 * by, bounds.height() - 2 * by);
  }

  /** The edges of two sheets that lie behind. */
  private static Path behind(Rectangle bounds) {
    return Path.of(List.of(sheet(bounds, 3), sheet(bounds, 6)));
  }

  private static Path sheet(Rectangle bounds, double by) {
    double left = bounds.x() + by;
    double top = bounds.y() - by;
    return Path.line(
        List.of(
            new Point(left, top + 3),
            new Point(left, top),
            new Point(bounds.right() - 6 + by, top)));
  }

  /**
   * Slanting lines, each cut off where the area ends: patterns and clips aren't drawn alike
   * everywhere. On a line x + y stays the same, so that corners and sides bound x from both ends.
   */
  static Path hatching(Rectangle bounds, double cut) {
    List<Path> lines = new ArrayList<>();
    double first = bounds.x() + bounds.y() + cut;
    double last = bounds.right() + bounds.bottom() - cut;
    for (double sum = Math.ceil(first / HATCH) * HATCH; sum < last; sum += HATCH) {
      double sides = Math.max(bounds.x(), sum - bounds.bottom());
      double from = Math.max(sides, (sum + bounds.x() - bounds.bottom() + cut) / 2);
      double to = Math.min(bounds.right(), sum - bounds.y());
      to = Math.min(to, (sum + bounds.right() - bounds.y() - cut) / 2);
      if (to > from) {
        lines.add(Path.line(to, sum - to, from, sum - from));
      }
    }
    return Path.of(lines);
  }

  /** An arrow's way and its head, which is drawn, not referred to: it has the line's colour. */
  static void arrow(Canvas canvas, String words, Style line, List<Point> points) {
    Point end = points.get(points.size() - 1);
    Point before = points.get(points.size() - 2);
    double length = Math.hypot(end.x() - before.x(), end.y() - before.y());
    double dx = length == 0 ? 1 : (end.x() - before.x()) / length;
    double dy = length == 0 ? 0 : (end.y() - before.y()) / length;
    List<Point> way = new ArrayList<>(points.subList(0, points.size() - 1));
    way.add(new Point(end.x() - 5 * dx, end.y() - 5 * dy));
    canvas.path("arrow " + words, Path.line(way), line);
    Path head =
        Path.polygon(
            List.of(
                end,
                new Point(end.x() - 8 * dx - 4 * dy, end.y() - 8 * dy + 4 * dx),
                new Point(end.x() - 8 * dx + 4 * dy, end.y() - 8 * dy - 4 * dx)));
    canvas.path("head " + words, head, Style.area(line.stroke().orElseThrow()));
  }
}
