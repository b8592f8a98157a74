package blast.analysis.cuts;

import blast.analysis.people.Bounds;
import blast.analysis.people.UserIndex;
import blast.graph.DependencyGraph;
import blast.graph.Outage;
import blast.graph.Spread;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Says who is hit by sets of nodes, and puts these in the order in which they are told. */
final class SetRanking {
  private static final Comparator<CutSet> ORDER =
      Comparator.comparingInt(CutSet::order)
          .thenComparing((one, other) -> compareUsers(other.users(), one.users()))
          .thenComparing(SetRanking::compareIds);

  private final DependencyGraph graph;
  private final UserIndex.Tally tally;
  private final Spread spread;

  /** For what is lost besides what is out; for one thread. */
  SetRanking(DependencyGraph graph, UserIndex users, Outage outage) {
    this.graph = graph;
    this.tally = users.tally();
    this.spread = new Spread(outage);
  }

  private static int compareUsers(Bounds one, Bounds other) {
    int byMost = Long.compare(one.atMost(), other.atMost());
    return byMost == 0 ? Long.compare(one.atLeast(), other.atLeast()) : byMost;
  }

  private static int compareIds(CutSet one, CutSet other) {
    for (int i = 0; i < one.order(); i++) {
      int byId = one.nodes().get(i).id().compareTo(other.nodes().get(i).id());
      if (byId != 0) {
        return byId;
      }
    }
    return 0;
  }

  /** Sets of nodes, each lost by itself: who is hit besides those hit already. */
  List<CutSet> byLoss(List<int[]> sets) {
    List<CutSet> ranked = new ArrayList<>(sets.size());
    for (int[] set : sets) {
      spread.remove(set);
      ranked.add(new CutSet(nodes(set), people(spread)));
      spread.undo();
    }
    ranked.sort(ORDER);
    return ranked;
  }

  /** Sets of nodes, each kept by itself: who is hit nevertheless; the fewest first. */
  List<CutSet> byRescue(List<int[]> sets, int... removed) {
    Spread keeping = new Spread(Outage.none(graph));
    List<CutSet> ranked = new ArrayList<>(sets.size());
    for (int[] set : sets) {
      Arrays.stream(set).forEach(keeping::keep);
      keeping.remove(removed);
      ranked.add(new CutSet(nodes(set), people(keeping)));
      keeping.undo();
      Arrays.stream(set).forEach(keeping::release);
    }
    ranked.sort(
        Comparator.comparingInt(CutSet::order)
            .thenComparing((one, other) -> compareUsers(one.users(), other.users()))
            .thenComparing(SetRanking::compareIds));
    return ranked;
  }

  private Bounds people(Spread failure) {
    for (int i = 0; i < failure.downCount(); i++) {
      tally.add(failure.down(i));
    }
    Bounds people = tally.bounds();
    tally.clear();
    return people;
  }

  private List<Node> nodes(int... set) {
    List<Node> nodes = new ArrayList<>(set.length);
    for (int node : set) {
      nodes.add(graph.inventory().node(node));
    }
    nodes.sort(Comparator.comparing(Node::id));
    return nodes;
  }
}
