package blast.importing.kubernetes;

import java.util.List;
import java.util.Set;

/** Finds in what workloads are told, and in who may reach whom, who needs whom. */
final class Found {
  private final Cluster cluster;
  private final Services services;
  private final Names names;

  Found(Cluster cluster, Services services, Names names) {
    this.cluster = cluster;
    this.services = services;
    this.names = names;
  }

  /** Reads variables and arguments for addresses. */
  void addresses() {
    for (Id id : services.ids()) {
      Spot spot = cluster.workloads.spot(id);
      for (Manifest.Container container : cluster.workloads.get(id).containers()) {
        List<Settings.Setting> settings =
            Settings.of(
                container,
                cluster,
                id.namespace(),
                (reason, what) -> services.leaveOut(reason, id.path() + " " + what, spot));
        settings.forEach(setting -> addresses(id, setting, spot));
      }
    }
  }

  private void addresses(Id id, Settings.Setting setting, Spot spot) {
    for (String host : Addresses.in(setting.text())) {
      Set<Id> found = names.workloads(host, id.namespace());
      if (found.isEmpty()) {
        services.leaveOut("addresses of nothing here", id.path() + " " + setting.name(), spot);
      }
      for (Id to : found) {
        if (!to.equals(id)) {
          services.need(id, to);
        }
      }
    }
  }

  /** Reads who may reach whom. */
  void policies() {
    for (Id id : cluster.policies.ids()) {
      Manifest.Policy policy = cluster.policies.get(id);
      for (int i = 0; i < policy.anyone(); i++) {
        leaveOut("NetworkPolicy rules that let anyone in", id);
      }
      if (policy.target().isEmpty()) {
        policy.peers().forEach(peer -> leaveOut("NetworkPolicy rules for all pods", id));
      } else {
        policy.peers().forEach(peer -> peer(id, policy.target(), peer));
      }
    }
  }

  private void peer(Id id, Labels.Selector target, Manifest.Peer peer) {
    if (peer.isOutside()) {
      leaveOut("NetworkPolicy rules that let others in than pods of the namespace", id);
      return;
    }
    if (peer.selector().isEmpty()) {
      leaveOut("NetworkPolicy rules for all pods", id);
      return;
    }
    List<Id> from = cluster.selected(id.namespace(), peer.selector());
    List<Id> to =
        cluster.selected(id.namespace(), target).stream()
            .filter(one -> !Cluster.isJob(one))
            .toList();
    if (from.isEmpty() || to.isEmpty()) {
      leaveOut("NetworkPolicy rules for pods that aren't here", id);
    }
    for (Id one : from) {
      for (Id other : to) {
        if (one.equals(other)) {
          leaveOut("NetworkPolicy rules that let pods reach themselves", id);
        } else {
          services.need(one, other);
        }
      }
    }
  }

  private void leaveOut(String reason, Id policy) {
    services.leaveOut(reason, policy.path(), cluster.policies.spot(policy));
  }
}
