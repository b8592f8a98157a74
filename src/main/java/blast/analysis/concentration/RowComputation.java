package blast.analysis.concentration;

import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.analysis.people.UserIndex;
import blast.analysis.work.Workers;
import blast.graph.DependencyGraph;
import blast.graph.Outage;
import blast.graph.Spread;
import blast.inventory.Inventory;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Computes the rows of a concentration. */
final class RowComputation {
  /** Subjects that are handed out together. */
  private static final int BATCH = 64;

  private final DependencyGraph graph;
  private final Inventory inventory;
  private final Concentration.By by;
  private final Division division;
  private final List<Division.Part> parts;
  private final UserIndex users;
  private final Workers workers;
  private final Bounds[] atStake;
  private final Bounds[] degraded;
  private final Bounds[] behind;
  private final int[] down;
  private final boolean[] isNew;
  private final State before;
  private final List<Node> out;

  /** What is down, and what is degraded, before anything in question is lost. */
  private static final class State {
    private final int[] removed;
    private final boolean[] isDown;
    private final boolean[] isDegraded;
    private final boolean isAnyDegraded;
    private final Outage outage;

    State(DependencyGraph graph, Collection<Node> out) {
      removed = out.stream().mapToInt(Node::index).toArray();
      isDown = new boolean[graph.size()];
      isDegraded = new boolean[graph.size()];
      Spread spread = new Spread(graph);
      spread.remove(removed);
      spread.degrade();
      isAnyDegraded = spread.degradedCount() > 0;
      outage = Outage.of(graph, removed, new int[0]);
      for (int node = 0; node < graph.size(); node++) {
        isDown[node] = spread.isDown(node);
        isDegraded[node] = spread.isDegraded(node);
      }
    }

    boolean isUp(int node) {
      return !isDown[node];
    }
  }

  RowComputation(
      DependencyGraph graph,
      UserIndex users,
      Concentration.By by,
      Collection<Node> out,
      Workers workers) {
    this.graph = graph;
    this.inventory = graph.inventory();
    this.by = by;
    this.division = Division.by(by);
    this.parts = division.parts(inventory);
    this.users = users;
    this.workers = workers;
    this.atStake = new Bounds[parts.size()];
    this.degraded = new Bounds[parts.size()];
    this.behind = new Bounds[parts.size()];
    this.down = new int[parts.size()];
    this.isNew = new boolean[parts.size()];
    this.before = new State(graph, out);
    this.out = out.stream().sorted().toList();
  }

  Concentration compute() {
    BitSet single = computeSingle();
    int[] others = IntStream.range(0, parts.size()).filter(row -> !single.get(row)).toArray();
    workers.each(others.length, BATCH, () -> new Failures(others));
    int[][] subjects = parts.stream().map(Division.Part::nodes).toArray(int[][]::new);
    Behind.compute(graph, users, before::isUp, subjects, workers, behind);
    Hosting hosting = Hosting.of(inventory, by, division, parts, before::isUp);
    Impact everyone = Impact.of(inventory, inventory.nodes());
    List<Concentration.Row> rows = rows(hosting.shares(), machines(hosting.hosts()), everyone);
    return new Concentration(
        by, out, servicesOut(), rows, hosting.index(), everyone, hosting.shares().users());
  }

  /** Computes rows of one node, as many as can be; those that were. */
  private BitSet computeSingle() {
    BitSet computed = new BitSet();
    if (before.isAnyDegraded) {
      return computed;
    }
    Map<Integer, Integer> rows = new HashMap<>();
    for (int row = 0; row < parts.size(); row++) {
      int[] lost = parts.get(row).nodes();
      if (lost.length == 1) {
        rows.putIfAbsent(lost[0], row);
      }
    }
    SingleLosses losses = SingleLosses.of(before.outage, users, rows.keySet(), workers);
    Optional<SingleLosses> alone =
        out.isEmpty()
            ? Optional.empty()
            : Optional.of(SingleLosses.of(Outage.none(graph), users, rows.keySet(), workers));
    rows.forEach(
        (node, row) -> {
          if (!losses.degrades(node)) {
            atStake[row] = losses.users(node);
            down[row] = losses.down(node);
            degraded[row] = Bounds.NONE;
            isNew[row] =
                losses.services(node) > 0 && alone.isPresent() && alone.get().services(node) == 0;
            computed.set(row);
          }
        });
    return computed;
  }

  private final class Failures implements Workers.Worker {
    private final int[] rows;
    private final Spread spread = new Spread(graph);
    private final UserIndex.Tally tally = users.tally();

    Failures(int... rows) {
      this.rows = rows;
    }

    @Override
    public void work(int piece) {
      int row = rows[piece];
      int[] lost = parts.get(row).nodes();
      spread.remove(both(lost, before.removed));
      spread.degrade();
      for (int i = 0; i < spread.downCount(); i++) {
        addUnless(before.isDown, spread.down(i));
        down[row] += before.isUp(spread.down(i)) ? 1 : 0;
      }
      int services = tally.services();
      atStake[row] = tally.bounds();
      tally.clear();
      for (int i = 0; i < spread.degradedCount(); i++) {
        addUnless(before.isDegraded, spread.degraded(i));
      }
      degraded[row] = tally.bounds();
      tally.clear();
      spread.undo();
      isNew[row] = before.removed.length > 0 && services > 0 && !takesServicesDown(lost);
    }

    private void addUnless(boolean[] isSo, int node) {
      if (!isSo[node]) {
        tally.add(node);
      }
    }

    private boolean takesServicesDown(int... lost) {
      spread.remove(lost);
      for (int i = 0; i < spread.downCount(); i++) {
        tally.add(spread.down(i));
      }
      boolean does = tally.services() > 0;
      tally.clear();
      spread.undo();
      return does;
    }
  }

  private int servicesOut() {
    int count = 0;
    for (int node = 0; node < graph.size(); node++) {
      count += users.isService(node) && before.isDown[node] ? 1 : 0;
    }
    return count;
  }

  private static int[] both(int[] some, int... others) {
    int[] both = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, both, some.length, others.length);
    return both;
  }

  private long[] machines(int[] hosts) {
    long[] machines = new long[parts.size() + 1];
    for (int node = 0; node < hosts.length; node++) {
      machines[hosts[node]] += before.isUp(node) ? inventory.machines(node) : 0;
    }
    return machines;
  }

  private static Comparator<Concentration.Row> worstFirst(Impact everyone) {
    Comparator<Concentration.Row> most =
        everyone.countsNobody()
            ? Comparator.comparingInt(Concentration.Row::down)
            : Comparator.<Concentration.Row>comparingLong(row -> row.atStake().atMost())
                .thenComparingLong(row -> row.behind().atMost());
    return most.reversed();
  }

  private List<Concentration.Row> rows(HostingShare hosting, long[] machines, Impact everyone) {
    List<Concentration.Row> rows = new ArrayList<>();
    for (int row = 0; row < parts.size(); row++) {
      Division.Part part = parts.get(row);
      rows.add(
          new Concentration.Row(
              part.id(),
              part.node(),
              true,
              behind[row],
              atStake[row],
              degraded[row],
              by.isHosting() ? OptionalDouble.of(hosting.share(row)) : OptionalDouble.empty(),
              by.isHosting() ? machines[row] : 0,
              down[row],
              isNew[row]));
    }
    rows.sort(worstFirst(everyone).thenComparing(Concentration.Row::id));
    double unhosted = hosting.share(parts.size());
    if (by.isHosting() && (unhosted > 0 || machines[parts.size()] > 0)) {
      rows.add(unhosted(unhosted, machines[parts.size()]));
    }
    return rows;
  }

  private static Concentration.Row unhosted(double share, long machines) {
    return new Concentration.Row(
        Concentration.NOWHERE,
        Optional.empty(),
        false,
        Bounds.NONE,
        Bounds.NONE,
        Bounds.NONE,
        OptionalDouble.of(share),
        machines,
        0,
        false);
  }
}
