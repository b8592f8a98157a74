package blast.report.findings;

import blast.diagnostic.KnownFinding;
import blast.lint.Finding;
import blast.lint.Results;
import blast.wording.Json;
import blast.wording.Printable;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Writes a log of the Static Analysis Results Interchange Format (OASIS Standard, version 2.1.0,
 * 2020) with one run. What is accepted is listed too, as suppressed.
 */
final class FindingsSarif implements FindingsWriter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private final Presentation presentation;

  FindingsSarif(Presentation presentation) {
    this.presentation = presentation;
  }

  @Override
  public void write(Results results, Appendable out) throws IOException {
    List<Finding> all = results.findings();
    List<Finding> findings = worst(all);
    SarifRules rules = SarifRules.of(results, findings);
    try (JsonGenerator json = Json.to(out)) {
      start(json);
      driver(json);
      rules.write(json);
      endDriver(json);
      startInvocation(json, true);
      leftOut(json, all.size());
      stale(json, results.stale());
      endInvocation(json);
      SarifResults.write(json, findings, rules, presentation.paths());
      end(json);
    }
    out.append('\n');
  }

  /**
   * As many as a run may have, worst first where that isn't all: code scanning refuses documents
   * with more, and shows the first.
   */
  private List<Finding> worst(List<Finding> all) {
    if (all.size() <= presentation.sarifLimit()) {
      return all;
    }
    Comparator<Finding> worstFirst =
        Comparator.comparing(Finding::isOpen).reversed().thenComparing(Finding::severity);
    return all.stream().sorted(worstFirst).limit(presentation.sarifLimit()).toList();
  }

  private void leftOut(JsonGenerator json, int all) throws IOException {
    Optional<String> message = presentation.leftOutOfSarif(all);
    if (message.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("toolExecutionNotifications");
    json.writeStartObject();
    json.writeStringField("level", "warning");
    SarifMessage.write(json, "message", message.get());
    json.writeEndObject();
    json.writeEndArray();
  }

  private void start(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeObjectFieldStart("automationDetails");
    // Keeps the results of one command from replacing those of another.
    json.writeStringField("id", "blast/" + presentation.command() + "/");
    json.writeEndObject();
    json.writeStringField("columnKind", "unicodeCodePoints");
  }

  private static void end(JsonGenerator json) throws IOException {
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void driver(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "blast");
    json.writeStringField("version", presentation.version());
    json.writeStringField("informationUri", ProjectPages.HOME);
  }

  private static void endDriver(JsonGenerator json) throws IOException {
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void startInvocation(JsonGenerator json, boolean successful) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", successful);
  }

  private static void endInvocation(JsonGenerator json) throws IOException {
    json.writeEndObject();
    json.writeEndArray();
  }

  /** The baseline is part of how blast was configured, so that is what they are about. */
  private void stale(JsonGenerator json, List<KnownFinding> stale) throws IOException {
    if (stale.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("toolConfigurationNotifications");
    for (KnownFinding entry : stale) {
      json.writeStartObject();
      json.writeStringField("level", presentation.strictness().stale() ? "error" : "warning");
      SarifMessage.write(json, "message", StaleText.of(entry));
      if (entry.span().isPresent()) {
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        SarifResults.place(json, presentation.paths(), entry.span().get());
        json.writeEndObject();
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @Override
  public void writeFailure(String message, Optional<String> hint, Appendable out)
      throws IOException {
    try (JsonGenerator json = Json.to(out)) {
      start(json);
      driver(json);
      endDriver(json);
      startInvocation(json, false);
      json.writeArrayFieldStart("toolExecutionNotifications");
      json.writeStartObject();
      json.writeStringField("level", "error");
      String text = Printable.of(message);
      SarifMessage.write(
          json, "message", hint.map(h -> text + "\nhint: " + Printable.of(h)).orElse(text));
      json.writeEndObject();
      json.writeEndArray();
      endInvocation(json);
      json.writeArrayFieldStart("results");
      json.writeEndArray();
      end(json);
    }
    out.append('\n');
  }
}
