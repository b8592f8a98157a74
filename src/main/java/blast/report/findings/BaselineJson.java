package blast.report.findings;

import blast.diagnostic.KnownFinding;
import blast.lint.Baseline;
import blast.wording.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes a baseline as JSON: one finding an entry, in an order that makes differences small. */
public final class BaselineJson {
  private BaselineJson() {}

  /** Writes all of it. */
  public static void write(Baseline baseline, Appendable out) throws IOException {
    try (JsonGenerator json = Json.to(out)) {
      json.writeStartObject();
      json.writeNumberField("blast", Json.VERSION);
      json.writeArrayFieldStart("baseline");
      for (KnownFinding entry : baseline.entries()) {
        json.writeStartObject();
        json.writeStringField("rule", entry.rule());
        json.writeStringField("subject", entry.subject().id());
        if (!entry.subject().with().isEmpty()) {
          json.writeArrayFieldStart("with");
          for (String other : entry.subject().with()) {
            json.writeString(other);
          }
          json.writeEndArray();
        }
        if (entry.atMost().isPresent()) {
          json.writeNumberField("atMost", entry.atMost().getAsLong());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append('\n');
  }
}
