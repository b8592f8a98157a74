package blast.importing.backstage;

import blast.importing.Documents;
import blast.importing.Draft;
import blast.importing.Entity;
import blast.importing.ImportFormat;
import blast.importing.ImportOption;
import blast.importing.ImportRequest;
import blast.importing.Key;
import blast.importing.Needed;
import blast.inventory.Field;
import blast.inventory.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Catalogues of Backstage: the files of entities, or what its interface answers. */
public final class BackstageFormat implements ImportFormat {
  @Override
  public String name() {
    return "backstage";
  }

  @Override
  public List<String> endings() {
    return List.of(".yaml", ".yml", ".json");
  }

  @Override
  public List<ImportOption> options() {
    return List.of();
  }

  @Override
  public void read(ImportRequest request, Draft draft) {
    ItemReader reader = new ItemReader(draft);
    Documents.read(request, draft, Set.of("items"), reader::read);
    Index index = new Index(reader.items(), draft);
    Map<Item.Identity, Key> keys = keys(index.items());
    for (Item item : index.items()) {
      if (!ItemReader.isLeftOut(item)) {
        say(item, draft.entity(keys.get(item.is())), index);
      }
    }
    for (Needs.Edge edge : Needs.of(index, draft)) {
      draft.entity(keys.get(edge.from())).need(Field.NEEDS, new Needed.One(keys.get(edge.to())));
    }
  }

  /**
   * Which thing of the inventory each entity is: by its system it is told from namesakes, by its
   * namespace if it has none, and by both where that isn't enough.
   */
  private static Map<Item.Identity, Key> keys(List<Item> items) {
    Map<Item.Identity, Key> keys = new HashMap<>();
    Set<Key> taken = new HashSet<>();
    Set<Key> shared = new HashSet<>();
    for (Item item : items) {
      Item.Identity is = item.is();
      if (is.isNode()) {
        Key key = key(is, is.system().isEmpty() ? is.namespace() : is.system());
        if (!taken.add(key)) {
          shared.add(key);
        }
        keys.put(is, key);
      }
    }
    keys.replaceAll(
        (is, key) -> shared.contains(key) ? key(is, is.namespace() + "/" + is.system()) : key);
    return keys;
  }

  private static Key key(Item.Identity is, String container) {
    Kind kind = is.kind().equals(Item.COMPONENT) ? Kind.SERVICE : Kind.RESOURCE;
    return new Key(kind, container, is.name());
  }

  private static void say(Item item, Entity entity, Index index) {
    Item.Facts facts = item.facts();
    entity.called(item.is().kind()).at(item.spot().file(), item.spot().line(), true);
    text(entity, Field.NAME, facts.title());
    text(entity, Field.OWNER, facts.owner());
    text(entity, Field.LINK, facts.link());
    if (item.is().kind().equals(Item.RESOURCE)) {
      text(entity, Field.TYPE, facts.type());
    }
    tag(entity, "system:", item.is().system());
    tag(entity, "domain:", facts.domain().isEmpty() ? index.domain(item) : facts.domain());
    if (!facts.lifecycle().equalsIgnoreCase("production")) {
      tag(entity, "", facts.lifecycle());
    }
  }

  private static void text(Entity entity, Field field, String value) {
    if (!value.isEmpty()) {
      entity.text(field, value);
    }
  }

  private static void tag(Entity entity, String prefix, String tag) {
    if (!tag.isEmpty()) {
      entity.tag(prefix + tag);
    }
  }
}
