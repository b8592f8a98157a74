package blast.report.difference;

import blast.diagnostic.Severity;
import blast.lint.Finding;
import blast.lint.Verdict;
import blast.wording.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts findings and promises into words. */
final class FindingWords {
  private FindingWords() {}

  static Change finding(Finding finding) {
    String severity = finding.severity().word();
    return new Change(
        Change.Type.FINDING,
        finding.check().id() + " " + finding.subject(),
        -1 - finding.severity().ordinal(),
        severity + ": " + finding.diagnostic().message() + " (" + finding.check().id() + ")",
        List.of(),
        Optional.of(finding.diagnostic().span()),
        json -> {
          json.writeStartObject();
          json.writeStringField("type", Change.Type.FINDING.word());
          json.writeStringField("rule", finding.check().id());
          json.writeStringField("severity", severity);
          json.writeStringField("subject", finding.subject().id());
          Json.texts(json, "with", finding.subject().with());
          json.writeStringField("message", finding.diagnostic().message());
          json.writeStringField("file", finding.diagnostic().span().file().name());
          json.writeNumberField("line", finding.diagnostic().span().start().line());
          json.writeEndObject();
        });
  }

  static Change promise(Verdict promise, boolean isWorse) {
    List<Finding> open = promise.findings().stream().filter(Finding::isOpen).toList();
    String suite = promise.suite() == Verdict.Suite.SCENARIOS ? "scenario" : "policy";
    return new Change(
        Change.Type.PROMISE,
        promise.name(),
        Long.MAX_VALUE,
        suite + " " + promise.name() + (isWorse ? " is broken" : " is kept again"),
        isWorse ? open.stream().map(finding -> finding.diagnostic().message()).toList() : List.of(),
        open.stream().findFirst().map(finding -> finding.diagnostic().span()),
        json -> {
          json.writeStartObject();
          json.writeStringField("type", Change.Type.PROMISE.word());
          json.writeStringField("suite", promise.suite().word().toLowerCase(Locale.ROOT));
          json.writeStringField("name", promise.name());
          Json.texts(
              json, "messages", open.stream().map(one -> one.diagnostic().message()).toList());
          json.writeEndObject();
        });
  }

  /** How much a change for the worse matters: a finding as it says, a broken promise most. */
  static Severity severity(Change change) {
    if (change.type() == Change.Type.FINDING) {
      return Severity.values()[(int) (-1 - change.users())];
    }
    return change.type() == Change.Type.PROMISE ? Severity.ERROR : Severity.WARNING;
  }
}
