package blast.reference;

import blast.inventory.Kind;
import blast.reference.ReferenceGroups.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Circles and deadlocks by the letter: who reaches whom, and how far it is back. */
final class ReferenceCircles {
  private final PlainInventory inventory;
  private final ReferenceGroups groups;
  private final ReferenceRadius nothingLost;

  ReferenceCircles(PlainInventory inventory) {
    this.inventory = inventory;
    this.groups = new ReferenceGroups(inventory);
    this.nothingLost = ReferenceRadius.of(inventory, List.of());
  }

  /** One line for each circle of what nodes can't do without. */
  Set<String> dependencies() {
    Set<String> lines = new TreeSet<>();
    Map<String, Set<String>> reached = reached(links(groups::mandatory));
    for (Set<String> knot : knots(reached)) {
      lines.add(circle(first(knot), knot, groups::mandatory, groups::mandatory));
    }
    return lines;
  }

  /** One line for each knot of nodes with a circle through an alternative. */
  Set<String> alternatives() {
    Set<String> lines = new TreeSet<>();
    Function<String, List<Mention>> all = id -> groups.without(id, group -> false);
    for (Set<String> knot : knots(reached(links(all)))) {
      Set<String> owners = new TreeSet<>(knot);
      owners.removeIf(
          id -> groups.alternatives(id).stream().map(Mention::id).noneMatch(knot::contains));
      if (!owners.isEmpty()) {
        lines.add(circle(first(owners), knot, groups::alternatives, all));
      }
    }
    return lines;
  }

  /** One line for each deadlock that keeps services off. */
  Set<String> deadlocks() {
    Set<String> off = new TreeSet<>(inventory.nodes().keySet());
    while (off.removeIf(id -> canStart(id, off))) {
      // Until nothing more comes up.
    }
    Function<String, List<Mention>> waits =
        id ->
            groups.without(id, group -> nothingLost.holds(group, off)).stream()
                .filter(mention -> off.contains(id) && off.contains(mention.id()))
                .toList();
    Map<String, Set<String>> reached = reached(links(waits));
    Set<String> lines = new TreeSet<>();
    for (Set<String> knot : knots(reached)) {
      boolean waitsForNothingElse = knot.stream().allMatch(id -> reached.get(id).equals(knot));
      long services =
          off.stream()
              .filter(id -> inventory.node(id).kind() == Kind.SERVICE)
              .filter(id -> knot.contains(id) || reached.get(id).containsAll(knot))
              .count();
      if (waitsForNothingElse && services > 0) {
        lines.add(circle(first(knot), knot, waits, waits) + ", services " + services);
      }
    }
    return lines;
  }

  private boolean canStart(String id, Set<String> off) {
    return inventory.node(id).requirements().entrySet().stream()
        .filter(entry -> ReferenceRadius.HARD.contains(entry.getKey()))
        .allMatch(entry -> nothingLost.holds(entry.getValue(), off));
  }

  private Map<String, Set<String>> links(Function<String, List<Mention>> mentions) {
    return inventory.nodes().keySet().stream()
        .collect(
            Collectors.toMap(
                id -> id,
                id ->
                    mentions.apply(id).stream()
                        .map(Mention::id)
                        .collect(Collectors.toCollection(TreeSet::new))));
  }

  /** What can be reached from each node in one step or more. */
  private static Map<String, Set<String>> reached(Map<String, Set<String>> links) {
    Map<String, Set<String>> reached = new TreeMap<>();
    links.forEach((id, targets) -> reached.put(id, new TreeSet<>(targets)));
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Set<String> targets : reached.values()) {
        for (String target : List.copyOf(targets)) {
          grew |= targets.addAll(reached.get(target));
        }
      }
    }
    return reached;
  }

  private static Set<Set<String>> knots(Map<String, Set<String>> reached) {
    return reached.keySet().stream()
        .filter(id -> reached.get(id).contains(id))
        .map(
            id ->
                reached.get(id).stream()
                    .filter(other -> reached.get(other).contains(id))
                    .collect(Collectors.<String, Set<String>>toCollection(TreeSet::new)))
        .collect(Collectors.toSet());
  }

  private static String first(Set<String> ids) {
    return ids.stream().min(Comparator.naturalOrder()).orElseThrow();
  }

  /** The shortest circle; at each step the smallest id from which it is the shortest way back. */
  private String circle(
      String from,
      Set<String> knot,
      Function<String, List<Mention>> firstSteps,
      Function<String, List<Mention>> steps) {
    Map<String, Integer> far = wayBack(from, knot, steps);
    List<String> circle = new ArrayList<>(List.of(from));
    Mention first = nearest(firstSteps.apply(from), far);
    for (String id = first.id(); !id.equals(from); id = nearest(steps.apply(id), far).id()) {
      circle.add(id);
    }
    return line(circle, first);
  }

  private static Mention nearest(List<Mention> mentions, Map<String, Integer> far) {
    Stream<Mention> inside = mentions.stream().filter(mention -> far.containsKey(mention.id()));
    return inside
        .min(
            Comparator.comparingInt((Mention mention) -> far.get(mention.id()))
                .thenComparing(Mention::id))
        .orElseThrow();
  }

  private static Map<String, Integer> wayBack(
      String to, Set<String> knot, Function<String, List<Mention>> steps) {
    Map<String, Integer> far = new HashMap<>(Map.of(to, 0));
    for (int length = 1; length <= knot.size(); length++) {
      for (String id : knot) {
        int before = length - 1;
        boolean isThere =
            steps.apply(id).stream()
                .anyMatch(mention -> Integer.valueOf(before).equals(far.get(mention.id())));
        if (isThere) {
          far.putIfAbsent(id, length);
        }
      }
    }
    return far;
  }

  static String line(List<String> circle, Mention first) {
    return String.join(" > ", circle) + " by " + first.field().key() + " #" + first.leaf();
  }
}
