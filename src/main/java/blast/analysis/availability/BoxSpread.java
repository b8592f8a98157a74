package blast.analysis.availability;

import blast.graph.Cone;

/** What is down in a cone while some of its vertices have failed by themselves. */
final class BoxSpread {
  private final Cone cone;
  private final long[] losses;
  private final boolean[] isDown;
  private final int[] fallen;
  private int count;
  private long steps;

  BoxSpread(Cone cone) {
    this.cone = cone;
    this.losses = new long[cone.size()];
    this.isDown = new boolean[cone.size()];
    this.fallen = new int[cone.size()];
  }

  /** Lets a vertex fail, with all that can't do without it. */
  void fail(int vertex) {
    int next = count;
    fall(vertex);
    for (; next < count; next++) {
      int lost = fallen[next];
      for (int at = cone.dependentStart(lost); at < cone.dependentEnd(lost); at++) {
        int owner = cone.dependent(at);
        losses[owner] += cone.dependentWeight(at);
        if (losses[owner] > cone.slack(owner)) {
          fall(owner);
        }
      }
      steps++;
    }
  }

  private void fall(int vertex) {
    if (!isDown[vertex]) {
      isDown[vertex] = true;
      fallen[count++] = vertex;
    }
  }

  /** How many vertices are down. */
  int count() {
    return count;
  }

  /** Restores all but the first so many that fell. */
  void undo(int left) {
    while (count > left) {
      int vertex = fallen[--count];
      isDown[vertex] = false;
      for (int at = cone.dependentStart(vertex); at < cone.dependentEnd(vertex); at++) {
        losses[cone.dependent(at)] -= cone.dependentWeight(at);
      }
    }
  }

  boolean isDown(int vertex) {
    return isDown[vertex];
  }

  /** How many vertices fell so far. */
  long steps() {
    return steps;
  }
}
