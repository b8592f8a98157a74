package blast.report.answers;

import blast.inventory.Field;
import blast.inventory.Node;
import blast.inventory.Whereabouts;
import blast.report.Style;
import blast.wording.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes nodes for programs. */
final class ListJson {
  private ListJson() {}

  static void write(ListAnswer answer, Style style, Appendable out) throws IOException {
    try (JsonGenerator json = Json.to(out)) {
      json.writeStartObject();
      json.writeNumberField("blast", Json.VERSION);
      json.writeStringField("command", "list");
      json.writeArrayFieldStart("nodes");
      for (Node node : answer.nodes()) {
        write(json, node);
      }
      json.writeEndArray();
      json.writeNumberField("count", answer.nodes().size());
      json.writeEndObject();
    }
    out.append('\n');
  }

  private static void write(JsonGenerator json, Node node) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", node.id());
    json.writeStringField("kind", node.kind().word());
    Json.optional(json, "name", node.name());
    Json.optional(json, "company", node.company().map(Node::id));
    Json.optional(json, "site", node.place().map(Node::id));
    Json.optional(json, "users", node.totalUsers());
    Json.optional(json, "owner", node.text(Field.OWNER));
    Json.optional(json, "link", node.text(Field.LINK));
    Json.texts(json, "tags", node.tags());
    Json.optional(json, "country", node.text(Field.COUNTRY));
    Json.texts(json, "countries", Whereabouts.countries(node));
    json.writeEndObject();
  }
}
