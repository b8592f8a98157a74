package blast.report.findings;

import blast.analysis.failure.Chains;
import blast.diagnostic.Diagnostic;
import blast.lint.Finding;
import blast.lint.Suppression;
import blast.text.SourceSpan;
import blast.wording.Printable;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * The results of a run for SARIF. A chain of causes is a code flow: it goes through the files in
 * the order of time, from what was removed to what failed.
 */
final class SarifResults {
  /** Changes when fingerprints are made in another way. */
  private static final String FINGERPRINT = "ruleAndSubject/v1";

  private final JsonGenerator json;
  private final SarifRules rules;
  private final ReportPaths paths;
  private final Fingerprint fingerprint = new Fingerprint();

  private SarifResults(JsonGenerator json, SarifRules rules, ReportPaths paths) {
    this.json = json;
    this.rules = rules;
    this.paths = paths;
  }

  static void write(JsonGenerator json, List<Finding> findings, SarifRules rules, ReportPaths paths)
      throws IOException {
    SarifResults results = new SarifResults(json, rules, paths);
    json.writeArrayFieldStart("results");
    for (Finding finding : findings) {
      results.write(finding);
    }
    json.writeEndArray();
  }

  private void write(Finding finding) throws IOException {
    Diagnostic diagnostic = finding.diagnostic();
    json.writeStartObject();
    json.writeStringField("ruleId", finding.check().id());
    json.writeNumberField("ruleIndex", rules.index(finding.check()));
    json.writeStringField("level", finding.severity().word());
    String text = Printable.of(diagnostic.message());
    SarifMessage.write(
        json,
        "message",
        diagnostic.hint().map(hint -> text + "\nhint: " + Printable.of(hint)).orElse(text));
    location(finding);
    related(diagnostic.related());
    chain(finding.chain());
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField(FINGERPRINT, fingerprint.of(finding));
    json.writeEndObject();
    json.writeArrayFieldStart("suppressions");
    if (finding.suppression().isPresent()) {
      suppression(finding.suppression().get());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void location(Finding finding) throws IOException {
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    place(json, paths, finding.diagnostic().span());
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("fullyQualifiedName", finding.subject().id());
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  /** The physical location of a span. Both count from 1, and ends are exclusive in both. */
  static void place(JsonGenerator json, ReportPaths paths, SourceSpan span) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", ArtifactUri.of(paths.of(span.file())));
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", span.start().line());
    json.writeNumberField("startColumn", span.start().column());
    json.writeNumberField("endLine", span.end().line());
    json.writeNumberField("endColumn", span.end().column());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void related(List<Diagnostic.Related> related) throws IOException {
    if (related.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("relatedLocations");
    for (int i = 0; i < related.size(); i++) {
      json.writeStartObject();
      json.writeNumberField("id", i + 1);
      place(json, paths, related.get(i).span());
      SarifMessage.write(json, "message", Printable.of(related.get(i).message()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void chain(List<Chains.Link> chain) throws IOException {
    if (chain.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("codeFlows");
    json.writeStartObject();
    json.writeArrayFieldStart("threadFlows");
    json.writeStartObject();
    json.writeArrayFieldStart("locations");
    for (int i = chain.size() - 1; i >= 0; i--) {
      json.writeStartObject();
      json.writeObjectFieldStart("location");
      place(json, paths, chain.get(i).node().span());
      SarifMessage.write(json, "message", ChainText.of(chain.get(i)));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void suppression(Suppression suppression) throws IOException {
    boolean isInInventory = suppression instanceof Suppression.InInventory;
    json.writeStartObject();
    json.writeStringField("kind", isInInventory ? "inSource" : "external");
    json.writeStringField("status", "accepted");
    json.writeStringField("justification", SuppressionText.of(suppression));
    json.writeEndObject();
  }
}
