package blast.importing.backstage;

import blast.importing.Draft;
import blast.importing.ImportException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Finds which entity a reference means. */
final class Index {
  private static final Comparator<Item> ORDER =
      Comparator.<Item, String>comparing(item -> item.spot().file())
          .thenComparing(item -> item.spot().line());

  private final Draft draft;
  private final Map<Item.Identity, Item> items = new HashMap<>();
  private final Map<String, List<Item>> byName = new HashMap<>();

  /**
   * Takes entities in; the same one said twice is one.
   *
   * @throws ImportException if two of one identity say different things
   */
  Index(List<Item> all, Draft draft) {
    this.draft = draft;
    List<ImportException.Problem> problems = new ArrayList<>();
    for (Item item : all.stream().sorted(ORDER).toList()) {
      Item before = items.putIfAbsent(item.is(), item);
      if (before == null) {
        byName.computeIfAbsent(name(item), one -> new ArrayList<>()).add(item);
      } else if (!item.is().isNode() || item.says(before)) {
        items.put(item.is(), joined(before, item));
        leaveOutTwice(item);
      } else {
        problems.add(different(before, item));
      }
    }
    if (!problems.isEmpty()) {
      throw new ImportException(problems);
    }
  }

  private static String name(Item item) {
    return item.is().kind() + ":" + Ref.fold(item.is().name());
  }

  private static Item joined(Item one, Item other) {
    List<Item.Link> links = new ArrayList<>(one.links());
    other.links().stream().filter(Item.Link::isDerived).forEach(links::add);
    return new Item(one.is(), one.facts(), links, one.spot());
  }

  private void leaveOutTwice(Item item) {
    if (!ItemReader.isLeftOut(item)) {
      draft.leaveOut(
          "entities said twice", item.is().name(), item.spot().file(), item.spot().line());
    }
  }

  private static ImportException.Problem different(Item one, Item other) {
    return new ImportException.Problem(
        "the %s '%s' stands at %s:%d and at %s:%d, and they aren't the same"
            .formatted(
                one.is().kind(),
                one.is().name(),
                one.spot().file(),
                one.spot().line(),
                other.spot().file(),
                other.spot().line()),
        "remove one, or name the system of each");
  }

  /** Every entity once. */
  List<Item> items() {
    return items.values().stream().sorted(ORDER).toList();
  }

  /**
   * What a reference of an entity may mean: one thing, none, or several that nothing tells apart.
   * Without a namespace, it is that of the entity itself, or else the default one.
   */
  List<Item> find(Ref ref, Item from) {
    List<Item> named = byName.getOrDefault(ref.kind() + ":" + Ref.fold(ref.name()), List.of());
    List<Item> found =
        in(ref.namespace().isEmpty() ? from.is().namespace() : ref.namespace(), named);
    if (found.isEmpty() && ref.namespace().isEmpty()) {
      found = in("default", named);
    }
    String name = ref.name();
    String system = from.is().system();
    List<Item> spelled = narrowed(found, item -> item.is().name().equals(name));
    return narrowed(spelled, item -> item.is().system().equals(system));
  }

  /** The domain of the system of an entity; empty if it isn't known. */
  String domain(Item item) {
    List<Item> systems = find(new Ref("system", "", item.is().system()), item);
    return systems.size() == 1 ? systems.get(0).facts().domain() : "";
  }

  private static List<Item> in(String namespace, List<Item> items) {
    return items.stream()
        .filter(item -> item.is().namespace().equals(Ref.fold(namespace)))
        .toList();
  }

  /** Of several, those that fit better; all of them if none does. */
  private static List<Item> narrowed(List<Item> items, Predicate<Item> isBetter) {
    List<Item> better = items.size() < 2 ? List.of() : items.stream().filter(isBetter).toList();
    return better.isEmpty() ? items : better;
  }
}
