package blast.inventory;

import blast.PublicApi;
import blast.text.Position;
import blast.text.SourceFile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One node of an {@link InventoryDraft}, to be given its fields in any order. A field that is given
 * again is replaced. Whether the kind of node has the field, and the value is possible, is found
 * out when the draft is built.
 */
@PublicApi
public final class NodeDraft {
  /** Writes the payload of a field. */
  @FunctionalInterface
  private interface Payload {
    void write(InventoryBuilder builder, Position position);
  }

  private final InventoryDraft draft;
  private final String id;
  private final Kind kind;
  private final Map<Field, Payload> fields = new EnumMap<>(Field.class);
  private final Map<String, Long> users = new TreeMap<>();
  private boolean hasBareUsers;
  private Optional<SourceFile> file = Optional.empty();
  private Position position = Position.START;

  NodeDraft(InventoryDraft draft, String id, Kind kind) {
    this.draft = draft;
    this.id = id;
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** Says where the node stands, fields and all, if it stands in a file. */
  public NodeDraft at(SourceFile source, Position start) {
    draft.checkOpen();
    file = Optional.of(source);
    position = start;
    return this;
  }

  private NodeDraft set(Field field, boolean isOfType, Payload payload) {
    draft.checkOpen();
    if (!isOfType) {
      throw new IllegalArgumentException("'" + field.key() + "' is " + field.type());
    }
    fields.put(field, payload);
    return this;
  }

  /**
   * A field that holds one text.
   *
   * @throws IllegalArgumentException if the field is of another type
   */
  public NodeDraft text(Field field, String text) {
    return set(field, field.type().isText(), (builder, at) -> write(builder, field, text));
  }

  private static void write(InventoryBuilder builder, Field field, String text) {
    if (field.type().isFigure()) {
      builder.figure(text);
    } else {
      builder.text(text);
    }
  }

  /**
   * A field that holds a whole number.
   *
   * @throws IllegalArgumentException if the field is of another type
   */
  public NodeDraft number(Field field, long number) {
    boolean isNumber = field.type() == FieldType.NUMBER;
    return set(field, isNumber, (builder, at) -> builder.number(number));
  }

  /**
   * A field that names one node.
   *
   * @throws IllegalArgumentException if the field doesn't name nodes
   */
  public NodeDraft reference(Field field, String target) {
    return requirement(field, RequirementDraft.node(target));
  }

  /**
   * A field that names nodes.
   *
   * @throws IllegalArgumentException if the field names none, or one at most and this is a group
   */
  public NodeDraft requirement(Field field, RequirementDraft requirement) {
    boolean fits = field.type() == FieldType.REQUIREMENT || requirement.isNode();
    return set(field, field.type().isReference() && fits, requirement::write);
  }

  /** The display name. */
  public NodeDraft name(String text) {
    return text(Field.NAME, text);
  }

  /** Who to call. */
  public NodeDraft owner(String text) {
    return text(Field.OWNER, text);
  }

  /** What kind of site or resource it is. */
  public NodeDraft type(String text) {
    return text(Field.TYPE, text);
  }

  /** Free words. */
  public NodeDraft tags(String... tags) {
    List<String> all = List.of(tags);
    return set(Field.TAGS, true, (builder, at) -> all.forEach(builder::text));
  }

  /** Free fields. */
  public NodeDraft attributes(Map<String, Attribute> attributes) {
    return set(Field.ATTRIBUTES, true, (builder, at) -> builder.attributes(attributes));
  }

  /** The company that operates it. */
  public NodeDraft company(String company) {
    return reference(Field.COMPANY, company);
  }

  /** The company that a company belongs to. */
  public NodeDraft parent(String company) {
    return reference(Field.PARENT, company);
  }

  /** The site around a site. */
  public NodeDraft within(String site) {
    return reference(Field.WITHIN, site);
  }

  /** The site that it stands in. */
  public NodeDraft site(String site) {
    return reference(Field.SITE, site);
  }

  /** Where on Earth a site is. */
  public NodeDraft location(Location location) {
    return set(Field.LOCATION, true, (builder, at) -> builder.location(location));
  }

  /** How many machines a server stands for. */
  public NodeDraft count(long machines) {
    return number(Field.COUNT, machines);
  }

  /** How many people use a service, whoever they are: a bare number, as in a text. */
  public NodeDraft users(long people) {
    users(Audience.EVERYONE, people);
    hasBareUsers = true;
    return this;
  }

  /** How many people of an audience use a service. */
  public NodeDraft users(String audience, long people) {
    draft.checkOpen();
    users.put(audience, people);
    hasBareUsers = false;
    return set(Field.USERS, true, this::writeUsers);
  }

  private void writeUsers(InventoryBuilder builder, Position at) {
    users.forEach((audience, people) -> builder.users(builder.audience(audience), people, at));
    if (hasBareUsers && users.size() == 1) {
      builder.bareUsers();
    }
  }

  /** How much a service matters. */
  public NodeDraft criticality(Criticality criticality) {
    return set(Field.CRITICALITY, true, (builder, at) -> builder.criticality(criticality));
  }

  /** What carries a service. */
  public NodeDraft runsOn(RequirementDraft servers) {
    return requirement(Field.RUNS_ON, servers);
  }

  /** Nodes that carry a service, all of them. */
  public NodeDraft runsOn(String... ids) {
    return runsOn(all(ids));
  }

  /** What it can't do without. */
  public NodeDraft needs(RequirementDraft requirement) {
    return requirement(Field.NEEDS, requirement);
  }

  /** Nodes that it can't do without, all of them. */
  public NodeDraft needs(String... ids) {
    return needs(all(ids));
  }

  /** What it does better with. */
  public NodeDraft uses(RequirementDraft requirement) {
    return requirement(Field.USES, requirement);
  }

  /** Nodes that it does better with, all of them. */
  public NodeDraft uses(String... ids) {
    return uses(all(ids));
  }

  private static RequirementDraft all(String... ids) {
    return ids.length == 1 ? RequirementDraft.node(ids[0]) : RequirementDraft.list(ids);
  }

  /** Writes it, with the number of its file. */
  void write(InventoryBuilder builder, Map<SourceFile, Integer> files) {
    int number =
        file.isEmpty()
            ? InventoryBuilder.NO_FILE
            : files.computeIfAbsent(file.get(), builder::file);
    builder.beginNode(builder.number(id), kind, number, position);
    fields.forEach(
        (field, payload) -> {
          builder.beginField(field, position);
          payload.write(builder, position);
          builder.endField();
        });
    builder.endNode();
  }

  @Override
  public String toString() {
    return kind.word() + " " + id;
  }
}
