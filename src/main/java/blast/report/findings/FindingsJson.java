package blast.report.findings;

import blast.analysis.failure.Chains;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.KnownFinding;
import blast.diagnostic.Subject;
import blast.lint.Finding;
import blast.lint.Results;
import blast.lint.Suppression;
import blast.lint.Verdict;
import blast.text.SourceSpan;
import blast.wording.CauseText;
import blast.wording.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes findings for programs; nothing is cut, and what is accepted is listed too. */
final class FindingsJson implements FindingsWriter {
  private final Presentation presentation;

  FindingsJson(Presentation presentation) {
    this.presentation = presentation;
  }

  @Override
  public void write(Results results, Appendable out) throws IOException {
    try (JsonGenerator json = Json.to(out)) {
      json.writeStartObject();
      json.writeNumberField("blast", Json.VERSION);
      json.writeStringField("command", results.command());
      json.writeObjectFieldStart("inventory");
      Json.optional(json, "name", results.inventory());
      json.writeNumberField("nodes", results.nodes());
      json.writeEndObject();
      json.writeArrayFieldStart("findings");
      for (Finding finding : results.findings()) {
        finding(json, finding);
      }
      json.writeEndArray();
      tests(json, results.verdicts());
      stale(json, results.stale());
      ignored(json, results.covered());
      summary(
          json,
          FindingCounts.of(results, presentation.strictness()),
          !presentation.strictness().fails(results));
      json.writeEndObject();
    }
    out.append('\n');
  }

  private static void ignored(JsonGenerator json, List<Results.Covered> covered)
      throws IOException {
    json.writeArrayFieldStart("ignored");
    for (Results.Covered one : covered) {
      json.writeStartObject();
      json.writeStringField("rule", one.ignored().rule());
      json.writeStringField("on", one.ignored().on().text());
      json.writeStringField("reason", one.ignored().reason());
      Json.optional(json, "until", one.ignored().until().map(LocalDate::toString));
      if (one.ignored().atMost().isPresent()) {
        json.writeNumberField("atMost", one.ignored().atMost().getAsInt());
      } else {
        json.writeNullField("atMost");
      }
      json.writeNumberField("findings", one.findings());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void finding(JsonGenerator json, Finding finding) throws IOException {
    Diagnostic diagnostic = finding.diagnostic();
    json.writeStartObject();
    json.writeStringField("rule", finding.check().id());
    json.writeStringField("severity", finding.severity().word());
    json.writeStringField("message", diagnostic.message());
    Json.optional(json, "hint", diagnostic.hint());
    start(json, diagnostic.span());
    json.writeNumberField("endLine", diagnostic.span().end().line());
    json.writeNumberField("endColumn", diagnostic.span().end().column());
    subject(json, finding.subject());
    strings(json, "removed", finding.removed());
    json.writeArrayFieldStart("chain");
    for (Chains.Link step : finding.chain()) {
      json.writeStartObject();
      json.writeStringField("id", step.node().id());
      json.writeStringField("text", CauseText.of(step.cause()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("related");
    for (Diagnostic.Related related : diagnostic.related()) {
      json.writeStartObject();
      start(json, related.span());
      json.writeStringField("message", related.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    suppressed(json, finding.suppression());
    json.writeEndObject();
  }

  private static void start(JsonGenerator json, SourceSpan span) throws IOException {
    json.writeStringField("file", span.file().name());
    json.writeNumberField("line", span.start().line());
    json.writeNumberField("column", span.start().column());
  }

  private static void subject(JsonGenerator json, Subject subject) throws IOException {
    json.writeStringField("subject", subject.id());
    strings(json, "with", subject.with());
  }

  private static void strings(JsonGenerator json, String field, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void suppressed(JsonGenerator json, Optional<Suppression> suppression)
      throws IOException {
    if (suppression.isEmpty()) {
      json.writeNullField("suppressed");
      return;
    }
    json.writeObjectFieldStart("suppressed");
    if (suppression.get() instanceof Suppression.InInventory accepted) {
      json.writeStringField("by", "inventory");
      json.writeStringField("reason", accepted.reason());
    } else {
      json.writeStringField("by", "baseline");
      json.writeNullField("reason");
    }
    json.writeEndObject();
  }

  private void tests(JsonGenerator json, List<Verdict> verdicts) throws IOException {
    json.writeArrayFieldStart("tests");
    for (Verdict verdict : verdicts) {
      FindingCounts counts = FindingCounts.of(verdict, presentation.strictness());
      json.writeStartObject();
      json.writeStringField("suite", verdict.suite().word());
      json.writeStringField("name", verdict.name());
      Json.optional(json, "description", verdict.description());
      json.writeBooleanField("passed", counts.failed() == 0);
      json.writeStringField("note", verdict.note());
      json.writeNumberField("findings", counts.open());
      json.writeNumberField("suppressed", counts.suppressed());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void stale(JsonGenerator json, List<KnownFinding> entries) throws IOException {
    json.writeArrayFieldStart("stale");
    for (KnownFinding entry : entries) {
      json.writeStartObject();
      json.writeStringField("rule", entry.rule());
      subject(json, entry.subject());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void summary(JsonGenerator json, FindingCounts counts, boolean passed)
      throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("errors", counts.errors());
    json.writeNumberField("warnings", counts.warnings());
    json.writeNumberField("notes", counts.notes());
    json.writeNumberField("suppressed", counts.suppressed());
    json.writeNumberField("stale", counts.stale());
    json.writeNumberField("tests", counts.tests());
    json.writeNumberField("failed", counts.failed());
    json.writeBooleanField("passed", passed);
    json.writeEndObject();
  }

  @Override
  public void writeFailure(String message, Optional<String> hint, Appendable out)
      throws IOException {
    try (JsonGenerator json = Json.to(out)) {
      json.writeStartObject();
      json.writeNumberField("blast", Json.VERSION);
      json.writeStringField("command", presentation.command());
      json.writeObjectFieldStart("error");
      json.writeStringField("message", message);
      Json.optional(json, "hint", hint);
      json.writeEndObject();
      json.writeEndObject();
    }
    out.append('\n');
  }
}
