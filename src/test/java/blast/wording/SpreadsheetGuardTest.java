package blast.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which cells a spreadsheet would run, and gets as text. */
class SpreadsheetGuardTest {
  private final StringBuilder out = new StringBuilder();
  private final SpreadsheetGuard guard = new SpreadsheetGuard(out);

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-x", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\u200B=1"})
  void whatWouldBeRunGetsAnApostrophe(String text) throws IOException {
    new Csv(guard).row("id", text, 1);

    assertThat(out).startsWith("id,'").endsWith(Printable.of(text) + ",1\r\n");
    assertThat(guard.guarded()).isEqualTo(1);
  }

  @Test
  void withinQuotesToo() throws IOException {
    new Csv(guard).row("=HYPERLINK(\"x\",\"y\")", "a,=b", "\"=c", "d\"e,=f", ",=g");

    assertThat(out.toString())
        .isEqualTo(
            "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",\"a,=b\",\"\"\"=c\",\"d\"\"e,=f\",\",=g\"\r\n");
    assertThat(guard.guarded()).isEqualTo(1);
  }

  @Test
  void everythingElseStaysAsItIs() throws IOException {
    StringBuilder plain = new StringBuilder();
    for (Csv csv : new Csv[] {new Csv(guard), new Csv(plain)}) {
      csv.row("id", "", 12, 0.5, true, "a=b", "1-2", "  two blanks", "");
      csv.row("", "", "");
      csv.row("'=1", "a\"b", "x");
    }

    assertThat(out.toString()).isEqualTo(plain.toString());
    assertThat(guard.guarded()).isZero();
  }
}
