package blast.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import blast.export.Drawing;
import blast.export.formats.MapSheet;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PngCanvasTest {
  private static Dots painted(Sheet sheet, Page page, double scale) {
    BufferedImage image = Dots.read(PngCanvas.paint(sheet, page, scale));
    return new Dots(image, scale);
  }

  private static Sheet sheet(Consumer<Canvas> content) {
    return new Sheet("title", "", 100, 50, content);
  }

  private static final Sheet SQUARE =
      sheet(
          canvas -> canvas.rectangle("", new Rectangle(10, 10, 20, 20), 0, Style.area(Shade.DOWN)));

  @Test
  void thereAreAsManyDotsAsTheScaleSays() {
    Dots dots = painted(SQUARE, Page.of(Theme.LIGHT), 2.5);

    assertThat(dots.image().getWidth()).isEqualTo(250);
    assertThat(dots.image().getHeight()).isEqualTo(125);
    assertThat(dots.at(11, 11)).isEqualTo(0xfbdfcf);
    assertThat(dots.at(29, 29)).isEqualTo(0xfbdfcf);
    assertThat(dots.at(31, 11)).isEqualTo(0xffffff);
  }

  @Test
  void aDarkPageHasItsOwnColours() {
    Dots dots = painted(SQUARE, Page.of(Theme.DARK), 1);

    assertThat(dots.at(20, 20)).isEqualTo(0x4a1f06);
    assertThat(dots.at(1, 1)).isEqualTo(0x0d1117);
  }

  @Test
  void aPictureFillsALargerPageAndStandsInItsMiddle() {
    Page page = new Page(Theme.LIGHT, Optional.of(new PageSize(400, 100)));

    Dots dots = painted(SQUARE, page, 1);

    assertThat(dots.image().getWidth()).isEqualTo(400);
    assertThat(dots.at(100 + 21, 21)).isEqualTo(0xfbdfcf);
    assertThat(dots.at(100 + 59, 59)).isEqualTo(0xfbdfcf);
    assertThat(dots.at(100 + 18, 21)).isEqualTo(0xffffff);
    assertThat(dots.at(0, 0)).isEqualTo(0xffffff);
  }

  /** Where letters are, as the paper around them is white. */
  private static Rectangle2D letters(BufferedImage image) {
    Rectangle2D bounds = null;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xffffff) != 0xffffff) {
          Rectangle2D dot = new Rectangle2D.Double(x, y, 1, 1);
          bounds = bounds == null ? dot : bounds.createUnion(dot);
        }
      }
    }
    assertThat(bounds).as("nothing is set").isNotNull();
    return bounds;
  }

  private static Rectangle2D set(Anchor anchor, String text) {
    Sheet sheet =
        new Sheet(
            "",
            "",
            2_000,
            50,
            canvas ->
                canvas.text("", new Point(1_000, 30), anchor, TextStyle.bold(13, Shade.INK), text));
    return letters(painted(sheet, Page.of(Theme.LIGHT), 1).image());
  }

  @Test
  void wordsBeginOrEndWhereTheyAreAnchored() {
    assertThat(set(Anchor.START, "HHHH").getMinX()).isBetween(1_000.0, 1_003.0);
    assertThat(set(Anchor.END, "HHHH").getMaxX()).isBetween(997.0, 1_000.0);
    assertThat(set(Anchor.MIDDLE, "HHHH").getCenterX()).isBetween(999.0, 1_001.0);
  }

  /** Letters and dashes that take more in most fonts than is reckoned with. */
  @Test
  void wordsNeverTakeMoreThanWasReservedForThem() {
    for (String text : List.of("ordinary words", "WWWWWWWW", "————————", "ŒŒŒŒŒŒŒŒ", "ǄǄǄǄǄǄǄǄ")) {
      assertThat(set(Anchor.START, text).getWidth())
          .as(text)
          .isLessThanOrEqualTo(TextStyle.bold(13, Shade.INK).widthOf(text) + 2);
    }
  }

  @Test
  void charactersThatNoFontShowsAreNamed() {
    // Never to be assigned a letter: the last of the private ones.
    String text = "a\ue0f0\udbff\udffd";
    Sheet sheet =
        sheet(
            canvas ->
                canvas.text(
                    "", new Point(1, 30), Anchor.START, TextStyle.plain(12, Shade.INK), text));

    assertThat(PngCanvas.paint(sheet, Page.of(Theme.LIGHT), 1).unseen()).contains("\udbff\udffd");
    assertThat(PngCanvas.paint(SQUARE, Page.of(Theme.LIGHT), 1).unseen()).isEmpty();
  }

  @Test
  void emptyWordsAreNothing() {
    Sheet sheet =
        sheet(
            canvas ->
                canvas.text(
                    "", new Point(1, 30), Anchor.START, TextStyle.plain(12, Shade.INK), ""));

    assertThat(painted(sheet, Page.of(Theme.LIGHT), 1).at(3, 28)).isEqualTo(0xffffff);
  }

  @Test
  void theFileIsTheSameEachTime() {
    Sheet sheet = MapSheet.of(Drawing.examples().get(0).picture(), PageSize.SLIDE);

    assertThat(PngCanvas.paint(sheet, Page.of(Theme.LIGHT), 0.5).file())
        .isEqualTo(PngCanvas.paint(sheet, Page.of(Theme.LIGHT), 0.5).file());
  }

  @Test
  void theLargestScaleIsOneThatMemoryHolds() {
    Sheet huge = new Sheet("", "", 100_000, 100_000, canvas -> {});

    assertThat(PngCanvas.mostScale(huge, Page.of(Theme.LIGHT))).isLessThan(0.1);
    assertThat(PngCanvas.mostScale(SQUARE, Page.of(Theme.LIGHT))).isGreaterThan(10);
  }
}
