package blast.importing.kubernetes;

import blast.importing.Documents;
import blast.importing.Draft;
import blast.importing.ImportException;
import blast.importing.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads objects, and hands what is of use to the cluster. */
final class ObjectReader {
  private final Cluster cluster;
  private final Draft draft;

  /** Where things stand that don't say in which namespace. */
  private final String namespace;

  private final boolean hasPolicies;

  ObjectReader(Cluster cluster, Draft draft, String namespace, boolean hasPolicies) {
    this.cluster = cluster;
    this.draft = draft;
    this.namespace = namespace;
    this.hasPolicies = hasPolicies;
  }

  /** Reads a document; whether it is of a cluster. */
  boolean read(Value value) {
    if (!value.isMapping()) {
      return false;
    }
    String version = value.text("apiVersion");
    String kind = value.text("kind");
    if (value.isRest()) {
      if (!value.text("metadata", "continue").isEmpty()) {
        draft.note(value.file() + " is one part of several: ask for all, without --chunk-size");
      }
      return kind.endsWith("List") && !version.isEmpty();
    }
    if (version.isEmpty() || kind.isEmpty() || version.contains("backstage.io/")) {
      if (value.has("metadata") && !version.contains("backstage.io/")) {
        leaveOut("objects without a kind", "an object", value);
      }
      return false;
    }
    if (kind.endsWith("List") && value.has("items")) {
      value.items("items").forEach(this::read);
    } else {
      object(kind, value);
    }
    return true;
  }

  /** Whether a kind is somebody's own, though Kubernetes may have one of the same name. */
  private static boolean isForeign(String version) {
    String group = version.contains("/") ? version.substring(0, version.indexOf('/')) : "";
    return group.contains(".") && !group.endsWith(".k8s.io") && !group.equals("argoproj.io");
  }

  private void object(String kind, Value value) {
    String name = value.text("metadata", "name");
    if (name.contains("{{")) {
      throw new ImportException(List.of(Documents.unrendered(value.file())));
    }
    if (name.isEmpty()) {
      leaveOut("objects without a name", kind, value);
      return;
    }
    if (isForeign(value.text("apiVersion"))) {
      leaveOut(kind, name, value);
      return;
    }
    String stated = value.text("metadata", "namespace");
    Id id = new Id(kind, stated.isEmpty() ? namespace : stated, name);
    Spot spot = Spot.of(value);
    switch (kind) {
      case "Deployment", "StatefulSet", "DaemonSet", "Rollout" ->
          cluster.workloads.add(id, WorkloadReader.read(id, value.mapping("spec"), draft), spot);
      case "Job", "CronJob" -> job(id, value, spot);
      case "ReplicaSet" -> cluster.owned.add(id, new Manifest.Owned(owner(id, value)), spot);
      case "Pod" -> cluster.pods.add(id, pod(id, value), spot);
      case "Node" -> cluster.machines.add(new Id(kind, "", name), machine(value), spot);
      case "Service" ->
          cluster.services.add(
              id,
              new Manifest.Service(
                  Labels.of(value, "spec", "selector"), value.text("spec", "externalName")),
              spot);
      case "ConfigMap" -> cluster.configs.add(id, Labels.of(value, "data"), spot);
      case "PodDisruptionBudget" -> cluster.budgets.add(id, budget(value), spot);
      case "NetworkPolicy" -> policy(id, value, spot);
      case "Ingress", "HTTPRoute" -> cluster.entrances.add(id, Entrances.read(id, value), spot);
      case "Namespace" -> {}
      case "Secret" -> leaveOut("Secret, which is never read", name, value);
      default -> leaveOut(kind, name, value);
    }
  }

  private void leaveOut(String reason, String what, Value value) {
    draft.leaveOut(reason, what, value.file(), value.line());
  }

  private void job(Id id, Value value, Spot spot) {
    Optional<Id> owner = owner(id, value);
    cluster.owned.add(id, new Manifest.Owned(owner), spot);
    if (owner.isPresent()) {
      leaveOut("jobs that another object starts", id.path(), value);
    }
    Value spec =
        id.kind().equals("CronJob")
            ? value.mapping("spec", "jobTemplate", "spec")
            : value.mapping("spec");
    cluster.workloads.add(id, WorkloadReader.read(id, spec, draft), spot);
  }

  /** What keeps an object: its controller, or else the first that it names. */
  private static Optional<Id> owner(Id id, Value value) {
    List<Value> owners = value.items("metadata", "ownerReferences");
    return owners.stream()
        .filter(one -> one.text("controller").equals("true"))
        .findFirst()
        .or(() -> owners.stream().findFirst())
        .map(one -> new Id(one.text("kind"), id.namespace(), one.text("name")));
  }

  private static Manifest.Pod pod(Id id, Value value) {
    String phase = value.text("status", "phase");
    boolean isRunning =
        (phase.isEmpty() || phase.equals("Running")) && !value.has("metadata", "deletionTimestamp");
    return new Manifest.Pod(
        owner(id, value),
        value.text("metadata", "labels", "pod-template-hash"),
        value.text("spec", "nodeName"),
        isRunning);
  }

  private static Manifest.Machine machine(Value value) {
    Map<String, String> labels = Labels.of(value, "metadata", "labels");
    return new Manifest.Machine(place(labels, "region"), place(labels, "zone"));
  }

  /** A label of today, or of clusters of old. */
  private static String place(Map<String, String> labels, String what) {
    return labels.getOrDefault(
        "topology.kubernetes.io/" + what,
        labels.getOrDefault("failure-domain.beta.kubernetes.io/" + what, ""));
  }

  private static Manifest.Budget budget(Value value) {
    return new Manifest.Budget(
        Labels.Selector.of(value.mapping("spec", "selector")),
        value.text("spec", "minAvailable"),
        value.text("spec", "maxUnavailable"));
  }

  private void policy(Id id, Value value, Spot spot) {
    if (!hasPolicies) {
      leaveOut("NetworkPolicy, by --no-policies", id.path(), value);
      return;
    }
    List<Manifest.Peer> peers = new ArrayList<>();
    int anyone = 0;
    for (Value rule : value.items("spec", "ingress")) {
      List<Value> from = rule.items("from");
      anyone += from.isEmpty() ? 1 : 0;
      for (Value peer : from) {
        boolean isOutside = !peer.has("podSelector") || peer.has("namespaceSelector");
        peers.add(new Manifest.Peer(Labels.Selector.of(peer.mapping("podSelector")), isOutside));
      }
    }
    Labels.Selector target = Labels.Selector.of(value.mapping("spec", "podSelector"));
    cluster.policies.add(id, new Manifest.Policy(target, List.copyOf(peers), anyone), spot);
  }
}
