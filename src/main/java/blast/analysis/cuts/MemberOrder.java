package blast.analysis.cuts;

import blast.graph.Cone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * In which order the members of gates are tried for a support, so that it has few candidates: those
 * first that rest on few for their weight. How many a vertex rests on is estimated in two rounds
 * from the bottom up, exactly so on trees.
 */
final class MemberOrder {
  private static final int ROUNDS = 2;

  /** Beyond it numbers only tell that there are many. */
  private static final double MANY = 1e12;

  /** From so many members on, sorting by insertion takes longer. */
  private static final int FEW = 24;

  private final Cone cone;
  private final boolean[] isCandidate;
  private final double[] cost;

  /** By position of a member: the position of the one that is tried in its stead. */
  private final int[] order;

  MemberOrder(Cone cone, boolean[] isCandidate) {
    this.cone = cone;
    this.isCandidate = isCandidate;
    this.cost = new double[cone.size()];
    this.order = new int[cone.positions()];
    for (int at = 0; at < order.length; at++) {
      order[at] = at;
    }
    int[] bottomUp = bottomUp();
    for (int round = 0; round < ROUNDS; round++) {
      for (int vertex : bottomUp) {
        sort(vertex);
        cost[vertex] = Math.min(MANY, cost(vertex));
      }
    }
  }

  /** The position whose turn it is, where those of a vertex are counted through. */
  int at(int turn) {
    return order[turn];
  }

  private double cost(int vertex) {
    double sum = isCandidate[vertex] ? 1 : 0;
    long needed = -cone.slack(vertex);
    for (int at = cone.start(vertex); at < cone.end(vertex); at++) {
      needed += cone.weight(at);
    }
    for (int turn = cone.start(vertex); turn < cone.end(vertex) && needed > 0; turn++) {
      sum += cost[cone.member(order[turn])];
      needed -= cone.weight(order[turn]);
    }
    return sum;
  }

  /** Every vertex after those that it consists of, but for circles. */
  private int[] bottomUp() {
    int[] found = new int[cone.size()];
    int count = 0;
    boolean[] isSeen = new boolean[cone.size()];
    int[] path = new int[cone.size()];
    int[] next = new int[cone.size()];
    for (int root = 0; root < cone.size(); root++) {
      int depth = 0;
      if (!isSeen[root]) {
        isSeen[root] = true;
        next[depth] = cone.start(root);
        path[depth++] = root;
      }
      while (depth > 0) {
        int vertex = path[depth - 1];
        if (next[depth - 1] == cone.end(vertex)) {
          found[count++] = vertex;
          depth--;
        } else {
          int member = cone.member(next[depth - 1]++);
          if (!isSeen[member]) {
            isSeen[member] = true;
            next[depth] = cone.start(member);
            path[depth++] = member;
          }
        }
      }
    }
    return found;
  }

  private void sort(int vertex) {
    int start = cone.start(vertex);
    int end = cone.end(vertex);
    if (cone.slack(vertex) == 0) {
      return;
    }
    if (end - start > FEW) {
      sortMany(start, end);
      return;
    }
    for (int i = start + 1; i < end; i++) {
      int moved = order[i];
      int to = i;
      while (to > start && compare(order[to - 1], moved) > 0) {
        order[to] = order[to - 1];
        to--;
      }
      order[to] = moved;
    }
  }

  private void sortMany(int start, int end) {
    List<Integer> positions = new ArrayList<>(end - start);
    for (int i = start; i < end; i++) {
      positions.add(order[i]);
    }
    positions.sort(Comparator.comparingDouble(this::costForWeight));
    for (int i = start; i < end; i++) {
      order[i] = positions.get(i - start);
    }
  }

  private int compare(int one, int other) {
    return Double.compare(costForWeight(one), costForWeight(other));
  }

  private double costForWeight(int at) {
    return cost[cone.member(at)] / cone.weight(at);
  }
}
