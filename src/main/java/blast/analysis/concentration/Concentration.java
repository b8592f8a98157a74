package blast.analysis.concentration;

import blast.PublicApi;
import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.analysis.people.UserIndex;
import blast.analysis.work.Workers;
import blast.graph.DependencyGraph;
import blast.graph.Spread;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.NodeFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many people stand behind each place, company or resource, and how many are at stake.
 *
 * <p><b>Behind</b> p are the users of the services that reach p along any requirement, hard or
 * soft, redundant or not; <b>at stake</b> are those of the services that go down when p alone is
 * removed; <b>degraded</b> those of the services that are degraded then. The first two are C and I
 * of Kashaf, Sekar and Agarwal, "Analyzing Third Party Service Dependencies in Modern Web Services"
 * (IMC 2020), weighted by users.
 */
@PublicApi
public final class Concentration {
  /** What stands for everything that has no host. */
  public static final String NOWHERE = "(none)";

  private final By by;
  private final List<Row> rows;
  private final int leftOut;
  private final Optional<HostingIndex> index;
  private final Impact everyone;
  private final long users;

  /**
   * What the rows are.
   *
   * @param kind companies, resources or sites
   * @param type the type of the sites
   */
  public record By(Kind kind, Optional<String> type) {
    /** Places of a type. */
    public static By places(String type) {
      return new By(Kind.SITE, Optional.of(type));
    }

    /** Every node of a kind. */
    public static By kind(Kind kind) {
      return new By(kind, Optional.empty());
    }

    /** The word for it. */
    public String word() {
      return type.orElse(kind.word());
    }

    boolean includes(Node node) {
      return node.kind() == kind && (type.isEmpty() || node.text(Field.TYPE).equals(type));
    }
  }

  /**
   * One place, company or resource.
   *
   * @param node which one; empty for what has no host
   * @param behind the people who use services that reach it
   * @param atStake the people who use services that go down with it
   * @param degraded the people who use services that are degraded without it
   * @param hostingShare the share of users that it hosts, 0 to 1; empty where nothing is hosted, as
   *     with resources
   * @param machines how many machines stand there or are operated by it
   */
  public record Row(
      Optional<Node> node,
      Bounds behind,
      Bounds atStake,
      Bounds degraded,
      OptionalDouble hostingShare,
      long machines) {
    /** The node's id, or {@link #NOWHERE}. */
    public String id() {
      return node.map(Node::id).orElse(NOWHERE);
    }
  }

  private Concentration(
      By by,
      List<Row> rows,
      int leftOut,
      Optional<HostingIndex> index,
      Impact everyone,
      long users) {
    this.by = by;
    this.rows = List.copyOf(rows);
    this.leftOut = leftOut;
    this.index = index;
    this.everyone = everyone;
    this.users = users;
  }

  /** Computes every row. */
  public static Concentration of(DependencyGraph graph, UserIndex users, By by, Workers workers) {
    return new Computation(graph, users, by, workers).compute();
  }

  /** What the rows are. */
  public By by() {
    return by;
  }

  /** The rows by users at stake (at most), then behind, most first, then by id; then no host. */
  public List<Row> rows() {
    return rows;
  }

  /**
   * The same with the rows of nodes that fit only; shares and the index stay those of all. What has
   * no host is no node, and fits only if everything does.
   */
  public Concentration narrowedTo(NodeFilter filter) {
    if (filter.fitsAll()) {
      return this;
    }
    List<Row> fitting = new ArrayList<>();
    for (Row row : rows) {
      if (row.node().isPresent() && filter.fits(row.node().get())) {
        fitting.add(row);
      }
    }
    return new Concentration(by, fitting, rows.size() - fitting.size(), index, everyone, users);
  }

  /** How many rows were left out, because they don't fit. */
  public int leftOut() {
    return leftOut;
  }

  /** How even hosting is spread; empty if there are no users or nothing is hosted. */
  public Optional<HostingIndex> index() {
    return index;
  }

  /** The people who use any service. */
  public Impact everyone() {
    return everyone;
  }

  /** The sum of the users of all services; people who use several count several times. */
  public long users() {
    return users;
  }

  private static final class Computation {
    /** Subjects that are handed out together. */
    private static final int BATCH = 64;

    private final DependencyGraph graph;
    private final Inventory inventory;
    private final By by;
    private final int[] subjects;
    private final UserIndex users;
    private final Workers workers;
    private final Bounds[] atStake;
    private final Bounds[] degraded;
    private final Bounds[] behind;

    Computation(DependencyGraph graph, UserIndex users, By by, Workers workers) {
      this.graph = graph;
      this.inventory = graph.inventory();
      this.by = by;
      this.subjects =
          inventory.nodes().stream().filter(by::includes).mapToInt(Node::index).toArray();
      this.users = users;
      this.workers = workers;
      this.atStake = new Bounds[subjects.length];
      this.degraded = new Bounds[subjects.length];
      this.behind = new Bounds[subjects.length];
    }

    Concentration compute() {
      workers.each(subjects.length, BATCH, Failures::new);
      Behind.compute(graph, users, subjects, workers, behind);
      int[] hosts = Hosts.of(inventory, by, subjects);
      HostingShare hosting = HostingShare.of(inventory, hosts, subjects.length);
      boolean isHosting = by.kind() != Kind.RESOURCE;
      List<Row> rows = rows(hosting, isHosting, machines(hosts));
      Optional<HostingIndex> index =
          isHosting && hosting.users() > 0
              ? Optional.of(HostingIndex.of(shares(hosting)))
              : Optional.empty();
      Impact everyone = Impact.of(inventory, inventory.nodes());
      return new Concentration(by, rows, 0, index, everyone, hosting.users());
    }

    private final class Failures implements Workers.Worker {
      private final Spread spread = new Spread(graph);
      private final UserIndex.Tally tally = users.tally();

      @Override
      public void work(int row) {
        spread.remove(subjects[row]);
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

    private long[] machines(int[] hosts) {
      long[] machines = new long[subjects.length + 1];
      for (int node = 0; node < hosts.length; node++) {
        machines[hosts[node]] += inventory.machines(node);
      }
      return machines;
    }

    private double[] shares(HostingShare hosting) {
      double[] shares = new double[subjects.length + 1];
      Arrays.setAll(shares, hosting::share);
      return shares;
    }

    private List<Row> rows(HostingShare hosting, boolean isHosting, long[] machines) {
      List<Row> rows = new ArrayList<>();
      for (int row = 0; row < subjects.length; row++) {
        rows.add(
            new Row(
                Optional.of(inventory.node(subjects[row])),
                behind[row],
                atStake[row],
                degraded[row],
                isHosting ? OptionalDouble.of(hosting.share(row)) : OptionalDouble.empty(),
                isHosting ? machines[row] : 0));
      }
      rows.sort(
          Comparator.<Row>comparingLong(row -> row.atStake().atMost())
              .thenComparingLong(row -> row.behind().atMost())
              .reversed()
              .thenComparing(Row::id));
      double unhosted = hosting.share(subjects.length);
      if (isHosting && (unhosted > 0 || machines[subjects.length] > 0)) {
        rows.add(
            new Row(
                Optional.empty(),
                Bounds.NONE,
                Bounds.NONE,
                Bounds.NONE,
                OptionalDouble.of(unhosted),
                machines[subjects.length]));
      }
      return rows;
    }
  }
}
