package blast.graph;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * What is down before any further failure is looked at, and what can't go down whatever fails.
 * Immutable; spreads of several threads may start from it.
 */
public final class Outage {
  private static final int[] NOTHING = {};

  private final DependencyGraph graph;
  private final int[] out;
  private final int[] kept;
  private final Slacks slacks;

  private Outage(DependencyGraph graph, int[] out, int[] kept, Slacks slacks) {
    this.graph = graph;
    this.out = out;
    this.kept = kept;
    this.slacks = slacks;
  }

  /** Nothing is out, and anything can go down. */
  public static Outage none(DependencyGraph graph) {
    return keeping(graph, NOTHING);
  }

  /** Nothing is out, and some nodes stay up as if they stood elsewhere. */
  public static Outage keeping(DependencyGraph graph, int... kept) {
    return new Outage(graph, NOTHING, distinct(kept), graph.slacks());
  }

  /** All that goes down with some nodes is out, while others stay up; no node is both. */
  public static Outage of(DependencyGraph graph, int[] removed, int[] kept) {
    Spread spread = new Spread(keeping(graph, kept));
    spread.remove(removed);
    return spread.toOutage();
  }

  static Outage of(DependencyGraph graph, int[] out, int[] kept, Slacks slacks) {
    return new Outage(graph, out, kept, slacks);
  }

  private static int[] distinct(int... nodes) {
    return Arrays.stream(nodes).sorted().distinct().toArray();
  }

  /** The graph. */
  public DependencyGraph graph() {
    return graph;
  }

  /** Whether anything is down. */
  boolean isAnythingOut() {
    return out.length > 0;
  }

  /** Hands out every node that is down. */
  public void forEachOut(IntConsumer action) {
    for (int node : out) {
      action.accept(node);
    }
  }

  /** Hands out every node that stays up. */
  public void forEachKept(IntConsumer action) {
    for (int node : kept) {
      action.accept(node);
    }
  }

  /** The nodes that stay up, by number; not to be changed. */
  int[] kept() {
    return kept;
  }

  /** What every gate can still lose; not to be changed. */
  Slacks slacks() {
    return slacks;
  }

  /** The same with nothing out. */
  public Outage beforeLosses() {
    return keeping(graph, kept);
  }
}
