package blast.importing.kubernetes;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what answers under a name, as the resolver of a cluster does. */
final class Names {
  private static final int ALIASES = 8;
  private static final String SERVICE = "svc";
  private static final Pattern POD = Pattern.compile("(.+)-[0-9]+");

  private final Cluster cluster;
  private final Map<Id, Set<Id>> found = new HashMap<>();

  Names(Cluster cluster) {
    this.cluster = cluster;
  }

  /**
   * The Service that a host means for who stands in a namespace: {@code SERVICE}, {@code
   * SERVICE.NAMESPACE} or {@code SERVICE.NAMESPACE.svc} and anything behind, and before each of
   * them the name of one of the pods of a StatefulSet.
   */
  private Optional<Id> service(String host, String namespace) {
    List<String> labels = List.of(host.split("\\."));
    int svc = labels.lastIndexOf(SERVICE);
    List<String> own = svc == 2 || svc == 3 ? labels.subList(0, svc) : labels;
    boolean isShort = own == labels;
    Optional<Id> meant = Optional.empty();
    if (own.size() == 2 || (own.size() == 1 && isShort)) {
      meant = known(own.get(0), own.size() == 2 ? own.get(1) : namespace);
    }
    if (meant.isEmpty() && (own.size() == 3 || (own.size() == 2 && isShort))) {
      meant =
          known(own.get(1), own.size() == 3 ? own.get(2) : namespace)
              .filter(id -> hasPod(id, own.get(0)));
    }
    return meant;
  }

  private Optional<Id> known(String name, String namespace) {
    return Optional.of(new Id("Service", namespace, name))
        .filter(id -> cluster.services.find(id).isPresent());
  }

  /** Whether a Service leads to a StatefulSet one of whose pods has that name. */
  private boolean hasPod(Id service, String pod) {
    Matcher matcher = POD.matcher(pod);
    return matcher.matches()
        && cluster.answers(
            new Id(Cluster.STATEFUL_SET, service.namespace(), matcher.group(1)),
            cluster.services.get(service));
  }

  private Set<Id> behind(Id service) {
    return found.computeIfAbsent(
        service,
        id -> new LinkedHashSet<>(cluster.behind(cluster.services.get(service), id.namespace())));
  }

  /** The workloads that answer under a host; none if nothing here does. */
  Set<Id> workloads(String host, String namespace) {
    Set<Id> seen = new LinkedHashSet<>();
    String name = host;
    String from = namespace;
    for (int i = 0; i < ALIASES; i++) {
      Optional<Id> meant = service(name, from);
      if (meant.isEmpty() || !seen.add(meant.get())) {
        return Set.of();
      }
      Manifest.Service service = cluster.services.get(meant.get());
      if (service.alias().isEmpty()) {
        return behind(meant.get());
      }
      name = service.alias();
      from = meant.get().namespace();
    }
    return Set.of();
  }
}
