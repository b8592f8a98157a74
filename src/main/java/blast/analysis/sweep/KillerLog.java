package blast.analysis.sweep;

import blast.analysis.people.ReportOrder;
import blast.inventory.Inventory;
import blast.inventory.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one worker notes of who takes down the services that are watched.
 *
 * <p>Where a service falls with a node, it falls with all nodes whose failures contain that node's:
 * a note stands for all of them, and is a number. On a long chain everything takes down everything,
 * and yet there is one note for each service.
 */
final class KillerLog {
  private static final int CHUNK = 1 << 16;

  private final boolean[] isWatched;

  /** For each killer its position and then the services, which are negative: -1 is 0. */
  private final Deque<int[]> chunks = new ArrayDeque<>();

  private int[] chunk = new int[0];
  private int size;
  private int lastKiller = -1;

  /**
   * An empty log.
   *
   * @param isWatched by node: whether what takes it down is noted
   */
  KillerLog(boolean[] isWatched) {
    this.isWatched = isWatched;
  }

  /** By node, whether it is one of some services. */
  static boolean[] watch(Inventory inventory, Collection<Node> services) {
    boolean[] isWatched = new boolean[inventory.size()];
    services.forEach(service -> isWatched[service.index()] = true);
    return isWatched;
  }

  /**
   * Notes that a service is taken down by the node at a position, and by all whose failures contain
   * that node's, if it is watched.
   */
  void note(int service, int killer) {
    if (isWatched[service]) {
      if (killer != lastKiller) {
        lastKiller = killer;
        add(killer);
      }
      add(-1 - service);
    }
  }

  private void add(int number) {
    if (size == chunk.length) {
      // Most logs are short.
      chunk = new int[Math.min(CHUNK, Math.max(16, size * 2))];
      chunks.add(chunk);
      size = 0;
    }
    chunk[size++] = number;
  }

  /** Takes in what was noted. */
  private interface Reader {
    void take(int service, int killer);
  }

  private void read(Reader reader) {
    int killer = 0;
    for (int[] one : chunks) {
      int end = one == chunk ? size : one.length;
      for (int i = 0; i < end; i++) {
        if (one[i] >= 0) {
          killer = one[i];
        } else {
          reader.take(-1 - one[i], killer);
        }
      }
    }
  }

  /** What all logs say of the services, which come in report order. */
  static List<Killers> merge(KillerIndex index, Collection<Node> services, List<KillerLog> logs) {
    int[] counts = new int[index.inventory().size()];
    for (KillerLog log : logs) {
      log.read((service, killer) -> counts[service]++);
    }
    Map<Integer, int[]> byService = new HashMap<>();
    services.forEach(one -> byService.put(one.index(), new int[counts[one.index()]]));
    for (KillerLog log : logs) {
      log.read(
          (service, killer) ->
              Objects.requireNonNull(byService.get(service))[--counts[service]] = killer);
    }
    List<Killers> killers = new ArrayList<>(byService.size());
    for (Node service : ReportOrder.of(index.inventory(), byService.keySet())) {
      int[] positions = Objects.requireNonNull(byService.get(service.index()));
      Arrays.sort(positions);
      killers.add(new Killers(index, service, positions));
    }
    return Collections.unmodifiableList(killers);
  }
}
