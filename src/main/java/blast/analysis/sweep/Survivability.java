package blast.analysis.sweep;

import blast.PublicApi;
import blast.analysis.work.Workers;
import blast.graph.DependencyGraph;
import blast.graph.Spread;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Whether services survive the loss of any one, or of any two together, of some nodes: exact over
 * all pairs, though few of them are tried; see {@link PairLosses}.
 */
@PublicApi
public final class Survivability {
  /**
   * A service that doesn't survive.
   *
   * @param service the service
   * @param removed the first loss that takes it down, in the order of ids, single losses before
   *     pairs
   * @param losses how many of the losses tried take it down; of pairs, only those of which neither
   *     node does so alone
   */
  public record Casualty(Node service, List<Node> removed, long losses) {
    public Casualty {
      removed = List.copyOf(removed);
    }
  }

  static final int NOT_ASKED = -1;

  /** Single losses that are handed out together. */
  private static final int BATCH = 16;

  private final DependencyGraph graph;
  private final List<Node> candidates;
  private final List<Node> services;

  /** By node: its place among the services, or {@link #NOT_ASKED}. */
  private final int[] ranks;

  /** By service: how many single losses take it down, and the first of them. */
  private final long[] singleLosses;

  private final int[] firstSingle;
  private PairLosses pairLosses;

  private Survivability(
      DependencyGraph graph, Collection<Node> services, Collection<Node> candidates) {
    this.graph = graph;
    this.services = services.stream().sorted(Comparator.comparing(Node::id)).toList();
    this.candidates = candidates.stream().sorted(Comparator.comparing(Node::id)).toList();
    this.ranks = new int[graph.size()];
    Arrays.fill(ranks, NOT_ASKED);
    for (int rank = 0; rank < this.services.size(); rank++) {
      ranks[this.services.get(rank).index()] = rank;
    }
    this.singleLosses = new long[this.services.size()];
    this.firstSingle = new int[this.services.size()];
    Arrays.fill(firstSingle, Integer.MAX_VALUE);
    this.pairLosses = PairLosses.none(this.services.size());
  }

  /**
   * Tries the losses.
   *
   * @param services who must survive
   * @param candidates what may be lost; none of the services
   * @param any 1 for single losses only, 2 for pairs as well
   */
  public static Survivability of(
      DependencyGraph graph,
      Collection<Node> services,
      Collection<Node> candidates,
      int any,
      Workers workers) {
    if (any < 1 || any > 2) {
      throw new IllegalArgumentException("one or two can be lost: " + any);
    }
    Survivability survivability = new Survivability(graph, services, candidates);
    survivability.tryLosses(any == 2, workers);
    return survivability;
  }

  /** How many nodes may be lost. */
  public int candidates() {
    return candidates.size();
  }

  /** How many pairs were tried: those that can do more than their members do alone. */
  public long pairsTried() {
    return pairLosses.tried();
  }

  /** How many pairs there are of the nodes that may be lost. */
  public long pairs() {
    long count = candidates.size();
    return count * (count - 1) / 2;
  }

  /** Whether trying stopped before the last pair, because no service was left that survived. */
  public boolean isCutShort() {
    return pairLosses.isCutShort();
  }

  /** The services that don't survive, in the order of ids. */
  public List<Casualty> casualties() {
    List<Casualty> casualties = new ArrayList<>();
    for (int rank = 0; rank < services.size(); rank++) {
      long losses = singleLosses[rank] + pairLosses.losses(rank);
      if (losses > 0) {
        casualties.add(new Casualty(services.get(rank), firstLoss(rank), losses));
      }
    }
    return casualties;
  }

  private List<Node> firstLoss(int rank) {
    if (singleLosses[rank] > 0) {
      return List.of(candidates.get(firstSingle[rank]));
    }
    return List.of(
        candidates.get(pairLosses.firstOne(rank)), candidates.get(pairLosses.firstOther(rank)));
  }

  private void tryLosses(boolean pairsToo, Workers workers) {
    if (!pairsToo) {
      FirstLosses first = FirstLosses.of(graph, ranks, services.size(), candidates, workers);
      for (int rank = 0; rank < services.size(); rank++) {
        singleLosses[rank] = first.losses(rank);
        firstSingle[rank] = first.first(rank);
      }
    } else {
      boolean[] supports = Supports.of(graph.inventory(), services);
      int[][] victims = new int[candidates.size()][];
      List<PairLosses.Weakened> weakened = new ArrayList<>();
      workers
          .each(candidates.size(), BATCH, () -> new Singles(supports, victims))
          .forEach(worker -> worker.handIn(weakened));
      int[] nodes = candidates.stream().mapToInt(Node::index).toArray();
      boolean[] isLost = new boolean[services.size()];
      for (int rank = 0; rank < isLost.length; rank++) {
        isLost[rank] = singleLosses[rank] > 0;
      }
      pairLosses = PairLosses.of(graph, nodes, ranks, isLost, victims, weakened, workers);
    }
  }

  /** What one worker finds of single losses, to go on from there to pairs. */
  private final class Singles implements Workers.Worker {
    private final boolean[] supports;
    private final int[][] victims;
    private final Spread spread = new Spread(graph);
    private final long[] losses = new long[services.size()];
    private final int[] first = new int[services.size()];
    private final List<PairLosses.Weakened> weakened = new ArrayList<>();
    private int[] found = new int[16];

    Singles(boolean[] supports, int[][] victims) {
      this.supports = supports;
      this.victims = victims;
      Arrays.fill(first, Integer.MAX_VALUE);
    }

    @Override
    public void work(int candidate) {
      int node = candidates.get(candidate).index();
      int count = 0;
      if (graph.isNeeded(node)) {
        spread.remove(node);
        for (int i = 0; i < spread.downCount(); i++) {
          int rank = ranks[spread.down(i)];
          if (rank != NOT_ASKED) {
            losses[rank]++;
            first[rank] = Math.min(first[rank], candidate);
            if (count == found.length) {
              found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = rank;
          }
        }
        noteWeakened(candidate);
        spread.undo();
      }
      victims[candidate] = Arrays.copyOf(found, count);
      Arrays.sort(victims[candidate]);
    }

    private void noteWeakened(int candidate) {
      spread.forEachWeakened(
          (gate, loss, slack) -> {
            if (supports[graph.gateOwner(gate)]) {
              weakened.add(new PairLosses.Weakened(gate, candidate, loss, slack));
            }
          });
    }

    void handIn(List<PairLosses.Weakened> all) {
      all.addAll(weakened);
      for (int rank = 0; rank < losses.length; rank++) {
        singleLosses[rank] += losses[rank];
        firstSingle[rank] = Math.min(firstSingle[rank], first[rank]);
      }
    }
  }
}
