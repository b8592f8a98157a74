package blast.analysis.difference;

import blast.analysis.people.Bounds;
import blast.analysis.people.ReportOrder;
import blast.analysis.sweep.Sweep;
import blast.analysis.work.Workers;
import blast.graph.Spread;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds the nodes whose loss comes to something else, and which services make the difference.
 *
 * <p>Both sweeps know of each node a number for the set of services that it takes down, so that
 * only nodes for which it differs are removed again, in both inventories.
 */
final class PointChanges {
  /** Nodes down that are looked at in all; what is beyond is told by its numbers only. */
  private static final long VISITS = 1L << 24;

  private static final int BATCH = 4;

  private final Side before;
  private final Side after;
  private final Matching matching;
  private final Workers workers;

  /** A node that is looked at, by which sides it is on. */
  private record Candidate(Optional<Node> old, Optional<Node> now) {
    Node node() {
      return now.or(() -> old).orElseThrow();
    }
  }

  PointChanges(Side before, Side after, Matching matching, Workers workers) {
    this.before = before;
    this.after = after;
    this.matching = matching;
    this.workers = workers;
  }

  /** The changes at nodes of which one is asked for, those that hit most first. */
  List<PointChange> find(Predicate<Node> isAsked) {
    List<Candidate> candidates = candidates(isAsked);
    candidates.sort(Comparator.comparing(this::worst).reversed().thenComparing(Candidate::node));
    int listed = 0;
    for (long visits = 0; listed < candidates.size() && visits <= VISITS; listed++) {
      Candidate candidate = candidates.get(listed);
      visits += candidate.old().map(before.sweep()::down).orElse(0);
      visits += candidate.now().map(after.sweep()::down).orElse(0);
    }
    PointChange[] found = new PointChange[candidates.size()];
    List<Candidate> all = candidates;
    workers.<Workers.Worker>each(listed, BATCH, () -> new Removals(all, found));
    for (int i = listed; i < found.length; i++) {
      found[i] = change(candidates.get(i), List.of(), List.of(), false);
    }
    return List.of(found);
  }

  private List<Candidate> candidates(Predicate<Node> isAsked) {
    List<Candidate> candidates = new ArrayList<>();
    for (Node now : after.inventory().nodes()) {
      Optional<Node> old = matching.before(now);
      if (isAsked.test(now) && (old.isEmpty() || isDifferent(old.get(), now))) {
        add(new Candidate(old, Optional.of(now)), candidates);
      }
    }
    for (Node old : matching.removed()) {
      if (isAsked.test(old)) {
        add(new Candidate(Optional.of(old), Optional.empty()), candidates);
      }
    }
    return candidates;
  }

  /** A node that takes nothing down and never did is nobody's single point. */
  private void add(Candidate candidate, List<Candidate> candidates) {
    boolean isPoint =
        candidate.old().map(before.sweep()::services).orElse(0) > 0
            || candidate.now().map(after.sweep()::services).orElse(0) > 0;
    boolean isInBoth = candidate.old().isPresent() && candidate.now().isPresent();
    if (isPoint || isInBoth) {
      candidates.add(candidate);
    }
  }

  private boolean isDifferent(Node old, Node now) {
    Sweep one = before.sweep();
    Sweep other = after.sweep();
    return one.effect(old) != other.effect(now)
        || one.services(old) != other.services(now)
        || !one.users(old).equals(other.users(now));
  }

  private long worst(Candidate candidate) {
    return Math.max(
        candidate.old().map(node -> before.sweep().users(node).atMost()).orElse(0L),
        candidate.now().map(node -> after.sweep().users(node).atMost()).orElse(0L));
  }

  private PointChange change(
      Candidate candidate, List<Node> fresh, List<Node> gone, boolean isListed) {
    return new PointChange(
        candidate.node(),
        candidate.old().map(node -> loss(before.sweep(), node)),
        candidate.now().map(node -> loss(after.sweep(), node)),
        fresh,
        gone,
        isListed);
  }

  private static PointChange.Loss loss(Sweep sweep, Node node) {
    Bounds users = sweep.users(node);
    return new PointChange.Loss(sweep.services(node), users);
  }

  /** What one worker does. */
  private final class Removals implements Workers.Worker {
    private final List<Candidate> candidates;
    private final PointChange[] found;
    private final Spread old = new Spread(before.graph());
    private final Spread now = new Spread(after.graph());

    Removals(List<Candidate> candidates, PointChange[] found) {
      this.candidates = candidates;
      this.found = found;
    }

    @Override
    public void work(int piece) {
      Candidate candidate = candidates.get(piece);
      candidate.old().ifPresent(node -> old.remove(node.index()));
      candidate.now().ifPresent(node -> now.remove(node.index()));
      List<Node> gone = only(candidate, before.inventory(), old, node -> matching.after(node), now);
      List<Node> fresh =
          only(candidate, after.inventory(), now, node -> matching.before(node), old);
      found[piece] = change(candidate, fresh, gone, true);
      candidate.old().ifPresent(node -> old.undo());
      candidate.now().ifPresent(node -> now.undo());
    }

    private List<Node> only(
        Candidate candidate,
        Inventory inventory,
        Spread spread,
        Function<Node, Optional<Node>> counterpart,
        Spread other) {
      List<Integer> only = new ArrayList<>();
      for (int i = 0; i < spread.downCount(); i++) {
        int victim = spread.down(i);
        if (inventory.kind(victim) == Kind.SERVICE) {
          Node node = inventory.node(victim);
          boolean isOther = counterpart.apply(node).map(one -> isLost(one, other)).orElse(false);
          if (!isOther && !node.id().equals(candidate.node().id())) {
            only.add(victim);
          }
        }
      }
      return ReportOrder.of(inventory, only);
    }

    private boolean isLost(Node node, Spread spread) {
      return node.kind() == Kind.SERVICE && spread.isDown(node.index());
    }
  }
}
