package blast.analysis;

import blast.graph.DependencyGraph;
import blast.graph.Spread;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.inventory.RequirementVisitor;
import blast.inventory.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Whether services survive the loss of any one, or of any two together, of some nodes: exact over
 * all pairs, though few of them are tried.
 *
 * <p>Two losses do more together than each by itself only where a group has lost members to both
 * and still holds after either: what fails first of the additional failures fails by such a group.
 * So only pairs are tried that weaken a common group, and by more than it can lose; and only groups
 * that a service in question rests on. The cost is that of the single failures, and of the pairs
 * that matter.
 */
public final class Survivability {
  /**
   * A service that doesn't survive.
   *
   * @param service the service
   * @param removed the first loss that takes it down, in the order of ids, single losses before
   *     pairs
   * @param losses how many of the losses tried take it down
   */
  public record Casualty(Node service, List<Node> removed, long losses) {
    public Casualty {
      removed = List.copyOf(removed);
    }
  }

  private final DependencyGraph graph;
  private final Inventory inventory;
  private final List<Node> candidates;
  private final List<Node> services;
  private final Map<Integer, Integer> serviceRanks = new HashMap<>();

  /** By candidate: the services that it takes down alone. */
  private final BitSet[] victims;

  /** By service: how many single losses take it down, and then how many pairs of other nodes do. */
  private final long[] singleLosses;

  private final long[] pairLosses;

  /** By service: the first pair that takes it down, or {@link Long#MAX_VALUE}. */
  private final long[] firstPair;

  private long pairsTried;
  private boolean isCutShort;

  private Survivability(
      DependencyGraph graph, Collection<Node> services, Collection<Node> candidates) {
    this.graph = graph;
    this.inventory = graph.inventory();
    this.services = services.stream().sorted(Comparator.comparing(Node::id)).toList();
    this.candidates = candidates.stream().sorted(Comparator.comparing(Node::id)).toList();
    for (int rank = 0; rank < this.services.size(); rank++) {
      serviceRanks.put(this.services.get(rank).index(), rank);
    }
    this.victims = new BitSet[this.candidates.size()];
    this.singleLosses = new long[this.services.size()];
    this.pairLosses = new long[this.services.size()];
    this.firstPair = new long[this.services.size()];
    Arrays.fill(firstPair, Long.MAX_VALUE);
  }

  /**
   * Tries the losses.
   *
   * @param services who must survive
   * @param candidates what may be lost; none of the services
   * @param any 1 for single losses only, 2 for pairs as well
   */
  public static Survivability of(
      DependencyGraph graph, Collection<Node> services, Collection<Node> candidates, int any) {
    Survivability survivability = new Survivability(graph, services, candidates);
    if (any < 1 || any > 2) {
      throw new IllegalArgumentException("one or two can be lost: " + any);
    }
    survivability.trySingles(any == 2);
    return survivability;
  }

  /** How many nodes may be lost. */
  public int candidates() {
    return candidates.size();
  }

  /** How many pairs were tried: those that can do more than their members do alone. */
  public long pairsTried() {
    return pairsTried;
  }

  /** How many pairs there are of the nodes that may be lost. */
  public long pairs() {
    long count = candidates.size();
    return count * (count - 1) / 2;
  }

  /** Whether trying stopped before the last pair, because no service was left that survived. */
  public boolean isCutShort() {
    return isCutShort;
  }

  /** The services that don't survive, in the order of ids. */
  public List<Casualty> casualties() {
    List<Casualty> casualties = new ArrayList<>();
    for (int rank = 0; rank < services.size(); rank++) {
      long losses = singleLosses[rank] + pairLosses[rank];
      if (losses > 0) {
        casualties.add(new Casualty(services.get(rank), firstLoss(rank), losses));
      }
    }
    return casualties;
  }

  private List<Node> firstLoss(int rank) {
    for (int candidate = 0; candidate < victims.length; candidate++) {
      if (victims[candidate].get(rank)) {
        return List.of(candidates.get(candidate));
      }
    }
    long pair = firstPair[rank];
    return List.of(candidates.get(PairBatch.first(pair)), candidates.get(PairBatch.second(pair)));
  }

  private void trySingles(boolean forPairs) {
    boolean[] supports = forPairs ? supports() : new boolean[0];
    ConcurrentLinkedQueue<Weakening> all = new ConcurrentLinkedQueue<>();
    Parallel.forEach(
        candidates.size(),
        () -> {
          Weakening weakening = new Weakening(supports);
          all.add(weakening);
          return weakening;
        });
    for (BitSet lost : victims) {
      for (int rank = lost.nextSetBit(0); rank >= 0; rank = lost.nextSetBit(rank + 1)) {
        singleLosses[rank]++;
      }
    }
    if (forPairs) {
      tryPairs(Weakening.byGate(all, graph.gateCount()));
    }
  }

  /** Which nodes a service in question rests on, itself among them, along hard requirements. */
  private boolean[] supports() {
    boolean[] supports = new boolean[graph.size()];
    int[] open = new int[graph.size()];
    int[] size = {0};
    for (Node service : services) {
      supports[service.index()] = true;
      open[size[0]++] = service.index();
    }
    RequirementVisitor targets =
        new RequirementVisitor() {
          @Override
          public void node(int node) {
            if (!supports[node]) {
              supports[node] = true;
              open[size[0]++] = node;
            }
          }

          @Override
          public void begin(Shape shape, int members, int parameter) {}

          @Override
          public void end() {}
        };
    while (size[0] > 0) {
      int node = open[--size[0]];
      for (Field field : Field.HARD) {
        inventory.visit(node, field, targets);
      }
    }
    return supports;
  }

  /** What one thread finds of single losses. */
  private final class Weakening implements Parallel.Worker {
    /** A group that holds after a loss, by how much it was weakened, and how much it can lose. */
    private record Entry(int gate, int candidate, long loss, long slack) {}

    private final boolean[] supports;
    private final Spread spread = new Spread(graph);
    private final List<Entry> entries = new ArrayList<>();

    Weakening(boolean[] supports) {
      this.supports = supports;
    }

    @Override
    public void work(int candidate) {
      int node = candidates.get(candidate).index();
      BitSet lost = new BitSet();
      victims[candidate] = lost;
      if (!graph.isNeeded(node)) {
        return;
      }
      spread.remove(node);
      for (int i = 0; i < spread.downCount(); i++) {
        Integer rank = serviceRanks.get(spread.down(i));
        if (rank != null) {
          lost.set(rank);
        }
      }
      if (supports.length > 0) {
        spread.forEachWeakened(
            (gate, loss, slack) -> {
              if (supports[graph.gateOwner(gate)]) {
                entries.add(new Entry(gate, candidate, loss, slack));
              }
            });
      }
      spread.undo();
    }

    /** The entries of all threads, group by group, the heaviest losses first. */
    static List<List<Entry>> byGate(Collection<Weakening> all, int gates) {
      Map<Integer, List<Entry>> byGate = new HashMap<>();
      for (Weakening weakening : all) {
        for (Entry entry : weakening.entries) {
          byGate.computeIfAbsent(entry.gate(), unknown -> new ArrayList<>()).add(entry);
        }
      }
      List<List<Entry>> ordered = new ArrayList<>();
      for (int gate = 0; gate < gates; gate++) {
        List<Entry> entries = byGate.getOrDefault(gate, List.of());
        if (entries.size() > 1) {
          entries.sort(
              Comparator.comparingLong(Entry::loss).reversed().thenComparingInt(Entry::candidate));
          ordered.add(entries);
        }
      }
      return ordered;
    }
  }

  private void tryPairs(List<List<Weakening.Entry>> gates) {
    PairBatch batch = new PairBatch();
    for (List<Weakening.Entry> entries : gates) {
      for (int i = 0; i < entries.size(); i++) {
        Weakening.Entry one = entries.get(i);
        for (int j = i + 1; j < entries.size(); j++) {
          Weakening.Entry other = entries.get(j);
          if (one.loss() + other.loss() <= one.slack()) {
            // Those that follow are lighter still.
            break;
          }
          if (batch.isFull()) {
            tryPairs(batch);
            if (isHopeless()) {
              isCutShort = true;
              return;
            }
          }
          batch.add(one.candidate(), other.candidate());
        }
      }
    }
    tryPairs(batch);
  }

  /** Whether every service is known not to survive. */
  private boolean isHopeless() {
    for (int rank = 0; rank < singleLosses.length; rank++) {
      if (singleLosses[rank] == 0 && pairLosses[rank] == 0) {
        return false;
      }
    }
    return true;
  }

  private void tryPairs(PairBatch batch) {
    long[] pairs = batch.take();
    pairsTried += pairs.length;
    ConcurrentLinkedQueue<PairTrial> workers = new ConcurrentLinkedQueue<>();
    Parallel.forEach(
        pairs.length,
        () -> {
          PairTrial trial = new PairTrial(pairs);
          workers.add(trial);
          return trial;
        });
    for (PairTrial trial : workers) {
      trial.handIn();
    }
  }

  /** What one thread finds of pairs. */
  private final class PairTrial implements Parallel.Worker {
    private final long[] pairs;
    private final Spread spread = new Spread(graph);
    private final long[] losses = new long[services.size()];
    private final long[] first = new long[services.size()];

    PairTrial(long[] pairs) {
      this.pairs = pairs;
      Arrays.fill(first, Long.MAX_VALUE);
    }

    @Override
    public void work(int index) {
      long pair = pairs[index];
      BitSet one = victims[PairBatch.first(pair)];
      BitSet other = victims[PairBatch.second(pair)];
      spread.remove(
          candidates.get(PairBatch.first(pair)).index(),
          candidates.get(PairBatch.second(pair)).index());
      for (int i = 0; i < spread.downCount(); i++) {
        Integer rank = serviceRanks.get(spread.down(i));
        if (rank != null && !one.get(rank) && !other.get(rank)) {
          losses[rank]++;
          first[rank] = Math.min(first[rank], pair);
        }
      }
      spread.undo();
    }

    void handIn() {
      for (int rank = 0; rank < losses.length; rank++) {
        pairLosses[rank] += losses[rank];
        firstPair[rank] = Math.min(firstPair[rank], first[rank]);
      }
    }
  }
}
