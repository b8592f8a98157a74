package blast.analysis.redundancy;

import blast.PublicApi;
import blast.analysis.sweep.Sweep;
import blast.analysis.work.Workers;
import blast.graph.DependencyGraph;
import blast.graph.FailedGroups;
import blast.graph.Redundancy;
import blast.graph.Spread;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Part;
import blast.inventory.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Redundancy that isn't: groups of alternatives that fall together when one other node falls.
 *
 * <p>Every node is removed once, and only gates that break are looked at; so that this costs as
 * much as a {@link Sweep}. For each group the nodes with the smallest failures are kept. Of two
 * such nodes the one whose failure takes down the other says nothing new; the other has the smaller
 * failure, and is among those kept. A second pass removes them again, each once, to find that out.
 */
@PublicApi
public final class SharedFates {
  /** How many nodes are kept for each group, at most. */
  public static final int NEAREST = 8;

  /** Nodes that are handed out together: few to remove once, fewer to look at again. */
  private static final int BATCH = 256;

  private static final int VISITS = 16;

  private final DependencyGraph graph;
  private final Inventory inventory;
  private final Redundancy redundancy;
  private final Workers workers;
  private final List<FatedGroup> alternatives;
  private final List<FatedGroup> failovers;

  private SharedFates(Redundancy redundancy, Workers workers) {
    this.graph = redundancy.graph();
    this.inventory = graph.inventory();
    this.redundancy = redundancy;
    this.workers = workers;
    Failures failures = new Failures();
    workers.each(graph.size(), BATCH, Failures::new).forEach(failures::addAll);
    this.alternatives = fated(failures.alternatives);
    this.failovers = fated(failures.failovers);
  }

  /** Removes every node once. */
  public static SharedFates of(Redundancy redundancy, Workers workers) {
    return new SharedFates(redundancy, workers);
  }

  /** Groups that lose so many members with one node that they fail, though any one can be lost. */
  public List<FatedGroup> alternatives() {
    return alternatives;
  }

  /**
   * Active-standby pairs that lose the active and the failover with one node, and not the standby.
   */
  public List<FatedGroup> failovers() {
    return failovers;
  }

  /** What one worker does. */
  private final class Failures implements Workers.Worker {
    private final Spread spread = new Spread(graph);
    private final FailedGroups failed = new FailedGroups(redundancy, spread);
    private final Map<Integer, NearestFates> alternatives = new HashMap<>();
    private final Map<Integer, NearestFates> failovers = new HashMap<>();

    @Override
    public void work(int node) {
      if (!graph.isNeeded(node)) {
        return;
      }
      spread.remove(node);
      int count = failed.find(node);
      for (int i = 0; i < count; i++) {
        Map<Integer, NearestFates> fates = failed.hasStandby(i) ? failovers : alternatives;
        of(fates, failed.group(i)).add(node, spread.downCount());
      }
      spread.undo();
    }

    private NearestFates of(Map<Integer, NearestFates> fates, int group) {
      return fates.computeIfAbsent(group, unknown -> new NearestFates(inventory));
    }

    void addAll(Failures other) {
      other.alternatives.forEach((group, fates) -> of(alternatives, group).addAll(fates));
      other.failovers.forEach((group, fates) -> of(failovers, group).addAll(fates));
    }
  }

  private List<FatedGroup> fated(Map<Integer, NearestFates> fates) {
    List<Fate> all = new ArrayList<>();
    Trees trees = new Trees();
    new TreeMap<>(fates)
        .forEach((group, nearest) -> all.add(new Fate(group, trees.of(group), nearest)));
    List<List<Visit>> visits = List.copyOf(visits(all));
    workers.<Workers.Worker>each(
        visits.size(),
        VISITS,
        () -> {
          Spread spread = new Spread(graph);
          return failure -> {
            spread.remove(visits.get(failure).get(0).node());
            visits.get(failure).forEach(visit -> visit.fate().look(visit.index(), spread));
            spread.undo();
          };
        });
    return all.stream().map(Fate::toGroup).toList();
  }

  /**
   * The trees of groups; each requirement is made once for all groups in it, which come in a row.
   */
  private final class Trees {
    private int owner = -1;
    private Field field = Field.NEEDS;
    private List<Requirement> parts = List.of();

    Requirement.Group of(int group) {
      Part part = redundancy.part(group);
      if (redundancy.owner(group) != owner || part.field() != field) {
        owner = redundancy.owner(group);
        field = part.field();
        parts = inventory.node(owner).requirement(field).orElseThrow().parts();
      }
      return (Requirement.Group) parts.get(part.number());
    }
  }

  /**
   * A node that has to be removed again for a group.
   *
   * @param index which of the nodes kept for the group it is
   */
  private record Visit(int node, Fate fate, int index) {}

  private static Collection<List<Visit>> visits(List<Fate> fates) {
    Map<Integer, List<Visit>> visits = new TreeMap<>();
    for (Fate fate : fates) {
      for (int i = 0; i < fate.nearest.size(); i++) {
        Visit visit = new Visit(fate.nearest.node(i), fate, i);
        visits.computeIfAbsent(visit.node(), unknown -> new ArrayList<>()).add(visit);
      }
    }
    return visits.values();
  }

  /** What is found out about a group; threads look at different nodes of it. */
  private final class Fate {
    private final int group;
    private final Requirement.Group tree;
    private final NearestFates nearest;
    private final boolean[] hasNearer;
    private final List<Requirement> lost = new ArrayList<>();

    Fate(int group, Requirement.Group tree, NearestFates nearest) {
      this.group = group;
      this.tree = tree;
      this.nearest = nearest;
      this.hasNearer = new boolean[nearest.size()];
    }

    void look(int index, Spread spread) {
      if (index == 0) {
        tree.members().stream().filter(member -> !member.holds(spread::isDown)).forEach(lost::add);
      }
      for (int i = 0; i < index; i++) {
        hasNearer[index] |= spread.isDown(nearest.node(i));
      }
    }

    FatedGroup toGroup() {
      int[] nodes = new int[nearest.size()];
      int found = 0;
      for (int i = 0; i < nodes.length; i++) {
        if (!hasNearer[i]) {
          nodes[found++] = nearest.node(i);
        }
      }
      return new FatedGroup(
          inventory.node(redundancy.owner(group)),
          tree,
          lost,
          Arrays.stream(nodes, 0, found).mapToObj(inventory::node).toList(),
          nearest.count());
    }
  }
}
