package blast.analysis.cuts;

import blast.graph.Cone;
import java.util.Arrays;

/**
 * That a service survives a loss because nodes are kept: the dual of {@link ServiceTarget}. Its
 * supports are what the failure rests on: fallen vertices, of which each lost too much to others
 * that fell before it. None of them is kept, so the service is down; and failures, other than what
 * is up, never rest on a circle. What is kept can take back a failure that went round a circle, so
 * each state is computed anew.
 */
final class RescueTarget implements Target {
  private static final int SERVICE = 0;
  private static final int UP = -1;

  private final Cone cone;
  private final int[] removed;
  private final boolean[] isCandidate;
  private final boolean[] isKept;
  private final int[] kept;
  private int keptCount;

  /** By vertex: when it fell, or UP. */
  private final int[] fellAs;

  private final int[] fallen;
  private final long[] losses;
  private boolean isOutdated = true;
  private final boolean[] isInSupport;
  private int[] support = {};
  private long steps;

  /**
   * The service that a cone is of.
   *
   * @param removed what is lost, as vertices
   * @param isCandidate what may be kept: neither removed nor the service
   */
  RescueTarget(Cone cone, int[] removed, boolean[] isCandidate) {
    this.cone = cone;
    this.removed = removed;
    this.isCandidate = isCandidate;
    this.isKept = new boolean[cone.size()];
    this.kept = new int[cone.size()];
    this.fellAs = new int[cone.size()];
    this.fallen = new int[cone.size()];
    this.losses = new long[cone.size()];
    this.isInSupport = new boolean[cone.size()];
  }

  @Override
  public int size() {
    return cone.size();
  }

  @Override
  public boolean isHit() {
    spread();
    return fellAs[SERVICE] == UP;
  }

  @Override
  public int take(int candidate) {
    isKept[candidate] = true;
    kept[keptCount++] = candidate;
    isOutdated = true;
    return keptCount - 1;
  }

  @Override
  public void takeBack(int mark) {
    isOutdated |= keptCount > mark;
    while (keptCount > mark) {
      isKept[kept[--keptCount]] = false;
    }
  }

  private void spread() {
    if (!isOutdated) {
      return;
    }
    isOutdated = false;
    Arrays.fill(fellAs, UP);
    Arrays.fill(losses, 0);
    int count = 0;
    for (int vertex : removed) {
      fellAs[vertex] = count;
      fallen[count++] = vertex;
    }
    for (int next = 0; next < count; next++) {
      int lost = fallen[next];
      for (int at = cone.dependentStart(lost); at < cone.dependentEnd(lost); at++) {
        int owner = cone.dependent(at);
        losses[owner] += cone.dependentWeight(at);
        if (losses[owner] > cone.slack(owner) && fellAs[owner] == UP && !isKept[owner]) {
          fellAs[owner] = count;
          fallen[count++] = owner;
        }
      }
    }
    steps += cone.size();
  }

  @Override
  public int[] support(int more) {
    spread();
    for (int candidate : support) {
      isInSupport[candidate] = false;
    }
    boolean[] isSeen = new boolean[cone.size()];
    int[] open = new int[cone.size()];
    int[] found = new int[cone.size()];
    int count = 0;
    int openCount = 0;
    open[openCount++] = SERVICE;
    isSeen[SERVICE] = true;
    while (openCount > 0) {
      int vertex = open[--openCount];
      if (isCandidate[vertex]) {
        found[count++] = vertex;
        isInSupport[vertex] = true;
      }
      openCount = addReasons(vertex, isSeen, open, openCount);
    }
    steps += cone.size();
    support = Arrays.copyOf(found, count);
    return support.clone();
  }

  /** Adds enough of what a vertex lost before it fell; nothing for what was removed. */
  private int addReasons(int vertex, boolean[] isSeen, int[] open, int before) {
    int openCount = before;
    if (fellAs[vertex] < removed.length) {
      return openCount;
    }
    long needed = cone.slack(vertex) + 1;
    for (int at = cone.start(vertex); at < cone.end(vertex); at++) {
      needed -= isReason(cone.member(at), vertex, isSeen, true) ? cone.weight(at) : 0;
    }
    for (int at = cone.start(vertex); at < cone.end(vertex) && needed > 0; at++) {
      int member = cone.member(at);
      if (isReason(member, vertex, isSeen, false)) {
        isSeen[member] = true;
        open[openCount++] = member;
        needed -= cone.weight(at);
      }
    }
    return openCount;
  }

  private boolean isReason(int member, int vertex, boolean[] isSeen, boolean seen) {
    return isSeen[member] == seen && fellAs[member] != UP && fellAs[member] < fellAs[vertex];
  }

  @Override
  public boolean isInSupport(int candidate) {
    return isInSupport[candidate];
  }

  @Override
  public long steps() {
    return steps;
  }
}
