package blast.inventory;

import blast.PublicApi;
import blast.text.Position;
import blast.text.SourceFile;
import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects an inventory in one pass over its text. Ids may be referred to before they are declared;
 * whoever builds checks with {@link #isDeclared} and {@link #references} that all of them are in
 * the end.
 *
 * <p>A node is written between {@link #beginNode} and {@link #endNode}, each of its fields at most
 * once. Nothing here is checked that the format's reader has to check anyway.
 */
@PublicApi
public final class InventoryBuilder {
  /** Is told every place where a node names another. */
  @FunctionalInterface
  public interface ReferenceVisitor {
    /**
     * A node names another.
     *
     * @param node who names
     * @param field under which key
     * @param target who is named, declared or not
     * @param place where, for {@link #span(int, int, int)}
     */
    void reference(int node, Field field, int target, int place);
  }

  private static final int WORTH_READING_AHEAD = 10_000;

  private final InventoryData data = new InventoryData();
  private final Map<String, Integer> audienceNumbers = new LinkedHashMap<>();
  private final List<Audience> audiences = new ArrayList<>();
  private Optional<String> name = Optional.empty();
  private Optional<String> description = Optional.empty();
  private Promises promises = Promises.NONE;
  private LintSettings lintSettings = LintSettings.NONE;
  private int nodeLine;
  private int fieldStart;
  private int declared;

  /** The inventory's display name. */
  public void name(String text) {
    name = Optional.of(text);
  }

  /** The inventory's description. */
  public void description(String text) {
    description = Optional.of(text);
  }

  /** What the inventory promises. */
  public void promises(Promises all) {
    promises = all;
  }

  /** What the inventory says about linting itself. */
  public void lintSettings(LintSettings settings) {
    lintSettings = settings;
  }

  /** Makes a file known; nodes that follow name it by the number returned. */
  public int file(SourceFile file) {
    data.files.add(file);
    return data.files.size() - 1;
  }

  /** The number of an audience, which comes to exist without a population if it wasn't known. */
  public int audience(String id) {
    Integer known = audienceNumbers.get(id);
    if (known != null) {
      return known;
    }
    int number = audiences.size();
    audiences.add(new Audience(id, Optional.empty(), OptionalLong.empty()));
    audienceNumbers.put(id, number);
    return number;
  }

  /** The number of the audience that bare user numbers count for. */
  public int everyone() {
    return audience(Audience.EVERYONE);
  }

  /** Says what is known of an audience. */
  public void describe(Audience audience) {
    int number = audience(audience.id());
    audiences.set(number, audience);
  }

  /** The number of an id; the same id always has the same number. */
  public int number(String id) {
    return data.ids.number(id);
  }

  /**
   * Prepares for looking up ids that come soon; worth it from some thousand ids on.
   *
   * @param texts ids, or anything else
   * @param count how many of them
   */
  public void readAhead(@Nullable String[] texts, int count) {
    if (data.ids.size() >= WORTH_READING_AHEAD) {
      data.ids.readAhead(texts, count);
    }
  }

  /** The number of an id that was seen before, or -1. */
  public int find(String id) {
    return data.ids.find(id);
  }

  /** The id of a number. */
  public String id(int node) {
    return data.ids.id(node);
  }

  /** Every id that was seen, declared or not. */
  public List<String> ids() {
    return Collections.unmodifiableList(data.ids.ids());
  }

  /** Whether a node of that number has been begun. */
  public boolean isDeclared(int node) {
    return data.start(node) >= 0;
  }

  /** The kind of a declared node. */
  public Kind kind(int node) {
    return data.kind(node);
  }

  /** The types of the declared places, {@code site} for those that give none. */
  public Set<String> placeTypes() {
    return data.placeTypes();
  }

  /** How many machines a declared node stands for. */
  public long machines(int node) {
    return data.machines(node);
  }

  /** Where a declared node's id stands. */
  public SourceSpan span(int node) {
    return span(data, node, data.position(node), data.ids.id(node));
  }

  /** Where a node names another, from what a {@link ReferenceVisitor} was told. */
  public SourceSpan span(int node, int target, int place) {
    return span(data, node, data.places.decode(data.line(node), place), data.ids.id(target));
  }

  static SourceSpan span(InventoryData data, int node, Position start, String text) {
    int length = text.codePointCount(0, text.length());
    Position end = new Position(start.line(), start.column() + length);
    return new SourceSpan(data.file(node), start, end);
  }

  /** How many nodes have been declared. */
  public int declaredNodes() {
    return declared;
  }

  /** Begins a node that isn't declared yet. */
  public void beginNode(int node, Kind kind, int file, Position place) {
    data.declare(node, kind, file, place.line(), place.column());
    nodeLine = place.line();
    declared++;
  }

  /** Ends the node. */
  public void endNode() {
    data.endNode();
  }

  /** Begins a field of the node; payload methods follow. */
  public void beginField(Field field, Position place) {
    fieldStart = data.code.size();
    data.beginField(field, data.places.encode(nodeLine, place.line(), place.column()));
  }

  /** Ends the field. */
  public void endField() {
    data.endField(fieldStart);
  }

  /** Payload of a field that holds one text. */
  public void text(String text) {
    data.code.add(data.texts.size());
    data.texts.add(text);
  }

  /** Payload of a field that holds one whole number. */
  public void number(long number) {
    data.code.addLong(number);
  }

  /** Payload of {@link Field#CRITICALITY}. */
  public void criticality(Criticality criticality) {
    data.code.add(criticality.ordinal());
  }

  /** Payload of {@link Field#LOCATION}. */
  public void location(Location location) {
    data.code.add(data.locations.size());
    data.locations.add(location);
  }

  /** Payload of {@link Field#ATTRIBUTES}. */
  public void attributes(Map<String, Attribute> attributes) {
    data.code.add(data.attributes.size());
    data.attributes.add(Collections.unmodifiableMap(new LinkedHashMap<>(attributes)));
  }

  /** Payload of {@link Field#USERS}, once for each audience. */
  public void users(int audience, long users, Position place) {
    data.code.add(audience);
    data.code.add(data.places.encode(nodeLine, place.line(), place.column()));
    data.code.addLong(users);
  }

  /** Payload of a requirement: one node. */
  public void reference(int node, Position place) {
    data.code.add(node);
    data.code.add(data.places.encode(nodeLine, place.line(), place.column()));
  }

  /**
   * Payload of a requirement: a group, whose members follow.
   *
   * @return a handle for {@link #members}
   */
  public int group(Shape shape, int parameter, Position place) {
    int handle = data.code.size();
    data.code.add(~shape.ordinal());
    data.code.add(data.places.encode(nodeLine, place.line(), place.column()));
    data.code.add(0);
    data.code.add(parameter);
    return handle;
  }

  /** Says how many members followed a group. */
  public void members(int handle, int members) {
    data.code.set(handle + 2, members);
  }

  /** Says the parameter of a group that wasn't known when it began. */
  public void parameter(int handle, int parameter) {
    data.code.set(handle + 3, parameter);
  }

  /** Is told every place where a service names an audience. */
  @FunctionalInterface
  public interface AudienceVisitor {
    /**
     * A service has users.
     *
     * @param node the service
     * @param audience the audience's id
     * @param users how many
     * @param span where the audience is named, or the number if none is
     */
    void users(int node, String audience, long users, SourceSpan span);
  }

  /** Tells a visitor the users of every declared node. */
  public void users(AudienceVisitor visitor) {
    for (int node = 0; node < data.ids.size(); node++) {
      int at = isDeclared(node) ? data.find(node, Field.USERS) : -1;
      if (at >= 0) {
        users(node, at, visitor);
      }
    }
  }

  private void users(int node, int field, AudienceVisitor visitor) {
    for (int at = data.payload(field); at < data.payloadEnd(field); at += 4) {
      String audience = audiences.get(data.code.get(at)).id();
      Position place = data.places.decode(data.line(node), data.code.get(at + 1));
      long users = data.code.getLong(at + 2);
      visitor.users(node, audience, users, span(data, node, place, audience));
    }
  }

  /** Tells a visitor every reference of every declared node. */
  public void references(ReferenceVisitor visitor) {
    for (int node = 0; node < data.ids.size(); node++) {
      if (isDeclared(node)) {
        references(node, visitor);
      }
    }
  }

  private void references(int node, ReferenceVisitor visitor) {
    for (int at = data.firstField(node); at >= 0; at = data.nextField(at)) {
      Field field = data.field(at);
      if (!field.isRequirement() && field != Field.PARENT) {
        continue;
      }
      RequirementCode code = new RequirementCode(data.code, data.payload(at));
      for (int end = data.payloadEnd(at); code.at() < end; code.next()) {
        if (code.isNode()) {
          visitor.reference(node, field, code.node(), code.place());
        }
      }
    }
  }

  /**
   * The inventory. The builder must not be used any more.
   *
   * @throws IllegalStateException if an id was referred to and never declared
   */
  public Inventory build() {
    if (declared != data.ids.size()) {
      throw new IllegalStateException("an id was referred to and never declared");
    }
    return new Inventory(name, description, audiences, data, promises, lintSettings);
  }
}
