package blast.importing.kubernetes;

import blast.importing.Draft;
import blast.importing.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads what runs pods, from its specification. */
final class WorkloadReader {
  private static final List<String> CONTAINERS = List.of("initContainers", "containers");
  private static final List<String> TEXTS = List.of("command", "args");
  private static final List<String> MOUNTED = List.of("configMap", "secret", "projected");

  private static final Pattern OF_JOBS =
      Pattern.compile("(batch\\.kubernetes\\.io/)?(controller-uid|job-name)");

  private final Id id;
  private final Value pod;
  private final Draft draft;

  private WorkloadReader(Id id, Value pod, Draft draft) {
    this.id = id;
    this.pod = pod;
    this.draft = draft;
  }

  static Manifest.Workload read(Id id, Value spec, Draft draft) {
    WorkloadReader reader = new WorkloadReader(id, spec.mapping("template", "spec"), draft);
    return new Manifest.Workload(
        labels(spec),
        replicas(spec.text("replicas")),
        reader.spread(),
        reader.containers(),
        other(id, spec));
  }

  /** The labels of its pods, without those by which a cluster numbers the pods of jobs. */
  private static Map<String, String> labels(Value spec) {
    Map<String, String> labels = Labels.of(spec, "template", "metadata", "labels");
    labels.keySet().removeIf(key -> OF_JOBS.matcher(key).matches());
    return labels;
  }

  private static OptionalInt replicas(String text) {
    return text.matches("[0-9]{1,9}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  private static Optional<Id> other(Id id, Value spec) {
    String name = spec.text("workloadRef", "name");
    String kind = spec.text("workloadRef", "kind");
    boolean isOther = id.kind().equals("Rollout") && !kind.equals("Rollout") && !name.isEmpty();
    return isOther ? Optional.of(new Id(kind, id.namespace(), name)) : Optional.empty();
  }

  private List<String> spread() {
    TreeSet<String> keys = new TreeSet<>();
    for (Value one : pod.items("topologySpreadConstraints")) {
      keys.add(one.text("topologyKey"));
    }
    String rule = "DuringSchedulingIgnoredDuringExecution";
    Value apart = pod.mapping("affinity", "podAntiAffinity");
    for (Value one : apart.items("required" + rule)) {
      keys.add(one.text("topologyKey"));
    }
    for (Value one : apart.items("preferred" + rule)) {
      keys.add(one.text("podAffinityTerm", "topologyKey"));
    }
    keys.remove("");
    return List.copyOf(keys);
  }

  private List<Manifest.Container> containers() {
    for (Value volume : pod.items("volumes")) {
      if (MOUNTED.stream().anyMatch(volume::has)) {
        leaveOut("mounted files, which are not read", volume.text("name"), volume);
      }
    }
    List<Manifest.Container> containers = new ArrayList<>();
    for (String key : CONTAINERS) {
      pod.items(key).forEach(one -> containers.add(container(one)));
    }
    return List.copyOf(containers);
  }

  private void leaveOut(String reason, String what, Value value) {
    draft.leaveOut(reason, id.path() + " " + what, value.file(), value.line());
  }

  private Manifest.Container container(Value container) {
    List<String> configs = new ArrayList<>();
    for (Value from : container.items("envFrom")) {
      if (from.has("secretRef")) {
        secret("envFrom", from);
      }
      String config = from.text("configMapRef", "name");
      if (!config.isEmpty()) {
        configs.add(config);
      }
    }
    List<Manifest.Variable> variables = new ArrayList<>();
    container.items("env").forEach(one -> variables.add(variable(one)));
    List<String> texts = new ArrayList<>();
    TEXTS.forEach(key -> texts.addAll(container.texts(key)));
    return new Manifest.Container(List.copyOf(variables), List.copyOf(configs), List.copyOf(texts));
  }

  private Manifest.Variable variable(Value variable) {
    String name = variable.text("name");
    if (variable.has("valueFrom", "secretKeyRef")) {
      secret(name, variable);
    }
    return new Manifest.Variable(
        name,
        variable.text("value"),
        variable.text("valueFrom", "configMapKeyRef", "name"),
        variable.text("valueFrom", "configMapKeyRef", "key"));
  }

  private void secret(String what, Value value) {
    leaveOut("references to Secrets, which are never read", what, value);
  }
}
