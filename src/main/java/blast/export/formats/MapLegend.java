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
import java.util.Map;
import java.util.TreeMap;

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
    explainArrows(picture);
    explainBoxes(picture);
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

  /** Each stroke once, as it is drawn, and each colour. */
  private void explainArrows(Picture picture) {
    for (Map.Entry<Line, Look> line : lines(picture).entrySet()) {
      Look look = line.getValue();
      add(
          (canvas, x, y) -> arrow(canvas, line.getKey(), look, x, y),
          "A → B: " + line.getKey().meaning(picture.direction()));
    }
    for (Map.Entry<Look, Line> look : carried(picture).entrySet()) {
      String words = look.getKey().mark() + " " + Line.meaning(look.getKey(), picture.direction());
      add((canvas, x, y) -> arrow(canvas, look.getValue(), look.getKey(), x, y), words);
    }
  }

  private void explainBoxes(Picture picture) {
    for (Map.Entry<BoxKind, Look> kind : kinds(picture).entrySet()) {
      add(
          (canvas, x, y) -> box(canvas, kind.getKey(), kind.getValue(), x, y),
          words(kind.getKey()));
    }
    for (Map.Entry<Look, BoxKind> look : looks(picture).entrySet()) {
      add(
          (canvas, x, y) -> box(canvas, look.getValue(), look.getKey(), x, y),
          look.getKey().mark() + " " + look.getKey().words());
    }
  }

  private void add(Sample sample, String words) {
    entries.add(new Entry(sample, words));
  }

  /** The lines that are drawn, each with the mildest look that it has. */
  static Map<Line, Look> lines(Picture picture) {
    Map<Line, Look> lines = new TreeMap<>();
    picture.arrows().forEach(arrow -> lines.merge(arrow.line(), arrow.look(), MapLegend::milder));
    return lines;
  }

  /** What came along arrows, each with a line along which it came. */
  static Map<Look, Line> carried(Picture picture) {
    Map<Look, Line> carried = new TreeMap<>();
    picture.arrows().stream()
        .filter(arrow -> arrow.look() != Look.UP)
        .forEach(arrow -> carried.putIfAbsent(arrow.look(), arrow.line()));
    return carried;
  }

  /** The kinds of boxes that are drawn, each with the mildest look that it has. */
  static Map<BoxKind, Look> kinds(Picture picture) {
    Map<BoxKind, Look> kinds = new TreeMap<>();
    picture.boxes().forEach(box -> kinds.merge(box.kind(), box.look(), MapLegend::milder));
    return kinds;
  }

  /** What has become of boxes and frames, each with a kind of box that shows it. */
  static Map<Look, BoxKind> looks(Picture picture) {
    Map<Look, BoxKind> looks = new TreeMap<>();
    picture.boxes().stream()
        .filter(box -> box.kind() != BoxKind.GROUP)
        .forEach(box -> looks.putIfAbsent(box.look(), box.kind()));
    picture.boxes().forEach(box -> looks.putIfAbsent(box.look(), box.kind()));
    picture.frames().forEach(frame -> looks.putIfAbsent(frame.look(), BoxKind.SITE));
    looks.remove(Look.UP);
    return looks;
  }

  private static Look milder(Look one, Look other) {
    return one.compareTo(other) <= 0 ? one : other;
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
