package blast.loading.fix;

import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.Diagnostic;
import blast.loading.InventoryLoader;
import blast.loading.LoadResult;
import blast.loading.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is changed in a text, what is kept, and what isn't touched. */
class FixedFileTest {
  private static final String SERVICES = "\nservices: {a: , b: , c: }\n";

  private static FixedFile fix(String name, String text) {
    LoadResult result = InventoryLoader.load(List.of(SourceText.ofText(name, text)));
    List<Diagnostic> found =
        result instanceof LoadResult.Rejected rejected
            ? rejected.diagnostics()
            : ((LoadResult.Loaded) result).warnings();
    List<Wanted> wanted =
        found.stream()
            .filter(one -> one.remedy().isPresent())
            .map(one -> new Wanted(one.span().start(), one.remedy().get()))
            .toList();
    return FixedFile.fix(name, text, wanted);
  }

  private static String fixed(String text) {
    FixedFile fixed = fix("blast.yaml", text);
    assertThat(fixed.refused()).isEmpty();
    return fixed.text();
  }

  private static String refusal(String text) {
    FixedFile fixed = fix("blast.yaml", text);
    assertThat(fixed.text()).isEqualTo(text);
    return fixed.refused().get(0).why();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "[a, b, a]        | [a, b]",
        "[a, a, b]        | [a, b]",
        "[a, a, a]        | [a]",
        "[ a, a ]         | [ a ]",
        "[a,a,b]          | [a,b]",
        "[a , b , a , c]  | [a , b , c]",
        "[a, b, a,]       | [a, b,]",
        "[a, a, b, b]     | [a, b]",
        "['a', \"a\", b]  | ['a', b]",
        "[a, {any-of: [b, c, b]}, a] | [a, {any-of: [b, c]}]",
        "{at-least: 2, of: [a, b, a]} | {at-least: 2, of: [a, b]}",
      })
  void inBracketsAMemberGoesWithOneComma(String before, String after) {
    assertThat(fixed("resources: {r: {needs: " + before + "}}" + SERVICES))
        .isEqualTo("resources: {r: {needs: " + after + "}}" + SERVICES);
  }

  @Test
  void aMemberTakesItsLineAndNoOther() {
    String before =
        """
        resources:
          r:
            needs: [
              a,  # first

              # of two
              b,
              a,  # once more
              b   # again
            ]
          q:
            needs:
              # all of them
              - a
              - b # second
              - a # gone

              # kept
              -
                # gone with its member
                b
        services: {a: , b: , c: }
        """;

    assertThat(fixed(before))
        .isEqualTo(
            """
            resources:
              r:
                needs: [
                  a,  # first

                  # of two
                  b
                ]
              q:
                needs:
                  # all of them
                  - a
                  - b # second

                  # kept
            services: {a: , b: , c: }
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lineEndsTheByteOrderMarkAndTheLastLineStayAsTheyAre(String end) {
    String before =
        "\uFEFF# größer 東京 😀\nservices: {a: , b: }\nresources:\n  r:\n    needs:\n    - a\n    - b\n    - a";
    String after =
        "\uFEFF# größer 東京 😀\nservices: {a: , b: }\nresources:\n  r:\n    needs:\n    - a\n    - b";

    assertThat(fixed(before.replace("\n", end))).isEqualTo(after.replace("\n", end));
  }

  @Test
  void columnsAreCountedInCodePoints() {
    assertThat(fixed("resources: {r: {name: 😀😀, needs: [a, '😀a', a]}}\nservices: {a: }\n"))
        .contains("needs: [a, '😀a']}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "depends_on: a            | needs: a",
        "\"depends_on\": [a, b]   | \"needs\": [a, b]",
        "'dependsOn' : a          | 'needs' : a",
        "team: x, url: y, labels: [z]  | owner: x, link: y, tags: [z]",
        "needs: {or: [a, b]}      | needs: {any-of: [a, b]}",
        "needs: {and: [a, b]}     | needs: {all-of: [a, b]}",
        "depends_on: &x [a], uses: *x  | needs: &x [a], uses: *x",
        "depends_on: &x a         | needs: &x a",
      })
  void aKeyIsRenamedInItsQuotes(String before, String after) {
    assertThat(fixed("resources: {r: {" + before + "}}" + SERVICES))
        .isEqualTo("resources: {r: {" + after + "}}" + SERVICES);
  }

  @Test
  void jsonIsChangedAsJson() {
    FixedFile fixed =
        fix(
            "blast.json",
            """
            {"resources": {"r": {"depends_on" : ["a", "b"]}, "q": {"needs": [
              "a",
              "b",
              "a"
            ]}},
             "services": {"a": {}, "b": {}}}
            """);

    assertThat(fixed.text())
        .isEqualTo(
            """
            {"resources": {"r": {"needs" : ["a", "b"]}, "q": {"needs": [
              "a",
              "b"
            ]}},
             "services": {"a": {}, "b": {}}}
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{needs: a, depends_on: b}         | 'needs' stands there as well",
        "{requires: a, depends_on: b}      | another key would become 'needs' as well",
        "{<<: {}, depends_on: b}           | what is merged in there may say 'needs' as well",
        "{<<: {depends_on: b}}             | it is merged in by '<<'",
        "{needs: &x [b], depends_on: *x}   | 'needs' stands there as well",
        "{uses: &x [b], depends_on: *x}    | its value is an alias of what stands elsewhere",
        "&x {depends_on: b}, q: *x         | it has an anchor, and is used elsewhere as well",
        "{needs: &x [a, a], uses: *x}      | it has an anchor, and is used elsewhere as well",
        "{needs: [a, &x a], uses: *x}      | it has an anchor, and is used elsewhere as well",
        "{\"depends\\u005fon\": a}         | the key is written in a way of its own",
      })
  void whatHasMoreThanOneAnswerIsLeftAsItIs(String entry, String why) {
    assertThat(refusal("resources: {r: " + entry + "}" + SERVICES)).isEqualTo(why);
  }

  @Test
  void severalHostsMayBeAllOrAny() {
    String servers = "servers: {w: , v: }\n";

    assertThat(refusal(servers + "services: {s: {hosts: [w, v]}}\n"))
        .isEqualTo("say whether all of them are needed or any: 'runs-on' means all");
    assertThat(fixed(servers + "services: {s: {hosts: [w]}}\n"))
        .isEqualTo(servers + "services: {s: {runs-on: [w]}}\n");
  }

  @Test
  void aFileThatCantBeReadToItsEndIsLeftAsItIs() {
    assertThat(refusal("resources: {r: {depends_on: a}}\nservices: {a: [}\n"))
        .isEqualTo("the file can't be read to its end");
  }
}
