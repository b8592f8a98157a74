package blast.report.findings;

import blast.diagnostic.Severity;
import blast.lint.Finding;
import blast.lint.Results;
import blast.wording.Json;
import blast.wording.Printable;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;

/**
 * Writes a code quality report of GitLab. It has no place for what is accepted, nor for tests that
 * pass: it lists open findings only. GitLab drops findings with the same fingerprint, so each has
 * its own.
 */
final class FindingsGitlab implements FindingsWriter {
  /** Stands for a file where there is none. */
  private static final String NOWHERE = ".";

  private final ReportPaths paths;

  FindingsGitlab(Presentation presentation) {
    this.paths = presentation.paths();
  }

  @Override
  public void write(Results results, Appendable out) throws IOException {
    Fingerprint fingerprint = new Fingerprint();
    try (JsonGenerator json = Json.to(out)) {
      json.writeStartArray();
      for (Finding finding : results.findings()) {
        if (finding.isOpen()) {
          issue(
              json,
              finding.diagnostic().message(),
              finding.check().id(),
              fingerprint.unique(finding),
              severity(finding.severity()),
              paths.of(finding.diagnostic().span().file()).orElse(NOWHERE),
              finding.diagnostic().span().start().line());
        }
      }
      json.writeEndArray();
    }
    out.append('\n');
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case NOTE -> "info";
    };
  }

  private static void issue(
      JsonGenerator json,
      String description,
      String check,
      String fingerprint,
      String severity,
      String path,
      int line)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("description", Printable.of(description));
    json.writeStringField("check_name", check);
    json.writeStringField("fingerprint", fingerprint);
    json.writeStringField("severity", severity);
    json.writeObjectFieldStart("location");
    json.writeStringField("path", path);
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", line);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public void writeFailure(String message, Optional<String> hint, Appendable out)
      throws IOException {
    String description = message + hint.map(text -> "; hint: " + text).orElse("");
    String fingerprint = new Fingerprint().hash(message);
    try (JsonGenerator json = Json.to(out)) {
      json.writeStartArray();
      issue(json, description, "blast", fingerprint, "blocker", NOWHERE, 1);
      json.writeEndArray();
    }
    out.append('\n');
  }
}
