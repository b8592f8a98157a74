package blast.importing.kubernetes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what answers under a name, as the resolver of a cluster does. */
final class Names {
  private static final int ALIASES = 8;
  private static final String SERVICE = "svc";

  private final Cluster cluster;

  Names(Cluster cluster) {
    this.cluster = cluster;
  }

  /**
   * The Service that a host means for who stands in a namespace, as the namespace and name of it:
   * {@code SERVICE}, {@code SERVICE.NAMESPACE} or {@code SERVICE.NAMESPACE.svc} and anything
   * behind, and before each of them the name of one of its pods.
   */
  private Optional<Id> service(String host, String namespace) {
    List<String> labels = List.of(host.split("\\."));
    int svc = labels.lastIndexOf(SERVICE);
    List<List<String>> candidates = new ArrayList<>();
    if (svc == 2 || svc == 3) {
      candidates.add(List.of(labels.get(svc - 2), labels.get(svc - 1)));
    } else if (labels.size() == 1) {
      candidates.add(List.of(labels.get(0), namespace));
    } else if (labels.size() == 2) {
      candidates.add(labels);
      candidates.add(List.of(labels.get(1), namespace));
    } else if (labels.size() == 3) {
      candidates.add(labels.subList(1, 3));
    }
    return candidates.stream()
        .map(one -> new Id("Service", one.get(1), one.get(0)))
        .filter(id -> cluster.services.find(id).isPresent())
        .findFirst();
  }

  /** The workloads that answer under a host; none if nothing here does. */
  Set<Id> workloads(String host, String namespace) {
    Set<Id> seen = new LinkedHashSet<>();
    String name = host;
    String from = namespace;
    for (int i = 0; i < ALIASES; i++) {
      Optional<Id> found = service(name, from);
      if (found.isEmpty() || !seen.add(found.get())) {
        return Set.of();
      }
      Manifest.Service service = cluster.services.get(found.get());
      if (service.alias().isEmpty()) {
        return new LinkedHashSet<>(cluster.behind(service, found.get().namespace()));
      }
      name = service.alias();
      from = found.get().namespace();
    }
    return Set.of();
  }
}
