package blast.analysis.sweep;

import blast.analysis.people.ReportOrder;
import blast.inventory.Inventory;
import blast.inventory.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
 * <p>On a long chain everything takes down everything, so a note is a number: four bytes here, and
 * four where they are put in order.
 */
final class KillerLog {
  private static final int CHUNK = 1 << 16;

  private final boolean[] isWatched;

  /** For each killer its number and then those of the services, which are negative: -1 is 0. */
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

  /** Notes that a service is taken down by another node, if it is watched. */
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
  static List<Killers> merge(
      Inventory inventory, Collection<Node> services, Collection<KillerLog> logs) {
    int[] counts = new int[inventory.size()];
    BitSet all = new BitSet();
    for (KillerLog log : logs) {
      log.read(
          (service, killer) -> {
            counts[service]++;
            all.set(killer);
          });
    }
    List<Node> ordered = new ArrayList<>();
    all.stream().mapToObj(inventory::node).forEach(ordered::add);
    Collections.sort(ordered);
    int[] order = ordered.stream().mapToInt(Node::index).toArray();
    int[] ranks = new int[inventory.size()];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    Map<Integer, int[]> byService = new HashMap<>();
    services.forEach(one -> byService.put(one.index(), new int[counts[one.index()]]));
    for (KillerLog log : logs) {
      log.read(
          (service, killer) ->
              Objects.requireNonNull(byService.get(service))[--counts[service]] = ranks[killer]);
    }
    List<Killers> killers = new ArrayList<>(byService.size());
    for (Node service : ReportOrder.of(inventory, byService.keySet())) {
      int[] taken = Objects.requireNonNull(byService.get(service.index()));
      Arrays.sort(taken);
      killers.add(new Killers(service, new RankedNodes(inventory, order, taken)));
    }
    return Collections.unmodifiableList(killers);
  }
}
