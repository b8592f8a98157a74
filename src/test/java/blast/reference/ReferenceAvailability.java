package blast.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** How likely services are down, by looking at every state of what may fail. */
final class ReferenceAvailability {
  private final List<String> nodes = new ArrayList<>();
  private final List<Double> likely = new ArrayList<>();

  /** What is down, by state; a state has a bit for each node that has failed. */
  private final List<Set<String>> down = new ArrayList<>();

  private final List<Double> chances = new ArrayList<>();

  /**
   * For every state.
   *
   * @param likely how likely nodes fail by themselves; others never do
   */
  ReferenceAvailability(PlainInventory inventory, Map<String, Double> likely) {
    new TreeMap<>(likely)
        .forEach(
            (node, one) -> {
              nodes.add(node);
              this.likely.add(one);
            });
    for (int state = 0; state < 1 << nodes.size(); state++) {
      Set<String> failed = new TreeSet<>();
      double chance = 1;
      for (int i = 0; i < nodes.size(); i++) {
        boolean hasFailed = (state >> i & 1) != 0;
        chance *= hasFailed ? this.likely.get(i) : 1 - this.likely.get(i);
        if (hasFailed) {
          failed.add(nodes.get(i));
        }
      }
      down.add(ReferenceRadius.of(inventory, failed).down());
      chances.add(chance);
    }
  }

  private double sum(IntPredicate isMeant) {
    double sum = 0;
    for (int state = 0; state < chances.size(); state++) {
      sum += isMeant.test(state) ? chances.get(state) : 0;
    }
    return sum;
  }

  /** How likely any of some services is down. */
  double anyDown(Collection<String> services) {
    return sum(state -> services.stream().anyMatch(one -> down.get(state).contains(one)));
  }

  double down(String service) {
    return anyDown(List.of(service));
  }

  /** How likely a service is down while a node is out, or isn't. */
  double downIf(String service, String node, boolean isOut) {
    int bit = 1 << nodes.indexOf(node);
    double sum = 0;
    for (int state = 0; state < chances.size(); state++) {
      if ((state & bit) != 0 == isOut && down.get(state).contains(service)) {
        double chance = 1;
        for (int i = 0; i < nodes.size(); i++) {
          if (1 << i != bit) {
            chance *= (state >> i & 1) != 0 ? likely.get(i) : 1 - likely.get(i);
          }
        }
        sum += chance;
      }
    }
    return sum;
  }

  /** How likely all of some minimal set are out that takes a service down and has a node. */
  double involved(String service, String node) {
    int bit = 1 << nodes.indexOf(node);
    List<Integer> minimal = new ArrayList<>();
    for (int state = 0; state < chances.size(); state++) {
      if (down.get(state).contains(service) && isMinimal(state, service) && (state & bit) != 0) {
        minimal.add(state);
      }
    }
    return sum(state -> minimal.stream().anyMatch(set -> (state & set) == set));
  }

  private boolean isMinimal(int state, String service) {
    for (int i = 0; i < nodes.size(); i++) {
      boolean isIn = (state >> i & 1) != 0;
      if (isIn && down.get(state & ~(1 << i)).contains(service)) {
        return false;
      }
    }
    return true;
  }

  /** What may fail, in the order of ids. */
  List<String> nodes() {
    return nodes;
  }

  double likely(String node) {
    return likely.get(nodes.indexOf(node));
  }
}
