package blast.importing.backstage;

import blast.importing.Documents;
import blast.importing.Draft;
import blast.importing.Entity;
import blast.importing.ImportFormat;
import blast.importing.ImportOption;
import blast.importing.ImportRequest;
import blast.importing.Needed;
import blast.inventory.Field;
import java.util.List;
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
    Keys keys = new Keys(index.items());
    for (Item item : index.items()) {
      if (!ItemReader.isLeftOut(item)) {
        say(item, draft.entity(keys.of(item.is())), index);
      }
    }
    for (Needs.Edge edge : Needs.of(index, draft)) {
      draft.entity(keys.of(edge.from())).need(Field.NEEDS, new Needed.One(keys.of(edge.to())));
    }
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
