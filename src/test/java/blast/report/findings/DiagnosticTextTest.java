package blast.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.loading.SourceText;
import blast.report.Style;
import blast.text.Position;
import blast.text.SourceSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticTextTest {
  private static final Check CHECK = Sample.check("bad-value", Severity.ERROR);

  private static Diagnostic at(SourceText file, int line, int column, int endColumn) {
    return Diagnostic.of(
        CHECK,
        new SourceSpan(file, new Position(line, column), new Position(line, endColumn)),
        "bad");
  }

  private static String written(List<Diagnostic> diagnostics, int width) throws IOException {
    StringBuilder out = new StringBuilder();
    DiagnosticText.write(diagnostics, Style.PLAIN.in(width), out);
    return out.toString();
  }

  /** The excerpt of a file of one line. */
  private static String excerpt(String line, int column, int endColumn) throws IOException {
    SourceText file = SourceText.ofText("a", line + "\n");
    return written(List.of(at(file, 1, column, endColumn)), 40)
        .lines()
        .filter(shown -> shown.contains(" | "))
        .reduce("", (all, shown) -> all + shown + "\n");
  }

  @Test
  void whatCannotBeSeenIsSpelledAndTheCaretsStandBelowIt() throws IOException {
    assertThat(excerpt("a\u00AD: we\u200Bb\u200D \u2028x\uFEFF!", 5, 9))
        .isEqualTo(
            """
              1 | a\\u00AD: we\\u200Bb\\u200D \\u2028x\\…
                |          ^^^^^^^^^
            """);
    assertThat(excerpt("x: \uFEFFy", 4, 6))
        .isEqualTo(
            """
              1 | x: \\uFEFFy
                |    ^^^^^^^
            """);
  }

  @Test
  void aMarkAtTheBeginningOfAFileHasNoColumn() throws IOException {
    assertThat(excerpt("\uFEFFname: x", 7, 8))
        .isEqualTo(
            """
              1 | name: x
                |       ^
            """);
  }

  @Test
  void joinersThatBelongToTheSpellingStay() throws IOException {
    assertThat(excerpt("👩\u200D👩 x", 5, 6))
        .isEqualTo(
            """
              1 | 👩\u200D👩 x
                |    ^
            """);
  }

  @Test
  void ofALongLineWhatStandsAroundThePlaceIsShown() throws IOException {
    String digits = "0123456789".repeat(1000);

    assertThat(excerpt(digits, 5001, 5003))
        .isEqualTo(
            """
              1 | …34567890123456789012345678901234…
                |                   ^^
            """);
    assertThat(excerpt(digits, 1, 9000))
        .isEqualTo(
            """
              1 | 012345678901234567890123456789012…
                | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            """);
    assertThat(excerpt(digits, 10_000, 10_001))
        .isEqualTo(
            """
              1 | …234567890123456789
                |                   ^
            """);
  }

  @Test
  void wideCharactersBeforeAPlaceDoNotPushItOut() throws IOException {
    assertThat(excerpt("가".repeat(30) + "x: y", 31, 32))
        .isEqualTo(
            """
              1 | …가가가가가가가가x: y
                |                  ^
            """);
  }

  @Test
  void columnsCountCharactersOfFourBytesOnce() throws IOException {
    String line = "x😀".repeat(1000) + "here";

    assertThat(excerpt(line, 2001, 2005)).endsWith("x😀here\n    |                   ^^^^\n");
    assertThat(excerpt("💥".repeat(300) + "!", 301, 302)).contains("💥!\n");
    assertThat(excerpt(line, 9000, 9001)).contains("here\n");
  }

  @Test
  void marksThatTakeNoRoomAreCutAtSomePoint() throws IOException {
    assertThat(excerpt("e" + "\u0301".repeat(100_000) + "x", 1, 2)).hasSizeLessThan(1000);
    assertThat(excerpt("e" + "\u0301".repeat(100_000) + "x", 100_002, 100_003))
        .hasSizeLessThan(1000);
  }

  @Test
  void manyProblemsOnOneLongLineTakeNoTime() throws IOException {
    SourceText file = SourceText.ofText("a", "😀 👍x".repeat(200_000));
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      diagnostics.add(at(file, 1, 40 * i + 1, 40 * i + 3));
    }

    assertThat(written(diagnostics, 120).lines()).hasSize(60_001);
  }
}
