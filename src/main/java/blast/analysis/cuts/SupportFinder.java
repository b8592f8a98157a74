package blast.analysis.cuts;

import blast.graph.Cone;
import blast.graph.ConeSpread;
import java.util.Arrays;

/**
 * Finds what keeps vertices up: up vertices of which each has enough of its members among them.
 * They may hold each other up in a circle, for what is down is a least fixpoint: so a worklist
 * finds one, and nothing is tried twice.
 */
final class SupportFinder {
  private final Cone cone;
  private final ConeSpread spread;
  private final boolean[] isCandidate;
  private final MemberOrder order;
  private final Reach reach;
  private final int[] seenIn;
  private final int[] open;
  private int openCount;
  private int search;
  private int[] found = new int[16];
  private int count;
  private long steps;

  /**
   * For a cone in which nothing was removed that may be a candidate.
   *
   * @param most how many candidates are taken at most
   */
  SupportFinder(Cone cone, ConeSpread spread, boolean[] isCandidate, int most) {
    this.cone = cone;
    this.spread = spread;
    this.isCandidate = isCandidate;
    this.order = new MemberOrder(cone, isCandidate);
    this.reach = new Reach(cone, isCandidate, most);
    this.seenIn = new int[cone.size()];
    this.open = new int[cone.size()];
  }

  /** Begins another support. */
  void begin() {
    search++;
    count = 0;
    openCount = 0;
  }

  /** Adds a vertex that is up to what is kept up. */
  void add(int vertex) {
    if (seenIn[vertex] != search) {
      seenIn[vertex] = search;
      open[openCount++] = vertex;
    }
  }

  /**
   * The candidates that keep up what was added, whatever so many candidates beside them are taken.
   */
  int[] finish(int more) {
    while (openCount > 0) {
      int vertex = open[--openCount];
      steps++;
      if (isCandidate[vertex]) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = vertex;
      }
      if (!reach.isCertain(vertex, spread.left(vertex), more)) {
        addEnough(vertex);
      }
    }
    return Arrays.copyOf(found, count);
  }

  private void addEnough(int vertex) {
    int start = cone.start(vertex);
    int end = cone.end(vertex);
    long needed = -cone.slack(vertex);
    for (int at = start; at < end; at++) {
      needed += seenIn[cone.member(at)] == search ? 0 : cone.weight(at);
    }
    for (int turn = start; turn < end && needed > 0; turn++) {
      int at = order.at(turn);
      int member = cone.member(at);
      if (seenIn[member] != search && !spread.isDown(member)) {
        add(member);
        needed -= cone.weight(at);
      }
    }
  }

  /** Whether a vertex belongs to the support that was found last. */
  boolean isFound(int vertex) {
    return seenIn[vertex] == search;
  }

  /** How many vertices were looked at so far. */
  long steps() {
    return steps;
  }
}
