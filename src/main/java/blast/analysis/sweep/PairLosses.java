package blast.analysis.sweep;

import blast.analysis.work.Workers;
import blast.graph.DependencyGraph;
import blast.graph.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which services the loss of two nodes together takes down, that neither takes down alone.
 *
 * <p>Two losses do more together than each by itself only where a group has lost members to both
 * and still holds after either: what fails first of the additional failures fails by such a group.
 * So only pairs are tried that weaken a common group by more than it can lose, and only groups that
 * a service in question rests on. Each pair is tried once, under its first node. The cost is that
 * of the pairs that matter.
 */
final class PairLosses {
  /** Between so many first nodes it is asked whether any service is left that survives. */
  private static final int BLOCK = 1024;

  /**
   * A group that holds after a loss.
   *
   * @param gate its number
   * @param candidate what was lost
   * @param loss the weight that the group has lost by it
   * @param slack the weight that it can lose in all
   */
  record Weakened(int gate, int candidate, long loss, long slack) {}

  private static final long NONE = Long.MAX_VALUE;
  private static final List<Weakened> NOTHING = List.of();

  private final long[] losses;
  private final long[] first;
  private long tried;
  private boolean isCutShort;

  private PairLosses(int services) {
    losses = new long[services];
    first = new long[services];
    Arrays.fill(first, NONE);
  }

  /** No pairs are asked for. */
  static PairLosses none(int services) {
    return new PairLosses(services);
  }

  /**
   * Tries the pairs.
   *
   * @param candidates the nodes that may be lost, in their order
   * @param ranks by node: which service it is, or {@link Survivability#NOT_ASKED}
   * @param isLost by service: whether a single loss takes it down
   * @param victims by candidate: the services that it takes down alone, in order
   * @param weakened what each of them weakens, in any order
   */
  static PairLosses of(
      DependencyGraph graph,
      int[] candidates,
      int[] ranks,
      boolean[] isLost,
      int[][] victims,
      List<Weakened> weakened,
      Workers workers) {
    PairLosses result = new PairLosses(isLost.length);
    List<List<Weakened>> byGate = lists(graph.gateCount());
    List<List<Weakened>> byCandidate = lists(candidates.length);
    for (Weakened one : weakened) {
      put(byGate, one.gate(), one);
      put(byCandidate, one.candidate(), one);
    }
    // The heaviest first, so that those that follow the first one that is too light are too.
    Comparator<Weakened> heaviest =
        Comparator.comparingLong(Weakened::loss).reversed().thenComparingInt(Weakened::candidate);
    byGate.stream().filter(list -> list.size() > 1).forEach(list -> list.sort(heaviest));
    for (int start = 0; start < candidates.length; start += BLOCK) {
      if (start > 0 && result.isHopeless(isLost)) {
        result.isCutShort = true;
        break;
      }
      int from = start;
      workers
          .each(
              Math.min(BLOCK, candidates.length - start),
              1,
              () ->
                  new Pairs(
                      graph, candidates, ranks, victims, byGate, byCandidate, from, isLost.length))
          .forEach(result::take);
    }
    return result;
  }

  private static List<List<Weakened>> lists(int count) {
    List<List<Weakened>> lists = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lists.add(NOTHING);
    }
    return lists;
  }

  private static void put(List<List<Weakened>> lists, int index, Weakened one) {
    if (lists.get(index).isEmpty()) {
      lists.set(index, new ArrayList<>());
    }
    lists.get(index).add(one);
  }

  private boolean isHopeless(boolean[] isLost) {
    for (int rank = 0; rank < losses.length; rank++) {
      if (losses[rank] == 0 && !isLost[rank]) {
        return false;
      }
    }
    return true;
  }

  private void take(Pairs worker) {
    tried += worker.tried;
    for (int rank = 0; rank < losses.length; rank++) {
      losses[rank] += worker.losses[rank];
      first[rank] = Math.min(first[rank], worker.first[rank]);
    }
  }

  /** How many pairs were tried. */
  long tried() {
    return tried;
  }

  /** Whether trying stopped because no service was left that survived. */
  boolean isCutShort() {
    return isCutShort;
  }

  /** How many pairs take a service down of which neither node does so alone. */
  long losses(int rank) {
    return losses[rank];
  }

  /** The first node of the first such pair. */
  int firstOne(int rank) {
    return (int) (first[rank] >>> Integer.SIZE);
  }

  /** The other node of that pair. */
  int firstOther(int rank) {
    return (int) first[rank];
  }

  /** What one worker does: all pairs of a first node with later ones. */
  private static final class Pairs implements Workers.Worker {
    private final int[] candidates;
    private final int[] ranks;
    private final int[][] victims;
    private final List<List<Weakened>> byGate;
    private final List<List<Weakened>> byCandidate;
    private final int start;
    private final Spread spread;
    private final long[] losses;
    private final long[] first;

    /** By candidate: the first node, plus 1, with which it was tried last. */
    private final int[] triedWith;

    private long tried;

    Pairs(
        DependencyGraph graph,
        int[] candidates,
        int[] ranks,
        int[][] victims,
        List<List<Weakened>> byGate,
        List<List<Weakened>> byCandidate,
        int start,
        int services) {
      this.candidates = candidates;
      this.ranks = ranks;
      this.victims = victims;
      this.byGate = byGate;
      this.byCandidate = byCandidate;
      this.start = start;
      this.spread = new Spread(graph);
      this.losses = new long[services];
      this.first = new long[services];
      this.triedWith = new int[candidates.length];
      Arrays.fill(first, NONE);
    }

    @Override
    public void work(int piece) {
      int one = start + piece;
      for (Weakened own : byCandidate.get(one)) {
        for (Weakened other : byGate.get(own.gate())) {
          if (own.loss() + other.loss() <= own.slack()) {
            break;
          }
          if (other.candidate() > one && triedWith[other.candidate()] != one + 1) {
            triedWith[other.candidate()] = one + 1;
            tryPair(one, other.candidate());
          }
        }
      }
    }

    private void tryPair(int one, int other) {
      tried++;
      long pair = (long) one << Integer.SIZE | other;
      spread.remove(candidates[one], candidates[other]);
      for (int i = 0; i < spread.downCount(); i++) {
        int rank = ranks[spread.down(i)];
        if (rank != Survivability.NOT_ASKED && !isVictim(one, rank) && !isVictim(other, rank)) {
          losses[rank]++;
          first[rank] = Math.min(first[rank], pair);
        }
      }
      spread.undo();
    }

    private boolean isVictim(int candidate, int rank) {
      return Arrays.binarySearch(victims[candidate], rank) >= 0;
    }
  }
}
