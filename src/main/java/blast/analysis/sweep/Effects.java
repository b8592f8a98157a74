package blast.analysis.sweep;

import blast.graph.Spread;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Nodes in groups of those that take down the same services.
 *
 * <p>All are grouped by the sums that the sweep left behind; only those that are asked for are
 * removed again, and grouped by what they do take down.
 */
final class Effects {
  /** What nodes with the same effect have in common. */
  private record Sum(long effect, int services) {}

  private final Inventory inventory;
  private final Comparator<Integer> order;

  /** In no particular order, neither the groups nor their members. */
  private final Collection<List<Integer>> groups;

  Effects(Inventory inventory, Sweep sweep, Collection<Integer> nodes, Comparator<Integer> order) {
    this.inventory = inventory;
    this.order = order;
    Map<Sum, List<Integer>> bySum = new HashMap<>();
    for (int node : nodes) {
      Sum sum = new Sum(sweep.effect(node), sweep.services(node));
      bySum.computeIfAbsent(sum, any -> new ArrayList<>(1)).add(node);
    }
    this.groups = bySum.values();
  }

  /** How many groups there are, by their sums. */
  int size() {
    return groups.size();
  }

  /** The first so many groups, by the first of their members, which come in order. */
  List<List<Integer>> first(Spread spread, int most) {
    List<List<Integer>> sorted = new ArrayList<>();
    for (List<Integer> group : groups) {
      group.sort(order);
      sorted.add(group);
    }
    Comparator<List<Integer>> byFirst = Comparator.comparing(group -> group.get(0), order);
    sorted.sort(byFirst);
    List<List<Integer>> exact = new ArrayList<>();
    for (List<Integer> group : sorted.subList(0, Math.min(most, sorted.size()))) {
      exact.addAll(parted(spread, group));
    }
    exact.sort(byFirst);
    return exact.subList(0, Math.min(most, exact.size()));
  }

  /** The same nodes by the services that each takes down. */
  private Collection<List<Integer>> parted(Spread spread, List<Integer> group) {
    if (group.size() == 1) {
      return List.of(group);
    }
    Map<int[], List<Integer>> byServices = new TreeMap<>(Arrays::compare);
    for (int node : group) {
      byServices.computeIfAbsent(services(spread, node), any -> new ArrayList<>()).add(node);
    }
    return byServices.values();
  }

  private int[] services(Spread spread, int node) {
    int[] services = new int[8];
    int size = 0;
    spread.remove(node);
    // The first is the node itself, which is no victim of its own.
    for (int i = 1; i < spread.downCount(); i++) {
      if (inventory.kind(spread.down(i)) == Kind.SERVICE) {
        services = size == services.length ? Arrays.copyOf(services, size * 2) : services;
        services[size++] = spread.down(i);
      }
    }
    spread.undo();
    int[] sorted = Arrays.copyOf(services, size);
    Arrays.sort(sorted);
    return sorted;
  }
}
