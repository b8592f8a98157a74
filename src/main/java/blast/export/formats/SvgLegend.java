package blast.export.formats;

import blast.export.picture.BoxKind;
import blast.export.picture.Line;
import blast.export.picture.Look;
import blast.export.picture.Picture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Explains what a picture uses, and only that; laid out in rows that fit a width. */
final class SvgLegend {
  private static final double ROW = 28;
  private static final double SAMPLE = 44;
  private static final double GAP = 20;

  /** One thing that is explained. */
  private record Entry(Sample sample, String words) {
    double width() {
      return SAMPLE + 6 + TextWidth.of(words, Metrics.DETAIL_SIZE, false) + GAP;
    }
  }

  private interface Sample {
    void draw(Svg svg, double x, double y) throws IOException;
  }

  private final List<Entry> entries = new ArrayList<>();
  private final List<Integer> rows = new ArrayList<>();
  private final double width;

  SvgLegend(Picture picture, double most) {
    for (Line line : lines(picture)) {
      entries.add(
          new Entry((svg, x, y) -> arrow(svg, line.word(), x, y), "A → B: " + line.meaning()));
    }
    for (Look look : arrowLooks(picture)) {
      String words = look == Look.DOWN ? "the failure came this way" : "degraded through this";
      entries.add(
          new Entry((svg, x, y) -> arrow(svg, look.word(), x, y), look.mark() + " " + words));
    }
    for (BoxKind kind : kinds(picture)) {
      entries.add(new Entry((svg, x, y) -> outline(svg, kind, x, y), words(kind)));
    }
    for (Look look : looks(picture)) {
      entries.add(
          new Entry((svg, x, y) -> look(svg, look, x, y), look.mark() + " " + look.words()));
    }
    double widest = 0;
    double row = 0;
    for (int i = 0; i < entries.size(); i++) {
      double next = entries.get(i).width();
      if (i == 0 || row + next > most) {
        rows.add(i);
        row = 0;
      }
      row += next;
      widest = Math.max(widest, row);
    }
    width = widest;
  }

  private static Set<Line> lines(Picture picture) {
    Set<Line> lines = new TreeSet<>();
    picture.arrows().forEach(arrow -> lines.add(arrow.line()));
    return lines;
  }

  private static Set<Look> arrowLooks(Picture picture) {
    Set<Look> looks = new TreeSet<>();
    picture.arrows().forEach(arrow -> looks.add(arrow.look()));
    looks.remove(Look.UP);
    return looks;
  }

  private static Set<BoxKind> kinds(Picture picture) {
    Set<BoxKind> kinds = new TreeSet<>();
    picture.boxes().forEach(box -> kinds.add(box.kind()));
    return kinds;
  }

  private static Set<Look> looks(Picture picture) {
    Set<Look> looks = new TreeSet<>();
    picture.boxes().forEach(box -> looks.add(box.look()));
    picture.frames().forEach(frame -> looks.add(frame.look()));
    looks.remove(Look.UP);
    return looks;
  }

  static String words(BoxKind kind) {
    return switch (kind) {
      case FOLD -> "several, folded into one";
      case GROUP -> "how many of these are needed";
      default -> kind.word();
    };
  }

  private static void arrow(Svg svg, String style, double x, double y) throws IOException {
    svg.arrow(style, List.of(new Point(x, y + ROW / 2), new Point(x + SAMPLE, y + ROW / 2)));
  }

  private static void outline(Svg svg, BoxKind kind, double x, double y) throws IOException {
    svg.line("<g class=\"box up\">");
    svg.outline(kind, "outline", sample(x, y));
    svg.line("</g>");
  }

  private static void look(Svg svg, Look look, double x, double y) throws IOException {
    svg.line("<g class=\"box " + look.word() + "\">");
    svg.rectangle("outline", sample(x, y), 0);
    if (look == Look.DOWN) {
      svg.rectangle("hatch", sample(x, y), 0);
    }
    svg.line("</g>");
  }

  private static Rectangle sample(double x, double y) {
    return new Rectangle(x, y + 5, SAMPLE, ROW - 10);
  }

  double width() {
    return width;
  }

  double height() {
    return rows.size() * ROW;
  }

  void write(Svg svg, double left, double top) throws IOException {
    double x = left;
    double y = top - ROW;
    for (int i = 0; i < entries.size(); i++) {
      if (rows.contains(i)) {
        x = left;
        y += ROW;
      }
      Entry entry = entries.get(i);
      entry.sample().draw(svg, x, y);
      svg.text("detail", x + SAMPLE + 6, y + ROW / 2 + 4, "", entry.words());
      x += entry.width();
    }
  }
}
