package blast.analysis.cuts;

import blast.inventory.Field;
import blast.inventory.Node;
import blast.inventory.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts sets together that say the same at several heights: a server, the place that it stands in,
 * and the company that operates that. The widest stands for all of them.
 */
public final class Heights {
  /** A set, and the narrower ones that it stands for, each in the order in which they were told. */
  public record Group(CutSet widest, List<CutSet> narrower) {}

  private final Map<List<Node>, CutSet> known = new HashMap<>();
  private final Map<Node, List<Node>> containers = new HashMap<>();

  private Heights(List<CutSet> sets) {
    sets.forEach(set -> known.put(set.nodes(), set));
  }

  /** The groups, in the order of their widest sets. */
  public static List<Group> of(List<CutSet> sets) {
    Heights heights = new Heights(sets);
    Map<List<Node>, Group> groups = new LinkedHashMap<>();
    for (CutSet set : sets) {
      if (heights.wider(set).isEmpty()) {
        groups.put(set.nodes(), new Group(set, new ArrayList<>()));
      }
    }
    for (CutSet set : sets) {
      CutSet widest = heights.widest(set);
      if (!widest.equals(set)) {
        groups
            .computeIfAbsent(widest.nodes(), unseen -> new Group(widest, new ArrayList<>()))
            .narrower()
            .add(set);
      }
    }
    return List.copyOf(groups.values());
  }

  private CutSet widest(CutSet set) {
    CutSet widest = set;
    for (Optional<CutSet> next = wider(widest); next.isPresent(); next = wider(widest)) {
      widest = next.get();
    }
    return widest;
  }

  /** The same set with one node's container in its stead, if that is one of them too. */
  private Optional<CutSet> wider(CutSet set) {
    for (Node node : set.nodes()) {
      for (Node container : containers(node)) {
        Optional<CutSet> wider = Optional.ofNullable(known.get(with(set, node, container)));
        if (wider.isPresent()) {
          return wider;
        }
      }
    }
    return Optional.empty();
  }

  private static List<Node> with(CutSet set, Node node, Node container) {
    List<Node> nodes = new ArrayList<>(set.nodes());
    nodes.remove(node);
    nodes.add(container);
    nodes.sort((one, other) -> one.id().compareTo(other.id()));
    return nodes;
  }

  /** What a node goes with, nearest first: its place, what that is within, who operates them. */
  private List<Node> containers(Node node) {
    List<Node> found = containers.get(node);
    if (found == null) {
      Set<Node> all = new LinkedHashSet<>();
      List<Node> open = new ArrayList<>(List.of(node));
      for (int next = 0; next < open.size(); next++) {
        for (Node container : directContainers(open.get(next))) {
          if (!container.equals(node) && all.add(container)) {
            open.add(container);
          }
        }
      }
      found = List.copyOf(all);
      containers.put(node, found);
    }
    return found;
  }

  private static List<Node> directContainers(Node node) {
    List<Node> containers = new ArrayList<>();
    for (Field field : List.of(Field.SITE, Field.WITHIN, Field.COMPANY)) {
      Optional<Requirement> requirement = node.requirement(field);
      requirement.ifPresent(any -> containers.addAll(any.nodes()));
    }
    return containers;
  }
}
