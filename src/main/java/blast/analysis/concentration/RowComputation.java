package blast.analysis.concentration;

import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.analysis.people.UserIndex;
import blast.analysis.work.Workers;
import blast.graph.DependencyGraph;
import blast.graph.Spread;
import blast.inventory.Inventory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

  RowComputation(DependencyGraph graph, UserIndex users, Concentration.By by, Workers workers) {
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
  }

  Concentration compute() {
    workers.each(parts.size(), BATCH, Failures::new);
    int[][] subjects = parts.stream().map(Division.Part::nodes).toArray(int[][]::new);
    Behind.compute(graph, users, subjects, workers, behind);
    int[] hosts = Hosts.of(inventory, division, parts);
    HostingShare hosting = HostingShare.of(inventory, hosts, parts.size());
    List<Concentration.Row> rows = rows(hosting, machines(hosts));
    Optional<HostingIndex> index =
        hostsUsers(hosting)
            ? Optional.of(HostingIndex.of(shares(hosting), hosting.share(parts.size())))
            : Optional.empty();
    Impact everyone = Impact.of(inventory, inventory.nodes());
    return new Concentration(by, rows, index, everyone, hosting.users());
  }

  private final class Failures implements Workers.Worker {
    private final Spread spread = new Spread(graph);
    private final UserIndex.Tally tally = users.tally();

    @Override
    public void work(int row) {
      spread.remove(parts.get(row).nodes());
      spread.degrade();
      for (int i = 0; i < spread.downCount(); i++) {
        tally.add(spread.down(i));
      }
      atStake[row] = tally.bounds();
      tally.clear();
      for (int i = 0; i < spread.degradedCount(); i++) {
        tally.add(spread.degraded(i));
      }
      degraded[row] = tally.bounds();
      tally.clear();
      spread.undo();
    }
  }

  private boolean hostsUsers(HostingShare hosting) {
    return by.isHosting() && IntStream.range(0, parts.size()).anyMatch(hosting::isHosting);
  }

  private long[] machines(int[] hosts) {
    long[] machines = new long[parts.size() + 1];
    for (int node = 0; node < hosts.length; node++) {
      machines[hosts[node]] += inventory.machines(node);
    }
    return machines;
  }

  private double[] shares(HostingShare hosting) {
    double[] shares = new double[parts.size()];
    Arrays.setAll(shares, hosting::share);
    return shares;
  }

  private List<Concentration.Row> rows(HostingShare hosting, long[] machines) {
    List<Concentration.Row> rows = new ArrayList<>();
    for (int row = 0; row < parts.size(); row++) {
      Division.Part part = parts.get(row);
      rows.add(
          new Concentration.Row(
              part.id(),
              part.name(),
              true,
              behind[row],
              atStake[row],
              degraded[row],
              by.isHosting() ? OptionalDouble.of(hosting.share(row)) : OptionalDouble.empty(),
              by.isHosting() ? machines[row] : 0));
    }
    rows.sort(
        Comparator.<Concentration.Row>comparingLong(row -> row.atStake().atMost())
            .thenComparingLong(row -> row.behind().atMost())
            .reversed()
            .thenComparing(Concentration.Row::id));
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
        machines);
  }
}
