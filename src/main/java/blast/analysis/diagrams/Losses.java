package blast.analysis.diagrams;

import blast.graph.Cone;

/** What falls in a cone when some of it is lost. */
final class Losses {
  private Losses() {}

  /** By vertex: whether it is down then. */
  static boolean[] of(Cone cone, boolean[] isLost) {
    boolean[] isDown = isLost.clone();
    long[] losses = new long[cone.size()];
    int[] fallen = new int[cone.size()];
    int count = 0;
    for (int vertex = 0; vertex < cone.size(); vertex++) {
      if (isDown[vertex]) {
        fallen[count++] = vertex;
      }
    }
    for (int next = 0; next < count; next++) {
      int lost = fallen[next];
      for (int at = cone.dependentStart(lost); at < cone.dependentEnd(lost); at++) {
        int owner = cone.dependent(at);
        losses[owner] += cone.dependentWeight(at);
        if (losses[owner] > cone.slack(owner) && !isDown[owner]) {
          isDown[owner] = true;
          fallen[count++] = owner;
        }
      }
    }
    return isDown;
  }
}
