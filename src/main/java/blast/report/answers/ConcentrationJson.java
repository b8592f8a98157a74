package blast.report.answers;

import blast.analysis.concentration.Concentration;
import blast.analysis.concentration.HostingIndex;
import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.inventory.Node;
import blast.report.Style;
import blast.wording.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes a concentration as JSON. */
final class ConcentrationJson {
  private ConcentrationJson() {}

  static void write(ConcentrationAnswer answer, Style style, Appendable out) throws IOException {
    Concentration concentration = answer.concentration();
    Impact everyone = concentration.everyone();
    try (JsonGenerator json = Json.to(out)) {
      json.writeStartObject();
      json.writeNumberField("blast", Json.VERSION);
      json.writeStringField("command", "concentration");
      json.writeStringField("by", concentration.by().word());
      Json.ids(json, "removed", concentration.out());
      Json.ids(json, "heldByCircle", answer.heldByCircle());
      json.writeArrayFieldStart("rows");
      for (Concentration.Row row : concentration.rows()) {
        row(json, answer, row);
      }
      json.writeEndArray();
      index(json, concentration);
      json.writeArrayFieldStart("hostingTypes");
      for (String type : answer.hostingTypes()) {
        json.writeString(type);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("users");
      json.writeNumberField("sum", concentration.users());
      Json.optional(json, "population", everyone.population());
      Json.bounds(json, everyone.users());
      json.writeEndObject();
      json.writeNumberField("services", everyone.services());
      json.writeNumberField("servicesWithoutUsers", everyone.servicesWithoutUsers());
      json.writeEndObject();
    }
    out.append('\n');
  }

  private static void row(JsonGenerator json, ConcentrationAnswer answer, Concentration.Row row)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", row.id());
    Json.optional(json, "name", row.node().flatMap(Node::name));
    bounds(json, answer, "behind", row.behind());
    bounds(json, answer, "atStake", row.atStake());
    bounds(json, answer, "degraded", row.degraded());
    ratio(json, "hostingShare", row.hostingShare());
    json.writeNumberField("machines", row.machines());
    json.writeNumberField("down", row.down());
    json.writeBooleanField("new", row.isNew());
    json.writeEndObject();
  }

  private static void bounds(
      JsonGenerator json, ConcentrationAnswer answer, String field, Bounds bounds)
      throws IOException {
    json.writeObjectFieldStart(field);
    Json.bounds(json, bounds);
    if (bounds.isStated()) {
      Json.ratio(json, "share", answer.share(bounds));
    } else {
      json.writeNullField("share");
    }
    json.writeEndObject();
  }

  private static void ratio(JsonGenerator json, String field, OptionalDouble ratio)
      throws IOException {
    if (ratio.isPresent()) {
      Json.ratio(json, field, ratio.getAsDouble());
    } else {
      json.writeNullField(field);
    }
  }

  private static void index(JsonGenerator json, Concentration concentration) throws IOException {
    Optional<HostingIndex> index = concentration.index();
    if (index.isPresent()) {
      json.writeNumberField("hhi", index.get().roundedHhi());
      json.writeStringField("band", index.get().band().word());
      Json.ratio(json, "effective", index.get().effective());
      Json.ratio(json, "cr1", index.get().cr1());
      Json.ratio(json, "cr3", index.get().cr3());
    } else {
      for (String field : List.of("hhi", "band", "effective", "cr1", "cr3")) {
        json.writeNullField(field);
      }
    }
  }
}
