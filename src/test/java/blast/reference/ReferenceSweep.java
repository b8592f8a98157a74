package blast.reference;

import blast.inventory.Kind;
import blast.reference.ReferenceImpact.People;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The failure of every node, each by itself, each computed anew by the letter of its meaning. */
final class ReferenceSweep {
  private final PlainInventory inventory;
  private final Map<String, ReferenceRadius> failures = new LinkedHashMap<>();
  private final Map<String, Set<String>> services = new HashMap<>();
  private final Map<String, People> people = new HashMap<>();

  private ReferenceSweep(PlainInventory inventory) {
    this.inventory = inventory;
    for (String id : inventory.nodes().keySet()) {
      failures.put(id, ReferenceRadius.of(inventory, List.of(id)));
      Set<String> lost = servicesAmong(without(id).down());
      lost.remove(id);
      services.put(id, lost);
      people.put(id, people(id, lost));
    }
  }

  static ReferenceSweep of(PlainInventory inventory) {
    return new ReferenceSweep(inventory);
  }

  /** What fails when one node is removed. */
  ReferenceRadius without(String id) {
    return failures.get(id);
  }

  /** The services that go down with a node, itself not among them. */
  Set<String> services(String id) {
    return services.get(id);
  }

  private Set<String> servicesAmong(Set<String> ids) {
    return ids.stream().filter(this::isService).collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isService(String id) {
    return inventory.node(id).kind() == Kind.SERVICE;
  }

  People people(String id) {
    return people.get(id);
  }

  /** The people who use services, of which some have been lost without a node. */
  People people(String id, Set<String> services) {
    return new ReferenceImpact(inventory, without(id)).people(services);
  }

  /** The single nodes of a kind, other than itself, that take a service down, by id. */
  Set<String> killers(String service, Kind kind) {
    return inventory
        .all()
        .filter(node -> node.kind() == kind && services(node.id()).contains(service))
        .map(PlainNode::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The single points that take down one of some services and hit enough people, worst first. */
  List<String> singlePoints(Collection<Kind> kinds, Set<String> ofServices, long leastUsers) {
    return inventory
        .all()
        .filter(node -> kinds.contains(node.kind()))
        .map(PlainNode::id)
        .filter(id -> services(id).stream().anyMatch(ofServices::contains))
        .filter(id -> people(id).atMost() >= leastUsers)
        .sorted(
            (inventory.all().anyMatch(node -> !node.users().isEmpty())
                    ? Comparator.comparingLong((String id) -> -people(id).atMost())
                        .thenComparingLong(id -> -people(id).atLeast())
                    : Comparator.comparingInt((String id) -> -without(id).down().size()))
                .thenComparingInt(id -> -services(id).size())
                .thenComparing(id -> id))
        .toList();
  }

  /** Single points in their order, those that take down the same services in one list. */
  List<List<String>> equal(List<String> points) {
    Map<Set<String>, List<String>> byServices = new LinkedHashMap<>();
    points.forEach(
        id -> byServices.computeIfAbsent(services(id), any -> new ArrayList<>()).add(id));
    return List.copyOf(byServices.values());
  }

  /** Those of some services that no single node of these kinds takes down. */
  Set<String> survivors(Collection<Kind> kinds, Set<String> ofServices) {
    return ofServices.stream()
        .filter(service -> kinds.stream().allMatch(kind -> killers(service, kind).isEmpty()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All services. */
  Set<String> allServices() {
    return servicesAmong(inventory.nodes().keySet());
  }

  /** Services by users, most first, then by id. */
  List<String> inReportOrder(Set<String> services) {
    return failures.values().iterator().next().inReportOrder(services);
  }
}
