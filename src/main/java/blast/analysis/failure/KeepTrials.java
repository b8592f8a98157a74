package blast.analysis.failure;

import blast.analysis.people.UserIndex;
import blast.analysis.work.Workers;
import blast.graph.DependencyGraph;
import blast.graph.Outage;
import blast.graph.Spread;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Tries what would still be down with one node kept, each at the cost of the whole failure. */
final class KeepTrials {
  private static final int BATCH = 16;

  private final DependencyGraph graph;
  private final UserIndex users;
  private final BlastRadius radius;
  private final Workers workers;
  private final Wish wish;

  /** Tries what is tried alone, for which no worker is made. */
  private final Trial own;

  /** Whether what is still down with a node kept is what was hoped for. */
  @FunctionalInterface
  interface Wish {
    boolean isFulfilled(int kept, int services, Spread spread);
  }

  KeepTrials(
      DependencyGraph graph, UserIndex users, BlastRadius radius, Workers workers, Wish wish) {
    this.graph = graph;
    this.users = users;
    this.radius = radius;
    this.workers = workers;
    this.wish = wish;
    this.own = new Trial();
  }

  String id(int node) {
    return graph.inventory().id(node);
  }

  /** What keeping each of some nodes comes to, where it is what was hoped for. */
  List<Optional<Keep>> tryAll(int... nodes) {
    if (nodes.length == 1) {
      return List.of(own.keep(nodes[0]));
    }
    List<Optional<Keep>> kept =
        new ArrayList<>(Collections.nCopies(nodes.length, Optional.empty()));
    workers.<Workers.Worker>each(
        nodes.length,
        BATCH,
        () -> {
          Trial trial = new Trial();
          return piece -> kept.set(piece, trial.keep(nodes[piece]));
        });
    return kept;
  }

  /** For one thread. */
  private final class Trial {
    private final int[] removed = radius.removed().stream().mapToInt(Node::index).toArray();
    private final UserIndex.Tally tally = users.tally();
    private final Spread spread;

    Trial() {
      int[] kept = radius.kept().stream().mapToInt(Node::index).toArray();
      this.spread = new Spread(Outage.keeping(graph, kept));
    }

    Optional<Keep> keep(int node) {
      spread.keep(node);
      spread.remove(removed);
      for (int i = 0; i < spread.downCount(); i++) {
        tally.add(spread.down(i));
      }
      Optional<Keep> kept =
          wish.isFulfilled(node, tally.services(), spread)
              ? Optional.of(kept(node, spread.downCount()))
              : Optional.empty();
      tally.clear();
      spread.undo();
      spread.release(node);
      return kept;
    }

    private Keep kept(int node, int down) {
      return new Keep(
          graph.inventory().node(node),
          down,
          tally.services(),
          tally.bounds(),
          tally.servicesWithoutUsers());
    }
  }
}
