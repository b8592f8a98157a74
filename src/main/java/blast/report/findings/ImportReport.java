package blast.report.findings;

import blast.wording.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** What became of each thing that a source names, for programs. */
public final class ImportReport {
  /** All there is to write. */
  public record Rows(List<Became> entities, List<LeftOut> leftOut) {
    public Rows {
      entities = List.copyOf(entities);
      leftOut = List.copyOf(leftOut);
    }
  }

  /** A thing that has an id now. */
  public record Became(String id, String kind, String name, String file, long line) {}

  /** A thing that was left out, and why. */
  public record LeftOut(String reason, String what, String file, long line) {}

  private ImportReport() {}

  public static void write(String format, Rows rows, Appendable out) throws IOException {
    try (JsonGenerator json = Json.to(out)) {
      json.writeStartObject();
      json.writeNumberField("blast", Json.VERSION);
      json.writeStringField("command", "import");
      json.writeStringField("format", format);
      json.writeArrayFieldStart("entities");
      for (Became one : rows.entities()) {
        json.writeStartObject();
        json.writeStringField("id", one.id());
        json.writeStringField("kind", one.kind());
        json.writeStringField("name", one.name());
        place(json, one.file(), one.line());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("leftOut");
      for (LeftOut one : rows.leftOut()) {
        json.writeStartObject();
        json.writeStringField("reason", one.reason());
        json.writeStringField("what", one.what());
        place(json, one.file(), one.line());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append('\n');
  }

  private static void place(JsonGenerator json, String file, long line) throws IOException {
    json.writeStringField("file", file);
    json.writeNumberField("line", line);
  }
}
