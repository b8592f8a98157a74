package blast.report.answers;

import blast.analysis.cuts.Pairs;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.analysis.people.Impact;
import blast.analysis.profile.Dependent;
import blast.analysis.profile.Profile;
import blast.analysis.sweep.Killers;
import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.Requirement;
import blast.inventory.Whereabouts;
import blast.report.Style;
import blast.wording.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes all about some nodes, for programs. */
final class ShowJson {
  private static final List<Field> TEXTS =
      List.of(
          Field.DESCRIPTION,
          Field.TYPE,
          Field.OWNER,
          Field.LINK,
          Field.SOURCE,
          Field.COUNTRY,
          Field.AVAILABILITY,
          Field.FAILS,
          Field.MTBF,
          Field.RESTORE);

  private final JsonGenerator json;

  private ShowJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(ShowAnswer answer, Style style, Appendable out) throws IOException {
    try (JsonGenerator json = Json.to(out)) {
      json.writeStartObject();
      json.writeNumberField("blast", Json.VERSION);
      json.writeStringField("command", "show");
      json.writeArrayFieldStart("nodes");
      for (Node node : answer.nodes()) {
        new ShowJson(json).write(answer.profiles().apply(node), answer.pairs());
      }
      json.writeEndArray();
      json.writeNumberField("count", answer.nodes().size());
      json.writeEndObject();
    }
    out.append('\n');
  }

  private void write(Profile profile, Function<Node, Pairs> pairs) throws IOException {
    Node node = profile.node();
    json.writeStartObject();
    facts(node);
    json.writeArrayFieldStart("requires");
    for (Field field : Field.REQUIREMENTS) {
      Optional<Requirement> requirement = node.requirement(field);
      if (requirement.isPresent()) {
        json.writeStartObject();
        json.writeStringField("field", field.key());
        json.writeBooleanField("hard", field != Field.USES);
        json.writeFieldName("requirement");
        requirement(new Requirement.Member("", requirement.get()), 1);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    dependents(profile);
    loss(profile.loss());
    singlePoints(profile);
    if (node.kind() == Kind.SERVICE) {
      pairs(pairs.apply(node));
    } else {
      json.writeNullField("pairs");
    }
    json.writeEndObject();
  }

  private void pairs(Pairs found) throws IOException {
    json.writeObjectFieldStart("pairs");
    json.writeBooleanField("complete", found.unfinished().isEmpty());
    json.writeArrayFieldStart("sets");
    for (Pairs.Pair pair : found.all()) {
      json.writeStartObject();
      Json.ids(json, "nodes", List.of(pair.one(), pair.other()));
      json.writeNumberField("narrower", pair.narrower());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void facts(Node node) throws IOException {
    json.writeStringField("id", node.id());
    json.writeStringField("kind", node.kind().word());
    Json.optional(json, "name", node.name());
    for (Field field : TEXTS) {
      Json.optional(json, field.key(), node.text(field));
    }
    Json.texts(json, "countries", Whereabouts.countries(node));
    Json.optional(json, "company", node.company().map(Node::id));
    Json.optional(json, "parent", node.parent().map(Node::id));
    Json.optional(json, "site", node.place().map(Node::id));
    Json.ids(json, "places", Whereabouts.places(node));
    Json.texts(json, "tags", node.tags());
    Json.optional(json, "criticality", node.criticality().map(Criticality::word));
    Json.optional(json, "count", node.number(Field.COUNT));
    Json.optional(json, "users", node.totalUsers());
    json.writeObjectFieldStart("audiences");
    for (Map.Entry<String, Long> users : node.users().entrySet()) {
      json.writeNumberField(users.getKey(), users.getValue());
    }
    json.writeEndObject();
  }

  /** Recursion is bounded: groups nest at most as deep as the format allows. */
  private void requirement(Requirement.Member member, long weight) throws IOException {
    json.writeStartObject();
    if (!member.role().isEmpty()) {
      json.writeStringField("role", member.role());
    }
    if (member.requirement() instanceof Requirement.One one) {
      json.writeStringField("id", one.node().id());
      json.writeNumberField("weight", weight);
    } else if (member.requirement() instanceof Requirement.Group group) {
      json.writeStringField("shape", group.shape().word());
      json.writeNumberField("needed", group.needed());
      json.writeNumberField("total", group.total());
      json.writeNumberField("canLose", group.total() - group.needed());
      json.writeArrayFieldStart("members");
      for (Requirement.Member inner : group.written()) {
        requirement(inner, group.weightOf(inner.requirement()));
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void dependents(Profile profile) throws IOException {
    json.writeArrayFieldStart("neededBy");
    for (Dependent dependent : profile.dependents()) {
      json.writeStartObject();
      json.writeStringField("id", dependent.node().id());
      json.writeStringField("kind", dependent.node().kind().word());
      json.writeBooleanField("hard", dependent.isHard());
      Json.texts(json, "fields", dependent.fields().stream().map(Field::key).toList());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("reachedBy", profile.reachedBy());
  }

  private void loss(BlastRadius loss) throws IOException {
    Impact impact = loss.impact(State.DOWN);
    json.writeObjectFieldStart("ifLost");
    json.writeNumberField("down", loss.down().size());
    json.writeNumberField("degraded", loss.degraded().size());
    json.writeNumberField("atRisk", loss.atRisk().size());
    json.writeNumberField("services", impact.services());
    json.writeNumberField("servicesWithoutUsers", impact.servicesWithoutUsers());
    Json.bounds(json, impact.users());
    Json.ids(json, "heldByCircle", loss.heldByCircle());
    List<Node> services = new ArrayList<>();
    for (Node node : loss.down()) {
      if (node.kind() == Kind.SERVICE) {
        services.add(node);
      }
    }
    Json.ids(json, "servicesDown", services);
    json.writeEndObject();
  }

  private void singlePoints(Profile profile) throws IOException {
    if (profile.killers().isEmpty()) {
      json.writeNullField("singlePoints");
      json.writeNullField("survives");
      return;
    }
    Killers killers = profile.killers().get();
    json.writeObjectFieldStart("singlePoints");
    for (Kind kind : SinglePointsAnswer.KINDS) {
      Json.ids(json, kind.word(), killers.of(kind));
    }
    json.writeEndObject();
    json.writeObjectFieldStart("survives");
    for (Kind kind : Survival.kinds(profile.loss().inventory(), killers)) {
      json.writeBooleanField(kind.word(), killers.of(kind).isEmpty());
    }
    json.writeEndObject();
  }
}
