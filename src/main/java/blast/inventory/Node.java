package blast.inventory;

import blast.PublicApi;
import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One company, site, resource, server or service, as a view of its inventory. */
@PublicApi
public final class Node implements Comparable<Node> {
  private final Inventory inventory;
  private final InventoryData data;
  private final int index;

  Node(Inventory inventory, InventoryData data, int index) {
    this.inventory = inventory;
    this.data = data;
    this.index = index;
  }

  /** Its number in the inventory, from 0. */
  public int index() {
    return index;
  }

  /** Its id, unique in the inventory. */
  public String id() {
    return data.ids.id(index);
  }

  /** What it is. */
  public Kind kind() {
    return data.kind(index);
  }

  /** The display name, if it has one. */
  public Optional<String> name() {
    return text(Field.NAME);
  }

  /** The display name, or the id. */
  public String displayName() {
    return name().orElseGet(this::id);
  }

  /**
   * A field that holds one text; for a site's type, {@code site} is the default.
   *
   * @throws IllegalArgumentException if it is no such field
   */
  public Optional<String> text(Field field) {
    check(field, field.type().isText());
    int at = data.find(index, field);
    if (at >= 0) {
      return Optional.of(data.texts.get(data.code.get(data.payload(at))));
    }
    boolean defaulted = field == Field.TYPE && kind() == Kind.SITE;
    return defaulted ? Optional.of(Kind.SITE.word()) : Optional.empty();
  }

  private static void check(Field field, boolean isOfType) {
    if (!isOfType) {
      throw new IllegalArgumentException("'" + field.key() + "' is " + field.type());
    }
  }

  /**
   * A field that holds a whole number.
   *
   * @throws IllegalArgumentException if it is no such field
   */
  public OptionalLong number(Field field) {
    check(field, field.type() == FieldType.NUMBER);
    int at = data.find(index, field);
    return at < 0 ? OptionalLong.empty() : OptionalLong.of(data.code.getLong(data.payload(at)));
  }

  /** The company that operates it, if the inventory says. */
  public Optional<Node> company() {
    return reference(Field.COMPANY);
  }

  /** A company's parent. */
  public Optional<Node> parent() {
    return reference(Field.PARENT);
  }

  /** The place it stands in: a site's enclosing place, anything else's site. */
  public Optional<Node> place() {
    return reference(kind() == Kind.SITE ? Field.WITHIN : Field.SITE);
  }

  private Optional<Node> reference(Field field) {
    int at = data.find(index, field);
    return at < 0 ? Optional.empty() : Optional.of(inventory.node(data.code.get(data.payload(at))));
  }

  /** What stands in a requirement field, {@code company}, {@code within} and {@code site} too. */
  public Optional<Requirement> requirement(Field field) {
    check(field, field.type().isReference());
    int at = data.find(index, field);
    return at < 0 ? Optional.empty() : Optional.of(requirement(at));
  }

  /** All its requirements, in the order of the table of fields, whatever that of the file is. */
  public List<Requirement> requirements() {
    List<Requirement> requirements = new ArrayList<>();
    for (Field field : Field.values()) {
      if (field.isRequirement()) {
        requirement(field).ifPresent(requirements::add);
      }
    }
    return Collections.unmodifiableList(requirements);
  }

  private Requirement requirement(int at) {
    return new RequirementCode(data.code, data.payload(at)).read(inventory, data.field(at));
  }

  /** How many machines it stands for; 0 unless it is a server. */
  public long machines() {
    return inventory.machines(index);
  }

  /** Its users by audience id, in the order of ids; empty if the inventory says nothing. */
  public Map<String, Long> users() {
    Map<String, Long> users = new TreeMap<>();
    inventory.users(index, (audience, n) -> users.put(inventory.audiences().get(audience).id(), n));
    return Collections.unmodifiableMap(users);
  }

  /** All its users; audiences are disjoint, so they add up. Empty if the inventory says nothing. */
  public OptionalLong totalUsers() {
    return inventory.statesUsers(index)
        ? OptionalLong.of(inventory.totalUsers(index))
        : OptionalLong.empty();
  }

  /** How much it matters, if the inventory says. */
  public Optional<Criticality> criticality() {
    int at = data.find(index, Field.CRITICALITY);
    return at < 0
        ? Optional.empty()
        : Optional.of(Criticality.values()[data.code.get(data.payload(at))]);
  }

  /** Where a site lies, if the inventory says. */
  public Optional<Location> location() {
    int at = data.find(index, Field.LOCATION);
    return at < 0
        ? Optional.empty()
        : Optional.of(data.locations.get(data.code.get(data.payload(at))));
  }

  /** Its tags, in the order of the file. */
  public List<String> tags() {
    int at = data.find(index, Field.TAGS);
    if (at < 0) {
      return List.of();
    }
    List<String> tags = new ArrayList<>();
    for (int i = data.payload(at); i < data.payloadEnd(at); i++) {
      tags.add(data.texts.get(data.code.get(i)));
    }
    return Collections.unmodifiableList(tags);
  }

  /** Its free attributes. */
  public Map<String, Attribute> attributes() {
    int at = data.find(index, Field.ATTRIBUTES);
    return at < 0 ? Map.of() : data.attributes.get(data.code.get(data.payload(at)));
  }

  /**
   * Where its id stands; for a node that a program made, a place in {@link
   * blast.text.SourceFile#NONE}.
   */
  public SourceSpan span() {
    return data.span(index);
  }

  /** Where more is said of it than where it is declared: its ids under {@code extend}. */
  public List<SourceSpan> extensions() {
    return Collections.unmodifiableList(data.extended.getOrDefault(id(), List.of()));
  }

  /** Where a field's value begins, if it has the field. */
  public Optional<SourceSpan> span(Field field) {
    int at = data.find(index, field);
    return at < 0 ? Optional.empty() : Optional.of(data.spanOf(index, at));
  }

  /** Where the parts of a requirement stand, by number; nothing if the node doesn't have it. */
  public List<SourceSpan> spans(Field field) {
    return inventory.spans(index, field);
  }

  /** Where a part of its requirements stands; it must have that part. */
  public SourceSpan span(Part part) {
    return inventory.span(index, part);
  }

  /** Orders by kind, then by id. */
  @Override
  public int compareTo(Node other) {
    int byKind = kind().compareTo(other.kind());
    return byKind != 0 ? byKind : id().compareTo(other.id());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Node node && node.data == data && node.index == index;
  }

  @Override
  public int hashCode() {
    return index;
  }

  @Override
  public String toString() {
    return id();
  }
}
