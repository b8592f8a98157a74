package blast.report.answers;

import blast.analysis.people.Impact;
import blast.analysis.sweep.Killers;
import blast.analysis.sweep.SinglePoint;
import blast.analysis.sweep.SinglePoints;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.report.Style;
import blast.wording.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes single points of failure, and what services survive, as JSON. */
final class SinglePointsJson {
  private SinglePointsJson() {}

  static void write(SinglePointsAnswer answer, Style style, Appendable out) throws IOException {
    SinglePoints points = answer.points();
    Impact everyone = points.everyone();
    try (JsonGenerator json = Json.to(out)) {
      json.writeStartObject();
      json.writeNumberField("blast", Json.VERSION);
      json.writeStringField("command", "spof");
      Json.ids(json, "removed", points.out());
      Json.ids(json, "heldByCircle", answer.heldByCircle());
      json.writeNumberField("found", points.size());
      json.writeArrayFieldStart("points");
      for (SinglePoint point : points.inTurn(answer.rows(), Integer.MAX_VALUE)) {
        point(json, point, everyone);
      }
      json.writeEndArray();
      Json.ids(json, "survivors", points.survivors());
      json.writeArrayFieldStart("services");
      for (Killers killers : points.killers()) {
        killers(json, points, killers);
      }
      json.writeEndArray();
      json.writeNumberField("servicesWithoutUsers", everyone.servicesWithoutUsers());
      json.writeEndObject();
    }
    out.append('\n');
  }

  private static void point(JsonGenerator json, SinglePoint point, Impact everyone)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", point.node().id());
    json.writeStringField("kind", point.node().kind().word());
    Json.ids(json, "services", point.services());
    json.writeNumberField("down", point.down());
    Json.bounds(json, point.users());
    if (point.users().isStated()) {
      Json.ratio(json, "share", SinglePointsAnswer.share(point.users(), everyone));
    } else {
      json.writeNullField("share");
    }
    json.writeBooleanField("new", point.isNew());
    json.writeEndObject();
  }

  private static void killers(JsonGenerator json, SinglePoints points, Killers killers)
      throws IOException {
    Map<Kind, List<Node>> byKind = killers.byKind();
    json.writeStartObject();
    json.writeStringField("id", killers.service().id());
    json.writeBooleanField("out", points.isOut(killers.service()));
    json.writeObjectFieldStart("survives");
    for (Kind kind : SinglePointsAnswer.KINDS) {
      if (points.isAnyBeside(killers.service(), kind)) {
        boolean survives = !byKind.containsKey(kind) && !points.isOut(killers.service());
        json.writeBooleanField(kind.word(), survives);
      } else {
        json.writeNullField(kind.word());
      }
    }
    json.writeEndObject();
    json.writeObjectFieldStart("killers");
    for (Kind kind : SinglePointsAnswer.KINDS) {
      Json.ids(json, kind.word(), byKind.getOrDefault(kind, List.of()));
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
