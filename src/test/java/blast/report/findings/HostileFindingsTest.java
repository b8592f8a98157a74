package blast.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.Diagnostic;
import blast.diagnostic.KnownFinding;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.lint.Finding;
import blast.lint.Results;
import blast.lint.Verdict;
import blast.loading.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever stands in the texts that a user can write, documents stay what they are. */
class HostileFindingsTest {
  private static final List<String> TEXTS =
      List.of(
          "\u0000\u0001\u001B[31mred\u001B[0m\u007F\u0085\u009B",
          "turned \u202E around \u2066 and \u200F back \uFEFF",
          "]]> <![CDATA[ --> <!-- &lt; &#0; \" ' >",
          "a\r\nb\u2028c\u2029d\te",
          "%0A::error::x%25 ::set-output name=a::b",
          "| `a` | <script>alert(1)</script> | @team #1 ``` $x$",
          "\\ \" \\u0000 {0} {} [a](b)",
          "half \uD83D of \uDE00 pairs \uFFFE \uFFFF",
          "😀 서버 é".repeat(20_000),
          "");

  static Stream<Arguments> formatsAndTexts() {
    return Sample.formats()
        .flatMap(format -> TEXTS.stream().map(text -> Arguments.of(format, text)));
  }

  /** Results in which a text stands wherever one can. */
  private static Results results(String text) {
    Sample sample =
        Sample.of(
            SourceText.ofText(
                "a " + text.substring(0, Math.min(50, text.length())),
                "sites: {h: {}}\nservices: {a: {site: h}}\n"));
    Diagnostic diagnostic =
        Diagnostic.of(Sample.check("one", Severity.ERROR), sample.node("a").span(), text)
            .withRelated(sample.node("h").span(), text)
            .withHint(text);
    Subject subject = Subject.of(text, List.of(text, text));
    Finding finding = sample.because(Finding.of(diagnostic, subject), "a", "h");
    List<Finding> findings =
        List.of(finding, Sample.accepted(finding, text), finding.suppressed(Sample.BASELINE));
    Verdict verdict =
        new Verdict(
            Verdict.Suite.SCENARIOS,
            text,
            Sample.check("one", Severity.ERROR),
            Optional.of(text),
            text,
            findings);
    return new Results(
        "check",
        Optional.of(text),
        2,
        List.of(verdict),
        List.of(verdict.check()),
        List.of(new KnownFinding("one", subject, Optional.empty())),
        List.of());
  }

  @ParameterizedTest
  @MethodSource("formatsAndTexts")
  void aDocumentStaysWellFormedAndSteersNoTerminal(String format, String text) {
    String written = Sample.written(format, results(text));
    String failure = Sample.failure(format, text, Optional.of(text));

    check(format, written);
    check(format, failure);
    assertThat(written.codePoints().filter(HostileFindingsTest::isHarmful)).isEmpty();
    assertThat(failure.codePoints().filter(HostileFindingsTest::isHarmful)).isEmpty();
  }

  /** What steers a terminal, or turns what is read. */
  private static boolean isHarmful(int code) {
    return switch (Character.getType(code)) {
      case Character.CONTROL -> code != '\n';
      case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }

  private static void check(String format, String written) {
    assertThat(written).endsWith("\n");
    switch (format) {
      case "json", "gitlab" -> {
        JsonNode tree = new JsonMapper().readTree(written);
        assertThat(tree.isContainer()).isTrue();
      }
      case "sarif" -> assertThat(SarifSchema.complaints(written)).isEmpty();
      case "junit" -> assertThat(XmlTree.of(written)).isNotNull();
      case "github" ->
          assertThat(written.lines().filter(line -> line.startsWith("::")))
              .allMatch(line -> line.matches("::(error|warning) [^:]*::.*"))
              .hasSizeBetween(1, 2);
      default -> assertThat(written).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("blast.report.findings.Sample#formats")
  void theSameFindingsGiveTheSameBytes(String format) {
    String text = TEXTS.get(5);

    assertThat(Sample.written(format, results(text)))
        .isEqualTo(Sample.written(format, results(text)));
  }

  @Test
  void jsonKeepsEveryCharacterOfAText() {
    String text = TEXTS.get(1) + TEXTS.get(2) + TEXTS.get(3);

    JsonNode json = new JsonMapper().readTree(Sample.written("json", results(text)));

    assertThat(json.at("/findings/0/message").asString()).isEqualTo(text);
    assertThat(json.at("/findings/0/subject").asString()).isEqualTo(text);
  }

  @Test
  void xmlKeepsEveryCharacterThatCanBeSeen() {
    String xml = Sample.written("junit", results(TEXTS.get(2)));

    assertThat(XmlTree.all(XmlTree.of(xml), "failure").get(0).getAttribute("message"))
        .isEqualTo(TEXTS.get(2));
  }
}
