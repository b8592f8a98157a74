package blast.report.answers;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.Cause;
import blast.analysis.failure.Keep;
import blast.analysis.failure.Keeps;
import blast.analysis.failure.State;
import blast.analysis.people.AudienceImpact;
import blast.analysis.people.CompanyImpact;
import blast.analysis.people.Impact;
import blast.analysis.people.OwnerImpact;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.wording.CauseText;
import blast.wording.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes what a failure does, for programs. */
final class RadiusJson {
  private final BlastRadius radius;
  private final Keeps keeps;
  private final RadiusListing listing;
  private final JsonGenerator json;

  private RadiusJson(RadiusAnswer answer, JsonGenerator json) {
    this.radius = answer.radius();
    this.keeps = answer.keeps();
    this.listing = answer.listing();
    this.json = json;
  }

  /** Writes the whole answer; lists are never cut. */
  static void write(RadiusAnswer answer, Appendable out) throws IOException {
    try (JsonGenerator json = Json.to(out)) {
      new RadiusJson(answer, json).write(answer.asked());
    }
    out.append('\n');
  }

  /** Writes only the chains of causes. */
  static void writeWhy(RadiusAnswer answer, Appendable out) throws IOException {
    try (JsonGenerator json = Json.to(out)) {
      RadiusJson chains = new RadiusJson(answer, json);
      json.writeStartObject();
      json.writeNumberField("blast", Json.VERSION);
      json.writeStringField("command", "why");
      chains.removed();
      Json.ids(json, "heldByCircle", answer.radius().heldByCircle());
      chains.why(answer.asked());
      json.writeEndObject();
    }
    out.append('\n');
  }

  private void removed() throws IOException {
    Json.ids(json, "removed", byId(radius.removed()));
    Json.ids(json, "kept", byId(radius.kept()));
  }

  private void write(List<Node> why) throws IOException {
    json.writeStartObject();
    json.writeNumberField("blast", Json.VERSION);
    json.writeStringField("command", "remove");
    inventory();
    removed();
    nodes("down", State.DOWN);
    nodes("degraded", State.DEGRADED);
    nodes("atRisk", State.AT_RISK);
    Json.ids(json, "heldByCircle", radius.heldByCircle());
    json.writeObjectFieldStart("impact");
    impact("down", State.DOWN);
    impact("degraded", State.DEGRADED);
    impact("atRisk", State.AT_RISK);
    json.writeEndObject();
    keeps();
    companies();
    owners();
    json.writeObjectFieldStart("machines");
    json.writeNumberField("down", radius.machinesDown());
    json.writeNumberField("all", radius.machines());
    json.writeEndObject();
    if (!why.isEmpty()) {
      why(why);
    }
    json.writeEndObject();
  }

  private static List<Node> byId(List<Node> nodes) {
    List<Node> sorted = new ArrayList<>(nodes);
    sorted.sort((one, other) -> one.id().compareTo(other.id()));
    return sorted;
  }

  private void inventory() throws IOException {
    Impact everyone = radius.everyone();
    json.writeObjectFieldStart("inventory");
    Json.optional(json, "name", radius.inventory().name());
    json.writeNumberField("nodes", radius.inventory().size());
    json.writeNumberField("services", everyone.services());
    json.writeNumberField("servicesWithoutUsers", everyone.servicesWithoutUsers());
    json.writeNumberField("users", everyone.atMost());
    json.writeEndObject();
  }

  private void nodes(String field, State state) throws IOException {
    json.writeArrayFieldStart(field);
    for (Node node : listing.listed(radius.in(state))) {
      json.writeStartObject();
      node(node, state);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void node(Node node, State state) throws IOException {
    json.writeStringField("id", node.id());
    json.writeStringField("kind", node.kind().word());
    Json.optional(json, "name", node.name());
    Json.optional(json, "company", node.company().map(Node::id));
    Json.optional(json, "owner", node.text(Field.OWNER));
    Json.optional(json, "link", node.text(Field.LINK));
    json.writeNumberField("users", node.totalUsers().orElse(0));
    switch (state) {
      case DOWN -> cause(radius.cause(node));
      case DEGRADED -> Json.ids(json, "because", radius.because(node));
      case AT_RISK -> Json.ids(json, "lastHope", radius.lastHope(node));
      case UP -> {}
    }
  }

  private void cause(Cause cause) throws IOException {
    json.writeObjectFieldStart("cause");
    if (cause instanceof Cause.LostRequirement lost) {
      json.writeStringField("type", "lost-requirement");
      json.writeStringField("field", lost.field().key());
      Json.ids(json, "lost", lost.lost());
      json.writeNumberField("needed", lost.needed());
      json.writeNumberField("left", lost.left());
      json.writeStringField("text", CauseText.of(cause));
    } else {
      json.writeStringField("type", "removed");
    }
    json.writeEndObject();
  }

  private void impact(String field, State state) throws IOException {
    Impact impact = radius.impact(state);
    json.writeObjectFieldStart(field);
    Json.bounds(json, impact.users());
    Json.optional(json, "population", impact.population());
    json.writeNumberField("services", impact.services());
    json.writeNumberField("servicesWithoutUsers", impact.servicesWithoutUsers());
    json.writeArrayFieldStart("audiences");
    for (AudienceImpact audience : impact.audiences()) {
      json.writeStartObject();
      json.writeStringField("id", audience.audience().id());
      Json.bounds(json, audience.users());
      Json.optional(json, "population", audience.audience().population());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void companies() throws IOException {
    json.writeArrayFieldStart("companies");
    for (CompanyImpact hit : radius.companies()) {
      json.writeStartObject();
      json.writeStringField("id", hit.company().id());
      json.writeNumberField("services", hit.services());
      json.writeNumberField("down", hit.down());
      json.writeNumberField("degraded", hit.degraded());
      Json.bounds(json, hit.users());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void keeps() throws IOException {
    json.writeArrayFieldStart("keeps");
    for (Keep keep : keeps.best()) {
      keep(keep);
    }
    json.writeEndArray();
    json.writeNumberField("keepsTried", keeps.tried());
    json.writeNumberField("keepsOf", keeps.candidates());
  }

  private void keep(Keep keep) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", keep.node().id());
    json.writeNumberField("down", keep.down());
    json.writeNumberField("services", keep.services());
    Json.bounds(json, keep.users());
    json.writeEndObject();
  }

  private void owners() throws IOException {
    json.writeArrayFieldStart("owners");
    for (OwnerImpact hit : radius.owners()) {
      json.writeStartObject();
      json.writeStringField("owner", hit.owner());
      json.writeNumberField("down", hit.down());
      json.writeNumberField("degraded", hit.degraded());
      json.writeNumberField("atRisk", hit.atRisk());
      Json.bounds(json, hit.users());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void why(List<Node> asked) throws IOException {
    json.writeArrayFieldStart("why");
    for (Node node : asked) {
      json.writeStartObject();
      json.writeStringField("id", node.id());
      json.writeStringField("state", radius.state(node).words());
      json.writeArrayFieldStart("chain");
      for (Node link : radius.everyReason(node)) {
        json.writeStartObject();
        node(link, radius.state(link));
        Json.optional(json, "source", link.text(Field.SOURCE));
        json.writeEndObject();
      }
      json.writeEndArray();
      if (radius.state(node) == State.DOWN) {
        json.writeArrayFieldStart("keeps");
        Keeps.Saving saving = keeps.saving(node);
        if (saving.keep().isPresent()) {
          keep(saving.keep().get());
        }
        json.writeEndArray();
        json.writeBooleanField("keepsDecided", saving.isDecided());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
