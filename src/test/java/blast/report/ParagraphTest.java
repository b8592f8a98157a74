package blast.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ParagraphTest {
  private static String written(String text, Style style) throws IOException {
    StringBuilder out = new StringBuilder();
    Paragraph.write(text, "- ", "    ", style, out);
    return out.toString();
  }

  @Test
  void aLineIsBrokenBetweenWords() throws IOException {
    assertThat(
            written("what fails without it, who is hit, and what would help", Style.PLAIN.in(40)))
        .isEqualTo(
            """
            - what fails without it, who is hit, and
                what would help
            """);
  }

  @Test
  void aWordIsNeverBroken() throws IOException {
    String word = "x".repeat(60);

    assertThat(written("before " + word + " after", Style.PLAIN.in(40)))
        .isEqualTo("- before\n    " + word + "\n    after\n");
  }

  @Test
  void spacesWithinALineStayAsTheyAre() throws IOException {
    assertThat(written("two  spaces", Style.PLAIN.in(40))).isEqualTo("- two  spaces\n");
    assertThat(written("two  spaces " + "x".repeat(30), Style.PLAIN.in(40)))
        .isEqualTo("- two  spaces\n    " + "x".repeat(30) + "\n");
  }

  @Test
  void aSpaceThatDoesNotBreakHoldsItsWordsTogether() throws IOException {
    assertThat(written("a page as wide as this has 20\u00A0rows", Style.PLAIN.in(40)))
        .isEqualTo("- a page as wide as this has 20\u00A0rows\n");
    assertThat(written("a page as wide as all of this has 20\u00A0rows", Style.PLAIN.in(40)))
        .isEqualTo("- a page as wide as all of this has\n    20\u00A0rows\n");
  }

  @Test
  void dressTakesNoRoomAndIsTakenOffAtTheEndOfALine() throws IOException {
    Style style = Style.COLOR.in(40);

    assertThat(written("without it " + style.bad("everything is down, and nobody knows"), style))
        .isEqualTo(
            """
            - without it <31>everything is down, and<0>
                <31>nobody knows<0>
            """
                .replaceAll("<(\\d+)>", "\u001B[$1m"));
  }

  @Test
  void nothingIsAnEmptyLine() throws IOException {
    StringBuilder out = new StringBuilder();
    Paragraph.write("", "", "", Style.PLAIN, out);

    assertThat(out).hasToString("\n");
  }
}
