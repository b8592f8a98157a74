package blast.export.drawing;

import blast.wording.XmlText;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;

/**
 * Writes a picture as SVG 1.1: text as text, without scripts, and nothing in it is fetched from
 * elsewhere. Every colour, line and font is an attribute of the element that has it, because office
 * programs know no style sheets; the one that may be there adds dark colours and nothing else.
 */
public final class SvgCanvas implements Canvas {
  private static final String FAMILIES =
      "Helvetica, Arial, 'Liberation Sans', 'Noto Sans', 'Noto Sans CJK KR', sans-serif";

  private final Theme theme;
  private final StringBuilder body = new StringBuilder();
  private final Deque<String> ends = new ArrayDeque<>();
  private final Set<Shade> fills = EnumSet.noneOf(Shade.class);
  private final Set<Shade> strokes = EnumSet.noneOf(Shade.class);

  private SvgCanvas(Theme theme) {
    this.theme = theme;
  }

  /** Writes a picture. */
  public static void write(Sheet sheet, Page page, Appendable out) throws IOException {
    SvgCanvas canvas = new SvgCanvas(page.theme());
    Rectangle seen = page.seen(sheet);
    canvas.rectangle("paper", seen, 0, Style.area(Shade.PAPER));
    sheet.content().accept(canvas);
    PageSize size = page.sizeFor(sheet);
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size.width());
    out.append("\" height=\"" + size.height() + "\" viewBox=\"" + number(seen.x()) + " ");
    out.append(number(seen.y()) + " " + number(seen.width()) + " " + number(seen.height()));
    out.append("\" role=\"img\">\n");
    out.append("<title>" + XmlText.of(sheet.title()) + "</title>\n");
    out.append("<desc>" + XmlText.of(sheet.description()) + "</desc>\n");
    canvas.writeDarkMode(out);
    out.append(canvas.body).append("</svg>\n");
  }

  private void writeDarkMode(Appendable out) throws IOException {
    if (theme != Theme.AUTO) {
      return;
    }
    out.append("<style>\n@media (prefers-color-scheme: dark) {\n");
    for (Shade shade : fills) {
      appendDark("f-" + shade.word(), "fill", shade, out);
    }
    for (Shade shade : strokes) {
      appendDark("s-" + shade.word(), "stroke", shade, out);
    }
    out.append("}\n</style>\n");
  }

  /** In the long form of a class: an office that knows no conditions mustn't know it either. */
  private static void appendDark(String name, String attribute, Shade shade, Appendable out)
      throws IOException {
    String rule = "{ " + attribute + ": " + color(shade.on(true)) + "; }";
    out.append("  [class~=\"" + name + "\"] " + rule + "\n");
  }

  /** A length with one decimal at the most. */
  private static String number(double value) {
    long tenths = Math.round(value * 10);
    long whole = Math.abs(tenths) / 10;
    long rest = Math.abs(tenths) % 10;
    return (tenths < 0 ? "-" : "") + whole + (rest == 0 ? "" : "." + rest);
  }

  private static String color(int rgb) {
    String digits = Integer.toHexString(rgb);
    return "#" + "0".repeat(6 - digits.length()) + digits;
  }

  @Override
  public void open(Group group) {
    body.append(group.words().isEmpty() ? "<g>" : "<g class=\"" + group.words() + "\">");
    body.append('\n');
    if (!group.tooltip().isEmpty()) {
      body.append("<title>").append(XmlText.of(group.tooltip())).append("</title>\n");
    }
    group.link().ifPresent(link -> body.append("<a href=\"" + XmlText.of(link) + "\">\n"));
    ends.push(group.link().isPresent() ? "</a>\n</g>\n" : "</g>\n");
  }

  @Override
  public void close() {
    body.append(ends.pop());
  }

  @Override
  public void rectangle(String words, Rectangle bounds, double radius, Style style) {
    body.append("<rect");
    appendClass(words, style);
    append("x", bounds.x());
    append("y", bounds.y());
    append("width", bounds.width());
    append("height", bounds.height());
    if (radius > 0) {
      append("rx", radius);
    }
    append(style);
    body.append("/>\n");
  }

  @Override
  public void path(String words, Path path, Style style) {
    body.append("<path");
    appendClass(words, style);
    body.append(" d=\"");
    for (Path.Stretch stretch : path.stretches()) {
      char command = 'M';
      for (Point point : stretch.points()) {
        body.append(command).append(number(point.x())).append(' ').append(number(point.y()));
        command = 'L';
      }
      body.append(stretch.isClosed() ? "Z" : "");
    }
    body.append('"');
    append(style);
    body.append("/>\n");
  }

  @Override
  public void text(String words, Point at, Anchor anchor, TextStyle style, String text) {
    body.append("<text");
    appendClass(words, Style.area(style.shade()));
    append("x", at.x());
    append("y", at.y());
    switch (anchor) {
      case START -> {}
      case MIDDLE -> append("text-anchor", "middle");
      case END -> append("text-anchor", "end");
    }
    append("font-family", FAMILIES);
    append("font-size", style.size());
    if (style.isBold()) {
      append("font-weight", "bold");
    }
    append("fill", color(style.shade().on(theme.isDark())));
    body.append('>').append(XmlText.of(text)).append("</text>\n");
  }

  /** The words, and on a page that may turn dark the names of the colours. */
  private void appendClass(String words, Style style) {
    StringBuilder names = new StringBuilder(words);
    if (theme == Theme.AUTO) {
      style.fill().ifPresent(shade -> names.append(" f-").append(shade.word()));
      style.stroke().ifPresent(shade -> names.append(" s-").append(shade.word()));
      style.fill().ifPresent(fills::add);
      style.stroke().ifPresent(strokes::add);
    }
    if (!names.isEmpty()) {
      append("class", names.toString().strip());
    }
  }

  private void append(Style style) {
    append("fill", style.fill().map(shade -> color(shade.on(theme.isDark()))).orElse("none"));
    append("stroke", style.stroke().map(shade -> color(shade.on(theme.isDark()))).orElse("none"));
    if (style.stroke().isPresent()) {
      append("stroke-width", style.width());
    }
    if (!style.dash().isEmpty()) {
      String dash = String.join(" ", style.dash().stream().map(SvgCanvas::number).toList());
      append("stroke-dasharray", dash);
    }
    if (style.opacity() < 1) {
      append("opacity", Double.toString(Math.round(style.opacity() * 100) / 100.0));
    }
  }

  private void append(String attribute, double value) {
    append(attribute, number(value));
  }

  private void append(String attribute, String value) {
    body.append(' ').append(attribute).append("=\"").append(value).append('"');
  }
}
