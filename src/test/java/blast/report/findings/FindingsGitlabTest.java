package blast.report.findings;

import static blast.diagnostic.Severity.ERROR;
import static blast.diagnostic.Severity.NOTE;
import static blast.diagnostic.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import blast.lint.Results;
import blast.loading.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindingsGitlabTest {
  private static String gitlab(Results results) {
    return Sample.written("gitlab", results);
  }

  @Test
  void openFindingsAreIssues() {
    Sample sample =
        Sample.of(SourceText.ofText("./sites/a b.yaml", "servers:\n  web: {}\n  db: {}\n"));
    Results results =
        sample.lint(
            Sample.rule(
                "one",
                sample.finding(ERROR, "one", "web", "bad"),
                sample.finding(ERROR, "one", "db", "bad").suppressed(Sample.BASELINE)));

    assertThat(gitlab(results))
        .isEqualTo(
            """
            [
              {
                "description": "bad",
                "check_name": "one",
                "fingerprint": "f0a2",
                "severity": "critical",
                "location": {
                  "path": "sites/a b.yaml",
                  "lines": {
                    "begin": 2
                  }
                }
              }
            ]
            """
                .replace("f0a2", new Fingerprint().hash("one\nweb\n")));
  }

  @Test
  void noFindingsAreAnEmptyList() {
    assertThat(gitlab(Sample.of("servers: {a: {}}\n").lint(Sample.rule("one")))).isEqualTo("[]\n");
  }

  @Test
  void severitiesAreThoseThatGitlabKnows() {
    Sample sample = Sample.of("servers: {a: {}, b: {}, c: {}}\n");
    JsonNode issues =
        new JsonMapper()
            .readTree(
                gitlab(
                    sample.lint(
                        Sample.rule(
                            "one",
                            sample.finding(ERROR, "one", "a", "bad"),
                            sample.finding(WARNING, "one", "b", "bad"),
                            sample.finding(NOTE, "one", "c", "bad")))));

    assertThat(issues.valueStream().map(issue -> issue.at("/severity").asString()))
        .containsExactly("critical", "major", "info");
  }

  @Test
  void findingsOfTheSameRuleAndSubjectAreToldApart() {
    Sample sample = Sample.of("servers: {a: {}}\n");
    JsonNode issues =
        new JsonMapper()
            .readTree(
                gitlab(
                    sample.lint(
                        Sample.rule(
                            "one",
                            sample.finding(ERROR, "one", "a", "bad"),
                            sample.finding(ERROR, "one", "a", "worse"),
                            sample.finding(ERROR, "one", "a", "worst")))));

    assertThat(issues.valueStream().map(issue -> issue.at("/fingerprint").asString()).distinct())
        .hasSize(3);
  }

  @Test
  void standardInputIsTheFolderItself() {
    Sample sample = Sample.of(SourceText.ofText("<stdin>", "servers: {a: {}}\n"));

    assertThat(gitlab(sample.lint(Sample.rule("one", sample.finding(ERROR, "one", "a", "bad")))))
        .contains("\"path\": \".\"");
  }

  @Test
  void aFailureIsABlocker() {
    JsonNode issues =
        new JsonMapper()
            .readTree(
                Sample.failure("gitlab", "there is no inventory", Optional.of("name one with -i")));

    assertThat(issues).hasSize(1);
    assertThat(issues.at("/0/severity").asString()).isEqualTo("blocker");
    assertThat(issues.at("/0/description").asString())
        .isEqualTo("there is no inventory; hint: name one with -i");
    assertThat(issues.at("/0/location/path").asString()).isEqualTo(".");
    assertThat(issues.at("/0/location/lines/begin").asInt()).isEqualTo(1);
  }
}
