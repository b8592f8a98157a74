package blast.analysis.cuts;

import blast.PublicApi;
import blast.analysis.people.Bounds;
import blast.analysis.people.UserIndex;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs of places, resources and companies that take services down together, though neither does
 * alone.
 *
 * @param all worst first: by the people who use those services, then by how many services they are,
 *     then by ids
 * @param services how many services were looked at
 * @param unfinished those of them of which nothing is said, as there were too many ways to try
 */
@PublicApi
public record Pairs(List<Pair> all, int services, List<Node> unfinished) {
  /**
   * One of them.
   *
   * @param one the one whose id comes first
   * @param services which services go down only if both are lost, of those that were looked at
   * @param users who uses these
   * @param narrower how many pairs of what stands in them, or is theirs, say the same
   */
  @PublicApi
  public record Pair(Node one, Node other, List<Node> services, Bounds users, int narrower) {
    public Pair {
      services = List.copyOf(services);
    }
  }

  /** What pairs are searched among. */
  public static final Set<Kind> KINDS = Set.of(Kind.SITE, Kind.RESOURCE, Kind.COMPANY);

  private static final Comparator<Pair> WORST_FIRST =
      Comparator.comparingLong((Pair pair) -> -pair.users().atMost())
          .thenComparingLong(pair -> -pair.users().atLeast())
          .thenComparingInt(pair -> -pair.services().size())
          .thenComparing(pair -> pair.one().id())
          .thenComparing(pair -> pair.other().id());

  public Pairs {
    all = List.copyOf(all);
    unfinished = List.copyOf(unfinished);
  }

  /** Gathers the pairs among the sets of services, which have two members at most. */
  public static Pairs of(List<CutSets> found, UserIndex users) {
    Map<List<Node>, List<Node>> services = new LinkedHashMap<>();
    Map<List<Node>, Integer> narrower = new LinkedHashMap<>();
    List<Node> unfinished = new ArrayList<>();
    for (CutSets sets : found) {
      Node service = sets.service().orElseThrow();
      if (!sets.isComplete() || sets.areLeftOut()) {
        unfinished.add(service);
      }
      List<CutSet> pairs = sets.sets().stream().filter(set -> set.order() == 2).toList();
      for (Heights.Group group : Heights.of(pairs)) {
        List<Node> pair = group.widest().nodes();
        services.computeIfAbsent(pair, unseen -> new ArrayList<>()).add(service);
        narrower.merge(pair, group.narrower().size(), Math::max);
      }
    }
    UserIndex.Tally tally = users.tally();
    List<Pair> all = new ArrayList<>();
    services.forEach(
        (pair, fallen) -> {
          fallen.forEach(service -> tally.add(service.index()));
          int others = narrower.getOrDefault(pair, 0);
          all.add(new Pair(pair.get(0), pair.get(1), fallen, tally.bounds(), others));
          tally.clear();
        });
    all.sort(WORST_FIRST);
    return new Pairs(all, found.size(), unfinished);
  }
}
