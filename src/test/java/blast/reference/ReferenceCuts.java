package blast.reference;

import blast.inventory.Kind;
import blast.reference.ReferenceImpact.People;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Minimal sets by trying every set of few enough nodes, smaller ones first. */
final class ReferenceCuts {
  /** A set by ids in their order, and who is hit. */
  record Cut(List<String> ids, People people) {}

  private static final Comparator<Cut> BY_ORDER = Comparator.comparingInt(cut -> cut.ids().size());

  private static final Comparator<Cut> BY_IDS =
      (one, other) -> {
        for (int i = 0; i < one.ids().size(); i++) {
          int compared = one.ids().get(i).compareTo(other.ids().get(i));
          if (compared != 0) {
            return compared;
          }
        }
        return 0;
      };

  private static final Comparator<Cut> LEAST_USERS =
      Comparator.<Cut>comparingLong(cut -> cut.people().atMost())
          .thenComparingLong(cut -> cut.people().atLeast());

  private final PlainInventory inventory;
  private final Set<String> out;
  private final Set<String> downAlready;
  private final List<String> candidates;
  private final List<List<String>> sets = new ArrayList<>();
  private final Map<List<String>, Set<String>> down = new HashMap<>();

  /**
   * All sets of so many of some nodes at most.
   *
   * @param out what is lost anyway
   */
  ReferenceCuts(
      PlainInventory inventory, Collection<String> candidates, int order, Set<String> out) {
    this.inventory = inventory;
    this.out = out;
    this.downAlready = ReferenceRadius.of(inventory, out).down();
    this.candidates = candidates.stream().filter(id -> !downAlready.contains(id)).sorted().toList();
    addSets(List.of(), 0, order, this.candidates);
    sets.sort(Comparator.comparingInt(List::size));
  }

  private void addSets(List<String> set, int from, int more, List<String> among) {
    sets.add(set);
    for (int i = from; more > 0 && i < among.size(); i++) {
      List<String> larger = new ArrayList<>(set);
      larger.add(among.get(i));
      addSets(List.copyOf(larger), i + 1, more - 1, among);
    }
  }

  private Set<String> down(List<String> set) {
    return down.computeIfAbsent(
        set,
        unknown -> {
          Set<String> all = new TreeSet<>(out);
          all.addAll(set);
          return ReferenceRadius.of(inventory, all).down();
        });
  }

  /** Who is hit by a set besides those who are hit already. */
  private People people(List<String> set) {
    Set<String> lost = new TreeSet<>(down(set));
    lost.removeAll(downAlready);
    return people(lost);
  }

  private People people(Set<String> lost) {
    ReferenceImpact impact =
        new ReferenceImpact(inventory, ReferenceRadius.of(inventory, Set.of()));
    return impact.people(impact.services(lost));
  }

  private List<Cut> minimal(Predicate<List<String>> hits) {
    List<Cut> found = new ArrayList<>();
    for (List<String> set : sets) {
      if (found.stream().noneMatch(cut -> set.containsAll(cut.ids())) && hits.test(set)) {
        found.add(new Cut(set, people(set)));
      }
    }
    found.sort(BY_ORDER.thenComparing(LEAST_USERS.reversed()).thenComparing(BY_IDS));
    return found;
  }

  /** Those that take a service down, which isn't one of them. */
  List<Cut> of(String service) {
    return minimal(set -> !set.contains(service) && down(set).contains(service));
  }

  /** Those that hit at least so many people. */
  List<Cut> ofPeople(long least) {
    return minimal(set -> people(set).atMost() >= least);
  }

  /** Those with which a service is up though all that is out is lost. */
  static List<Cut> rescues(
      PlainInventory inventory,
      String service,
      Collection<String> candidates,
      int order,
      Set<String> out) {
    ReferenceCuts none = new ReferenceCuts(inventory, List.of(), 0, Set.of());
    List<String> among =
        candidates.stream()
            .filter(id -> !out.contains(id) && !id.equals(service))
            .sorted()
            .toList();
    none.sets.clear();
    none.addSets(List.of(), 0, order, among);
    none.sets.sort(Comparator.comparingInt(List::size));
    List<Cut> found = new ArrayList<>();
    for (List<String> set : none.sets) {
      Set<String> left = ReferenceRadius.keeping(inventory, out, set).down();
      if (found.stream().noneMatch(cut -> set.containsAll(cut.ids())) && !left.contains(service)) {
        found.add(new Cut(set, none.people(left)));
      }
    }
    found.sort(BY_ORDER.thenComparing(LEAST_USERS).thenComparing(BY_IDS));
    return found;
  }

  /** The services of an inventory. */
  static List<String> services(PlainInventory inventory) {
    return inventory
        .all()
        .filter(node -> node.kind() == Kind.SERVICE)
        .map(PlainNode::id)
        .sorted()
        .toList();
  }
}
