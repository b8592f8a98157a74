package blast.graph;

/**
 * How failure spreads in a cone: removed vertices lower what others have left, as in the graph. One
 * removal after another, and taken back from the last.
 */
public final class ConeSpread {
  private final Cone cone;
  private final long[] losses;
  private final boolean[] isDown;

  /** What is down, in the order in which it fell. */
  private final int[] fallen;

  private int count;
  private long removals;
  private long falls;

  /** With nothing down. */
  public ConeSpread(Cone cone) {
    this.cone = cone;
    this.losses = new long[cone.size()];
    this.isDown = new boolean[cone.size()];
    this.fallen = new int[cone.size()];
  }

  /**
   * Removes a vertex, with all that can't do without it.
   *
   * @return how many were down before, for {@link #takeBack}
   */
  public int remove(int vertex) {
    int before = count;
    fall(vertex);
    for (int next = before; next < count; next++) {
      int lost = fallen[next];
      for (int at = cone.dependentStart(lost); at < cone.dependentEnd(lost); at++) {
        int owner = cone.dependent(at);
        losses[owner] += cone.dependentWeight(at);
        if (losses[owner] > cone.slack(owner)) {
          fall(owner);
        }
      }
    }
    removals++;
    falls += count - before;
    return before;
  }

  private void fall(int vertex) {
    if (!isDown[vertex]) {
      isDown[vertex] = true;
      fallen[count++] = vertex;
    }
  }

  /** Restores all that fell after so many were down. */
  public void takeBack(int left) {
    while (count > left) {
      int vertex = fallen[--count];
      isDown[vertex] = false;
      for (int at = cone.dependentStart(vertex); at < cone.dependentEnd(vertex); at++) {
        losses[cone.dependent(at)] -= cone.dependentWeight(at);
      }
    }
  }

  /** Whether a vertex is down. */
  public boolean isDown(int vertex) {
    return isDown[vertex];
  }

  /** How many vertices are down. */
  public int count() {
    return count;
  }

  /** A vertex that is down, by when it fell, from 0. */
  public int fallen(int index) {
    return fallen[index];
  }

  /** What a vertex can still lose; below 0 if it is down for its losses. */
  public long left(int vertex) {
    return cone.slack(vertex) - losses[vertex];
  }

  /** How many vertices were removed or fell so far. */
  public long steps() {
    return removals + falls;
  }

  /** How many of them fell, or were removed while they were up. */
  public long falls() {
    return falls;
  }
}
