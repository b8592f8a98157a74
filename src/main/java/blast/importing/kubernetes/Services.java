package blast.importing.kubernetes;

import blast.importing.Draft;
import blast.importing.Entity;
import blast.importing.Key;
import blast.importing.Needed;
import blast.inventory.Field;
import blast.inventory.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Workloads as services of the draft: which is which, and who needs whom. */
final class Services {
  private final Cluster cluster;
  private final Draft draft;
  private final Map<Id, Key> keys = new HashMap<>();

  Services(Cluster cluster, Draft draft) {
    this.cluster = cluster;
    this.draft = draft;
    Map<String, Integer> holders = new HashMap<>();
    for (Id id : cluster.workloads.ids()) {
      if (cluster.isNode(id)) {
        holders.merge(id.path(), 1, Integer::sum);
      }
    }
    for (Id id : cluster.workloads.ids()) {
      if (cluster.isNode(id)) {
        boolean isShared = holders.getOrDefault(id.path(), 0) > 1;
        String container = isShared ? id.namespace() + "/" + id.kind() : id.namespace();
        keys.put(id, new Key(Kind.SERVICE, container, id.name()));
      }
    }
  }

  /** All of them. */
  Set<Id> ids() {
    return new HashSet<>(keys.keySet());
  }

  Key key(Id id) {
    Key key = keys.get(id);
    if (key == null) {
      throw new IllegalArgumentException(id + " is no service");
    }
    return key;
  }

  Entity entity(Id id) {
    return draft.entity(key(id));
  }

  /** Says of all workloads what they are. */
  void declare() {
    for (Id id : keys.keySet()) {
      Spot spot = cluster.workloads.spot(id);
      Entity entity = entity(id).called(id.kind()).named(id.path());
      entity.at(spot.file(), spot.line(), true);
      entity.tag("namespace:" + id.namespace());
      if (Cluster.isJob(id)) {
        entity.tag("job");
      }
    }
  }

  /**
   * Says that one workload was found to need another; a job only uses it, for it comes and goes.
   */
  void need(Id from, Id to) {
    Field field = Cluster.isJob(from) ? Field.USES : Field.NEEDS;
    entity(from).need(field, new Needed.One(key(to)));
    entity(from).guess(field);
  }

  /** Takes note of what is left out of a workload, or of another object of the same place. */
  void leaveOut(String reason, String what, Spot spot) {
    draft.leaveOut(reason, what, spot.file(), spot.line());
  }
}
