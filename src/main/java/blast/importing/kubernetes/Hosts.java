package blast.importing.kubernetes;

import blast.importing.Draft;
import blast.importing.Entity;
import blast.importing.Key;
import blast.importing.Needed;
import blast.inventory.Field;
import blast.inventory.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The hosts by which users come in, each a service that needs the workloads behind it. */
final class Hosts {
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
    Map<String, List<Id>> byHost = new TreeMap<>();
    for (Id id : cluster.entrances.ids()) {
      for (String host : cluster.entrances.get(id).hosts()) {
        byHost.computeIfAbsent(host, one -> new ArrayList<>()).add(id);
      }
    }
    byHost.forEach(this::host);
  }

  private void host(String host, List<Id> entrances) {
    if (host.isEmpty()) {
      entrances.forEach(id -> leaveOut("ways in without a host", id, id.path()));
      return;
    }
    // What a name begins with is cut from its id, and both names may be there.
    String container = host.startsWith("*") ? "any" : "ingress";
    Entity entity = draft.entity(new Key(Kind.SERVICE, container, host));
    entity.tag("ingress");
    Id first =
        entrances.stream()
            .min((a, b) -> cluster.entrances.spot(a).compareTo(cluster.entrances.spot(b)))
            .orElseThrow();
    Spot spot = cluster.entrances.spot(first);
    entity.called(first.kind()).named(first.path()).at(spot.file(), spot.line(), true);
    for (Id id : entrances) {
      entity.tag("namespace:" + id.namespace());
      backends(host, id, entity);
    }
  }

  private void backends(String host, Id id, Entity entity) {
    boolean hasAny = false;
    for (Manifest.Backend backend : cluster.entrances.get(id).backends()) {
      if (!backend.host().equals(host)) {
        continue;
      }
      hasAny = true;
      Set<Id> found = names.workloads(backend.service(), backend.namespace());
      if (found.isEmpty()) {
        leaveOut("ways in that lead to nothing here", id, host + " " + backend.service());
      }
      found.forEach(to -> entity.need(Field.NEEDS, new Needed.One(services.key(to))));
    }
    if (!hasAny) {
      leaveOut("ways in that lead to nothing here", id, host);
    }
  }

  private void leaveOut(String reason, Id id, String what) {
    services.leaveOut(reason, what, cluster.entrances.spot(id));
  }
}
