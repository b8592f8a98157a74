package blast.reference;

import blast.inventory.Kind;
import blast.reference.ReferenceImpact.People;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What would have saved most, by trying every node that went down. */
final class ReferenceKeeps {
  /** What would be down had a node survived. */
  record Kept(String id, Set<String> down, long services, People people) {}

  private static final Comparator<Kept> ORDER =
      Comparator.<Kept>comparingLong(kept -> kept.people().atMost())
          .thenComparingLong(kept -> kept.people().atLeast())
          .thenComparingLong(Kept::services)
          .thenComparing(Kept::id);

  private final PlainInventory inventory;
  private final Set<String> removed;
  private final Set<String> down;
  private final List<Kept> all = new ArrayList<>();

  ReferenceKeeps(PlainInventory inventory, Set<String> removed) {
    this.inventory = inventory;
    this.removed = removed;
    this.down = ReferenceRadius.of(inventory, removed).down();
    down.stream().filter(id -> !removed.contains(id)).map(this::keeping).forEach(all::add);
    all.sort(ORDER);
  }

  private Kept keeping(String id) {
    ReferenceRadius radius = ReferenceRadius.keeping(inventory, removed, Set.of(id));
    ReferenceImpact impact = new ReferenceImpact(inventory, radius);
    Set<String> services = impact.services(radius.down());
    return new Kept(id, radius.down(), services.size(), impact.people(services));
  }

  /** The best three that save a service besides themselves. */
  List<Kept> best() {
    long services = down.stream().filter(this::isService).count();
    return all.stream()
        .filter(kept -> kept.services() < services - (isService(kept.id()) ? 1 : 0))
        .limit(3)
        .toList();
  }

  /** The best one that saves a certain node. */
  Optional<Kept> saving(String id) {
    return all.stream()
        .filter(kept -> !kept.id().equals(id) && !kept.down().contains(id))
        .findFirst();
  }

  private boolean isService(String id) {
    return inventory.node(id).kind() == Kind.SERVICE;
  }
}
