package blast.analysis.failure;

import blast.graph.DependencyGraph;
import blast.graph.Outage;
import blast.graph.Spread;
import blast.inventory.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The nodes whose loss may reach a weakened group: all that its owner requires, directly or not,
 * and that is up and can be lost.
 *
 * <p>A node that only one other can't do without, and nothing else needs, adds nothing but itself
 * to the other's failure, which is the nearer one. The other stands in for it; so that long chains
 * are tried once, at their ends. Only where the two take each other down are they peers, of which
 * either may be named.
 */
final class NextLosses {
  private static final int UNSEEN = -1;
  private static final int BARRED = -2;
  private static final int OPEN = -3;

  private final DependencyGraph graph;

  /** For each node UNSEEN, BARRED if it is out or can't be lost, or the node that stands in. */
  private final int[] standIns;

  private final int[] found;
  private int size;

  private NextLosses(Outage outage) {
    this.graph = outage.graph();
    this.standIns = new int[graph.size()];
    this.found = new int[graph.size()];
    Arrays.fill(standIns, UNSEEN);
    outage.forEachOut(node -> standIns[node] = BARRED);
    outage.forEachKept(node -> standIns[node] = BARRED);
  }

  /**
   * Finds them.
   *
   * @param weakened the nodes with a group that has lost a member and still holds
   */
  static NextLosses of(Outage outage, int[] weakened) {
    NextLosses losses = new NextLosses(outage);
    for (int owner : weakened) {
      losses.addRequired(owner);
    }
    for (int next = 0; next < losses.size; next++) {
      losses.addRequired(losses.found[next]);
    }
    losses.findStandIns();
    return losses;
  }

  private void addRequired(int owner) {
    if (standIns[owner] == BARRED) {
      return;
    }
    graph.forEachRequired(
        owner,
        (field, node) -> {
          if (field != Field.USES && standIns[node] == UNSEEN) {
            standIns[node] = node;
            found[size++] = node;
          }
        });
  }

  private void findStandIns() {
    int[] chain = new int[size];
    for (int i = 0; i < size; i++) {
      int length = 0;
      int node = found[i];
      while (node >= 0 && standIns[node] == node) {
        chain[length++] = node;
        standIns[node] = OPEN;
        node = graph.onlyDependent(node);
      }
      // Where the chain ends, comes to one that was followed already, or closes upon itself.
      boolean isFollowed = node >= 0 && standIns[node] >= 0;
      int end = isFollowed ? standIns[node] : chain[length - 1];
      for (int link = 0; link < length; link++) {
        standIns[chain[link]] = end;
      }
    }
  }

  /** What has to be tried. */
  int[] nodes() {
    return Arrays.stream(found, 0, size).filter(node -> standIns[node] == node).sorted().toArray();
  }

  /** The nodes that a node stands in for, and that go down with it. */
  List<Integer> peers(int node, Spread failure) {
    List<Integer> peers = new ArrayList<>();
    for (int i = 1; i < failure.downCount(); i++) {
      int other = failure.down(i);
      if (standIns[other] == node) {
        peers.add(other);
      }
    }
    return peers;
  }
}
