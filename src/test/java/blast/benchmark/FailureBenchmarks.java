package blast.benchmark;

import blast.analysis.Study;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.Keeps;
import blast.analysis.sweep.Sweep;
import blast.cli.run.Threads;
import blast.graph.DependencyGraph;
import blast.graph.Spread;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.jgrapht.Dependency;
import blast.jgrapht.DependencyView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jgrapht.Graph;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;

/** Measures failures in one process, after warming up. */
final class FailureBenchmarks {
  private static final int ROUNDS = 15;
  private static final int SAMPLE = 20;

  private FailureBenchmarks() {}

  static void run(Path path) throws IOException {
    Inventory inventory = LoadingOnly.load(path);
    DependencyGraph graph = DependencyGraph.of(inventory);
    double pass = edgePass(graph.edges());
    Benchmarks.print("one pass over an array of %,d edges: %.2f ms%n", graph.edges(), pass * 1e3);
    Sweep sweep = sweep(graph, pass);
    removal(graph, sweep, pass);
    library(graph, sweep);
  }

  /** The plainest thing that can be done with the edges: add them up. */
  private static double edgePass(int edges) {
    int[] array = new SplittableRandom(1).ints(edges).toArray();
    double[] times = new double[ROUNDS];
    long sink = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      for (int edge : array) {
        sink += edge;
      }
      times[i] = (System.nanoTime() - start) / 1e9;
    }
    if (sink == 42) {
      Benchmarks.print("%n");
    }
    return new Median(times).value();
  }

  private static Sweep sweep(DependencyGraph graph, double pass) {
    double[] times = new double[ROUNDS];
    Sweep sweep = study(graph).sweep();
    for (int i = 0; i < ROUNDS; i++) {
      Study study = study(graph);
      study.graph();
      long start = System.nanoTime();
      sweep = study.sweep();
      times[i] = (System.nanoTime() - start) / 1e9;
    }
    double median = new Median(times).value();
    double perFailure = median / sweep.failures();
    double perEdge = pass / graph.edges();
    Benchmarks.print(
        "every single failure: %.3f s for %,d failed nodes, %.1f ns each;"
            + " an edge in the pass takes %.2f ns: ratio %.1f%n",
        median, sweep.failures(), perFailure * 1e9, perEdge * 1e9, perFailure / perEdge);
    return sweep;
  }

  private static Study study(DependencyGraph graph) {
    return Study.of(graph.inventory(), Threads.onAllProcessors());
  }

  private static void removal(DependencyGraph graph, Sweep sweep, double pass) {
    Node busiest =
        graph.inventory().nodes().stream()
            .filter(node -> node.kind() == Kind.SITE)
            .filter(node -> node.text(Field.TYPE).orElse("").equals(Kind.SITE.word()))
            .max(Comparator.comparingInt(sweep::down))
            .orElseThrow();
    Spread spread = new Spread(graph);
    double[] times = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      spread.remove(busiest.index());
      times[i] = (System.nanoTime() - start) / 1e9;
      spread.undo();
    }
    double median = new Median(times).value();
    Benchmarks.print(
        "removing the busiest site, %s, %,d nodes down: %.2f ms; ratio to the pass %.2f%n",
        busiest, sweep.down(busiest), median * 1e3, median / pass);
    nextAndSaved(graph, busiest);
  }

  /** What one more loss would do, and what would have saved most, after the largest failure. */
  private static void nextAndSaved(DependencyGraph graph, Node removed) {
    Study study = study(graph);
    study.everyone();
    double[] risk = new double[ROUNDS];
    double[] saved = new double[ROUNDS];
    BlastRadius radius = study.blastRadius(List.of(removed));
    Keeps keeps = study.keeps(radius);
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      radius = study.blastRadius(List.of(removed));
      int atRisk = radius.atRisk().size();
      long middle = System.nanoTime();
      keeps = study.keeps(radius);
      risk[i] = (middle - start) / 1e9;
      saved[i] = (System.nanoTime() - middle) / 1e9;
      if (atRisk < 0) {
        throw new IllegalStateException();
      }
    }
    Benchmarks.print(
        "then: %,d nodes at risk in %.3f s; what would have saved most in %.3f s, tried %,d of"
            + " %,d%n",
        radius.atRisk().size(),
        new Median(risk).value(),
        new Median(saved).value(),
        keeps.tried(),
        keeps.candidates());
  }

  /**
   * JGraphT's breadth-first search from a sample of nodes, extrapolated to all. It answers less: it
   * knows no alternatives, and visits all that reach a node.
   */
  private static void library(DependencyGraph graph, Sweep sweep) {
    Graph<Node, Dependency> reversed = new EdgeReversedGraph<>(DependencyView.of(graph));
    SplittableRandom random = new SplittableRandom(2);
    long visited = 0;
    long start = System.nanoTime();
    for (int i = 0; i < SAMPLE; i++) {
      Node from = graph.inventory().node(random.nextInt(graph.size()));
      BreadthFirstIterator<Node, Dependency> search = new BreadthFirstIterator<>(reversed, from);
      while (search.hasNext()) {
        search.next();
        visited++;
      }
    }
    double each = (System.nanoTime() - start) / 1e9 / SAMPLE;
    Benchmarks.print(
        "JGraphT's breadth-first search from %d nodes: %.3f s each, %,d visited each;"
            + " extrapolated to %,d nodes: %,.0f s, for %,d failures%n",
        SAMPLE, each, visited / SAMPLE, graph.size(), each * graph.size(), sweep.failures());
  }
}
