package blast.importing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import blast.importing.trial.Trial;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up clusters, of which it is known who needs whom and what carries it. */
class RandomClustersTest {
  private static final List<String> KINDS =
      List.of("Deployment", "StatefulSet", "DaemonSet", "Job");
  private static final int NODES = 5;

  /** What runs pods, what it needs, and how many of its pods run on each node. */
  private static final class Workload {
    final String kind;
    final String namespace;
    final String name;
    final Set<Workload> needs = new HashSet<>();
    final int[] pods = new int[NODES];
    final StringBuilder env = new StringBuilder();
    final StringBuilder args = new StringBuilder();
    final StringBuilder config = new StringBuilder();
    int least = 1;

    Workload(String kind, String namespace, String name) {
      this.kind = kind;
      this.namespace = namespace;
      this.name = name;
    }

    boolean isJob() {
      return kind.equals("Job");
    }

    /** Whether it is carried where some nodes are lost. */
    boolean runs(Set<String> lost) {
      int left = 0;
      for (int i = 0; i < NODES; i++) {
        left += lost.contains("n" + i) ? 0 : pods[i];
      }
      return left >= least;
    }
  }

  private static final class Cluster {
    final Random random;
    final List<Workload> workloads = new ArrayList<>();
    final List<String> documents = new ArrayList<>();

    Cluster(Random random) {
      this.random = random;
      int size = 2 + random.nextInt(12);
      for (int i = 0; i < size; i++) {
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        workloads.add(new Workload(kind, random.nextBoolean() ? "x" : "y", "w" + i));
      }
      for (int i = random.nextInt(3 * size); i > 0; i--) {
        need(any(), any());
      }
      workloads.forEach(this::place);
      workloads.forEach(this::write);
    }

    private Workload any() {
      return workloads.get(random.nextInt(workloads.size()));
    }

    private void need(Workload from, Workload to) {
      if (from == to || to.isJob()) {
        return;
      }
      boolean isNear = from.namespace.equals(to.namespace);
      from.needs.add(to);
      if (isNear && random.nextInt(4) == 0) {
        documents.add(policy(from, to));
        return;
      }
      String host = host(to, isNear);
      String address =
          random.nextBoolean()
              ? host + ":80"
              : "http://u:p@" + host + (random.nextBoolean() ? "" : ":80") + "/p";
      switch (random.nextInt(4)) {
        case 0 ->
            from.env
                .append("{name: V")
                .append(from.env.length())
                .append(", value: '")
                .append(address)
                .append("'}, ");
        case 1 -> from.args.append("'--to=").append(address).append("', ");
        case 2 ->
            from.config
                .append("k")
                .append(from.config.length())
                .append(": '")
                .append(address)
                .append("'\n  ");
        default -> {
          int number = from.env.length();
          from.env.append("{name: H%d, value: %s}, ".formatted(number, host));
          from.env.append("{name: W%d, value: '$(H%d):80'}, ".formatted(number, number));
        }
      }
    }

    private String host(Workload to, boolean isNear) {
      String service = "s-" + to.name;
      boolean isPod = to.kind.equals("StatefulSet") && random.nextInt(3) == 0;
      String pod = isPod ? to.name + "-" + random.nextInt(3) + "." : "";
      return switch (random.nextInt(isNear ? 4 : 3)) {
        case 0 -> pod + service + "." + to.namespace;
        case 1 -> pod + service + "." + to.namespace + ".svc";
        case 2 -> pod + service + "." + to.namespace + ".svc.cluster.local";
        default -> pod + service;
      };
    }

    private static String policy(Workload from, Workload to) {
      return """
          apiVersion: networking.k8s.io/v1
          kind: NetworkPolicy
          metadata: {name: %s-%s, namespace: %s}
          spec:
            podSelector: {matchLabels: {app: %s}}
            ingress: [{from: [{podSelector: {matchExpressions: [{key: app, operator: In, values: [%s, none]}]}}]}]
          """
          .formatted(from.name, to.name, to.namespace, to.name, from.name);
    }

    private void place(Workload workload) {
      int pods = random.nextInt(8);
      for (int i = 0; i < pods; i++) {
        boolean runs = workload.kind.equals("StatefulSet") || random.nextInt(5) > 0;
        int node = random.nextInt(NODES);
        workload.pods[node] += runs && !workload.isJob() ? 1 : 0;
        documents.add(pod(workload, i, node, runs));
      }
      if (workload.kind.equals("StatefulSet")) {
        int min = random.nextInt(pods + 2);
        documents.add(budget(workload, min, pods));
        boolean isKept = 2 * min > pods && min < pods;
        workload.least = isKept ? min : pods == 2 ? 1 : pods / 2 + 1;
      }
    }

    private static String pod(Workload workload, int number, int node, boolean runs) {
      boolean isDeployment = workload.kind.equals("Deployment");
      return """
          apiVersion: v1
          kind: Pod
          metadata:
            name: %s-77-%d
            namespace: %s
            labels: {pod-template-hash: '77'}
            ownerReferences: [{kind: %s, name: %s}]
          spec: {nodeName: n%d}
          status: {phase: %s}
          """
          .formatted(
              workload.name,
              number,
              workload.namespace,
              isDeployment ? "ReplicaSet" : workload.kind,
              isDeployment ? workload.name + "-77" : workload.name,
              node,
              runs ? "Running" : "Pending");
    }

    private String budget(Workload workload, int min, int pods) {
      boolean isLeast = random.nextBoolean() || min > pods;
      return """
          apiVersion: policy/v1
          kind: PodDisruptionBudget
          metadata: {name: %s, namespace: %s}
          spec: {selector: {matchLabels: {app: %s}}, %s: %d}
          """
          .formatted(
              workload.name,
              workload.namespace,
              workload.name,
              isLeast ? "minAvailable" : "maxUnavailable",
              isLeast ? min : pods - min);
    }

    private void write(Workload workload) {
      documents.add(
          """
          apiVersion: apps/v1
          kind: %s
          metadata: {name: %s, namespace: %s}
          spec:
            template:
              metadata: {labels: {app: %s, all: everything}}
              spec:
                containers:
                - {name: a, env: [%s{name: NOISE, value: 's-%s-1:80 my.s-w1:80 s-w2'}], args: [%s'--x'], envFrom: [{configMapRef: {name: c-%s}}]}
          """
              .formatted(
                  workload.kind,
                  workload.name,
                  workload.namespace,
                  workload.name,
                  workload.env,
                  workload.name,
                  workload.args,
                  workload.name));
      documents.add(
          "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c-%s, namespace: %s}\ndata:\n  %sz: z\n"
              .formatted(workload.name, workload.namespace, workload.config));
      documents.add(
          "apiVersion: v1\nkind: Service\nmetadata: {name: s-%s, namespace: %s}\nspec: {selector: {app: %s}}\n"
              .formatted(workload.name, workload.namespace, workload.name));
    }
  }

  private static Trial files(List<String> documents, Random random, String mark, String lineEnd) {
    List<String> first = new ArrayList<>();
    List<String> second =
        new ArrayList<>(List.of("apiVersion: v1\nkind: Namespace\nmetadata: {name: x}\n"));
    documents.forEach(one -> (random.nextBoolean() ? first : second).add(one));
    first.add(second.get(0));
    return Trial.of(new KubernetesFormat())
        .file("k.yaml", mark + String.join("---\n", first).replace("\n", lineEnd))
        .file("k.yaml", String.join("---\n", second).replace("\n", lineEnd));
  }

  /** Whether a server is lost with these nodes: one of them, or a share that needs one. */
  private static Set<Integer> lost(Inventory inventory, Set<String> nodes) {
    return inventory.nodes().stream()
        .filter(
            node ->
                nodes.contains(node.id())
                    || (node.id().contains("@")
                        && !Collections.disjoint(Trial.named(node, Field.NEEDS), nodes)))
        .map(Node::index)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(
      longs = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24
      })
  void whoNeedsWhomAndWhatCarriesItIsWhatWasMeantInWhateverOrder(long seed) {
    Random random = new Random(seed);
    Cluster cluster = new Cluster(random);
    Trial trial = files(cluster.documents, random, "", "\n");
    Inventory inventory = trial.loaded();

    Map<String, Set<String>> found = new TreeMap<>();
    Map<String, Set<String>> meant = new TreeMap<>();
    for (Workload workload : cluster.workloads) {
      Node node = inventory.find(workload.name).orElseThrow();
      found.put(workload.name, Trial.named(node, workload.isJob() ? Field.USES : Field.NEEDS));
      meant.put(workload.name, new TreeSet<>());
      workload.needs.forEach(to -> meant.get(workload.name).add(to.name));
    }
    assertThat(found).isEqualTo(meant);

    for (int losses = 0; losses < 1 << NODES; losses++) {
      Set<String> nodes = new TreeSet<>();
      for (int i = 0; i < NODES; i++) {
        if ((losses >> i & 1) != 0) {
          nodes.add("n" + i);
        }
      }
      Set<Integer> lost = lost(inventory, nodes);
      for (Workload workload : cluster.workloads) {
        Node node = inventory.find(workload.name).orElseThrow();
        boolean isPlaced = Arrays.stream(workload.pods).sum() > 0;
        assertThat(
                node.requirement(Field.RUNS_ON).map(one -> one.holds(lost::contains)).orElse(true))
            .as("%s without %s", workload.name, nodes)
            .isEqualTo(!isPlaced || workload.runs(nodes));
      }
    }

    List<String> shuffled = new ArrayList<>(cluster.documents);
    Collections.shuffle(shuffled, random);
    assertThat(files(shuffled, random, "\uFEFF", "\r\n").sections()).isEqualTo(trial.sections());
  }
}
