package blast.loading.fix;

import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.Remedy;
import blast.text.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of a unified diff. */
class UnifiedDiffTest {
  private static String diff(String name, String before, FixedFile after) {
    StringBuilder out = new StringBuilder();
    try {
      UnifiedDiff.write(name, before, after.text(), after.lines(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static FixedFile without(String text, int... lines) {
    List<Wanted> wanted =
        IntStream.of(lines)
            .mapToObj(line -> new Wanted(new Position(line, 3), new Remedy.RemoveItem("it")))
            .toList();
    return FixedFile.fix("list.yaml", text, wanted);
  }

  @Test
  void nothingIsWrittenOfWhatDidntChange() {
    assertThat(diff("a", "- 1\n", FixedFile.unchanged("- 1\n"))).isEmpty();
  }

  @Test
  void changesThatStandApartAreHunksOfTheirOwn() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      text.append("- ").append(i).append('\n');
    }

    assertThat(diff("a", text.toString(), without(text.toString(), 1, 2, 10, 20)))
        .isEqualTo(
            """
            --- a/a
            +++ b/a
            @@ -1,5 +1,3 @@
            -- 1
            -- 2
             - 3
             - 4
             - 5
            @@ -7,7 +5,6 @@
             - 7
             - 8
             - 9
            -- 10
             - 11
             - 12
             - 13
            @@ -17,4 +14,3 @@
             - 17
             - 18
             - 19
            -- 20
            """);
  }

  @Test
  void aLastLineThatIsntEndedIsMarked() {
    assertThat(diff("a", "- 1\n- 2", without("- 1\n- 2", 2)))
        .isEqualTo(
            """
            --- a/a
            +++ b/a
            @@ -1,2 +1 @@
            -- 1
            -- 2
            \\ No newline at end of file
            +- 1
            \\ No newline at end of file
            """);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      value = {"größe, a/größe", "a\"b, \"a/a\\\"b\"", "a\\b, \"a/a\\\\b\"", "a b, ^a/a b\t^"})
  void namesAreWrittenAsGitWritesThem(String name, String written) {
    assertThat(diff(name, "- 1\n- 2\n", without("- 1\n- 2\n", 1)))
        .startsWith("--- " + written + "\n");
  }
}
