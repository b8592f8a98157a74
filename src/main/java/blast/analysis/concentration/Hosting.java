package blast.analysis.concentration;

import blast.inventory.Inventory;
import blast.inventory.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How the users are spread over the rows that host them, without what is lost with any of them. */
public final class Hosting {
  private final List<Division.Part> parts;
  private final int[] hosts;
  private final HostingShare shares;
  private final boolean isHosting;

  private Hosting(List<Division.Part> parts, int[] hosts, HostingShare shares, boolean isHosting) {
    this.parts = parts;
    this.hosts = hosts;
    this.shares = shares;
    this.isHosting = isHosting;
  }

  /**
   * The users of an inventory of which nothing is lost.
   *
   * @param by what the rows are: places or companies, which are nodes
   */
  public static Hosting of(Inventory inventory, Concentration.By by) {
    Division division = Division.by(by);
    return of(inventory, by, division, division.parts(inventory), node -> true);
  }

  /**
   * The same for rows that are known.
   *
   * @param isUp what isn't down before
   */
  static Hosting of(
      Inventory inventory,
      Concentration.By by,
      Division division,
      List<Division.Part> parts,
      IntPredicate isUp) {
    int[] hosts = Hosts.of(inventory, division, parts);
    HostingShare shares = HostingShare.of(inventory, isUp, hosts, parts.size());
    boolean isHosting =
        by.isHosting() && IntStream.range(0, parts.size()).anyMatch(shares::isHosting);
    return new Hosting(parts, hosts, shares, isHosting);
  }

  /** For each node the row that hosts it, or the number of rows if none does. */
  int[] hosts() {
    return hosts;
  }

  HostingShare shares() {
    return shares;
  }

  /** Hands out the node of each row with the share of users that it hosts, 0 to 1. */
  public void forEachRow(RowVisitor visitor) {
    for (int row = 0; row < parts.size(); row++) {
      visitor.row(parts.get(row).node().orElseThrow(), shares.share(row));
    }
  }

  /** Receives rows. */
  @FunctionalInterface
  public interface RowVisitor {
    /** One row. */
    void row(Node node, double share);
  }

  /** How even hosting is spread; empty if no row hosts any users. */
  public Optional<HostingIndex> index() {
    if (!isHosting) {
      return Optional.empty();
    }
    double[] all = new double[parts.size()];
    Arrays.setAll(all, shares::share);
    return Optional.of(HostingIndex.of(all, shares.share(parts.size())));
  }
}
