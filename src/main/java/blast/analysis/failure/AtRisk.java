package blast.analysis.failure;

import blast.analysis.work.Workers;
import blast.graph.Outage;
import blast.graph.Spread;
import blast.inventory.Inventory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one more loss would take down that this loss alone would not have, at any distance.
 *
 * <p>Each loss that can matter is tried after what is out, and by itself; what goes down the first
 * time and not the second is at risk. Only what a weakened group rests on can matter ({@link
 * NextLosses}), and a loss that breaks no such group needs no second trial; so the cost is that of
 * the failures of those nodes, twice.
 *
 * <p>The last hope of a node are the nearest of those losses: those that take down no other of
 * them. They are found by trying losses again from the smallest failure to the largest.
 */
final class AtRisk {
  private static final int BATCH = 64;

  private final Inventory inventory;
  private final Outage outage;
  private final Outage before;
  private final NextLosses next;
  private final Map<Integer, Hopes> found = new HashMap<>();

  private AtRisk(Outage outage, NextLosses next) {
    this.inventory = outage.graph().inventory();
    this.outage = outage;
    this.before = outage.beforeLosses();
    this.next = next;
  }

  /**
   * The nodes at risk, each with its last hope, at least one node.
   *
   * @param outage what is down
   * @param weakened the nodes with a group that has lost a member and still holds
   */
  static Map<Integer, Hopes> of(Outage outage, int[] weakened, Workers workers) {
    AtRisk atRisk = new AtRisk(outage, NextLosses.of(outage, weakened));
    List<Loss> telling = atRisk.tryAll(atRisk.next.nodes(), workers);
    int[] peers =
        telling.stream()
            .flatMap(loss -> loss.peers().stream())
            .mapToInt(Integer::intValue)
            .toArray();
    telling.addAll(atRisk.tryAll(peers, workers));
    atRisk.findHopes(telling);
    return atRisk.found;
  }

  /**
   * A loss that takes down something which it alone would not have.
   *
   * @param size how many nodes go down with it
   * @param peers nodes that it was to stand in for, but that it takes down as they do it
   */
  private record Loss(int node, int size, List<Integer> peers) {}

  private List<Loss> tryAll(int[] nodes, Workers workers) {
    List<Loss> telling = new ArrayList<>();
    workers
        .each(nodes.length, BATCH, () -> new Trials(nodes))
        .forEach(worker -> telling.addAll(worker.telling));
    return telling;
  }

  /** What one worker does. */
  private final class Trials implements Workers.Worker {
    private final int[] nodes;
    private final Spread after = new Spread(outage);
    private final Spread alone = new Spread(before);
    private final List<Loss> telling = new ArrayList<>();

    Trials(int[] nodes) {
      this.nodes = nodes;
    }

    @Override
    public void work(int piece) {
      int node = nodes[piece];
      after.remove(node);
      if (after.breaksWhatWasWeakened()) {
        alone.remove(node);
        if (isNews(after, alone)) {
          telling.add(new Loss(node, after.downCount(), next.peers(node, after)));
        }
        alone.undo();
      }
      after.undo();
    }
  }

  private static boolean isNews(Spread after, Spread alone) {
    for (int i = 1; i < after.downCount(); i++) {
      if (!alone.isDown(after.down(i))) {
        return true;
      }
    }
    return false;
  }

  private void findHopes(List<Loss> losses) {
    losses.sort(
        Comparator.comparingInt(Loss::size)
            .thenComparing(loss -> inventory.kind(loss.node()))
            .thenComparing(loss -> inventory.id(loss.node())));
    Spread after = new Spread(outage);
    Spread alone = new Spread(before);
    int size = outage.graph().size();
    // One more than there are, so that some always have none.
    Hopes none = Hopes.none(size + 1);
    Hopes[] hopes = new Hopes[size];
    Arrays.fill(hopes, none);
    boolean[] isHope = new boolean[size];
    for (Loss loss : losses) {
      after.remove(loss.node());
      alone.remove(loss.node());
      add(loss.node(), after, alone, isHope, hopes);
      after.undo();
      alone.undo();
    }
    for (int node = 0; node < size; node++) {
      if (hopes[node] != none) {
        found.put(node, hopes[node]);
      }
    }
  }

  /** Adds a loss to the hopes of all that it takes down and alone would not have. */
  private static void add(int loss, Spread after, Spread alone, boolean[] isHope, Hopes... hopes) {
    boolean mayBeKnown = false;
    for (int i = 1; i < after.downCount(); i++) {
      int victim = after.down(i);
      mayBeKnown |= isHope[victim];
      if (!alone.isDown(victim)) {
        hopes[victim].hit();
      }
    }
    for (int i = 1; i < after.downCount(); i++) {
      int victim = after.down(i);
      if (!alone.isDown(victim)) {
        hopes[victim] = hopes[victim].with(loss, after, mayBeKnown);
      }
    }
    isHope[loss] = true;
  }
}
