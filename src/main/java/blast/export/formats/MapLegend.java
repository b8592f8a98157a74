package blast.export.formats;

import blast.export.drawing.Anchor;
import blast.export.drawing.Canvas;
import blast.export.drawing.Group;
import blast.export.drawing.Point;
import blast.export.drawing.Rectangle;
import blast.export.drawing.Shade;
import blast.export.drawing.TextStyle;
import blast.export.picture.BoxKind;
import blast.export.picture.Line;
import blast.export.picture.Look;
import blast.export.picture.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Explains what a picture uses, and only that; laid out in rows that fit a width. */
final class MapLegend {
  private static final double ROW = 28;
  private static final double SAMPLE = 44;
  private static final double GAP = 20;
  private static final TextStyle WORDS = TextStyle.plain(Metrics.DETAIL_SIZE, Shade.INK);

  /** One thing that is explained. */
  private record Entry(Sample sample, String words) {
    double width() {
      return SAMPLE + 6 + WORDS.widthOf(words) + GAP;
    }
  }

  private interface Sample {
    void draw(Canvas canvas, double x, double y);
  }

  private final List<Entry> entries = new ArrayList<>();
  private final List<Integer> rows = new ArrayList<>();
  private final MapStyle style;
  private final double width;

  MapLegend(Picture picture, MapStyle style, double most) {
    this.style = style;
    for (Line line : lines(picture)) {
      entries.add(
          new Entry(
              (canvas, x, y) -> arrow(canvas, line, Look.UP, x, y), "A → B: " + line.meaning()));
    }
    for (Look look : arrowLooks(picture)) {
      String words = look == Look.DOWN ? "the failure came this way" : "degraded through this";
      entries.add(
          new Entry(
              (canvas, x, y) -> arrow(canvas, Line.HARD, look, x, y), look.mark() + " " + words));
    }
    for (BoxKind kind : kinds(picture)) {
      entries.add(new Entry((canvas, x, y) -> box(canvas, kind, Look.UP, x, y), words(kind)));
    }
    for (Look look : looks(picture)) {
      entries.add(
          new Entry(
              (canvas, x, y) -> box(canvas, BoxKind.SERVICE, look, x, y),
              look.mark() + " " + look.words()));
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

  private void arrow(Canvas canvas, Line line, Look look, double x, double y) {
    String words = look == Look.UP ? line.word() : look.word();
    List<Point> way = List.of(new Point(x, y + ROW / 2), new Point(x + SAMPLE, y + ROW / 2));
    Outlines.arrow(canvas, words, style.arrow(line, look), way);
  }

  private void box(Canvas canvas, BoxKind kind, Look look, double x, double y) {
    canvas.open(Group.of("box " + look.word()));
    new Outlines(canvas, style).draw(kind, look, sample(x, y));
    canvas.close();
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

  void draw(Canvas canvas, double left, double top) {
    double x = left;
    double y = top - ROW;
    for (int i = 0; i < entries.size(); i++) {
      if (rows.contains(i)) {
        x = left;
        y += ROW;
      }
      Entry entry = entries.get(i);
      entry.sample().draw(canvas, x, y);
      Point words = new Point(x + SAMPLE + 6, y + ROW / 2 + 4);
      canvas.text("detail", words, Anchor.START, WORDS, entry.words());
      x += entry.width();
    }
  }
}
