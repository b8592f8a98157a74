package blast.report.findings;

import static blast.diagnostic.Severity.ERROR;
import static blast.diagnostic.Severity.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.Diagnostic;
import blast.diagnostic.Subject;
import blast.lint.Finding;
import blast.lint.Results;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindingsJsonTest {
  private static final Sample SAMPLE =
      Sample.of(
          """
          name: Chat
          sites: {hall: {}}
          servers: {web: {site: hall}}
          services:
            chat: {runs-on: web}
          """);

  private static String json(Results results) {
    return Sample.written("json", results);
  }

  private static JsonNode tree(Results results) {
    return new JsonMapper().readTree(json(results));
  }

  @Test
  void everythingFoundIsListedWithItsPlaceItsChainAndItsTest() {
    Diagnostic down =
        Diagnostic.of(
                Sample.check("broken-expectation", ERROR),
                SAMPLE.node("chat").span(),
                "'chat' is down, expected up")
            .withRelated(SAMPLE.node("hall").span(), "'hall' is removed")
            .withHint("add a second hall");
    Finding finding =
        SAMPLE.because(Finding.of(down, Subject.of("fire", List.of("chat"))), "chat", "hall");

    Results results =
        SAMPLE.results(
            "check",
            List.of(Sample.stale("broken-policy", "any-site", "web")),
            Sample.scenario("fire", "1 expectation", finding));

    assertThat(json(results))
        .isEqualTo(
            """
            {
              "blast": 1,
              "command": "check",
              "inventory": {
                "name": "Chat",
                "nodes": 3
              },
              "findings": [
                {
                  "rule": "broken-expectation",
                  "severity": "error",
                  "message": "'chat' is down, expected up",
                  "hint": "add a second hall",
                  "file": "blast.yaml",
                  "line": 5,
                  "column": 3,
                  "endLine": 5,
                  "endColumn": 7,
                  "subject": "fire",
                  "with": [
                    "chat"
                  ],
                  "removed": [
                    "hall"
                  ],
                  "chain": [
                    {
                      "id": "chat",
                      "text": "runs on web, which is lost"
                    },
                    {
                      "id": "web",
                      "text": "stands in hall, which is lost"
                    },
                    {
                      "id": "hall",
                      "text": "removed"
                    }
                  ],
                  "related": [
                    {
                      "file": "blast.yaml",
                      "line": 2,
                      "column": 9,
                      "message": "'hall' is removed"
                    }
                  ],
                  "suppressed": null
                }
              ],
              "tests": [
                {
                  "suite": "scenarios",
                  "name": "fire",
                  "description": null,
                  "passed": false,
                  "note": "1 expectation",
                  "findings": 1,
                  "suppressed": 0
                }
              ],
              "stale": [
                {
                  "rule": "broken-policy",
                  "subject": "any-site",
                  "with": [
                    "web"
                  ]
                }
              ],
              "ignored": [],
              "summary": {
                "errors": 1,
                "warnings": 0,
                "notes": 0,
                "suppressed": 0,
                "stale": 1,
                "tests": 1,
                "failed": 1,
                "passed": false
              }
            }
            """);
  }

  @Test
  void whatIsAcceptedIsListedWithItsReasonAndCountsApart() {
    Finding finding = SAMPLE.finding(NOTE, "one", "web", "odd");
    JsonNode json =
        tree(
            SAMPLE.lint(
                Sample.rule(
                    "one",
                    Sample.accepted(SAMPLE.finding(ERROR, "one", "chat", "bad"), "moves in May"),
                    SAMPLE.finding(ERROR, "one", "hall", "bad").suppressed(Sample.BASELINE),
                    finding)));

    assertThat(json.at("/findings/0/suppressed").toString())
        .isEqualTo("{\"by\":\"baseline\",\"reason\":null}");
    assertThat(json.at("/findings/1/suppressed").isNull()).isTrue();
    assertThat(json.at("/findings/2/suppressed").toString())
        .isEqualTo("{\"by\":\"inventory\",\"reason\":\"moves in May\"}");
    assertThat(json.at("/tests/0").toString())
        .contains("\"passed\":true", "\"findings\":1", "\"suppressed\":2");
    assertThat(json.at("/summary").toString())
        .contains("\"errors\":0", "\"notes\":1", "\"suppressed\":2", "\"failed\":0");
  }

  @Test
  void listsAreNeverCut() {
    Finding[] findings =
        IntStream.range(0, 300)
            .mapToObj(i -> SAMPLE.finding(ERROR, "one", "web", "bad " + i))
            .toArray(Finding[]::new);

    assertThat(tree(SAMPLE.lint(Sample.rule("one", findings))).at("/findings")).hasSize(300);
  }

  @Test
  void aFailureIsAnObjectToo() {
    assertThat(Sample.failure("json", "no 'x'", Optional.of("see --help")))
        .isEqualTo(
            """
            {
              "blast": 1,
              "command": "lint",
              "error": {
                "message": "no 'x'",
                "hint": "see --help"
              }
            }
            """);
    assertThat(Sample.failure("json", "no 'x'", Optional.empty())).contains("\"hint\": null");
  }
}
