package blast.architecture.planted.graph;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Collects what threads find. */
public final class WaitsInLine {
  public Queue<String> line() {
    return new ConcurrentLinkedQueue<>();
  }
}
