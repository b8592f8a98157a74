package blast.importing.backstage;

import blast.importing.Draft;
import blast.text.Quoted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds who needs whom: directly, or by an API that somebody provides. */
final class Needs {
  /** That one thing needs another. */
  record Edge(Item.Identity from, Item.Identity to) {}

  private final Index index;
  private final Draft draft;

  /** Who provides each API: by the entity that describes it, or by its name if none does. */
  private final Map<Object, Set<Item>> providers = new HashMap<>();

  private final Set<Edge> edges = new LinkedHashSet<>();
  private final Set<Edge> stated = new HashSet<>();

  private Needs(Index index, Draft draft) {
    this.index = index;
    this.draft = draft;
  }

  /** All of them, each once. */
  static Set<Edge> of(Index index, Draft draft) {
    Needs needs = new Needs(index, draft);
    List<Item> items = index.items();
    for (Item item : items) {
      if (!ItemReader.isLeftOut(item)) {
        needs.provide(item);
      }
    }
    for (Item item : items) {
      item.links().forEach(link -> needs.follow(item, link));
    }
    return needs.edges;
  }

  private void provide(Item item) {
    for (Item.Link link : item.links()) {
      if (link.way() == Item.Way.PROVIDES) {
        for (Object api : apis(link.to(), item)) {
          providers.computeIfAbsent(api, one -> new LinkedHashSet<>()).add(item);
        }
      }
    }
  }

  /** The APIs that a reference may mean; its own words if nothing describes it. */
  private List<Object> apis(Ref to, Item from) {
    Ref ref = to.orKind(Item.API);
    List<Object> found = new ArrayList<>();
    index.find(ref, from).forEach(item -> found.add(item.is()));
    if (found.isEmpty()) {
      String namespace = ref.namespace().isEmpty() ? from.is().namespace() : ref.namespace();
      found.add(Ref.fold(namespace + "/" + ref.name()));
    }
    return found;
  }

  private void follow(Item from, Item.Link link) {
    Ref ref = link.to();
    boolean isLeftOut = ItemReader.isLeftOut(from);
    switch (link.way()) {
      case PROVIDES -> {}
      case CONSUMES -> {
        if (!isLeftOut) {
          consume(from, ref.orKind(Item.API), link);
        }
      }
      case DEPENDS_ON, DEPENDENCY_OF -> {
        if (isLeftOut) {
          leaveOut(link.way().key() + " of what is left out", from, link);
        } else if (ref.kind().equals(Item.API)) {
          consume(from, ref, link);
        } else {
          target(from, link).ifPresent(to -> add(from, to, link));
        }
      }
    }
  }

  /** What an entity depends on, or what depends on it. */
  private Optional<Item> target(Item from, Item.Link link) {
    List<Item> found = index.find(link.to().orKind(Item.COMPONENT), from);
    if (found.isEmpty() && link.to().kind().isEmpty()) {
      found = index.find(link.to().orKind(Item.RESOURCE), from);
    }
    String key = link.way().key();
    if (found.isEmpty()) {
      leaveOut(key + " that name nothing here", from, link);
    } else if (found.size() > 1) {
      ambiguous(from, link);
    } else if (ItemReader.isLeftOut(found.get(0))) {
      leaveOut(key + " that name what is left out", from, link);
    } else {
      return Optional.of(found.get(0));
    }
    return Optional.empty();
  }

  private void ambiguous(Item from, Item.Link link) {
    leaveOut(link.way().key() + " that may mean several", from, link);
    draft.note(
        Quoted.of(from.is().name())
            + " refers to "
            + Quoted.of(link.to().name())
            + ", which several are called, none of them in its system: left out");
  }

  private void consume(Item from, Ref ref, Item.Link link) {
    List<Object> apis = apis(ref, from);
    if (apis.size() > 1) {
      ambiguous(from, link);
      return;
    }
    Set<Item> found = providers.getOrDefault(apis.get(0), Set.of());
    found.forEach(provider -> add(from, provider, link));
    if (found.isEmpty()) {
      boolean isDescribed = apis.get(0) instanceof Item.Identity;
      String key = link.way().key();
      leaveOut(
          key + (isDescribed ? " whose API nobody provides" : " that name no API"), from, link);
    }
  }

  private void add(Item item, Item other, Item.Link link) {
    boolean isReversed = link.way() == Item.Way.DEPENDENCY_OF;
    Edge edge = isReversed ? new Edge(other.is(), item.is()) : new Edge(item.is(), other.is());
    if (item.is().equals(other.is())) {
      leaveOut("needs itself", item, link);
      return;
    }
    edges.add(edge);
    if (!link.isDerived() && !stated.add(edge)) {
      leaveOut("requirements said twice", item, link);
    }
  }

  /** The catalogue's own relations repeat what the specifications say, and are told only there. */
  private void leaveOut(String reason, Item from, Item.Link link) {
    if (!link.isDerived()) {
      draft.leaveOut(reason, from.is().name(), link.spot().file(), link.spot().line());
    }
  }
}
