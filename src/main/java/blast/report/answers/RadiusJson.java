package blast.report.answers;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.Cause;
import blast.analysis.failure.State;
import blast.analysis.people.AudienceImpact;
import blast.analysis.people.CompanyImpact;
import blast.analysis.people.Impact;
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
  private final RadiusListing listing;
  private final JsonGenerator json;

  private RadiusJson(BlastRadius radius, RadiusListing listing, JsonGenerator json) {
    this.radius = radius;
    this.listing = listing;
    this.json = json;
  }

  /**
   * Writes the whole answer; lists are never cut.
   *
   * @param why nodes whose chain of causes is asked for
   */
  static void write(BlastRadius radius, RadiusListing listing, List<Node> why, Appendable out)
      throws IOException {
    try (JsonGenerator json = Json.to(out)) {
      new RadiusJson(radius, listing, json).write(why);
    }
    out.append('\n');
  }

  /** Writes only the chains of causes. */
  static void writeWhy(BlastRadius radius, List<Node> why, Appendable out) throws IOException {
    try (JsonGenerator json = Json.to(out)) {
      RadiusJson chains = new RadiusJson(radius, RadiusListing.DEFAULT, json);
      json.writeStartObject();
      json.writeNumberField("blast", Json.VERSION);
      json.writeStringField("command", "why");
      chains.removed();
      chains.why(why);
      json.writeEndObject();
    }
    out.append('\n');
  }

  private void removed() throws IOException {
    List<Node> removed = new ArrayList<>(radius.removed());
    removed.sort((one, other) -> one.id().compareTo(other.id()));
    Json.ids(json, "removed", removed);
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
    json.writeObjectFieldStart("impact");
    impact("down", State.DOWN);
    impact("degraded", State.DEGRADED);
    impact("atRisk", State.AT_RISK);
    json.writeEndObject();
    companies();
    json.writeObjectFieldStart("machines");
    json.writeNumberField("down", radius.machinesDown());
    json.writeNumberField("all", radius.machines());
    json.writeEndObject();
    if (!why.isEmpty()) {
      why(why);
    }
    json.writeEndObject();
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
      node(node, state);
    }
    json.writeEndArray();
  }

  private void node(Node node, State state) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", node.id());
    json.writeStringField("kind", node.kind().word());
    Json.optional(json, "name", node.name());
    Json.optional(json, "company", node.company().map(Node::id));
    json.writeNumberField("users", node.totalUsers().orElse(0));
    switch (state) {
      case DOWN -> cause(radius.cause(node));
      case DEGRADED -> Json.ids(json, "because", radius.because(node));
      case AT_RISK -> Json.ids(json, "lastHope", radius.lastHope(node));
      case UP -> {}
    }
    json.writeEndObject();
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
    json.writeNumberField("atLeast", impact.atLeast());
    json.writeNumberField("atMost", impact.atMost());
    Json.optional(json, "population", impact.population());
    json.writeNumberField("services", impact.services());
    json.writeNumberField("servicesWithoutUsers", impact.servicesWithoutUsers());
    json.writeArrayFieldStart("audiences");
    for (AudienceImpact audience : impact.audiences()) {
      json.writeStartObject();
      json.writeStringField("id", audience.audience().id());
      json.writeNumberField("atLeast", audience.users().atLeast());
      json.writeNumberField("atMost", audience.users().atMost());
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
      json.writeNumberField("atLeast", hit.atLeast());
      json.writeNumberField("atMost", hit.atMost());
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
        node(link, radius.state(link));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
