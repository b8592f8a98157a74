package blast.analysis.concentration;

import blast.PublicApi;
import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.analysis.people.UserIndex;
import blast.analysis.work.Workers;
import blast.graph.DependencyGraph;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.NodeFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How many people stand behind each place, company or resource, and how many are at stake; or the
 * same for sets of nodes, such as all places of a country, that are lost together.
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
  private final List<Node> out;
  private final int servicesOut;
  private final List<Row> rows;
  private final int leftOut;
  private final Optional<HostingIndex> index;
  private final Impact everyone;
  private final long users;

  /** What makes a row. */
  public enum Basis {
    /** A place, of a type if one is asked for. */
    PLACE(true),
    RESOURCE(true),
    COMPANY(true),
    /** A company that has no parent, with all that it is the parent of, at any distance. */
    GROUP(true),
    /** The places of a country: the nearest that is stated around each, else its company's. */
    COUNTRY(false),
    /** The nodes of an owner. */
    OWNER(false),
    /** The nodes with a tag. */
    TAG(false);

    private final boolean isOfNodes;

    Basis(boolean isOfNodes) {
      this.isOfNodes = isOfNodes;
    }

    /** Whether a row has the name of a node. */
    boolean isOfNodes() {
      return isOfNodes;
    }
  }

  /**
   * What the rows are.
   *
   * @param basis what makes a row
   * @param detail the type of the places; or what the tags start with
   */
  public record By(Basis basis, Optional<String> detail) {
    /** Places of a type. */
    public static By places(String type) {
      return new By(Basis.PLACE, Optional.of(type));
    }

    /** Nodes that have a tag in common. */
    public static By tags(String prefix) {
      return new By(Basis.TAG, Optional.of(prefix));
    }

    /** What needs no detail; places of any type. */
    public static By basis(Basis basis) {
      return new By(basis, Optional.empty());
    }

    /** The word for it. */
    public String word() {
      return switch (basis) {
        case PLACE -> detail.orElse(Kind.SITE.word());
        case TAG -> "tag:" + detail.orElse("");
        case RESOURCE, COMPANY, GROUP, COUNTRY, OWNER -> basis.name().toLowerCase(Locale.ROOT);
      };
    }

    /** Whether such rows host anything. */
    boolean isHosting() {
      return basis != Basis.RESOURCE;
    }
  }

  /**
   * A place, a company, a resource, or some nodes that are lost together.
   *
   * @param id the node's id, or what the nodes have in common; {@link #NOWHERE} for what has no
   *     host
   * @param node what the row is named after, if that is a node
   * @param isHost false for what has no host
   * @param behind the people who use services that reach it
   * @param atStake the people who use services that go down with it
   * @param degraded the people who use services that are degraded without it
   * @param hostingShare the share of users that it hosts, 0 to 1; empty where nothing is hosted, as
   *     with resources
   * @param machines how many machines stand there or are operated by it
   * @param down how many nodes go down with it that are up before, what it stands for included
   * @param isNew whether it takes a service down and would take none down with nothing out
   */
  public record Row(
      String id,
      Optional<Node> node,
      boolean isHost,
      Bounds behind,
      Bounds atStake,
      Bounds degraded,
      OptionalDouble hostingShare,
      long machines,
      int down,
      boolean isNew) {
    /** The row's id. Printing decimals would be a tenth of the engine that a page carries. */
    @Override
    public String toString() {
      return id;
    }
  }

  Concentration(
      By by,
      List<Node> out,
      int servicesOut,
      List<Row> rows,
      Optional<HostingIndex> index,
      Impact everyone,
      long users) {
    this(by, out, servicesOut, rows, 0, index, everyone, users);
  }

  private Concentration(
      By by,
      List<Node> out,
      int servicesOut,
      List<Row> rows,
      int leftOut,
      Optional<HostingIndex> index,
      Impact everyone,
      long users) {
    this.by = by;
    this.out = List.copyOf(out);
    this.servicesOut = servicesOut;
    this.rows = List.copyOf(rows);
    this.leftOut = leftOut;
    this.index = index;
    this.everyone = everyone;
    this.users = users;
  }

  /**
   * Computes every row.
   *
   * @param out what is removed before; only what is lost in addition counts
   */
  public static Concentration of(
      DependencyGraph graph, UserIndex users, By by, Collection<Node> out, Workers workers) {
    return new RowComputation(graph, users, by, out, workers).compute();
  }

  /** What was removed before, by kind and id. */
  public List<Node> out() {
    return out;
  }

  /** How many services are down for that. */
  public int servicesOut() {
    return servicesOut;
  }

  /** What the rows are. */
  public By by() {
    return by;
  }

  /**
   * The rows by users at stake (at most), then behind, most first, then by id; then no host. Where
   * no service states users, by what goes down instead.
   */
  public List<Row> rows() {
    return rows;
  }

  /**
   * The same with those rows only that have a node that fits, see {@link FittingRows}; shares and
   * the index stay those of all.
   */
  public Concentration narrowedTo(NodeFilter filter, Inventory inventory) {
    if (filter.fitsAll()) {
      return this;
    }
    Set<String> ids = FittingRows.ids(by, filter, inventory);
    List<Row> fitting = new ArrayList<>();
    for (Row row : rows) {
      if (row.isHost() && ids.contains(row.id())) {
        fitting.add(row);
      }
    }
    return new Concentration(
        by, out, servicesOut, fitting, rows.size() - fitting.size(), index, everyone, users);
  }

  /** How many rows were left out, because they don't fit. */
  public int leftOut() {
    return leftOut;
  }

  /** How even hosting is spread; empty if no row hosts any users. */
  public Optional<HostingIndex> index() {
    return index;
  }

  /** The people who use any service. */
  public Impact everyone() {
    return everyone;
  }

  /**
   * The sum of the users of all services that are up; people who use several count several times.
   */
  public long users() {
    return users;
  }
}
