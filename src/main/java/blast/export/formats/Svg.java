package blast.export.formats;

import blast.export.picture.Form;
import blast.export.picture.Place;
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

  void rectangle(String style, Place place, double radius) throws IOException {
    String round = radius > 0 ? " rx=\"" + number(radius) + "\"" : "";
    line("<rect class=\"" + style + "\"" + at(place) + round + "/>");
  }

  private static String at(Place place) {
    return " x=\""
        + number(place.x())
        + "\" y=\""
        + number(place.y())
        + "\" width=\""
        + number(place.width())
        + "\" height=\""
        + number(place.height())
        + "\"";
  }

  void path(String style, String data) throws IOException {
    line("<path class=\"" + style + "\" d=\"" + data + "\"/>");
  }

  /** The outline of a form; its left and right sides are upright, so that arrows end on them. */
  void outline(Form form, String style, Place place) throws IOException {
    String all = style + " " + form.word();
    double right = place.x() + place.width();
    double bottom = place.y() + place.height();
    switch (form) {
      case SERVICE -> rectangle(all, place, Math.min(12, place.height() / 2));
      case GROUP -> rectangle(all, place, Math.min(11, place.height() / 2));
      case RESOURCE -> path(all, octagon(place, Math.min(9, place.height() / 3)));
      case SERVER -> {
        rectangle(all, place, 0);
        path("extra", upright(place.x() + 5, place) + upright(right - 5, place));
      }
      case COMPANY -> {
        rectangle(all, place, 0);
        rectangle("extra", inner(place, 3), 0);
      }
      case SITE -> {
        rectangle(all, place, 0);
        path("extra", "M" + point(place.x(), bottom - 3) + "H" + number(right));
      }
      case FOLD -> {
        path("extra", behind(place));
        rectangle(all, place, 0);
      }
    }
  }

  private static String octagon(Place place, double cut) {
    double right = place.x() + place.width();
    double bottom = place.y() + place.height();
    return "M"
        + point(place.x() + cut, place.y())
        + "H"
        + number(right - cut)
        + "L"
        + point(right, place.y() + cut)
        + "V"
        + number(bottom - cut)
        + "L"
        + point(right - cut, bottom)
        + "H"
        + number(place.x() + cut)
        + "L"
        + point(place.x(), bottom - cut)
        + "V"
        + number(place.y() + cut)
        + "Z";
  }

  private static String upright(double x, Place place) {
    return "M" + point(x, place.y()) + "V" + number(place.y() + place.height());
  }

  private static Place inner(Place place, double by) {
    return new Place(
        place.x() + by, place.y() + by, place.width() - 2 * by, place.height() - 2 * by);
  }

  /** The edges of two sheets that lie behind. */
  private static String behind(Place place) {
    StringBuilder data = new StringBuilder();
    for (int i = 1; i <= 2; i++) {
      double by = 3 * i;
      data.append('M').append(point(place.x() + by, place.y() - by + 3));
      data.append('V').append(number(place.y() - by));
      data.append('H').append(number(place.x() + place.width() - 6 + by));
    }
    return data.toString();
  }

  static String point(double x, double y) {
    return number(x) + " " + number(y);
  }

  /** An arrow's way and its head, which is drawn, not referred to: it has the line's colour. */
  void arrow(String style, List<Place.Point> points) throws IOException {
    Place.Point end = points.get(points.size() - 1);
    Place.Point before = points.get(points.size() - 2);
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
