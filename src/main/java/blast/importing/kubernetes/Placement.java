package blast.importing.kubernetes;

import blast.importing.Draft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** On which nodes the pods of each workload run, and how many on each. */
final class Placement {
  private final Cluster cluster;
  private final Draft draft;
  private final Map<Id, SortedMap<String, Integer>> nodes = new HashMap<>();

  private Placement(Cluster cluster, Draft draft) {
    this.cluster = cluster;
    this.draft = draft;
  }

  static Placement of(Cluster cluster, Draft draft) {
    Placement placement = new Placement(cluster, draft);
    for (Id id : cluster.pods.ids()) {
      placement.add(id, cluster.pods.get(id));
    }
    return placement;
  }

  /** The nodes of a workload by name, with how many of its pods each carries. */
  SortedMap<String, Integer> nodes(Id workload) {
    return nodes.getOrDefault(workload, new TreeMap<>());
  }

  private void add(Id id, Manifest.Pod pod) {
    Optional<Id> workload = pod.owner().flatMap(owner -> workload(owner, pod.hash()));
    if (pod.owner().isEmpty() || pod.owner().get().kind().equals("Node")) {
      leaveOut("pods of no workload", id);
    } else if (Cluster.isJob(workload.orElse(pod.owner().get()))) {
      leaveOut("pods of jobs", id);
    } else if (workload.isEmpty()) {
      leaveOut("pods whose workload isn't here", id);
    } else if (!pod.isRunning() || pod.node().isEmpty()) {
      leaveOut("pods that don't run", id);
    } else {
      nodes
          .computeIfAbsent(workload.get(), one -> new TreeMap<>())
          .merge(pod.node(), 1, Integer::sum);
    }
  }

  private void leaveOut(String reason, Id id) {
    Spot spot = cluster.pods.spot(id);
    draft.leaveOut(reason, id.path(), spot.file(), spot.line());
  }

  /** The workload behind what keeps a pod: itself, or what keeps it in turn. */
  private Optional<Id> workload(Id owner, String hash) {
    Optional<Id> found = Optional.of(owner);
    if (owner.kind().equals("ReplicaSet")) {
      Optional<Manifest.Owned> set = cluster.owned.find(owner);
      found = set.isPresent() ? set.get().owner() : ofName(owner, hash);
    }
    return found.filter(id -> cluster.workloads.find(id).isPresent()).map(cluster::standing);
  }

  /**
   * ReplicaSets aren't always exported, but their names are those of their workloads and a hash.
   */
  private Optional<Id> ofName(Id set, String hash) {
    String end = "-" + hash;
    boolean isHashed = !hash.isEmpty() && set.name().endsWith(end);
    int cut = isHashed ? set.name().length() - end.length() : set.name().lastIndexOf('-');
    if (cut <= 0) {
      return Optional.empty();
    }
    return List.of("Deployment", "Rollout").stream()
        .map(kind -> new Id(kind, set.namespace(), set.name().substring(0, cut)))
        .filter(id -> cluster.workloads.find(id).isPresent())
        .findFirst();
  }
}
