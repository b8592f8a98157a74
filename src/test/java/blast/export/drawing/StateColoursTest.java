package blast.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import blast.export.Drawing;
import blast.export.formats.MapSheet;
import blast.export.formats.Parsers;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The colours of states are the same wherever a picture is opened. */
class StateColoursTest {
  private static final String EVERY_STATE =
      """
      sites: {hall: {}, lake: {}}
      servers: {one: {site: hall}, two: {site: lake}}
      services:
        shop: {runs-on: one}
        mail: {runs-on: {any-of: [one, two]}}
        wiki: {uses: shop, site: lake}
        news: {site: lake}
        gift: {}
      """;

  /** Antialiasing, and that one program's colours are rounded in another way. */
  private static final int ROUNDING = 3;

  /** The middle of a line is drawn over some of what lies beside it. */
  private static final int BLURRED = 60;

  @TempDir Path folder;

  /** An outline as the SVG says it. */
  private record Outline(String state, Rectangle2D bounds, int fill, int stroke) {}

  private static Sheet sheet() {
    return MapSheet.of(Drawing.of(EVERY_STATE, "one", "gift").picture(), PageSize.SLIDE);
  }

  private static String svg(Theme theme) throws IOException {
    StringBuilder out = new StringBuilder();
    SvgCanvas.write(sheet(), Page.of(theme), out);
    return out.toString();
  }

  private static List<Outline> outlines(String svg) {
    List<Outline> outlines = new ArrayList<>();
    NodeList drawn = Parsers.xml(svg).getElementsByTagName("rect");
    for (int i = 0; i < drawn.getLength(); i++) {
      Element rectangle = (Element) drawn.item(i);
      String state = ((Element) rectangle.getParentNode()).getAttribute("class");
      if (rectangle.getAttribute("class").startsWith("outline ") && state.startsWith("box ")) {
        outlines.add(
            new Outline(
                state.substring(4),
                new Rectangle2D.Double(
                    number(rectangle, "x"),
                    number(rectangle, "y"),
                    number(rectangle, "width"),
                    number(rectangle, "height")),
                Integer.parseInt(rectangle.getAttribute("fill").substring(1), 16),
                Integer.parseInt(rectangle.getAttribute("stroke").substring(1), 16)));
      }
    }
    assertThat(new TreeSet<>(outlines.stream().map(Outline::state).toList()))
        .contains("at-risk", "degraded", "down", "removed", "up");
    return outlines;
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static void check(BufferedImage image, String svg) {
    Dots dots = Dots.of(image, sheet().width());
    for (Outline outline : outlines(svg)) {
      Rectangle2D bounds = outline.bounds();
      Rectangle2D inside =
          new Rectangle2D.Double(
              bounds.getX() + 4, bounds.getY() + 4, bounds.getWidth() - 8, bounds.getHeight() - 8);
      assertThat(Dots.distance(dots.mostOf(inside), outline.fill()))
          .as("inside of %s: %06x", outline, dots.mostOf(inside))
          .isLessThanOrEqualTo(ROUNDING);
      if (!outline.state().equals("up")) {
        Rectangle2D edge =
            new Rectangle2D.Double(
                bounds.getX() + 20, bounds.getY() - 2, bounds.getWidth() - 40, 4);
        assertThat(dots.nearest(outline.stroke(), edge))
            .as("edge of %s", outline)
            .isLessThanOrEqualTo(BLURRED);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Program.class)
  void everyProgramDrawsThemOnLightAndOnDarkPages(Program program) throws Exception {
    List<String> texts = List.of(svg(Theme.LIGHT), svg(Theme.DARK), svg(Theme.AUTO));
    List<Path> files = new ArrayList<>();
    for (String text : texts) {
      files.add(Files.writeString(folder.resolve(files.size() + ".svg"), text));
    }

    List<BufferedImage> drawn = program.drawn(files, Page.of(Theme.LIGHT).sizeFor(sheet()), folder);

    for (int i = 0; i < texts.size(); i++) {
      check(drawn.get(i), texts.get(i));
    }
  }

  @Test
  void thePngHasThemToo() throws IOException {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      check(Dots.read(PngCanvas.paint(sheet(), Page.of(theme), 2)), svg(theme));
    }
  }
}
