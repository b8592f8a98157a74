package blast.export.data;

import blast.analysis.failure.BlastRadius;
import blast.graph.DependencyGraph;
import blast.inventory.Attribute;
import blast.inventory.Audience;
import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.FieldType;
import blast.inventory.Inventory;
import blast.inventory.Location;
import blast.inventory.Node;
import blast.inventory.Requirement;
import blast.inventory.Shape;
import blast.wording.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the whole graph as JSON, complete enough to build the inventory from it again. */
public final class GraphJson {
  private final Inventory inventory;
  private final Optional<BlastRadius> failure;
  private final JsonGenerator json;
  private final List<Node> nodes;
  private int groups;

  private GraphJson(Inventory inventory, Optional<BlastRadius> failure, JsonGenerator json) {
    this.inventory = inventory;
    this.failure = failure;
    this.json = json;
    this.nodes = new ArrayList<>(inventory.nodes());
    this.nodes.sort(null);
  }

  /**
   * Writes it.
   *
   * @param failure whose states are written with the nodes
   */
  public static void write(DependencyGraph graph, Optional<BlastRadius> failure, Appendable out)
      throws IOException {
    try (JsonGenerator json = Json.to(out)) {
      new GraphJson(graph.inventory(), failure, json).write();
    }
    out.append('\n');
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeNumberField("blast", Json.VERSION);
    json.writeStringField("command", "export");
    json.writeObjectFieldStart("inventory");
    Json.optional(json, "name", inventory.name());
    Json.optional(json, "description", inventory.description());
    json.writeNumberField("nodes", inventory.size());
    json.writeEndObject();
    List<Node> removed = new ArrayList<>(failure.map(BlastRadius::removed).orElse(List.of()));
    removed.sort(Comparator.comparing(Node::id));
    Json.ids(json, "removed", removed);
    writeAudiences();
    json.writeArrayFieldStart("nodes");
    for (Node node : nodes) {
      write(node);
    }
    json.writeEndArray();
    writeEdges();
    writeGroups();
    json.writeEndObject();
  }

  private void writeAudiences() throws IOException {
    json.writeArrayFieldStart("audiences");
    List<Audience> audiences = new ArrayList<>(inventory.audiences());
    audiences.sort(Comparator.comparing(Audience::id));
    for (Audience audience : audiences) {
      json.writeStartObject();
      json.writeStringField("id", audience.id());
      Json.optional(json, "name", audience.name());
      Json.optional(json, "population", audience.population());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(Node node) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", node.id());
    json.writeStringField("kind", node.kind().word());
    for (Field field : Field.values()) {
      if (field.type().isText()) {
        Json.optional(json, field.key(), node.text(field));
      }
    }
    Json.optional(json, Field.PARENT.key(), node.parent().map(Node::id));
    writeNumbers(node);
    Json.optional(json, "criticality", node.criticality().map(Criticality::word));
    writeLocation(node);
    json.writeArrayFieldStart("tags");
    for (String tag : node.tags()) {
      json.writeString(tag);
    }
    json.writeEndArray();
    json.writeFieldName("attributes");
    write(new Attribute.Fields(node.attributes()));
    if (failure.isPresent()) {
      json.writeStringField("state", failure.get().state(node).words());
      Json.optional(json, "cause", GraphCsv.cause(failure.get(), node));
    }
    json.writeEndObject();
  }

  private void writeNumbers(Node node) throws IOException {
    for (Field field : Field.values()) {
      if (field.type() == FieldType.NUMBER) {
        Json.optional(json, field.key(), node.number(field));
      }
    }
    if (node.totalUsers().isEmpty()) {
      json.writeNullField("users");
      return;
    }
    json.writeObjectFieldStart("users");
    for (Map.Entry<String, Long> users : node.users().entrySet()) {
      json.writeNumberField(users.getKey(), users.getValue());
    }
    json.writeEndObject();
  }

  private void writeLocation(Node node) throws IOException {
    Optional<Location> location = node.location();
    if (location.isEmpty()) {
      json.writeNullField("location");
      return;
    }
    json.writeObjectFieldStart("location");
    degrees("lat", location.get().latitude());
    degrees("lon", location.get().longitude());
    json.writeEndObject();
  }

  private void degrees(String field, double degrees) throws IOException {
    json.writeFieldName(field);
    json.writeNumber(BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString());
  }

  private void write(Attribute attribute) throws IOException {
    if (attribute instanceof Attribute.Text text) {
      json.writeString(text.value());
    } else if (attribute instanceof Attribute.Items items) {
      json.writeStartArray();
      for (Attribute item : items.values()) {
        write(item);
      }
      json.writeEndArray();
    } else if (attribute instanceof Attribute.Fields fields) {
      json.writeStartObject();
      for (Map.Entry<String, Attribute> field : fields.values().entrySet()) {
        json.writeFieldName(field.getKey());
        write(field.getValue());
      }
      json.writeEndObject();
    }
  }

  private void writeEdges() throws IOException {
    json.writeArrayFieldStart("edges");
    for (Node node : nodes) {
      for (Field field : Field.REQUIREMENTS) {
        Optional<Requirement> requirement = node.requirement(field);
        if (requirement.isPresent()) {
          json.writeStartObject();
          json.writeStringField("from", node.id());
          json.writeStringField("field", field.key());
          json.writeBooleanField("hard", field != Field.USES);
          writeEnd(requirement.get());
          json.writeEndObject();
        }
      }
    }
    json.writeEndArray();
  }

  /** Names a node, or the number that the group will have: groups are numbered as they are met. */
  private void writeEnd(Requirement requirement) throws IOException {
    if (requirement instanceof Requirement.One one) {
      json.writeStringField("node", one.node().id());
    } else {
      json.writeNumberField("group", groups);
      groups += size(requirement);
    }
  }

  /** How many groups there are in a requirement, itself included. */
  private static int size(Requirement requirement) {
    int size = 0;
    if (requirement instanceof Requirement.Group group) {
      size = 1;
      for (Requirement.Member member : group.written()) {
        size += size(member.requirement());
      }
    }
    return size;
  }

  private void writeGroups() throws IOException {
    groups = 0;
    json.writeArrayFieldStart("groups");
    for (Node node : nodes) {
      for (Field field : Field.REQUIREMENTS) {
        Optional<Requirement> requirement = node.requirement(field);
        if (requirement.isPresent() && requirement.get() instanceof Requirement.Group group) {
          write(group);
        }
      }
    }
    json.writeEndArray();
  }

  private void write(Requirement.Group group) throws IOException {
    int number = groups++;
    int next = groups;
    json.writeStartObject();
    json.writeNumberField("id", number);
    json.writeStringField("form", group.shape().word());
    if (group.shape() == Shape.AT_LEAST) {
      json.writeNumberField("needed", group.needed());
    } else if (group.shape() == Shape.AT_LEAST_SHARE) {
      json.writeFieldName("percent");
      json.writeNumber(group.percent().toPlainString());
    }
    json.writeArrayFieldStart("members");
    for (Requirement.Member member : group.written()) {
      json.writeStartObject();
      if (!member.role().isEmpty()) {
        json.writeStringField("role", member.role());
      }
      if (member.requirement() instanceof Requirement.One one) {
        json.writeStringField("node", one.node().id());
      } else {
        json.writeNumberField("group", next);
        next += size(member.requirement());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    for (Requirement.Member member : group.written()) {
      if (member.requirement() instanceof Requirement.Group inner) {
        write(inner);
      }
    }
  }
}
