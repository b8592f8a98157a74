package blast.loading;

import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made to break a loader does not break this one. */
class HostileTextsTest {
  private static LoadResult load(String yaml) {
    return InventoryLoader.load(List.of(SourceText.ofText("blast.yaml", yaml)));
  }

  private static void isRejected(SourceText file) {
    LoadResult result = InventoryLoader.load(List.of(file));

    assertThat(result).isInstanceOf(LoadResult.Rejected.class);
  }

  private static String numbered(String format, int count) {
    return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining());
  }

  @Test
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
  void manyTabsTakeNoTime() {
    String yaml = "services: {a: {}}\n" + "\t".repeat(200_000) + "\n";

    LoadResult result = load(yaml);

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
  void endlessTextsAreRefused(String name, String beginning, String repeated) {
    isRejected(Endless.file(name, beginning, repeated.replace(';', '\n')));
  }

  @Test
  void manyUnknownAliasesTakeNoTime() {
    String yaml =
        "x-a:\n"
            + numbered("- &anchor%06d x\n", 20_000)
            + "x-b: &z\n"
            + numbered("- *anchos%06d\n", 20_000)
            + "services: {a: {}}\n";

    isRejected(SourceText.ofText("a.yaml", yaml));
  }

  @Test
  void manyUndeclaredAudiencesTakeNoTime() {
    String yaml =
        "audiences:\n"
            + numbered("  audience%06d: {}\n", 20_000)
            + "services:\n"
            + numbered("  s%1$d: {users: {audiencf%1$06d: 1}}\n", 20_000);

    isRejected(SourceText.ofText("a.yaml", yaml));
  }

  @Test
  void veryLongAnchorsTakeNoTime() {
    String name = "a".repeat(100_000);

    isRejected(
        SourceText.ofText(
            "a.yaml", "x-a: &" + name + " v\nservices: {a: {name: *" + name + "b}}\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "\",\""})
  void ofManyHalvesOfCharactersTheFirstAreSaid(String between) {
    String halves = ("\\ud800" + between).repeat(1000);
    String json = "{\"services\": {\"a\": {\"tags\": [\"" + halves + "\"]}}}";

    List<Diagnostic> found =
        Golden.found(InventoryLoader.load(List.of(SourceText.ofText("a.json", json))));

    assertThat(found).hasSize(100);
    assertThat(found.get(99).message()).endsWith("surrogate pair (and more in this file)");
  }

  @Test
  void aMessageStandsOnOneLine() {
    LoadResult result = load("a: !!\n");

    assertThat(Golden.found(result)).noneMatch(found -> found.message().contains("\n"));
  }

  @Test
  void theUsersTextKeepsItsCase() {
    LoadResult result = load("services: {a: {name: !Vault!Key z}}");

    assertThat(Golden.found(result).get(0).message()).contains("!Vault!");
  }

  @Test
  void jsonProblemsAreSaidInOurWords() {
    LoadResult result =
        InventoryLoader.load(List.of(SourceText.ofText("a.json", "{\"services\": {\"a\": {")));

    assertThat(Golden.found(result).get(0).message()).doesNotContain("REDACTED");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"services\": {\"', 60000, '\": {}}}'",
    "'{\"services\": {\"a\": {\"users\": 1', 1500, '}}}'",
  })
  void limitsOfJsonAreTold(String before, int ones, String after) {
    String json = before + "1".repeat(ones) + after;
    LoadResult result = InventoryLoader.load(List.of(SourceText.ofText("a.json", json)));

    assertThat(Golden.found(result)).noneMatch(found -> found.message().contains("200 deep"));
  }

  @Test
  void aBrokenMemberDoesNotBreakTheThreshold() {
    Golden.of("threshold", "services: {a: {runs-on: {at-least: 2, of: [b, «\"-bad\"»]}}, b: {}}")
        .says("bad-id", "id '-bad' begins with '-'", Keys.ID)
        .verify();
  }

  @Test
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
  void aTagThatOnlyLooksStandardIsRefused() {
    LoadResult result = load("services: {a: !!python/object:os.system {}}");

    assertThat(Golden.found(result))
        .extracting(Diagnostic::check)
        .containsExactly(LoadingChecks.UNSUPPORTED_TAG);
  }

  @Test
  void aProblemBehindAnAliasIsSaidOnce() {
    Golden.of("alias", "x-n: &n {«bogus»: 1}\nservices: {a: *n, b: *n, c: *n}\n")
        .says("unknown-key", "key 'bogus' is unknown in a service", Keys.SERVICE)
        .verify();
  }

  @Test
  void aFailureWithoutWordsIsNotNull() {
    SourceText.Opener opener =
        () -> {
          throw new IOException();
        };
    LoadResult result = InventoryLoader.load(List.of(SourceText.of("a", 1, opener)));

    assertThat(Golden.found(result).get(0).message()).doesNotContain("null");
  }
}
