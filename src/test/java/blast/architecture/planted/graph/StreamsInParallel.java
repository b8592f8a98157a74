package blast.architecture.planted.graph;

import java.util.List;

/** Takes all processors without asking. */
public final class StreamsInParallel {
  public long count(List<String> all) {
    return all.parallelStream().count() + all.stream().parallel().count();
  }
}
