package blast.export.formats;

import blast.export.picture.Arrow;
import blast.export.picture.Box;
import blast.export.picture.BoxKind;
import blast.export.picture.Frame;
import blast.export.picture.Label;
import blast.export.picture.Look;
import blast.export.picture.Picture;
import blast.export.picture.Words;
import blast.wording.XmlText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes a picture as SVG 1.1: text as text, without scripts, styles for light and dark screens
 * inside. Nothing in it is fetched from elsewhere.
 */
public final class SvgWriter {
  private static final double MARGIN = 16;
  private static final double HEADING = 24;
  private static final double NOTE = 17;
  private static final double LEAST_LEGEND = 640;

  private final Picture picture;
  private final Layout layout;
  private final Map<String, Rectangle> boundsOf = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final SvgLegend legend;
  private final double top;
  private final double width;
  private final double height;

  private SvgWriter(Picture picture) {
    this.picture = picture;
    this.layout = Layout.of(picture);
    this.legend = new SvgLegend(picture, Math.max(LEAST_LEGEND, layout.width()));
    double widest = Math.max(layout.width(), legend.width());
    for (String note : picture.notes()) {
      notes.addAll(Words.wrap(note, (int) (Math.max(widest, LEAST_LEGEND) / 7), 4));
    }
    for (String note : notes) {
      widest = Math.max(widest, TextWidth.of(note, 12, false));
    }
    widest = Math.max(widest, TextWidth.of(heading(), 18, true));
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

  /** Lays the picture out and writes it. */
  public static void write(Picture picture, Appendable out) throws IOException {
    new SvgWriter(picture).write(new Svg(out));
  }

  private void write(Svg svg) throws IOException {
    String size = Svg.number(Math.ceil(width)) + "\" height=\"" + Svg.number(Math.ceil(height));
    String box = Svg.number(Math.ceil(width)) + " " + Svg.number(Math.ceil(height));
    svg.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    svg.line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
            + size
            + "\" viewBox=\"0 0 "
            + box
            + "\" role=\"img\">");
    svg.line("<title>" + XmlText.of(heading()) + "</title>");
    svg.line("<desc>" + XmlText.of(String.join("; ", notes)) + "</desc>");
    svg.line("<style>").raw(SvgStyle.TEXT).line("</style>");
    svg.line(
        "<defs><pattern id=\"hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\""
            + " patternTransform=\"rotate(45)\">"
            + "<path class=\"hatch-line\" d=\"M0 0V7\"/></pattern></defs>");
    svg.line("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>");
    svg.line("<g class=\"" + (picture.showsFailure() ? "failure" : "plain") + "\">");
    writeHeading(svg);
    for (Frame frame : picture.frames()) {
      write(frame, svg);
    }
    writeArrows(svg);
    for (Box drawn : picture.boxes()) {
      write(drawn, svg);
    }
    legend.write(svg, MARGIN, top + layout.height() + MARGIN);
    svg.line("</g>").line("</svg>");
  }

  private void writeHeading(Svg svg) throws IOException {
    svg.text("heading", MARGIN, MARGIN + 16, "", heading());
    double y = MARGIN + HEADING;
    for (String note : notes) {
      svg.text("note", MARGIN, y + 13, "", note);
      y += NOTE;
    }
  }

  private void write(Frame frame, Svg svg) throws IOException {
    Rectangle bounds = Objects.requireNonNull(boundsOf.get(frame.key()));
    svg.line("<g class=\"frame-group " + frame.look().word() + "\">");
    svg.line("<title>" + XmlText.of(frame.tooltip()) + "</title>");
    svg.rectangle("outline frame " + frame.node().kind().word(), bounds, 4);
    if (frame.look() == Look.REMOVED) {
      double band = Metrics.textHeight(frame.label()) + 10;
      svg.rectangle("band", new Rectangle(bounds.x(), bounds.y(), bounds.width(), band), 4);
    }
    open(frame.link(), svg);
    write(frame.label(), bounds.x() + 10, bounds.y() + 6, "", svg);
    close(frame.link(), svg);
    svg.line("</g>");
  }

  private void write(Box box, Svg svg) throws IOException {
    Rectangle bounds = Objects.requireNonNull(boundsOf.get(box.key()));
    svg.line("<g class=\"box " + box.look().word() + "\">");
    svg.line("<title>" + XmlText.of(box.tooltip()) + "</title>");
    svg.outline(box.kind(), "outline", bounds);
    if (box.look() == Look.DOWN) {
      svg.outline(box.kind(), "hatch", bounds);
    }
    open(box.link(), svg);
    double middle = bounds.x() + bounds.width() / 2;
    if (box.kind() == BoxKind.GROUP) {
      svg.text("state", middle, bounds.y() + bounds.height() / 2 + 4, "middle", box.words());
    } else {
      double free = bounds.height() - Metrics.textHeight(box.label());
      write(box.label(), middle, bounds.y() + free / 2, "middle", svg);
    }
    close(box.link(), svg);
    svg.line("</g>");
  }

  private static void open(Optional<String> link, Svg svg) throws IOException {
    if (link.isPresent()) {
      svg.line("<a href=\"" + XmlText.of(link.get()) + "\">");
    }
  }

  private static void close(Optional<String> link, Svg svg) throws IOException {
    if (link.isPresent()) {
      svg.line("</a>");
    }
  }

  private static void write(Label label, double x, double top, String anchor, Svg svg)
      throws IOException {
    double y = top;
    for (String line : label.shownTitle()) {
      svg.text("title", x, y + 12, anchor, line);
      y += Metrics.TITLE_LEADING;
    }
    List<String> details = label.shownDetails();
    int state = details.size() - label.shownState().size();
    for (int i = 0; i < details.size(); i++) {
      svg.text(i < state ? "detail" : "state", x, y + 10, anchor, details.get(i));
      y += Metrics.DETAIL_LEADING;
    }
  }

  /** Those that carried the failure last, so that they lie above the others. */
  private void writeArrows(Svg svg) throws IOException {
    for (boolean carries : new boolean[] {false, true}) {
      for (int i = 0; i < picture.arrows().size(); i++) {
        Arrow arrow = picture.arrows().get(i);
        if (carries == (arrow.look() != Look.UP)) {
          write(arrow, layout.route(i), svg);
        }
      }
    }
  }

  private void write(Arrow arrow, Route route, Svg svg) throws IOException {
    String style = arrow.line().word() + " " + arrow.look().word();
    List<Point> points = new ArrayList<>();
    for (Point point : route.points()) {
      points.add(new Point(point.x() + MARGIN, point.y() + top));
    }
    svg.line("<g>");
    if (!arrow.tooltip().isEmpty()) {
      svg.line("<title>" + XmlText.of(Words.cut(arrow.tooltip(), 200)) + "</title>");
    }
    svg.arrow(style, points);
    Rectangle label = route.label();
    if (label.width() > 0) {
      double x = label.x() + MARGIN;
      double y = label.y() + top;
      svg.rectangle("word-paper", new Rectangle(x, y, label.width(), label.height()), 3);
      svg.text(
          "word " + arrow.look().word(), x + label.width() / 2, y + 11, "middle", words(arrow));
    }
    svg.line("</g>");
  }

  /** What stands beside an arrow: its label, with a mark if the failure came along it. */
  static String words(Arrow arrow) {
    return (arrow.look().mark() + " " + arrow.label()).strip();
  }
}
