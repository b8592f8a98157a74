package blast.analysis.availability;

import blast.graph.Cone;
import blast.graph.ConeSpread;
import java.util.Arrays;

/**
 * Finds what keeps services up: up vertices of which each has enough of its members among them.
 * They may hold each other up in a circle, for what is down is a least fixpoint. While none of them
 * fails by itself, the services are up, whatever befalls all others.
 */
final class Supports {
  /** In so many rounds from the bottom up, costs are known well enough to choose by. */
  private static final int ROUNDS = 3;

  private static final double LEAST_COST = 1e-12;

  private final Cone cone;
  private final ConeSpread spread;
  private final double[] likely;
  private final double[] cost;

  /** By position of a member: the position of the one that is tried in its stead. */
  private final int[] order;

  private final int[] seenIn;
  private final int[] open;
  private int search;
  private long steps;

  /**
   * For the first vertices of a cone.
   *
   * @param likely by vertex: how likely it fails by itself
   */
  Supports(Cone cone, ConeSpread spread, double... likely) {
    this.cone = cone;
    this.spread = spread;
    this.likely = likely;
    this.cost = new double[cone.size()];
    this.order = new int[cone.positions()];
    this.seenIn = new int[cone.size()];
    this.open = new int[cone.size()];
    Arrays.setAll(order, at -> at);
    for (int round = 0; round < ROUNDS; round++) {
      for (int vertex = cone.size() - 1; vertex >= 0; vertex--) {
        sort(vertex);
        cost[vertex] = Math.min(1, cost(vertex));
      }
    }
  }

  /** Cheapest first, for the weight that they bring. */
  private void sort(int vertex) {
    if (cone.slack(vertex) > 0) {
      int start = cone.start(vertex);
      Integer[] positions = new Integer[cone.end(vertex) - start];
      Arrays.setAll(positions, i -> order[start + i]);
      Arrays.sort(positions, (one, other) -> Double.compare(price(one), price(other)));
      for (int i = 0; i < positions.length; i++) {
        order[start + i] = positions[i];
      }
    }
  }

  private double price(int at) {
    return (cost[cone.member(at)] + LEAST_COST) / cone.weight(at);
  }

  /** About how likely one of those fails that keep a vertex up. */
  private double cost(int vertex) {
    double sum = likely[vertex];
    long needed = needed(vertex);
    for (int turn = cone.start(vertex); turn < cone.end(vertex) && needed > 0; turn++) {
      sum += cost[cone.member(order[turn])];
      needed -= cone.weight(order[turn]);
    }
    return sum;
  }

  private long needed(int vertex) {
    long needed = -cone.slack(vertex);
    for (int at = cone.start(vertex); at < cone.end(vertex); at++) {
      needed += cone.weight(at);
    }
    return needed;
  }

  /**
   * What of the support of the first so many vertices can fail by itself, most likely first; they
   * must be up.
   *
   * @param isCertain by vertex: whether it is known not to fail by itself
   */
  int[] find(int services, boolean[] isCertain) {
    search++;
    int openCount = 0;
    for (int service = 0; service < services; service++) {
      seenIn[service] = search;
      open[openCount++] = service;
    }
    int[] found = new int[16];
    int count = 0;
    for (int next = 0; next < openCount; next++) {
      int vertex = open[next];
      if (likely[vertex] > 0 && !isCertain[vertex]) {
        found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
        found[count++] = vertex;
      }
      openCount = addEnough(vertex, openCount);
    }
    steps += openCount;
    return sorted(found, count);
  }

  private int addEnough(int vertex, int openCount) {
    int count = openCount;
    int end = cone.end(vertex);
    long needed = -cone.slack(vertex);
    for (int at = cone.start(vertex); at < end; at++) {
      needed += seenIn[cone.member(at)] == search ? 0 : cone.weight(at);
    }
    for (int turn = cone.start(vertex); turn < end && needed > 0; turn++) {
      int member = cone.member(order[turn]);
      if (seenIn[member] != search && !spread.isDown(member)) {
        seenIn[member] = search;
        open[count++] = member;
        needed -= cone.weight(order[turn]);
      }
    }
    return count;
  }

  private int[] sorted(int[] found, int count) {
    Integer[] boxed = new Integer[count];
    Arrays.setAll(boxed, i -> found[i]);
    Arrays.sort(
        boxed,
        (one, other) -> {
          int byChance = Double.compare(likely[other], likely[one]);
          return byChance != 0 ? byChance : Integer.compare(one, other);
        });
    int[] sorted = new int[count];
    Arrays.setAll(sorted, i -> boxed[i]);
    return sorted;
  }

  /** How many vertices were looked at so far. */
  long steps() {
    return steps;
  }
}
