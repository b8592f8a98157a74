package blast.analysis.cuts;

import blast.analysis.diagrams.CutFamily;
import blast.graph.Cone;
import blast.graph.ConeSpread;
import blast.inventory.Node;
import java.util.Optional;

/**
 * Finds the sets that take a service down by whichever way is known to come to an end: small sets
 * by hitting supports, as that depends least on how large the cone is; else, and where it takes too
 * many steps, by decision diagrams, which don't depend on how many sets there are; and if these are
 * too large, by hitting supports with a larger budget, and diagrams of the sets that fit. Budgets
 * are counted in steps, so each machine goes the same way.
 */
final class ServiceSearch {
  /** Larger sets are seldom few enough to be found one by one. */
  private static final int SMALL = 4;

  /** Vertices that are looked at, about, where an answer is worth little waiting. */
  private static final long SOON_BUDGET = 1_000_000;

  /** Before diagrams are tried. */
  private static final long FIRST_BUDGET = 10_000_000;

  /** And where they don't help. */
  private static final long LAST_BUDGET = 100_000_000;

  private final Cone cone;
  private final ConeSpread spread;
  private final boolean[] isCandidate;
  private final int order;
  private final BoundedSearch search;
  private final Target target;

  /**
   * A search for the service that a cone is of.
   *
   * @param spread what is out already is down in it
   * @param isCandidate by vertex; none of them is down, nor the service
   * @param order how many members a set has at most
   */
  ServiceSearch(Cone cone, ConeSpread spread, boolean[] isCandidate, int order, boolean isListed) {
    this.cone = cone;
    this.spread = spread;
    this.isCandidate = isCandidate;
    this.order = order;
    this.target = new ServiceTarget(cone, spread, isCandidate, Math.min(order, SMALL));
    this.search = new BoundedSearch(target, isCandidate, isListed, cone::node);
  }

  /** All small sets, or none if they aren't found soon. */
  CutResult soon(Optional<Node> service, int asked) {
    FoundSets found = search.nothing();
    if (target.isHit()) {
      found.addEmpty();
      return CutResult.of(service, found, asked);
    }
    if (order <= SMALL && search.search(order, SOON_BUDGET, found)) {
      return CutResult.of(service, found, asked);
    }
    return CutResult.of(service, search.nothing(), 0);
  }

  CutResult result(Optional<Node> service, int asked) {
    FoundSets found = search.nothing();
    if (target.isHit()) {
      found.addEmpty();
      return CutResult.of(service, found, asked);
    }
    int completeTo = find(found);
    return CutResult.of(service, found, completeTo == order ? asked : completeTo);
  }

  /** Finds sets, and up to which order these are all. */
  private int find(FoundSets found) {
    if (order <= SMALL && search.search(order, FIRST_BUDGET, found)) {
      return order;
    }
    found.clear();
    CutFamily.Finder finder = CutFamily.finder(cone, 1, isCandidate, isDown());
    Optional<CutFamily> all = finder.upTo(order < search.candidates() ? order : CutFamily.ALL);
    if (all.isPresent()) {
      found.addAll(all.get());
      return order;
    }
    int few = Math.min(order, SMALL);
    if (order == few && search.search(order, LAST_BUDGET, found)) {
      return order;
    }
    return findSmaller(finder, few, found);
  }

  private int findSmaller(CutFamily.Finder finder, int few, FoundSets found) {
    Optional<CutFamily> family = finder.upToWhatFits(order - 1);
    int fits = family.map(CutFamily::most).orElse(0);
    if (fits < few && order > few && search.search(few, LAST_BUDGET, found)) {
      return few;
    }
    if (family.isPresent()) {
      FoundSets complete = search.nothing();
      complete.addAll(family.get());
      found.replaceUpTo(fits, complete);
    }
    return fits >= few ? fits : search.completeSmaller(few, fits, LAST_BUDGET, found);
  }

  private boolean[] isDown() {
    boolean[] isDown = new boolean[cone.size()];
    for (int vertex = 0; vertex < isDown.length; vertex++) {
      isDown[vertex] = spread.isDown(vertex);
    }
    return isDown;
  }
}
