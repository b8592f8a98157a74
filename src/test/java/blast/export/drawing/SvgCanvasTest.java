package blast.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import blast.export.Drawing;
import blast.export.formats.MapSheet;
import blast.export.formats.Parsers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgCanvasTest {
  /** All that a style sheet may say. */
  private static final Pattern DARK_COLOR =
      Pattern.compile("  \\[class~=\"[fs]-[a-z-]+\"] \\{ (fill|stroke): #[0-9a-f]{6}; }");

  /** An example's picture, laid out once for all tests. */
  private record Example(String name, Sheet sheet) {}

  private static final List<Example> EXAMPLES =
      Drawing.examples().stream()
          .map(
              drawing ->
                  new Example(drawing.name(), MapSheet.of(drawing.picture(), PageSize.SLIDE)))
          .toList();

  private static String svg(Sheet sheet, Page page) {
    try {
      StringBuilder out = new StringBuilder();
      SvgCanvas.write(sheet, page, out);
      return out.toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Element> drawn(Document svg, String... names) {
    List<Element> elements = new ArrayList<>();
    for (String name : names) {
      NodeList found = svg.getElementsByTagName(name);
      for (int i = 0; i < found.getLength(); i++) {
        elements.add((Element) found.item(i));
      }
    }
    return elements;
  }

  private static Sheet small() {
    return new Sheet(
        "a < b",
        "more",
        100,
        50,
        canvas -> {
          canvas.open(new Group("box down", "tip & tap", Optional.of("https://a.example/?a&b")));
          canvas.rectangle(
              "outline",
              new Rectangle(10.25, 10, 30, 20),
              4,
              Style.outlined(Shade.DOWN, Shade.DOWN_LINE, 2.4).dashed(List.of(8.0, 3.0)));
          canvas.text("", new Point(20, 25), Anchor.END, TextStyle.bold(13, Shade.INK), "1 < 2");
          canvas.close();
          canvas.path("", Path.line(0, 0, 100, 50), Style.line(Shade.ARROW, 1).seenThrough(0.5));
        });
  }

  @Test
  void everythingIsSaidByAttributes() {
    assertThat(svg(small(), Page.of(Theme.LIGHT)))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50" role="img">
            <title>a &lt; b</title>
            <desc>more</desc>
            <rect class="paper" x="0" y="0" width="100" height="50" fill="#ffffff" stroke="none"/>
            <g class="box down">
            <title>tip &amp; tap</title>
            <a href="https://a.example/?a&amp;b">
            <rect class="outline" x="10.3" y="10" width="30" height="20" rx="4" fill="#fbdfcf" stroke="#d55e00" stroke-width="2.4" stroke-dasharray="8 3"/>
            <text x="20" y="25" text-anchor="end" font-family="Helvetica, Arial, 'Liberation Sans', 'Noto Sans', 'Noto Sans CJK KR', sans-serif" font-size="13" font-weight="bold" fill="#1b1f24">1 &lt; 2</text>
            </a>
            </g>
            <path d="M0 0L100 50" fill="none" stroke="#57606a" stroke-width="1" opacity="0.5"/>
            </svg>
            """);
  }

  /** Office programs know no style sheets: they'd draw black on black. */
  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyElementOfEveryExampleHasItsColoursAndFonts(Theme theme) {
    for (Example drawing : EXAMPLES) {
      Document svg = Parsers.xml(svg(drawing.sheet(), Page.of(theme)));
      List<Element> shapes = drawn(svg, "rect", "path");
      assertThat(shapes)
          .as(drawing.name())
          .isNotEmpty()
          .allMatch(shape -> isColor(shape.getAttribute("fill")))
          .allMatch(shape -> isColor(shape.getAttribute("stroke")))
          .allMatch(
              shape ->
                  shape.getAttribute("stroke").equals("none") || shape.hasAttribute("stroke-width"))
          .noneMatch(shape -> shape.hasAttribute("style"));
      assertThat(drawn(svg, "text"))
          .as(drawing.name())
          .isNotEmpty()
          .allMatch(text -> text.getAttribute("fill").startsWith("#"))
          .allMatch(text -> text.hasAttribute("font-size") && text.hasAttribute("font-family"));
      assertThat(drawn(svg, "style")).as(drawing.name()).hasSize(theme == Theme.AUTO ? 1 : 0);
    }
  }

  private static boolean isColor(String value) {
    return value.equals("none") || value.matches("#[0-9a-f]{6}");
  }

  @Test
  void aPageThatFollowsTheScreenIsALightOneWithDarkColoursBesides() {
    for (Example drawing : EXAMPLES) {
      Sheet sheet = drawing.sheet();
      String auto = svg(sheet, Page.of(Theme.AUTO));
      String style = auto.substring(auto.indexOf("<style>"), auto.indexOf("</style>\n") + 9);
      List<String> lines = style.lines().toList();

      assertThat(lines.subList(0, 2))
          .containsExactly("<style>", "@media (prefers-color-scheme: dark) {");
      assertThat(lines.subList(2, lines.size() - 2)).allMatch(DARK_COLOR.asMatchPredicate());
      String withoutStyle = auto.replace(style, "");
      assertThat(
              withoutStyle
                  .replaceAll("(class=\"[^\"]*?) ?\\b[fs]-[a-z-]+(?: s-[a-z-]+)?\"", "$1\"")
                  .replace(" class=\"\"", ""))
          .isEqualTo(svg(sheet, Page.of(Theme.LIGHT)));
    }
  }

  @Test
  void everyDarkColourIsThere() {
    for (Example drawing : EXAMPLES) {
      String auto = svg(drawing.sheet(), Page.of(Theme.AUTO));
      Matcher used = Pattern.compile("[\" ]([fs]-[a-z-]+)(?=[\" ])").matcher(auto);
      while (used.find()) {
        assertThat(auto).contains("  [class~=\"" + used.group(1) + "\"] { ");
      }
    }
  }

  @Test
  void aPictureStandsInTheMiddleOfALargerPage() {
    Page wide = new Page(Theme.LIGHT, Optional.of(new PageSize(400, 100)));
    Page high = new Page(Theme.LIGHT, Optional.of(new PageSize(200, 400)));

    assertThat(svg(small(), wide))
        .contains("width=\"400\" height=\"100\" viewBox=\"-50 0 200 50\"")
        .contains("class=\"paper\" x=\"-50\" y=\"0\" width=\"200\" height=\"50\"");
    assertThat(svg(small(), high))
        .contains("width=\"200\" height=\"400\" viewBox=\"0 -75 100 200\"");
  }

  @Test
  void thePictureIsTheSameEachTime() {
    Drawing drawing = Drawing.examples().get(0);

    assertThat(svg(MapSheet.of(drawing.picture(), PageSize.SLIDE), Page.of(Theme.AUTO)))
        .isEqualTo(svg(MapSheet.of(drawing.picture(), PageSize.SLIDE), Page.of(Theme.AUTO)));
  }
}
