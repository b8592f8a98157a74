package blast.analysis.sweep;

import blast.graph.DependencyGraph;
import blast.inventory.Node;
import java.util.Collection;

/** Sweeps on a number of threads of the test's choice, for tests in other packages. */
public final class Sweeps {
  private Sweeps() {}

  /** Removes every node once, on so many threads. */
  public static Sweep onThreads(int threads, DependencyGraph graph, Collection<Node> watched) {
    return Sweep.of(graph, watched, threads);
  }
}
