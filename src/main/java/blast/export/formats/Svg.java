package blast.export.formats;

import blast.export.picture.BoxKind;
import blast.wording.XmlText;
import java.io.IOException;
import java.util.List;

/** Writes the pieces of an SVG: numbers, texts and outlines. */
final class Svg {
  private final Appendable out;

  Svg(Appendable out) {
    this.out = out;
  }

  Svg raw(String text) throws IOException {
    out.append(text);
    return this;
  }

  Svg line(String text) throws IOException {
    out.append(text).append('\n');
    return this;
  }

  /** A length with one decimal at the most. */
  static String number(double value) {
    long tenths = Math.round(value * 10);
    long whole = Math.abs(tenths) / 10;
    long rest = Math.abs(tenths) % 10;
    return (tenths < 0 ? "-" : "") + whole + (rest == 0 ? "" : "." + rest);
  }

  void text(String style, double x, double y, String anchor, String text) throws IOException {
    String where = " x=\"" + number(x) + "\" y=\"" + number(y) + "\"";
    String how = anchor.isEmpty() ? "" : " text-anchor=\"" + anchor + "\"";
    line("<text class=\"" + style + "\"" + where + how + ">" + XmlText.of(text) + "</text>");
  }

  void rectangle(String style, Rectangle bounds, double radius) throws IOException {
    String round = radius > 0 ? " rx=\"" + number(radius) + "\"" : "";
    line("<rect class=\"" + style + "\"" + at(bounds) + round + "/>");
  }

  private static String at(Rectangle bounds) {
    return " x=\""
        + number(bounds.x())
        + "\" y=\""
        + number(bounds.y())
        + "\" width=\""
        + number(bounds.width())
        + "\" height=\""
        + number(bounds.height())
        + "\"";
  }

  void path(String style, String data) throws IOException {
    line("<path class=\"" + style + "\" d=\"" + data + "\"/>");
  }

  /**
   * The outline of a kind of box; its left and right sides are upright, so that arrows end on them.
   */
  void outline(BoxKind kind, String style, Rectangle bounds) throws IOException {
    String all = style + " " + kind.word();
    double right = bounds.x() + bounds.width();
    double bottom = bounds.y() + bounds.height();
    switch (kind) {
      case SERVICE -> rectangle(all, bounds, Math.min(12, bounds.height() / 2));
      case GROUP -> rectangle(all, bounds, Math.min(11, bounds.height() / 2));
      case RESOURCE -> path(all, octagon(bounds, Math.min(9, bounds.height() / 3)));
      case SERVER -> {
        rectangle(all, bounds, 0);
        path("extra", upright(bounds.x() + 5, bounds) + upright(right - 5, bounds));
      }
      case COMPANY -> {
        rectangle(all, bounds, 0);
        rectangle("extra", inner(bounds, 3), 0);
      }
      case SITE -> {
        rectangle(all, bounds, 0);
        path("extra", "M" + point(bounds.x(), bottom - 3) + "H" + number(right));
      }
      case FOLD -> {
        path("extra", behind(bounds));
        rectangle(all, bounds, 0);
      }
    }
  }

  private static String octagon(Rectangle bounds, double cut) {
    double right = bounds.x() + bounds.width();
    double bottom = bounds.y() + bounds.height();
    return "M"
        + point(bounds.x() + cut, bounds.y())
        + "H"
        + number(right - cut)
        + "L"
        + point(right, bounds.y() + cut)
        + "V"
        + number(bottom - cut)
        + "L"
        + point(right - cut, bottom)
        + "H"
        + number(bounds.x() + cut)
        + "L"
        + point(bounds.x(), bottom - cut)
        + "V"
        + number(bounds.y() + cut)
        + "Z";
  }

  private static String upright(double x, Rectangle bounds) {
    return "M" + point(x, bounds.y()) + "V" + number(bounds.y() + bounds.height());
  }

  private static Rectangle inner(Rectangle bounds, double by) {
    return new Rectangle(
        bounds.x() + by, bounds.y() + by, bounds.width() - 2 * by, bounds.height() - 2 * by);
  }

  /** The edges of two sheets that lie behind. */
  private static String behind(Rectangle bounds) {
    StringBuilder data = new StringBuilder();
    for (int i = 1; i <= 2; i++) {
      double by = 3 * i;
      data.append('M').append(point(bounds.x() + by, bounds.y() - by + 3));
      data.append('V').append(number(bounds.y() - by));
      data.append('H').append(number(bounds.x() + bounds.width() - 6 + by));
    }
    return data.toString();
  }

  static String point(double x, double y) {
    return number(x) + " " + number(y);
  }

  /** An arrow's way and its head, which is drawn, not referred to: it has the line's colour. */
  void arrow(String style, List<Point> points) throws IOException {
    Point end = points.get(points.size() - 1);
    Point before = points.get(points.size() - 2);
    double length = Math.hypot(end.x() - before.x(), end.y() - before.y());
    double dx = length == 0 ? 1 : (end.x() - before.x()) / length;
    double dy = length == 0 ? 0 : (end.y() - before.y()) / length;
    StringBuilder data = new StringBuilder();
    for (int i = 0; i < points.size() - 1; i++) {
      data.append(i == 0 ? 'M' : 'L').append(point(points.get(i).x(), points.get(i).y()));
    }
    data.append('L').append(point(end.x() - 5 * dx, end.y() - 5 * dy));
    path("arrow " + style, data.toString());
    path(
        "head " + style,
        "M"
            + point(end.x(), end.y())
            + "L"
            + point(end.x() - 8 * dx - 4 * dy, end.y() - 8 * dy + 4 * dx)
            + "L"
            + point(end.x() - 8 * dx + 4 * dy, end.y() - 8 * dy - 4 * dx)
            + "Z");
  }
}
