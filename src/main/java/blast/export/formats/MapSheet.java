package blast.export.formats;

import blast.export.drawing.Anchor;
import blast.export.drawing.Canvas;
import blast.export.drawing.Group;
import blast.export.drawing.PageSize;
import blast.export.drawing.Point;
import blast.export.drawing.Rectangle;
import blast.export.drawing.Sheet;
import blast.export.picture.Arrow;
import blast.export.picture.Box;
import blast.export.picture.BoxKind;
import blast.export.picture.Frame;
import blast.export.picture.Label;
import blast.export.picture.Look;
import blast.export.picture.Picture;
import blast.export.picture.Words;
import blast.inventory.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A picture as a map: its boxes, frames and arrows laid out below its title, and a legend. */
public final class MapSheet {
  private static final double MARGIN = 16;
  private static final double HEADING = 24;
  private static final double NOTE = 17;
  private static final double LEAST_LEGEND = 640;

  private final Picture picture;
  private final MapStyle style;
  private final Layout layout;
  private final Map<String, Rectangle> boundsOf = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final MapLegend legend;
  private final double top;
  private final double width;
  private final double height;

  private MapSheet(Picture picture, PageSize page) {
    this.picture = picture;
    this.style = new MapStyle(picture.showsFailure());
    this.layout = LayoutChoice.of(picture, page);
    this.legend = new MapLegend(picture, style, Math.max(LEAST_LEGEND, layout.width()));
    double widest = Math.max(layout.width(), legend.width());
    for (String note : picture.notes()) {
      notes.addAll(Words.wrap(note, (int) (Math.max(widest, LEAST_LEGEND) / 7), 4));
    }
    for (String note : notes) {
      widest = Math.max(widest, MapStyle.NOTE.widthOf(note));
    }
    widest = Math.max(widest, MapStyle.HEADING.widthOf(heading()));
    this.top = MARGIN + HEADING + notes.size() * NOTE + 8;
    this.width = widest + 2 * MARGIN;
    this.height = top + layout.height() + MARGIN + legend.height() + MARGIN;
    picture.frames().forEach(frame -> place(frame.key()));
    picture.boxes().forEach(box -> place(box.key()));
  }

  private void place(String key) {
    Rectangle bounds = layout.bounds(key);
    boundsOf.put(
        key, new Rectangle(bounds.x() + MARGIN, bounds.y() + top, bounds.width(), bounds.height()));
  }

  private String heading() {
    return Words.cut(picture.title(), 100);
  }

  /** Lays the picture out so that it can be read best on a page. */
  public static Sheet of(Picture picture, PageSize page) {
    MapSheet map = new MapSheet(picture, page);
    return new Sheet(
        map.heading(), String.join("; ", map.notes), map.width, map.height, map::drawOn);
  }

  private void drawOn(Canvas canvas) {
    canvas.open(Group.of(picture.showsFailure() ? "failure" : "plain"));
    drawHeading(canvas);
    for (Frame frame : picture.frames()) {
      draw(frame, canvas);
    }
    drawArrows(canvas);
    for (Box drawn : picture.boxes()) {
      draw(drawn, canvas);
    }
    legend.draw(canvas, MARGIN, top + layout.height() + MARGIN);
    canvas.close();
  }

  private void drawHeading(Canvas canvas) {
    Point first = new Point(MARGIN, MARGIN + 16);
    canvas.text("heading", first, Anchor.START, MapStyle.HEADING, heading());
    double y = MARGIN + HEADING;
    for (String note : notes) {
      canvas.text("note", new Point(MARGIN, y + 13), Anchor.START, MapStyle.NOTE, note);
      y += NOTE;
    }
  }

  private void draw(Frame frame, Canvas canvas) {
    Rectangle bounds = Objects.requireNonNull(boundsOf.get(frame.key()));
    Look look = frame.look();
    BoxKind kind = frame.node().kind() == Kind.COMPANY ? BoxKind.COMPANY : BoxKind.SITE;
    canvas.open(new Group("frame-group " + look.word(), frame.tooltip(), frame.link()));
    canvas.rectangle("outline frame " + kind.word(), bounds, 4, style.frame(kind, look));
    if (look == Look.REMOVED) {
      double band = Metrics.textHeight(frame.label()) + 10;
      Rectangle head = new Rectangle(bounds.x(), bounds.y(), bounds.width(), band);
      canvas.rectangle("band", head, 4, MapStyle.BAND);
    }
    Point corner = new Point(bounds.x() + 10, bounds.y() + 6);
    draw(frame.label(), look, corner, Anchor.START, canvas);
    canvas.close();
  }

  private void draw(Box box, Canvas canvas) {
    Rectangle bounds = Objects.requireNonNull(boundsOf.get(box.key()));
    Look look = box.look();
    canvas.open(new Group("box " + look.word(), box.tooltip(), box.link()));
    new Outlines(canvas, style).draw(box.kind(), look, bounds);
    double middle = bounds.x() + bounds.width() / 2;
    if (box.kind() == BoxKind.GROUP) {
      Point below = new Point(middle, bounds.y() + bounds.height() / 2 + 4);
      canvas.text("state", below, Anchor.MIDDLE, style.state(look), box.words());
    } else {
      double free = bounds.height() - Metrics.textHeight(box.label());
      Point upper = new Point(middle, bounds.y() + free / 2);
      draw(box.label(), look, upper, Anchor.MIDDLE, canvas);
    }
    canvas.close();
  }

  private void draw(Label label, Look look, Point upper, Anchor anchor, Canvas canvas) {
    double x = upper.x();
    double y = upper.y();
    for (String line : label.shownTitle()) {
      canvas.text("title", new Point(x, y + 12), anchor, style.title(look), line);
      y += Metrics.TITLE_LEADING;
    }
    List<String> details = label.shownDetails();
    int state = details.size() - label.shownState().size();
    for (int i = 0; i < details.size(); i++) {
      Point at = new Point(x, y + 11);
      if (i < state) {
        canvas.text("detail", at, anchor, style.detail(look), details.get(i));
      } else {
        canvas.text("state", at, anchor, style.state(look), details.get(i));
      }
      y += Metrics.DETAIL_LEADING;
    }
  }

  /** Those that carried the failure last, so that they lie above the others. */
  private void drawArrows(Canvas canvas) {
    for (boolean carries : new boolean[] {false, true}) {
      for (int i = 0; i < picture.arrows().size(); i++) {
        Arrow arrow = picture.arrows().get(i);
        if (carries == (arrow.look() != Look.UP)) {
          draw(arrow, layout.route(i), canvas);
        }
      }
    }
  }

  private void draw(Arrow arrow, Route route, Canvas canvas) {
    String words = arrow.line().word() + " " + arrow.look().word();
    List<Point> points = new ArrayList<>();
    for (Point point : route.points()) {
      points.add(new Point(point.x() + MARGIN, point.y() + top));
    }
    canvas.open(new Group("", Words.cut(arrow.tooltip(), 200), Optional.empty()));
    Outlines.arrow(canvas, words, style.arrow(arrow.line(), arrow.look()), points);
    Rectangle label = route.label();
    if (label.width() > 0) {
      double x = label.x() + MARGIN;
      double y = label.y() + top;
      Rectangle paper = new Rectangle(x, y, label.width(), label.height());
      canvas.rectangle("word-paper", paper, 3, MapStyle.WORD_PAPER);
      Point below = new Point(x + label.width() / 2, y + 12);
      canvas.text(
          "word " + arrow.look().word(),
          below,
          Anchor.MIDDLE,
          MapStyle.word(arrow.look()),
          words(arrow));
    }
    canvas.close();
  }

  /** What stands beside an arrow: its label, with a mark if the failure came along it. */
  static String words(Arrow arrow) {
    return (arrow.look().mark() + " " + arrow.label()).strip();
  }
}
