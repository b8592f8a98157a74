package blast.analysis.redundancy;

import blast.graph.DependencyGraph;
import blast.graph.Links;
import blast.graph.Startup;
import blast.inventory.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Whether everything could be started again if everything were off, and if not, why. */
public final class ColdStart {
  private ColdStart() {}

  /**
   * The deadlocks that keep services from starting, in the order of ids: of all that wait for each
   * other only those who wait for nothing else. Others may show when these are gone.
   */
  public static List<Deadlock> deadlocks(DependencyGraph graph) {
    Startup startup = Startup.of(graph);
    Links waiting = startup.waiting();
    Naming naming = Naming.outside(group -> group.holds(node -> !startup.isUp(node)));
    List<Deadlock> deadlocks = new ArrayList<>();
    for (int[] knot : waiting.components()) {
      if (waiting.isClosed(knot)) {
        int services = services(graph, startup.held(knot));
        if (services > 0) {
          Circle circle = Circles.ofWaiting(graph, waiting, knot, naming);
          deadlocks.add(new Deadlock(circle, services));
        }
      }
    }
    deadlocks.sort(Comparator.comparing(deadlock -> deadlock.circle().first().id()));
    return List.copyOf(deadlocks);
  }

  private static int services(DependencyGraph graph, int[] nodes) {
    return (int)
        Arrays.stream(nodes).filter(node -> graph.inventory().kind(node) == Kind.SERVICE).count();
  }
}
