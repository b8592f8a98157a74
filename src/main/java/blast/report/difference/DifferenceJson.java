package blast.report.difference;

import blast.analysis.difference.InventoryChanges;
import blast.analysis.difference.Pair;
import blast.analysis.people.Impact;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.wording.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes what a change does as JSON. */
final class DifferenceJson {
  private final DifferenceAnswer answer;
  private final JsonGenerator json;

  private DifferenceJson(DifferenceAnswer answer, JsonGenerator json) {
    this.answer = answer;
    this.json = json;
  }

  static void write(DifferenceAnswer answer, Appendable out) throws IOException {
    try (JsonGenerator json = Json.to(out)) {
      new DifferenceJson(answer, json).write();
    }
    out.append('\n');
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeNumberField("blast", Json.VERSION);
    json.writeStringField("command", "diff");
    side("before", answer.before(), answer.difference().everyone().before());
    side("after", answer.after(), answer.difference().everyone().after());
    Json.texts(json, "failsOn", answer.met());
    changes("worse", answer.worse());
    changes("better", answer.better());
    inventory(answer.difference().inventory());
    json.writeEndObject();
  }

  private void side(String key, DifferenceAnswer.Side side, Impact everyone) throws IOException {
    Inventory inventory = side.study().inventory();
    json.writeObjectFieldStart(key);
    json.writeStringField("from", side.name());
    Json.optional(json, "name", inventory.name());
    json.writeNumberField("nodes", inventory.size());
    json.writeNumberField("services", everyone.services());
    json.writeObjectFieldStart("users");
    Json.bounds(json, everyone.users());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void changes(String key, List<Change> changes) throws IOException {
    json.writeArrayFieldStart(key);
    int most = Math.min(answer.most().orElse(Integer.MAX_VALUE), changes.size());
    for (Change change : changes.subList(0, most)) {
      change.json().write(json);
    }
    json.writeEndArray();
  }

  private void inventory(InventoryChanges changes) throws IOException {
    json.writeObjectFieldStart("inventory");
    nodes("added", changes.added());
    nodes("removed", changes.removed());
    json.writeArrayFieldStart("renamed");
    for (Pair<Node> pair : changes.renamed()) {
      json.writeStartObject();
      json.writeStringField("before", pair.before().id());
      json.writeStringField("after", pair.after().id());
      json.writeStringField("kind", pair.after().kind().word());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("changed");
    for (InventoryChanges.Changed change : changes.changed()) {
      if (change.before().kind() != change.after().kind()) {
        changed(
            change,
            "kind",
            Optional.of(change.before().kind().word()),
            Optional.of(change.after().kind().word()));
      }
      for (Field field : change.fields()) {
        changed(
            change,
            field.key(),
            FieldValues.of(change.before(), field, Integer.MAX_VALUE),
            FieldValues.of(change.after(), field, Integer.MAX_VALUE));
      }
    }
    json.writeEndArray();
    json.writeNumberField("same", changes.same());
    json.writeEndObject();
  }

  private void nodes(String key, List<Node> nodes) throws IOException {
    json.writeArrayFieldStart(key);
    for (Node node : nodes) {
      json.writeStartObject();
      json.writeStringField("id", node.id());
      json.writeStringField("kind", node.kind().word());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void changed(
      InventoryChanges.Changed change,
      String field,
      Optional<String> before,
      Optional<String> after)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", change.after().id());
    json.writeStringField("kind", change.after().kind().word());
    json.writeStringField("field", field);
    Json.optional(json, "before", before);
    Json.optional(json, "after", after);
    json.writeEndObject();
  }
}
