package blast.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import blast.diagnostic.Diagnostic;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.text.SourceFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the loader does not do yet as it should: each test fails until its problem is solved. */
class OpenProblemsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static LoadResult load(String yaml) {
    return InventoryLoader.load(List.of(SourceFile.ofText("blast.yaml", yaml)));
  }

  private static Inventory sound(String yaml) {
    return Sound.load(SourceFile.ofText("blast.yaml", yaml));
  }

  private static void isRejectedInTime(SourceFile file) {
    LoadResult result =
        assertTimeoutPreemptively(PATIENCE, () -> InventoryLoader.load(List.of(file)));

    assertThat(result).isInstanceOf(LoadResult.Rejected.class);
  }

  private static String numbered(String format, int count) {
    return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining());
  }

  @Test
  @Disabled("attributes are copied recursively, and aliases nest them beyond any limit")
  void deepAttributesDoNotOverflowTheStack() {
    StringBuilder yaml = new StringBuilder();
    String inner = "x";
    for (int i = 0; i < 20; i++) {
      yaml.append("x-%d: &a%d ".formatted(i, i));
      yaml.append("[".repeat(190)).append(inner).append("]".repeat(190)).append('\n');
      inner = "*a" + i;
    }

    LoadResult result = load(yaml + "services: {s: {attributes: {k: *a19}}}\n");

    assertThat(result).isInstanceOf(LoadResult.Rejected.class);
  }

  @Test
  @Disabled("each tab of an empty line looks for the end of the line again")
  void manyTabsTakeNoTime() {
    String yaml = "services: {a: {}}\n" + "\t".repeat(200_000) + "\n";

    LoadResult result = assertTimeoutPreemptively(PATIENCE, () -> load(yaml));

    assertThat(result).isInstanceOf(LoadResult.Loaded.class);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          a.yaml, '#', 'x'
          a.yaml, '"', 'x'
          a.yaml, '', 'é'
          a.yaml, '', '- x;'
          a.yaml, 'services: {s: {tags: [', 'x,'
          a.yaml, '', '\t'
          a.json, '', '\t'
          a.json, '', '{} '
          a.json, '', 'null '
          """)
  @Disabled("nothing limits these, or only after a long time")
  void endlessTextsAreRefused(String name, String beginning, String repeated) {
    isRejectedInTime(Endless.file(name, beginning, repeated.replace(';', '\n')));
  }

  @Test
  @Disabled("nearest names are looked for without a limit of comparisons")
  void manyUnknownAliasesTakeNoTime() {
    String yaml =
        "x-a:\n"
            + numbered("- &anchor%06d x\n", 20_000)
            + "x-b: &z\n"
            + numbered("- *anchos%06d\n", 20_000)
            + "services: {a: {}}\n";

    isRejectedInTime(SourceFile.ofText("a.yaml", yaml));
  }

  @Test
  @Disabled("nearest names are looked for without a limit of comparisons")
  void manyUndeclaredAudiencesTakeNoTime() {
    String yaml =
        "audiences:\n"
            + numbered("  audience%06d: {}\n", 20_000)
            + "services:\n"
            + numbered("  s%1$d: {users: {audiencf%1$06d: 1}}\n", 20_000);

    isRejectedInTime(SourceFile.ofText("a.yaml", yaml));
  }

  @Test
  @Disabled("names of any length are compared letter by letter")
  void veryLongAnchorsTakeNoTime() {
    String name = "a".repeat(100_000);

    isRejectedInTime(
        SourceFile.ofText(
            "a.yaml", "x-a: &" + name + " v\nservices: {a: {name: *" + name + "b}}\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "services:\n  a:\n    name: \"x\"\t\n",
        "services:\n  a:\n    name: 'x'\t# comment\n",
        "services:\n  a:\n    tags: [x]\t\n    name: x\n",
        "\"services\":\t{a: {name: x}}\n",
        "services:\n  a:\n    'name':\tx\n",
      })
  @Disabled("a tab behind a quote or a bracket is left to the parser")
  void tabsMaySeparateBehindQuotesAndBrackets(String yaml) {
    assertThat(sound(yaml).find("a").orElseThrow().name()).contains("x");
  }

  @Test
  @Disabled("tabs in the lines of a text become spaces")
  void tabsInTextsOfSeveralLinesStay() {
    Inventory inventory =
        sound("services:\n  a:\n    name: |-\n      k:\tv\n    owner: \"x\n     y:\tz\"\n");

    assertThat(inventory.find("a").orElseThrow().name()).contains("k:\tv");
    assertThat(inventory.find("a").orElseThrow().text(Field.OWNER)).contains("x y:\tz");
  }

  @Test
  @Disabled("the JSON parser counts columns in UTF-16 units")
  void columnsInJsonCountCharacters() {
    Golden.of("JSON")
        .file("a.json", "{\"services\": {\"a\": {\"name\": \"😀😀\", «\"bogus\"»: 1}}}")
        .says("unknown-key", "key 'bogus' is unknown in a service", Keys.SERVICE)
        .verify();
  }

  @Test
  @Disabled("the reader counts lines as YAML does, the JSON parser as JSON does")
  void linesInJsonAreCountedInOneWay() {
    Golden.of("lines")
        .file("a.json", "{\"services\": {\"a\": {\"name\": \"\u2028\", \"owner\": \"«»\u0081\"}}}")
        .says(
            "not-utf8",
            "control character 0x81 in the text",
            "remove it, or write it as an escape in quotes")
        .verify();
  }

  @Test
  @Disabled("what the YAML parser shows of the text comes through as it is")
  void aMessageStandsOnOneLine() {
    LoadResult result = load("a: !!\n");

    assertThat(Golden.found(result)).noneMatch(found -> found.message().contains("\n"));
  }

  @Test
  @Disabled("the words of the YAML parser are lowered together with the user's")
  void theUsersTextKeepsItsCase() {
    LoadResult result = load("services: {a: {name: !Vault!Key z}}");

    assertThat(Golden.found(result).get(0).message()).contains("!Vault!");
  }

  @Test
  @Disabled("the JSON parser's words come through")
  void jsonProblemsAreSaidInOurWords() {
    LoadResult result =
        InventoryLoader.load(List.of(SourceFile.ofText("a.json", "{\"services\": {\"a\": {")));

    assertThat(Golden.found(result).get(0).message()).doesNotContain("REDACTED");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"services\": {\"', 60000, '\": {}}}'",
    "'{\"services\": {\"a\": {\"users\": 1', 1500, '}}}'",
  })
  @Disabled("limits of the JSON parser that are not ours are told as those that are")
  void limitsOfJsonAreTold(String before, int ones, String after) {
    String json = before + "1".repeat(ones) + after;
    LoadResult result = InventoryLoader.load(List.of(SourceFile.ofText("a.json", json)));

    assertThat(Golden.found(result)).noneMatch(found -> found.message().contains("200 deep"));
  }

  @Test
  @Disabled("a member that could not be read is missing from the count")
  void aBrokenMemberDoesNotBreakTheThreshold() {
    Golden.of("threshold", "services: {a: {runs-on: {at-least: 2, of: [b, «\"-bad\"»]}}, b: {}}")
        .says("bad-id", "id '-bad' begins with '-'", Keys.ID)
        .verify();
  }

  @Test
  @Disabled("the place of the section's key decides, and that stands elsewhere")
  void aMergedSectionDeclaresNoKeyTwice() {
    Golden.of(
            "merged section",
            """
            x-base: &base {sites: {«a»: {}}}
            services: {‹a›: {}}
            <<: *base
            """)
        .says("duplicate-id", "id 'a' is declared a second time")
        .see(1, "it is declared here first, as a service")
        .verify();
  }

  @Test
  @Disabled("a merged audience gives way to one of another document")
  void aMergedAudienceIsASecondDeclaration() {
    Golden.of(
            "merged audience",
            """
            audiences: {‹a›: {population: 1}}
            ---
            audiences: {<<: {«a»: {population: 5}}}
            services: {s: {users: {a: 3}}}
            """)
        .says("duplicate-id", "audience 'a' is declared a second time")
        .see(1, "it is declared here first")
        .verify();
  }

  @Test
  @Disabled("parent and within are followed as one")
  void aCircleThroughWrongKindsIsNoCircle() {
    Golden.of(
            "circle",
            """
            companies: {‹acme›: {parent: «seoul»}}
            sites: {‹seoul›: {within: «acme»}}
            """)
        .says("wrong-kind", "'parent' expects a company, found the site 'seoul'")
        .see(2, "it is declared here")
        .says("wrong-kind", "'within' expects a site, found the company 'acme'")
        .see(1, "it is declared here")
        .verify();
  }

  @Test
  @Disabled("every tag of yaml.org is taken")
  void aTagThatOnlyLooksStandardIsRefused() {
    LoadResult result = load("services: {a: !!python/object:os.system {}}");

    assertThat(Golden.found(result))
        .extracting(Diagnostic::check)
        .containsExactly(LoadingChecks.UNSUPPORTED_TAG);
  }

  @Test
  @Disabled("what is aliased three times is complained of three times, at the same place")
  void aProblemBehindAnAliasIsSaidOnce() {
    Golden.of("alias", "x-n: &n {«bogus»: 1}\nservices: {a: *n, b: *n, c: *n}\n")
        .says("unknown-key", "key 'bogus' is unknown in a service", Keys.SERVICE)
        .verify();
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-16", "utf-16le"})
  @Disabled("what comes of the wrong bytes is complained of too")
  void aFileInUtf16IsOneProblem(String charset) {
    byte[] bytes = "services: {a: {}}\n".getBytes(Charset.forName(charset));
    LoadResult result = InventoryLoader.load(List.of(Mutation.file("a", bytes)));

    assertThat(Golden.found(result))
        .extracting(Diagnostic::check)
        .containsExactly(LoadingChecks.NOT_UTF8);
  }

  @Test
  @Disabled("a failure without words is shown as null")
  void aFailureWithoutWordsIsNotNull() {
    SourceFile.Opener opener =
        () -> {
          throw new IOException();
        };
    LoadResult result = InventoryLoader.load(List.of(SourceFile.of("a", 1, opener)));

    assertThat(Golden.found(result).get(0).message()).doesNotContain("null");
  }

  @Test
  @Disabled("the length of the id is taken for the length of what is written")
  void theSpanOfAQuotedIdCoversItsQuotes() {
    Inventory inventory = sound("services: {\"mail\": {}}");

    assertThat(inventory.find("mail").orElseThrow().span().end()).hasToString("1:18");
  }
}
