package blast.importing.kubernetes;

import blast.importing.Value;
import java.util.ArrayList;
import java.util.List;

/** Reads by which hosts users come in, and where each leads. */
final class Entrances {
  private final Id id;
  private final List<Manifest.Backend> backends = new ArrayList<>();

  private Entrances(Id id) {
    this.id = id;
  }

  static Manifest.Entrance read(Id id, Value value) {
    Entrances entrances = new Entrances(id);
    List<String> hosts =
        id.kind().equals("Ingress")
            ? entrances.ingress(value.mapping("spec"))
            : entrances.route(value.mapping("spec"));
    return new Manifest.Entrance(
        hosts.stream().distinct().toList(), List.copyOf(entrances.backends));
  }

  private List<String> ingress(Value spec) {
    List<String> hosts = new ArrayList<>();
    for (Value rule : spec.items("rules")) {
      String host = rule.text("host");
      hosts.add(host);
      List<Value> paths = rule.items("http", "paths");
      paths.forEach(path -> path.get("backend").ifPresent(one -> backend(host, one)));
      if (paths.isEmpty()) {
        byDefault(host, spec);
      }
    }
    if (hosts.isEmpty()) {
      hosts.add("");
      byDefault("", spec);
    }
    return hosts;
  }

  private void byDefault(String host, Value spec) {
    spec.get("defaultBackend").or(() -> spec.get("backend")).ifPresent(one -> backend(host, one));
  }

  /** A backend as it is written today, or as it was in older versions. */
  private void backend(String host, Value backend) {
    String name = backend.text("service", "name");
    add(host, id.namespace(), name.isEmpty() ? backend.text("serviceName") : name);
  }

  private List<String> route(Value spec) {
    List<String> hosts = spec.texts("hostnames");
    for (Value rule : spec.items("rules")) {
      for (Value ref : rule.items("backendRefs")) {
        String kind = ref.text("kind");
        boolean isService = kind.isEmpty() || kind.equals("Service");
        if (isService && !ref.text("weight").equals("0")) {
          String namespace = ref.text("namespace");
          String where = namespace.isEmpty() ? id.namespace() : namespace;
          hosts.forEach(host -> add(host, where, ref.text("name")));
        }
      }
    }
    return hosts.isEmpty() ? List.of("") : hosts;
  }

  private void add(String host, String namespace, String service) {
    if (!service.isEmpty()) {
      backends.add(new Manifest.Backend(host, namespace, service));
    }
  }
}
