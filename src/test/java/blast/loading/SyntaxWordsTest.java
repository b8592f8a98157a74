package blast.loading;

import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of complaint of the two parsers is said in our own words, once, with a remedy. */
class SyntaxWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "services:\n  a: {}\n  b\n  c: {}\n",
        "services: {a: {name: x: y}}: z: {}",
        "services: a: b",
        "a: - b",
        "a: ? b",
        "? a\n ? b: ? c",
        "- a\nb: c",
        "services:\n  a: {}\n - b\n",
        "services:\n  a: {}\n   b: {}\n",
        "services: [a, b\nc: d",
        "services: {a: b\nc: d",
        "services: {a: {}}}",
        "services: [a]]",
        "name: \"x\ny: 1\n",
        "name: 'x\ny: 1\n",
        "name: \"x\n---\n\"",
        "name: \"\\q\"",
        "name: \"\\x4\"",
        "name: \"\\u12g4\"",
        "name: \"\\U00110000\"",
        "name: \"\\UFFFFFFFF\"",
        "name: |x\n  y\n",
        "name: |0\n  y\n",
        "name: |99\n  y\n",
        "name: >- x\n  y\n",
        "name: @x",
        "name: `x",
        "name: %x",
        "\tname: x",
        "services:\n\ta: {}",
        "name: &",
        "name: & x",
        "name: *",
        "name: &a!b c",
        "name: &a &b c",
        "name: !<",
        "name: !<x",
        "name: !%zz x",
        "name: !x!y z",
        "name: !!",
        "%YAML 1",
        "%YAML x.y\n---\na: b",
        "%YAML 3.0\n---\na: b",
        "%YAML 1.1\n%YAML 1.1\n---\na: b",
        "%TAG\n---\na: b",
        "%TAG !a! x\n%TAG !a! y\n---\na: b",
        "%\n---\na: b",
        "a: b\n%YAML 1.1\n---\n",
        "a: b\n... x\n",
        "a: b\n}\n",
        "a: b\n, c\n",
        "a: b\n*c\n",
        "a: \"b\" c\n",
        "a: 'b' 'c'\n",
        "[a: b, c",
        "{a: [}",
        "{a, b",
        ": : :",
        "a: b: c: d",
        "{",
        "[",
        "\"",
        "|",
        "? {",
      })
  void aTextOfYamlThatCannotBeRead(String text) {
    isSaidInOurWords("a.yaml", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": \"x",
        "{\"a",
        "{\"a\"",
        "{\"a\":",
        "{\"a\": 1",
        "{\"a\": [",
        "{\"a\": \"x\ny\"}",
        "{\"a\": \"x\ty\"}",
        "{\"a\": \"\\q\"}",
        "{\"a\": \"\\u12g4\"}",
        "{\"a\": \"\\u12",
        "{\"a\ud83d\": 1}",
        "{\"a\": nul}",
        "{\"a\": tru e}",
        "{\"a\": NaN}",
        "{\"a\": -Infinity}",
        "{\"a\": 'x'}",
        "{'a': 1}",
        "{a: 1}",
        "{\"a\" 1}",
        "{\"a\": 1 \"b\": 2}",
        "[1 2]",
        "{\"a\": 1]",
        "[1}",
        "]",
        "{,}",
        "[1,]",
        "[1,,2]",
        "{\"a\": 1,}",
        "{\"a\": 01}",
        "{\"a\": +1}",
        "{\"a\": .5}",
        "{\"a\": 1.}",
        "{\"a\": 1e}",
        "{\"a\": -}",
        "{\"a\": 1x}",
        "1a",
        "{} x",
        "{\"a\": 1} // b",
        "{\"a\": /* b */ 1}",
        "# a\n{}",
        "{\"a\": \u00A01}",
        "{\"a\": \uD83D\uDE00}",
        "{\"a\":\u2028 1}",
        "nonsense",
      })
  void aTextOfJsonThatCannotBeRead(String text) {
    isSaidInOurWords("a.json", text);
  }

  private static void isSaidInOurWords(String name, String text) {
    LoadResult result = InventoryLoader.load(List.of(SourceText.ofText(name, text)));
    List<Diagnostic> found = Golden.found(result);

    assertThat(result).isInstanceOf(LoadResult.Rejected.class);
    found.forEach(ParserWords::areAbsent);
    assertThat(found)
        .filteredOn(one -> one.check().equals(LoadingChecks.YAML_SYNTAX))
        .hasSizeLessThanOrEqualTo(1);
    LineLengths lines = LineLengths.of(name, text.getBytes(StandardCharsets.UTF_8));
    found.forEach(one -> lines.contain(one.span().start()));
  }
}
