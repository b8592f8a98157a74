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
import java.util.SortedMap;

/** Nodes as servers in their zones, and what each workload runs on. */
final class Machines {
  private final Cluster cluster;
  private final Draft draft;
  private final Services services;
  private final Placement placement;
  private final Quorum quorum;
  private int wished;

  Machines(Cluster cluster, Draft draft, Services services, Placement placement) {
    this.cluster = cluster;
    this.draft = draft;
    this.services = services;
    this.placement = placement;
    this.quorum = new Quorum(cluster);
  }

  void declare() {
    for (Id id : cluster.machines.ids()) {
      Spot spot = cluster.machines.spot(id);
      Entity server = draft.entity(server(id.name())).called("Node").named(id.name());
      server.at(spot.file(), spot.line(), true);
      place(cluster.machines.get(id), server, spot);
    }
  }

  private static Key server(String name) {
    return Key.of(Kind.SERVER, name);
  }

  private void place(Manifest.Machine machine, Entity server, Spot spot) {
    Key region = Key.of(Kind.SITE, machine.region());
    if (!machine.region().isEmpty()) {
      site(region, "region", spot);
      draft.needless(region);
    }
    if (!machine.zone().isEmpty()) {
      Key zone = new Key(Kind.SITE, machine.region(), machine.zone());
      Entity site = site(zone, "zone", spot);
      if (!machine.region().isEmpty() && !machine.region().equals(machine.zone())) {
        site.reference(Field.WITHIN, region);
      }
      server.reference(Field.SITE, zone);
    } else if (!machine.region().isEmpty()) {
      server.reference(Field.SITE, region);
    }
  }

  private Entity site(Key key, String type, Spot spot) {
    Entity site = draft.entity(key).called(type).at(spot.file(), spot.line(), false);
    site.text(Field.TYPE, type);
    return site;
  }

  /** Says what workloads run on, or else what they ask for. */
  void carry() {
    for (Id id : services.ids()) {
      SortedMap<String, Integer> nodes = placement.nodes(id);
      if (nodes.isEmpty()) {
        wishes(id);
      } else {
        services.entity(id).need(Field.RUNS_ON, carriers(id, nodes));
      }
    }
    if (wished > 0) {
      draft.note(
          wished
              + (wished == 1 ? " workload asks" : " workloads ask")
              + " for replicas, and where they run isn't known: they count as one each, with"
              + " attributes.replicas; export nodes and pods, too");
    }
  }

  private void wishes(Id id) {
    Manifest.Workload workload = cluster.workloads.get(id);
    if (workload.replicas().isPresent()) {
      int replicas = workload.replicas().getAsInt();
      services.entity(id).attribute("replicas", replicas);
      wished += replicas > 1 ? 1 : 0;
    }
    if (!workload.spread().isEmpty()) {
      services.entity(id).attribute("spread", String.join(", ", workload.spread()));
    }
  }

  private Needed carriers(Id id, SortedMap<String, Integer> nodes) {
    Spot spot = cluster.workloads.spot(id);
    List<Needed> members = new ArrayList<>();
    nodes.keySet().forEach(node -> members.add(new Needed.One(mentioned(node, spot))));
    if (nodes.size() == 1) {
      return members.get(0);
    }
    if (!id.kind().equals(Cluster.STATEFUL_SET)) {
      return Needed.Group.anyOf(members);
    }
    services.entity(id).guess(Field.RUNS_ON);
    int running = nodes.values().stream().mapToInt(Integer::intValue).sum();
    int all = Math.max(running, cluster.workloads.get(id).replicas().orElse(0));
    int least = Math.min(quorum.of(id, all), running);
    if (running == nodes.size()) {
      return least == 1
          ? Needed.Group.anyOf(members)
          : new Needed.Group(Needed.Form.AT_LEAST, String.valueOf(least), members);
    }
    return new Needed.Group(
        Needed.Form.AT_LEAST, Quorum.percent(least, running), shares(id, nodes, spot));
  }

  private Key mentioned(String node, Spot spot) {
    Key server = server(node);
    draft.entity(server).at(spot.file(), spot.line(), false);
    return server;
  }

  /** Members that share a node stand for themselves, so many on each, and go with it. */
  private List<Needed> shares(Id id, Map<String, Integer> nodes, Spot spot) {
    List<Needed> members = new ArrayList<>();
    nodes.forEach(
        (node, count) -> {
          Key key = new Key(Kind.SERVER, services.key(id).container(), id.name() + "@" + node);
          Entity share = draft.entity(key).called(id.kind()).named(id.path());
          share.at(spot.file(), spot.line(), true);
          share.need(Field.NEEDS, new Needed.One(server(node)));
          if (count > 1) {
            share.text(Field.COUNT, String.valueOf(count));
          }
          members.add(new Needed.One(key));
        });
    return members;
  }
}
