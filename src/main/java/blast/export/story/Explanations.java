package blast.export.story;

import blast.analysis.Study;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.Chains;
import blast.analysis.failure.Keep;
import blast.analysis.people.Impact;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Divides the services that are down among the few nodes that explain most of them.
 *
 * <p>First come the nodes that would have saved most, had they survived, with the services that
 * they would have saved: exact answers of the engine. What is left goes to the nodes that most
 * chains of causes have in common, those for most people first; and what has nothing in common to
 * one explanation without a node. Every service is in one explanation.
 */
final class Explanations {
  /** A node that explains fewer services isn't worth a box, while there are others. */
  private static final int FEWEST = 2;

  private final Study study;
  private final Inventory inventory;
  private final BlastRadius radius;
  private final Set<Node> removed;
  private final Set<Node> left = new LinkedHashSet<>();
  private final List<Explanation> found = new ArrayList<>();
  private final int most;

  private Explanations(Study study, BlastRadius radius, int most) {
    this.study = study;
    this.inventory = study.inventory();
    this.radius = radius;
    this.removed = Set.copyOf(radius.removed());
    this.most = most;
    for (Node node : radius.down()) {
      if (node.kind() == Kind.SERVICE && !removed.contains(node)) {
        left.add(node);
      }
    }
  }

  /**
   * The explanations of a failure, those of most people first; the one without a node last.
   *
   * @param best what would have saved most
   * @param most how many there may be at the most, at least two
   */
  static List<Explanation> of(Study study, BlastRadius radius, List<Keep> best, int most) {
    Explanations explanations = new Explanations(study, radius, most);
    explanations.addSaved(best);
    explanations.addCommonCauses();
    return explanations.complete();
  }

  /** Places fall with what they stand in, so they explain nothing that isn't seen. */
  private boolean canExplain(Node node) {
    return node.kind() != Kind.SITE && !removed.contains(node);
  }

  private void addSaved(List<Keep> best) {
    Map<Set<Node>, List<Node>> bySaved = new LinkedHashMap<>();
    for (Keep keep : best) {
      if (canExplain(keep.node()) && keep.node().kind() != Kind.SERVER) {
        BlastRadius kept = study.blastRadius(radius.removed(), List.of(keep.node()));
        Set<Node> saved = new LinkedHashSet<>(left);
        kept.down().forEach(saved::remove);
        bySaved.computeIfAbsent(saved, any -> new ArrayList<>()).add(keep.node());
      }
    }
    bySaved.forEach(
        (saved, nodes) -> {
          List<Node> services = saved.stream().filter(left::contains).toList();
          if (services.size() >= FEWEST && !isFull()) {
            add(nodes, services);
          }
        });
  }

  private void add(List<Node> nodes, Collection<Node> services) {
    found.add(new Explanation(nodes, List.copyOf(services)));
    left.removeAll(services);
  }

  private boolean isFull() {
    return found.size() >= most - 1;
  }

  private void addCommonCauses() {
    Map<Node, Set<Node>> through = new LinkedHashMap<>();
    for (Node service : left) {
      for (Chains.Link link : study.chains().of(service, removed)) {
        if (canExplain(link.node())) {
          through.computeIfAbsent(link.node(), any -> new LinkedHashSet<>()).add(service);
        }
      }
    }
    while (!isFull() && addWorst(through)) {
      through.values().forEach(services -> services.retainAll(left));
    }
  }

  /** Adds what explains the loss of most people, with all others that explain the same. */
  private boolean addWorst(Map<Node, Set<Node>> through) {
    Map<Set<Node>, List<Node>> alike = new LinkedHashMap<>();
    through.forEach(
        (node, services) -> {
          if (services.size() >= FEWEST) {
            alike.computeIfAbsent(services, any -> new ArrayList<>()).add(node);
          }
        });
    Map<Set<Node>, Long> users = new HashMap<>();
    alike.keySet().forEach(services -> users.put(services, users(services)));
    Optional<Set<Node>> worst =
        alike.keySet().stream()
            .max(
                Comparator.<Set<Node>>comparingLong(services -> users.getOrDefault(services, 0L))
                    .thenComparingInt(Set::size)
                    .thenComparing(
                        services -> alike.getOrDefault(services, List.of()).get(0).id(),
                        Comparator.reverseOrder()));
    worst.ifPresent(
        services -> add(speaking(alike.getOrDefault(services, List.of())), List.copyOf(services)));
    return worst.isPresent();
  }

  /** Of nodes that explain the same, machines only if there is nothing else. */
  private static List<Node> speaking(List<Node> nodes) {
    List<Node> others = nodes.stream().filter(node -> node.kind() != Kind.SERVER).toList();
    return others.isEmpty() ? nodes : others;
  }

  private long users(Collection<Node> services) {
    return Impact.of(inventory, services).atMost();
  }

  private List<Explanation> complete() {
    found.sort(
        Comparator.<Explanation>comparingLong(one -> -users(one.services()))
            .thenComparingInt(one -> -one.services().size())
            .thenComparing(one -> one.nodes().get(0).id()));
    if (!left.isEmpty()) {
      add(List.of(), List.copyOf(left));
    }
    return found;
  }
}
