package blast.analysis.sweep;

import blast.analysis.people.ReportOrder;
import blast.inventory.Inventory;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What one worker notes of who takes down the services that are watched. */
final class KillerLog {
  private final boolean[] isWatched;

  /** A service and a node that takes it down, in turns. */
  private int[] notes = new int[16];

  private int size;

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
      if (size == notes.length) {
        notes = Arrays.copyOf(notes, size * 2);
      }
      notes[size++] = service;
      notes[size++] = killer;
    }
  }

  /** What all logs say of the services, which come in report order. */
  static List<Killers> merge(
      Inventory inventory, Collection<Node> services, Collection<KillerLog> logs) {
    Map<Integer, List<Node>> byService = new HashMap<>();
    services.forEach(service -> byService.put(service.index(), new ArrayList<>()));
    for (KillerLog log : logs) {
      for (int i = 0; i < log.size; i += 2) {
        Objects.requireNonNull(byService.get(log.notes[i])).add(inventory.node(log.notes[i + 1]));
      }
    }
    List<Killers> killers = new ArrayList<>(byService.size());
    for (Node service : ReportOrder.of(inventory, byService.keySet())) {
      List<Node> nodes = Objects.requireNonNull(byService.get(service.index()));
      Collections.sort(nodes);
      killers.add(new Killers(service, nodes));
    }
    return Collections.unmodifiableList(killers);
  }
}
