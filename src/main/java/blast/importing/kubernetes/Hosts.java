package blast.importing.kubernetes;

import blast.importing.Draft;
import blast.importing.Entity;
import blast.importing.Key;
import blast.importing.Needed;
import blast.inventory.Field;
import blast.inventory.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The hosts by which users come in, each a service that needs the workloads behind it. */
final class Hosts {
  private static final String NOWHERE = "ways in that lead to nothing here";

  /** What an entrance says of one host. */
  private record Way(Id entrance, List<Manifest.Backend> backends) {}

  private final Cluster cluster;
  private final Draft draft;
  private final Services services;
  private final Names names;

  Hosts(Cluster cluster, Draft draft, Services services, Names names) {
    this.cluster = cluster;
    this.draft = draft;
    this.services = services;
    this.names = names;
  }

  void declare() {
    Map<String, List<Way>> byHost = new TreeMap<>();
    for (Id id : cluster.entrances.ids()) {
      Manifest.Entrance entrance = cluster.entrances.get(id);
      Map<String, List<Manifest.Backend>> backends =
          entrance.backends().stream().collect(Collectors.groupingBy(Manifest.Backend::host));
      for (String host : entrance.hosts()) {
        byHost
            .computeIfAbsent(host, one -> new ArrayList<>())
            .add(new Way(id, backends.getOrDefault(host, List.of())));
      }
    }
    byHost.forEach(this::host);
  }

  private void host(String host, List<Way> ways) {
    List<Id> entrances = ways.stream().map(Way::entrance).toList();
    if (host.isEmpty()) {
      entrances.forEach(id -> leaveOut("ways in without a host", id, id.path()));
      return;
    }
    // What a name begins with is cut from its id, and both names may be there.
    String container = host.startsWith("*") ? "any" : "ingress";
    Entity entity = draft.entity(new Key(Kind.SERVICE, container, host));
    entity.tag("ingress");
    Id first = Collections.min(entrances, Comparator.comparing(cluster.entrances::spot));
    Spot spot = cluster.entrances.spot(first);
    entity.called(first.kind()).named(first.path()).at(spot.file(), spot.line(), true);
    for (Way way : ways) {
      entity.tag("namespace:" + way.entrance().namespace());
      needs(entity, host, way);
    }
  }

  private void needs(Entity entity, String host, Way way) {
    for (Manifest.Backend backend : way.backends()) {
      Set<Id> found = names.workloads(backend.service(), backend.namespace());
      if (found.isEmpty()) {
        leaveOut(NOWHERE, way.entrance(), host + " " + backend.service());
      }
      found.forEach(to -> entity.need(Field.NEEDS, new Needed.One(services.key(to))));
    }
    if (way.backends().isEmpty()) {
      leaveOut(NOWHERE, way.entrance(), host);
    }
  }

  private void leaveOut(String reason, Id id, String what) {
    services.leaveOut(reason, what, cluster.entrances.spot(id));
  }
}
