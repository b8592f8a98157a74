package blast.report.findings;

import static blast.diagnostic.Severity.ERROR;
import static blast.diagnostic.Severity.NOTE;
import static blast.diagnostic.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.Diagnostic;
import blast.diagnostic.KnownFinding;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.lint.Finding;
import blast.lint.Results;
import blast.lint.Strictness;
import blast.loading.SourceText;
import blast.report.Style;
import blast.text.Position;
import blast.text.SourceSpan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindingsSarifTest {
  /** The only run of a log that keeps to the schema. */
  private static JsonNode run(Results results) {
    return run(Sample.written("sarif", results));
  }

  private static JsonNode run(String log) {
    assertThat(SarifSchema.complaints(log)).isEmpty();
    JsonNode tree = new JsonMapper().readTree(log);
    assertThat(tree.at("/version").asString()).isEqualTo("2.1.0");
    assertThat(tree.at("/runs")).hasSize(1);
    return tree.at("/runs/0");
  }

  @Test
  void theSchemaIsTheRealOneAndBites() {
    assertThat(SarifSchema.complaints("{\"version\": \"2.1.0\", \"runs\": [{}]}"))
        .anyMatch(complaint -> complaint.contains("tool"));
    assertThat(SarifSchema.complaints("{\"version\": \"2.0.0\", \"runs\": []}")).isNotEmpty();
  }

  @Test
  void aRunWithoutFindingsIsSuccessful() {
    JsonNode run = run(Sample.of("servers: {a: {}}\n").lint(Sample.rule("one")));

    assertThat(run.at("/results").isArray()).isTrue();
    assertThat(run.at("/results")).isEmpty();
    assertThat(run.at("/invocations").toString()).isEqualTo("[{\"executionSuccessful\":true}]");
    assertThat(run.at("/columnKind").asString()).isEqualTo("unicodeCodePoints");
    assertThat(run.at("/tool/driver/name").asString()).isEqualTo("blast");
    assertThat(run.at("/tool/driver/version").asString()).isEqualTo("1.2.3");
    assertThat(run.at("/automationDetails/id").asString()).isEqualTo("blast/lint/");
  }

  @Test
  void placesCountFromOneInCodePointsAndEndBehindTheLastOne() {
    Sample sample = Sample.of("servers: {x: {name: 😀}, 서버: {}}\n");
    JsonNode run =
        run(sample.lint(Sample.rule("one", sample.finding(WARNING, "one", "서버", "bad"))));

    assertThat(run.at("/results/0/locations/0/physicalLocation").toString())
        .isEqualTo(
            "{\"artifactLocation\":{\"uri\":\"blast.yaml\"},"
                + "\"region\":{\"startLine\":1,\"startColumn\":25,\"endLine\":1,\"endColumn\":27}}");
    assertThat(run.at("/results/0/level").asString()).isEqualTo("warning");
    assertThat(run.at("/results/0/suppressions").isArray()).isTrue();
    assertThat(run.at("/results/0/suppressions")).isEmpty();
  }

  @Test
  void aResultNamesItsRuleAndTheRuleIsExplained() {
    Sample sample = Sample.of("servers: {a: {}}\n");
    JsonNode run =
        run(
            sample.lint(
                Sample.rule("zebra", sample.finding(NOTE, "zebra", "a", "striped")),
                Sample.rule("server-without-site"),
                Sample.rule("unknown-key"),
                Sample.rule("aardvark", sample.finding(ERROR, "unlisted", "a", "bad"))));

    assertThat(run.at("/tool/driver/rules").valueStream().map(rule -> rule.at("/id").asString()))
        .containsExactly("aardvark", "server-without-site", "unknown-key", "unlisted", "zebra");
    for (JsonNode result : run.at("/results")) {
      String rule = "/tool/driver/rules/" + result.at("/ruleIndex").asInt() + "/id";
      assertThat(run.at(rule)).isEqualTo(result.at("/ruleId"));
    }
    JsonNode explained = run.at("/tool/driver/rules/1");
    assertThat(explained.at("/shortDescription/text").asString())
        .isEqualTo("What 'server-without-site' checks.");
    assertThat(explained.at("/fullDescription/text").asString())
        .startsWith("A server states no site. ")
        .doesNotContain("\n", "`");
    assertThat(explained.at("/defaultConfiguration/level").asString()).isEqualTo("error");
    assertThat(explained.at("/help/markdown").asString()).contains("*Note.*", "```yaml\n");
    assertThat(explained.at("/help/text").asString())
        .contains("Note.", "\n    servers:\n      web: {count: 4}\n")
        .doesNotContain("*", "`");
    assertThat(run.at("/tool/driver/rules/4/help").isMissingNode()).isTrue();
  }

  @Test
  void otherPlacesAndTheChainAreLocationsInTheOrderOfTime() {
    Sample sample =
        Sample.of(
            SourceText.ofText("a.yaml", "sites:\n  hall: {}\nservers: {web: {site: hall}}\n"),
            SourceText.ofText("b.yaml", "services: {chat: {runs-on: web}}\n"));
    Diagnostic down =
        Diagnostic.of(
                Sample.check("broken-policy", ERROR), sample.node("chat").span(), "'chat' is down")
            .withRelated(sample.node("web").span(), "it runs here")
            .withHint("add a server");
    JsonNode result =
        run(sample.check(
                Sample.policy(
                    "p", "", sample.because(Finding.of(down, Subject.of("p")), "chat", "hall"))))
            .at("/results/0");

    assertThat(result.at("/message/text").asString())
        .isEqualTo("'chat' is down\nhint: add a server");
    assertThat(result.at("/relatedLocations/0/id").asInt()).isEqualTo(1);
    assertThat(result.at("/relatedLocations/0/message/text").asString()).isEqualTo("it runs here");
    assertThat(result.at("/relatedLocations/0/physicalLocation/artifactLocation/uri").asString())
        .isEqualTo("a.yaml");
    assertThat(
            result
                .at("/codeFlows/0/threadFlows/0/locations")
                .valueStream()
                .map(step -> step.at("/location/message/text").asString()))
        .containsExactly(
            "hall: removed",
            "web: stands in hall, which is lost",
            "chat: runs on web, which is lost");
  }

  @Test
  void whatIsAcceptedIsASuppressedResult() {
    Sample sample = Sample.of("servers: {a: {}, b: {}}\n");
    JsonNode results =
        run(sample.lint(
                Sample.rule(
                    "one",
                    Sample.accepted(sample.finding(ERROR, "one", "a", "bad"), "moves in May"),
                    sample.finding(ERROR, "one", "b", "bad").suppressed(Sample.BASELINE))))
            .at("/results");

    assertThat(results.at("/0/suppressions").toString())
        .isEqualTo(
            "[{\"kind\":\"inSource\",\"status\":\"accepted\","
                + "\"justification\":\"suppressed by the inventory: moves in May\"}]");
    assertThat(results.at("/1/suppressions").toString())
        .isEqualTo(
            "[{\"kind\":\"external\",\"status\":\"accepted\","
                + "\"justification\":\"suppressed by the baseline\"}]");
  }

  @Test
  void aFingerprintOutlivesMovesAndOtherWords() {
    Sample before = Sample.of("servers: {a: {}}\n");
    Sample after = Sample.of("\n# moved\nservers:\n\n  a: {}\n  b: {}\n");

    String first = fingerprint(before, before.finding(ERROR, "one", "a", "bad"));

    // printf 'one\na\n' | sha256sum
    assertThat(first).isEqualTo("56631a27d5b91c98b9d23731c405208f0f23490033ca1662a6de409755e4f394");
    assertThat(fingerprint(after, after.finding(WARNING, "one", "a", "worse"))).isEqualTo(first);
    assertThat(fingerprint(after, after.finding(ERROR, "one", "b", "bad"))).isNotEqualTo(first);
    assertThat(fingerprint(after, after.finding(ERROR, "two", "a", "bad"))).isNotEqualTo(first);
    Finding with =
        Finding.of(
            after.finding(ERROR, "one", "a", "bad").diagnostic(), Subject.of("a", List.of("b")));
    assertThat(fingerprint(after, with)).isNotEqualTo(first);
  }

  private static String fingerprint(Sample sample, Finding finding) {
    return run(sample.lint(Sample.rule("one", finding)))
        .at("/results/0/partialFingerprints")
        .get("ruleAndSubject/v1")
        .asString();
  }

  @Test
  void staleEntriesOfTheBaselineAreNotifications() {
    Sample sample = Sample.of("servers: {a: {}}\n");
    SourceText baseline = SourceText.ofText("known.json", "[]");
    KnownFinding placed =
        new KnownFinding(
            "one", Subject.of("a"), Optional.of(SourceSpan.at(baseline, new Position(3, 5))));
    Results results =
        sample.results("lint", List.of(placed, Sample.stale("one", "b")), Sample.rule("one"));

    JsonNode notifications = run(results).at("/invocations/0/toolConfigurationNotifications");

    assertThat(notifications).hasSize(2);
    assertThat(notifications.at("/0/level").asString()).isEqualTo("warning");
    assertThat(notifications.at("/0/message/text").asString())
        .isEqualTo("the baseline accepts one of a, which is found no more");
    assertThat(notifications.at("/0/locations/0/physicalLocation/region/startLine").asInt())
        .isEqualTo(3);
    Presentation strict =
        Sample.presentation("lint", Style.PLAIN, false, new Strictness(Severity.ERROR, true));
    assertThat(
            run(Sample.written(Sample.writer("sarif", strict), results))
                .at("/invocations/0/toolConfigurationNotifications/0/level")
                .asString())
        .isEqualTo("error");
  }

  @ParameterizedTest
  @CsvSource({
    "blast.yaml, blast.yaml",
    "./a/b.yaml, a/b.yaml",
    "../a.yaml, ../a.yaml",
    "a b/100%.yaml, a%20b/100%25.yaml",
    "서버/a:b?c#d[1].yaml, %EC%84%9C%EB%B2%84/a%3Ab%3Fc%23d%5B1%5D.yaml",
    "/srv/a b.yaml, file:///srv/a%20b.yaml",
    "C:\\inventories\\a.yaml, file:///C%3A/inventories/a.yaml",
    "<stdin>, stdin",
  })
  void filesAreReferencesThatAnyProgramCanRead(String name, String uri) {
    Sample sample = Sample.of(SourceText.ofText(name, "servers: {a: {}}\n"));

    JsonNode run = run(sample.lint(Sample.rule("one", sample.finding(ERROR, "one", "a", "bad"))));

    assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri").asString())
        .isEqualTo(uri);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "write {any-of: [a, b]}; write {any-of: [a, b]}",
        "'{0}' and {12}; '{{0}}' and {{12}}",
        "see [here](1) or [there](javascript:x); see \\[here](1) or \\[there](javascript:x)",
      })
  void whatAUserWroteIsNeitherAnArgumentNorALink(String message, String text) {
    Sample sample = Sample.of("servers: {a: {}}\n");

    JsonNode run = run(sample.lint(Sample.rule("one", sample.finding(ERROR, "one", "a", message))));

    assertThat(run.at("/results/0/message/text").asString()).isEqualTo(text);
  }

  @Test
  void aFailureIsAnInvocationThatDidNotSucceed() {
    JsonNode run =
        run(Sample.failure("sarif", "there is no inventory", Optional.of("name one with -i")));

    assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isFalse();
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0").toString())
        .isEqualTo(
            "{\"level\":\"error\",\"message\":"
                + "{\"text\":\"there is no inventory\\nhint: name one with -i\"}}");
    assertThat(run.at("/results").isArray()).isTrue();
    assertThat(run.at("/results")).isEmpty();
  }
}
