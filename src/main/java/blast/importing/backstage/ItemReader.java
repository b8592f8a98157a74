package blast.importing.backstage;

import blast.importing.Draft;
import blast.importing.Key;
import blast.importing.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads entities as they stand in files, or as the catalogue's interface gives them. */
final class ItemReader {
  private static final String NAMESPACE = "default";
  private static final Set<String> LEFT_OUT_TYPES = Set.of("library", "documentation", "template");

  /** What the catalogue's interface calls what specifications say. */
  private static final Map<String, Item.Way> RELATIONS =
      Map.of(
          "dependsOn", Item.Way.DEPENDS_ON,
          "dependencyOf", Item.Way.DEPENDENCY_OF,
          "consumesApi", Item.Way.CONSUMES,
          "providesApi", Item.Way.PROVIDES);

  private final Draft draft;
  private final List<Item> items = new ArrayList<>();

  ItemReader(Draft draft) {
    this.draft = draft;
  }

  /** All entities that say something, in the order of the files. */
  List<Item> items() {
    return items;
  }

  /** Reads a document; whether it is of a catalogue. */
  boolean read(Value value) {
    if (!value.isMapping()) {
      return false;
    }
    if (value.isRest()) {
      return partial(value);
    }
    String kind = value.text("kind").strip();
    if (!value.text("apiVersion").contains("backstage.io/") || kind.isEmpty()) {
      return false;
    }
    String name = Key.composed(value.text("metadata", "name").strip());
    if (name.isEmpty()) {
      draft.leaveOut("entities without a name", kind, value.file(), value.line());
      return true;
    }
    Item item = item(Ref.fold(kind), name, value);
    items.add(item);
    leaveOut(item, kind);
    return true;
  }

  /** What remains of an answer whose entities were read: whether there are more pages. */
  private boolean partial(Value value) {
    if (!value.text("pageInfo", "nextCursor").isEmpty()) {
      draft.note(value.file() + " is one page of several: ask for all, or give all of them");
    }
    return false;
  }

  /** Whether an entity becomes nothing of its own. */
  static boolean isLeftOut(Item item) {
    boolean isComponent = item.is().kind().equals(Item.COMPONENT);
    return !item.is().isNode()
        || (isComponent && LEFT_OUT_TYPES.contains(Ref.fold(item.facts().type())));
  }

  private void leaveOut(Item item, String kind) {
    if (isLeftOut(item)) {
      boolean isType = item.is().isNode();
      draft.leaveOut(
          isType ? kind + " of type " + Ref.fold(item.facts().type()) : kind,
          item.is().name(),
          item.spot().file(),
          item.spot().line());
    }
  }

  private Item item(String kind, String name, Value value) {
    String namespace = Ref.fold(value.text("metadata", "namespace").strip());
    Item.Spot spot = new Item.Spot(value.file(), value.line());
    String system = name(stated(value, "system", "partOf", "system"));
    String domain = name(stated(value, "domain", "partOf", "domain"));
    return new Item(
        new Item.Identity(kind, namespace.isEmpty() ? NAMESPACE : namespace, name, system),
        new Item.Facts(
            value.text("metadata", "title").strip(),
            value.text("spec", "type").strip(),
            value.text("spec", "lifecycle").strip(),
            name(stated(value, "owner", "ownedBy", "")),
            link(value),
            domain),
        links(value),
        spot);
  }

  private static String name(Optional<Ref> ref) {
    return ref.map(Ref::name).orElse("");
  }

  /**
   * What a specification refers to, or else the catalogue's own relation.
   *
   * @param kind of what the relation must be; empty if any
   */
  private static Optional<Ref> stated(Value value, String key, String relation, String kind) {
    Ref stated = Ref.of(value.text("spec", key));
    if (!stated.name().isEmpty()) {
      return Optional.of(stated);
    }
    for (Value one : value.items("relations")) {
      Ref target = target(one);
      if (one.text("type").equals(relation)
          && (kind.isEmpty() || kind.equals(target.kind()))
          && !target.name().isEmpty()) {
        return Optional.of(target);
      }
    }
    return Optional.empty();
  }

  private static Ref target(Value relation) {
    return relation
        .get(relation.has("targetRef") ? "targetRef" : "target")
        .map(Ref::of)
        .orElse(new Ref("", "", ""));
  }

  /** The first link; an address with a password in it isn't for anybody's eyes. */
  private String link(Value value) {
    List<Value> links = value.items("metadata", "links");
    String url = links.isEmpty() ? "" : links.get(0).text("url").strip();
    int authority = url.indexOf("://");
    String host = authority < 0 ? "" : url.substring(authority + 3).split("[/?#]", 2)[0];
    if (host.contains("@")) {
      draft.leaveOut("links with a password", "metadata.links", value.file(), value.line());
      return "";
    }
    return url;
  }

  private List<Item.Link> links(Value value) {
    List<Item.Link> links = new ArrayList<>();
    for (Item.Way way : Item.Way.values()) {
      for (Value one : value.items("spec", way.key())) {
        add(way, Ref.of(one), false, one, links);
      }
    }
    for (Value relation : value.items("relations")) {
      Item.Way way = RELATIONS.get(relation.text("type"));
      if (way != null) {
        add(way, target(relation), true, relation, links);
      }
    }
    if (value.has("spec", "subcomponentOf")) {
      draft.leaveOut(
          "subcomponentOf, which is no dependency",
          value.text("metadata", "name"),
          value.file(),
          value.line());
    }
    return links;
  }

  private static void add(
      Item.Way way, Ref ref, boolean isDerived, Value at, List<Item.Link> links) {
    if (!ref.name().isEmpty()) {
      links.add(new Item.Link(way, ref, isDerived, new Item.Spot(at.file(), at.line())));
    }
  }
}
