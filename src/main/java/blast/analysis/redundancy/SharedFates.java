package blast.analysis.redundancy;

import blast.PublicApi;
import blast.analysis.sweep.Sweep;
import blast.analysis.work.Workers;
import blast.graph.DependencyGraph;
import blast.graph.FailedGroups;
import blast.graph.FailureForest;
import blast.graph.FailureWalk;
import blast.graph.Outage;
import blast.graph.Redundancy;
import blast.graph.Spread;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Part;
import blast.inventory.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Redundancy that isn't: groups of alternatives that fall together when one other node falls.
 *
 * <p>Every node is removed once, beside those whose failures its own contains, and only gates that
 * break are looked at; so that this costs as much as a {@link Sweep}. For each group the nodes with
 * the smallest failures are kept. Of two such nodes the one whose failure takes down the other says
 * nothing new; the other has the smaller failure, and is among those kept. A second pass removes
 * them again, each once, to find that out.
 */
@PublicApi
public final class SharedFates {
  /** How many nodes are kept for each group, at most. */
  public static final int NEAREST = 8;

  /** Trees that are handed out together: few to walk once, fewer to walk again. */
  private static final int BATCH = 256;

  private static final int AGAIN = 4;

  private final DependencyGraph graph;
  private final Inventory inventory;
  private final Redundancy redundancy;
  private final Workers workers;
  private final FailureForest forest;

  /** By position: how many nodes go down. */
  private final int[] down;

  private final List<FatedGroup> alternatives;
  private final List<FatedGroup> failovers;

  private SharedFates(Redundancy redundancy, Workers workers) {
    this.graph = redundancy.graph();
    this.inventory = graph.inventory();
    this.redundancy = redundancy;
    this.workers = workers;
    // Where there are no groups none can fail.
    this.forest = FailureForest.of(Outage.none(graph), node -> !redundancy.isEmpty());
    this.down = new int[forest.size()];
    FateLog log = new FateLog(this::compare);
    workers
        .each(forest.trees(), BATCH, Failures::new)
        .forEach(failures -> log.addAll(failures.log));
    this.alternatives = fated(log.alternatives());
    this.failovers = fated(log.failovers());
  }

  /** Removes every node once. */
  public static SharedFates of(Redundancy redundancy, Workers workers) {
    return new SharedFates(redundancy, workers);
  }

  /** Orders positions by how much goes down, then by id. */
  private int compare(int one, int other) {
    int byDown = Integer.compare(down[one], down[other]);
    return byDown != 0
        ? byDown
        : inventory.id(forest.node(one)).compareTo(inventory.id(forest.node(other)));
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
  private final class Failures implements Workers.Worker, FailureWalk.Visitor {
    private final FateLog log = new FateLog(SharedFates.this::compare);
    private final Spread spread = new Spread(graph);
    private final FailedGroups failed = new FailedGroups(redundancy, forest, spread, log);
    private final FailureWalk walk = new FailureWalk(forest, spread, this);

    @Override
    public void work(int tree) {
      int root = forest.root(tree);
      if (forest.end(root) > root + 1 || graph.isNeeded(forest.node(root))) {
        walk.walk(tree);
        log.settle(root, forest.end(root));
      }
    }

    @Override
    public void opened(int position, int from) {
      down[position] = spread.downCount();
      failed.opened(position, from);
    }

    @Override
    public void closing(int position, int from) {
      failed.closing(position, from);
    }
  }

  private List<FatedGroup> fated(Map<Integer, NearestFates> fates) {
    List<Fate> all = new ArrayList<>();
    Trees trees = new Trees();
    new TreeMap<>(fates)
        .forEach((group, nearest) -> all.add(new Fate(group, trees.of(group), nearest)));
    Map<Integer, List<Visit>> visits = visits(all);
    int[] again = visits.keySet().stream().mapToInt(forest::tree).distinct().toArray();
    workers.each(again.length, AGAIN, () -> new Visits(again, visits));
    return all.stream().map(Fate::toGroup).toList();
  }

  /** What one worker does when nodes are removed again. */
  private final class Visits implements Workers.Worker, FailureWalk.Visitor {
    private final int[] trees;
    private final Map<Integer, List<Visit>> visits;
    private final Spread spread = new Spread(graph);
    private final FailureWalk walk = new FailureWalk(forest, spread, this);

    Visits(int[] trees, Map<Integer, List<Visit>> visits) {
      this.trees = trees;
      this.visits = visits;
    }

    @Override
    public void work(int piece) {
      walk.walk(trees[piece]);
    }

    @Override
    public void opened(int position, int from) {
      visits
          .getOrDefault(position, List.of())
          .forEach(visit -> visit.fate().look(visit.index(), spread));
    }

    @Override
    public void closing(int position, int from) {
      // All has been seen.
    }
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
   * That a node has to be looked at again for a group.
   *
   * @param index which of the nodes kept for the group it is
   */
  private record Visit(Fate fate, int index) {}

  private static Map<Integer, List<Visit>> visits(List<Fate> fates) {
    Map<Integer, List<Visit>> visits = new HashMap<>();
    for (Fate fate : fates) {
      for (int i = 0; i < fate.nearest.size(); i++) {
        visits
            .computeIfAbsent(fate.nearest.position(i), unknown -> new ArrayList<>())
            .add(new Visit(fate, i));
      }
    }
    return visits;
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
        hasNearer[index] |= spread.isDown(forest.node(nearest.position(i)));
      }
    }

    FatedGroup toGroup() {
      int[] nodes = new int[nearest.size()];
      int found = 0;
      for (int i = 0; i < nodes.length; i++) {
        if (!hasNearer[i]) {
          nodes[found++] = forest.node(nearest.position(i));
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
