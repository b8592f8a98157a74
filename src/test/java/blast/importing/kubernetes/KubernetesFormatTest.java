package blast.importing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import blast.importing.trial.Trial;
import org.junit.jupiter.api.Test;

/** What becomes of the objects of a cluster. */
class KubernetesFormatTest {
  /** Objects in a short form, as documents of one file. */
  private static Trial objects(String text) {
    return Trial.of(new KubernetesFormat()).file("k.yaml", text);
  }

  /** A workload whose pods have the label {@code app} with its name. */
  private static String workload(String kind, String name, String more) {
    return """
        ---
        apiVersion: apps/v1
        kind: %s
        metadata: {name: %s, namespace: shop}
        spec:
          template:
            metadata: {labels: {app: %s}}
            spec: {containers: [{name: c%s}]}
        """
        .formatted(kind, name, name, more.isEmpty() ? "" : ", " + more);
  }

  private static String deployment(String name) {
    return workload("Deployment", name, "");
  }

  private static String telling(String name, String env) {
    return workload("Deployment", name, "env: [" + env + "]");
  }

  private static String service(String name, String app) {
    return """
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: %s, namespace: shop}
        spec: {selector: {app: %s}}
        """
        .formatted(name, app);
  }

  private static String node(String name, String zone, String region) {
    return """
        ---
        apiVersion: v1
        kind: Node
        metadata:
          name: %s
          labels: {topology.kubernetes.io/zone: %s, topology.kubernetes.io/region: %s}
        """
        .formatted(name, zone, region);
  }

  private static String pod(String name, String owner, String node) {
    return """
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: %s, namespace: shop, ownerReferences: [{kind: %s, name: %s, controller: true}]}
        spec: {nodeName: %s}
        status: {phase: Running}
        """
        .formatted(name, owner.split("/", 2)[0], owner.split("/", 2)[1], node);
  }

  private static String kept(String name, String from, String more) {
    return """
        ---
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: {name: %s, namespace: shop}
        spec: {selector: {matchLabels: {app: %s}}, %s}
        """
        .formatted(name, from, more);
  }

  @Test
  void workloadsAreServicesAndJobsOnlyUse() {
    String run = "args: ['--kv=kv:6379']";
    Trial trial =
        objects(
            deployment("web")
                + workload("StatefulSet", "kv", "")
                + workload("DaemonSet", "agent", "")
                + workload("Rollout", "api", run)
                + workload("Job", "load", run)
                + """
                ---
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: report, namespace: shop}
                spec: {jobTemplate: {spec: {template: {spec: {containers: [{args: ['kv:6379']}]}}}}}
                ---
                apiVersion: batch/v1
                kind: Job
                metadata: {name: report-28, namespace: shop, ownerReferences: [{kind: CronJob, name: report}]}
                ---
                apiVersion: example.org/v1
                kind: Backup
                metadata: {name: nightly}
                ---
                apiVersion: crd.projectcalico.org/v1
                kind: NetworkPolicy
                metadata: {name: theirs, namespace: shop}
                spec: {podSelector: {matchLabels: {app: kv}}, ingress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]}
                """
                + service("kv", "kv"));

    assertThat(trial.sections())
        .isEqualTo(
            """
            services:
              agent: {source: "k.yaml#DaemonSet:shop/agent", tags: [namespace:shop]}
              api: {source: "k.yaml#Rollout:shop/api", tags: [namespace:shop], attributes: {guessed: [needs]}, needs: kv}
              kv: {source: "k.yaml#StatefulSet:shop/kv", tags: [namespace:shop]}
              load: {source: "k.yaml#Job:shop/load", tags: [job, namespace:shop], attributes: {guessed: [uses]}, uses: kv}
              report: {source: "k.yaml#CronJob:shop/report", tags: [job, namespace:shop], attributes: {guessed: [uses]}, uses: kv}
              web: {source: "k.yaml#Deployment:shop/web", tags: [namespace:shop]}
            """);
    assertThat(trial.leftOut())
        .containsOnly(
            entry("Backup", 1L),
            entry("NetworkPolicy", 1L),
            entry("jobs that another object starts", 1L));
  }

  @Test
  void aHostNeedsTheWorkloadsBehindItsServices() {
    Trial trial =
        objects(
            deployment("web")
                + deployment("api")
                + service("web-svc", "web")
                + service("api-svc", "api")
                + """
                ---
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: in, namespace: shop}
                spec:
                  defaultBackend: {service: {name: web-svc}}
                  rules:
                  - host: shop.example
                    http: {paths: [{path: /, backend: {service: {name: web-svc}}}, {path: /api, backend: {service: {name: api-svc}}}]}
                  - host: '*.shop.example'
                  - http: {paths: [{backend: {service: {name: web-svc}}}]}
                  - host: gone.example
                    http: {paths: [{backend: {service: {name: gone}}}]}
                ---
                apiVersion: extensions/v1beta1
                kind: Ingress
                metadata: {name: old, namespace: shop}
                spec: {rules: [{host: old.example, http: {paths: [{backend: {serviceName: web-svc}}]}}]}
                ---
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: route, namespace: edge}
                spec:
                  hostnames: [shop.example, new.example]
                  rules: [{backendRefs: [{name: api-svc, namespace: shop}, {name: web-svc, namespace: shop, weight: 0}]}]
                """);

    assertThat(trial.sections())
        .contains(
            "  gone.example: {source: \"k.yaml#Ingress:shop/in\", tags: [ingress, namespace:shop]}\n")
        .contains(
            "  new.example: {source: \"k.yaml#HTTPRoute:edge/route\", tags: [ingress, namespace:edge], needs: api}\n")
        .contains(
            "  old.example: {source: \"k.yaml#Ingress:shop/old\", tags: [ingress, namespace:shop], needs: web}\n")
        .contains(
            "  ingress/shop.example: {name: shop.example, source: \"k.yaml#Ingress:shop/in\", tags: [ingress, namespace:edge, namespace:shop], needs: [api, web]}\n")
        .contains(
            "  any/shop.example: {name: \"*.shop.example\", source: \"k.yaml#Ingress:shop/in\", tags: [ingress, namespace:shop], needs: web}\n");
    assertThat(trial.leftOut())
        .containsOnly(
            entry("ways in that lead to nothing here", 1L), entry("ways in without a host", 1L));
  }

  @Test
  void aNamespaceStandsBeforeTheIdOnlyWhereNamesClash() {
    String other = deployment("web").replace("namespace: shop", "namespace: blog");
    Trial trial =
        objects(
            deployment("web")
                + other
                + telling("cart", "{name: A, value: 'http://web'}, {name: B, value: 'web.blog:80'}")
                + workload("CronJob", "cart", "")
                + service("web", "web")
                + service("web", "web").replace("namespace: shop", "namespace: blog")
                + deployment("free").replace(", namespace: shop", ""));

    assertThat(trial.option("--namespace", "here").sections())
        .contains(
            "  blog/web: {name: web, source: \"k.yaml#Deployment:blog/web\", tags: [namespace:blog]}\n")
        .contains("  free: {source: \"k.yaml#Deployment:here/free\", tags: [namespace:here]}\n")
        .contains("  shop/CronJob/cart: {name: cart")
        .contains("  shop/Deployment/cart: {name: cart")
        .contains("needs: [blog/web, shop/web]}\n");
  }

  @Test
  void addressesInVariablesArgumentsAndConfigMapsAreNeeds() {
    Trial trial =
        objects(
            deployment("a")
                + workload("StatefulSet", "b", "")
                + deployment("c")
                + deployment("d")
                + service("a", "a")
                + service("b", "b")
                + service("c", "c")
                + service("d", "d")
                + telling(
                    "one",
                    "{name: A, value: 'a:80'}, {name: B, value: 'http://b-0.b.shop.svc.cluster.local'},"
                        + " {name: HOST, value: c}, {name: C, value: '$(HOST):80'}, {name: MODE, value: d}")
                + workload(
                    "Deployment",
                    "two",
                    "envFrom: [{configMapRef: {name: all}}, {configMapRef: {name: gone}}],"
                        + " env: [{name: K, valueFrom: {configMapKeyRef: {name: some, key: k}}}]")
                + telling(
                    "three",
                    "{name: SELF, value: 'http://three'}, {name: OUT, value: 'https://example.com'}")
                + service("three", "three")
                + """
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: all, namespace: shop}
                data: {a: "a.shop:80", "b.properties": "x=1\\nb=tcp://b\\n"}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: some, namespace: shop}
                data: {k: 'c:1', other: 'd:1'}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: alias, namespace: shop}
                spec: {type: ExternalName, externalName: d.shop.svc.cluster.local}
                """
                + telling(
                    "four", "{name: A, value: 'http://alias/'}, {name: B, value: 'http://my-a/'}"));

    assertThat(trial.sections())
        .contains(
            "  one: {source: \"k.yaml#Deployment:shop/one\", tags: [namespace:shop], attributes: {guessed: [needs]}, needs: [a, b, c]}\n")
        .contains(
            "  two: {source: \"k.yaml#Deployment:shop/two\", tags: [namespace:shop], attributes: {guessed: [needs]}, needs: [a, b, c]}\n")
        .contains("  three: {source: \"k.yaml#Deployment:shop/three\", tags: [namespace:shop]}\n")
        .contains(
            "  four: {source: \"k.yaml#Deployment:shop/four\", tags: [namespace:shop], attributes: {guessed: [needs]}, needs: d}\n");
    assertThat(trial.leftOut())
        .containsOnly(
            entry("addresses of nothing here", 2L),
            entry("references to ConfigMaps that aren't here", 1L));
  }

  @Test
  void whoIsLetInNeedsWhomItReaches() {
    String policy =
        """
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: kv, namespace: shop}
        spec:
          podSelector: {matchExpressions: [{key: app, operator: In, values: [kv, other]}]}
          ingress:
          - from:
            - podSelector: {matchLabels: {app: web}}
            - podSelector: {matchExpressions: [{key: app, operator: In, values: [job, kv]}]}
            - podSelector: {matchLabels: {app: gone}}
            - podSelector: {}
            - namespaceSelector: {}
              podSelector: {matchLabels: {app: api}}
            - ipBlock: {cidr: 10.0.0.0/8}
          - ports: [{port: 80}]
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: all, namespace: shop}
        spec: {podSelector: {}, ingress: [{from: [{podSelector: {matchLabels: {app: api}}}]}]}
        """;
    Trial trial =
        objects(
            deployment("kv")
                + deployment("web")
                + deployment("api")
                + workload("Job", "job", "")
                + policy);

    assertThat(trial.sections())
        .contains("  api: {source: \"k.yaml#Deployment:shop/api\", tags: [namespace:shop]}\n")
        .contains("attributes: {guessed: [needs]}, needs: kv}\n")
        .contains("attributes: {guessed: [uses]}, uses: kv}\n");
    assertThat(trial.leftOut())
        .containsOnly(
            entry("NetworkPolicy rules for all pods", 2L),
            entry("NetworkPolicy rules for pods that aren't here", 1L),
            entry("NetworkPolicy rules that let anyone in", 1L),
            entry("NetworkPolicy rules that let others in than pods of the namespace", 2L),
            entry("NetworkPolicy rules that let pods reach themselves", 1L));
    assertThat(trial.option("--no-policies").sections()).doesNotContain("needs", "uses");
  }

  @Test
  void nodesAreServersInTheirZones() {
    String one = node("n1", "a", "eu");
    String two = node("n2", "b", "eu");

    assertThat(objects(one + two).sections())
        .isEqualTo(
            """
            sites:
              a: {source: "k.yaml#zone:a", type: zone}
              b: {source: "k.yaml#zone:b", type: zone}
            servers:
              n1: {source: "k.yaml#Node:n1", site: a}
              n2: {source: "k.yaml#Node:n2", site: b}
            """);
    assertThat(objects(one + two).leftOut())
        .containsOnly(entry("region in which everything stands", 1L));
    assertThat(objects(one + node("n2", "a", "us")).sections())
        .contains("  eu: {source: \"k.yaml#region:eu\", type: region}\n")
        .contains("  eu/a: {name: a, source: \"k.yaml#zone:eu/a\", type: zone, within: eu}\n")
        .contains("  n2: {source: \"k.yaml#Node:n2\", site: us/a}\n");
    assertThat(objects(one + "---\napiVersion: v1\nkind: Node\nmetadata: {name: n3}\n").sections())
        .contains("  eu: {", "within: eu}", "  n3: {source: \"k.yaml#Node:n3\"}\n");
    assertThat(
            objects(one.replace("topology.kubernetes.io", "failure-domain.beta.kubernetes.io"))
                .sections())
        .contains("site: a}");
  }

  @Test
  void aDeploymentRunsOnAnyNodeOfItsPods() {
    String set =
        """
        ---
        apiVersion: apps/v1
        kind: ReplicaSet
        metadata: {name: web-7, namespace: shop, ownerReferences: [{kind: Deployment, name: web}]}
        """;
    Trial trial =
        objects(
            deployment("web").replace("spec:\n  template", "spec:\n  replicas: 4\n  template")
                + deployment("one-two")
                + set
                + pod("web-7-a", "ReplicaSet/web-7", "n2")
                + pod("web-7-b", "ReplicaSet/web-7", "n1")
                + pod("web-7-c", "ReplicaSet/web-7", "n1")
                + pod("web-7-d", "ReplicaSet/web-7", "n3").replace("Running", "Pending")
                + pod("one-two-5-a", "ReplicaSet/one-two-5", "n1")
                + pod("alone", "ReplicaSet/gone-5", "n1")
                + pod("static", "Node/n1", "n1")
                + pod("run", "Job/load", "n1"));

    assertThat(trial.sections())
        .contains("  n1: {source: \"k.yaml#server:n1\"}\n")
        .contains(
            "  one-two: {source: \"k.yaml#Deployment:shop/one-two\", tags: [namespace:shop], runs-on: n1}\n")
        .contains(
            "  web: {source: \"k.yaml#Deployment:shop/web\", tags: [namespace:shop], runs-on: {any-of: [n1, n2]}}\n");
    assertThat(trial.leftOut())
        .containsOnly(
            entry("pods of jobs", 1L),
            entry("pods of no workload", 1L),
            entry("pods that don't run", 1L),
            entry("pods whose workload isn't here", 1L));
  }

  /** What a set of pods on these nodes runs on. */
  private static String quorum(String budget, String... nodes) {
    StringBuilder text = new StringBuilder(workload("StatefulSet", "kv", "")).append(budget);
    for (int i = 0; i < nodes.length; i++) {
      text.append(pod("kv-" + i, "StatefulSet/kv", nodes[i]));
    }
    String sections = objects(text.toString()).sections();
    int at = sections.lastIndexOf("runs-on: ") + "runs-on: ".length();
    return sections.substring(at, sections.lastIndexOf('}'));
  }

  @Test
  void aStatefulSetTakesAMajorityOrWhatItsBudgetKeeps() {
    assertThat(quorum("", "a")).isEqualTo("a");
    assertThat(quorum("", "a", "a", "a")).isEqualTo("a");
    assertThat(quorum("", "a", "b")).isEqualTo("{any-of: [a, b]}");
    assertThat(quorum("", "a", "b", "c")).isEqualTo("{at-least: 2, of: [a, b, c]}");
    assertThat(quorum("", "a", "b", "c", "d")).isEqualTo("{at-least: 3, of: [a, b, c, d]}");
    String[] five = {"a", "b", "c", "d", "e"};
    assertThat(quorum("", five)).startsWith("{at-least: 3,");
    assertThat(quorum(kept("p", "kv", "minAvailable: 4"), five)).startsWith("{at-least: 4,");
    assertThat(quorum(kept("p", "kv", "minAvailable: 2"), five)).startsWith("{at-least: 3,");
    assertThat(quorum(kept("p", "kv", "minAvailable: 5"), five)).startsWith("{at-least: 3,");
    assertThat(quorum(kept("p", "kv", "minAvailable: 61%"), five)).startsWith("{at-least: 4,");
    assertThat(quorum(kept("p", "kv", "maxUnavailable: 1"), five)).startsWith("{at-least: 4,");
    assertThat(quorum(kept("p", "kv", "maxUnavailable: '10%'"), five)).startsWith("{at-least: 4,");
    assertThat(quorum(kept("p", "web", "minAvailable: 4"), five)).startsWith("{at-least: 3,");
  }

  @Test
  void podsThatShareANodeAreCountedThere() {
    String text =
        workload("StatefulSet", "kv", "")
            + node("n1", "a", "eu")
            + pod("kv-0", "StatefulSet/kv", "n1")
            + pod("kv-1", "StatefulSet/kv", "n2")
            + pod("kv-2", "StatefulSet/kv", "n1");

    assertThat(objects(text).sections())
        .contains(
            """
              kv@n1: {source: "k.yaml#StatefulSet:shop/kv", count: 2, needs: n1}
              kv@n2: {source: "k.yaml#StatefulSet:shop/kv", needs: n2}
            """)
        .contains("runs-on: {at-least: 66.666666%, of: [kv@n1, kv@n2]}");
  }

  @Test
  void membersThatDontRunStillCountForTheMajority() {
    String set =
        workload("StatefulSet", "kv", "")
            .replace("spec:\n  template", "spec:\n  replicas: 3\n  template");

    assertThat(
            objects(set + pod("kv-0", "StatefulSet/kv", "a") + pod("kv-1", "StatefulSet/kv", "b"))
                .sections())
        .contains("runs-on: {at-least: 2, of: [a, b]}");
  }

  @Test
  void wishesAreNoRedundancy() {
    Trial trial =
        objects(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              replicas: 3
              template:
                spec:
                  topologySpreadConstraints: [{topologyKey: topology.kubernetes.io/zone}]
                  affinity:
                    podAntiAffinity:
                      preferredDuringSchedulingIgnoredDuringExecution: [{podAffinityTerm: {topologyKey: kubernetes.io/hostname}}]
            """);

    assertThat(trial.sections())
        .contains(
            "attributes: {replicas: 3, spread: \"kubernetes.io/hostname, topology.kubernetes.io/zone\"}}\n");
    assertThat(trial.imported().summary().lines().toString())
        .contains("1 workload asks for replicas, and where they run isn't known");
  }

  @Test
  void aRolloutMayTakeOverADeployment() {
    Trial trial =
        objects(
            deployment("web")
                + """
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: Rollout
                metadata: {name: web, namespace: shop}
                spec: {workloadRef: {kind: Deployment, name: web}}
                ---
                apiVersion: apps/v1
                kind: ReplicaSet
                metadata: {name: web-1, namespace: shop, ownerReferences: [{kind: Rollout, name: web}]}
                """
                + pod("web-1-a", "ReplicaSet/web-1", "n1"));

    assertThat(trial.sections())
        .endsWith(
            "services:\n  web: {source: \"k.yaml#Deployment:shop/web\", tags: [namespace:shop], runs-on: n1}\n");
  }

  @Test
  void theSameObjectTwiceIsOneAndTwoThatDifferAreAnError() {
    String live =
        deployment("web").replace("spec:\n  template", "spec:\n  replicas: 1\n  template");

    assertThat(objects(deployment("web") + live).sections())
        .endsWith("tags: [namespace:shop], attributes: {replicas: 1}}\n");
    assertThat(objects(live + deployment("web") + live.replace("1", "2")).problems())
        .containsExactly(
            "the Deployment shop/web stands at k.yaml:2 and elsewhere at k.yaml:19, and they"
                + " aren't the same");
  }

  @Test
  void listsAndTheirPagesAreRead() {
    Trial trial =
        Trial.of(new KubernetesFormat())
            .file(
                "-",
                """
                {"kind": "List", "apiVersion": "v1", "metadata": {"continue": "x"}, "items": [
                 {"kind": "DeploymentList", "apiVersion": "apps/v1", "items": [
                  {"kind": "Deployment", "apiVersion": "apps/v1", "metadata": {"name": "a"}}]},
                 {"metadata": {"name": "b"}},
                 7]}
                """);

    assertThat(trial.sections())
        .isEqualTo(
            "services:\n  a: {source: \"-#Deployment:default/a\", tags: [namespace:default]}\n");
    assertThat(trial.leftOut()).containsOnly(entry("objects without a kind", 1L));
    assertThat(trial.imported().summary().lines())
        .contains("note: - is one part of several: ask for all, without --chunk-size");
  }

  @Test
  void secretsStayWhereTheyAre() {
    Trial trial =
        objects(
            """
            apiVersion: v1
            kind: Secret
            metadata: {name: db, annotations: {a: hunter2}}
            data: {password: hunter2}
            stringData: {url: 'http://hunter2:80'}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, annotations: {kubectl.kubernetes.io/last-applied-configuration: hunter2}}
            spec:
              template:
                metadata: {labels: {app: hunter2}}
                spec:
                  volumes: [{name: v, secret: {secretName: db}}, {name: c, configMap: {name: files}}, {name: e, emptyDir: {}}]
                  containers:
                  - env:
                    - {name: PASSWORD, value: 'hunter2:5432'}
                    - {name: URL, value: 'postgres://kim:hunter2@hunter2/'}
                    - {name: KEY, valueFrom: {secretKeyRef: {name: db, key: password}}}
                    args: ['--token=hunter2', 'http://hunter2']
                    envFrom: [{secretRef: {name: db}}]
            """);

    assertThat(trial.imported().toString()).doesNotContain("hunter2");
    assertThat(trial.leftOut())
        .containsOnly(
            entry("Secret, which is never read", 1L),
            entry("addresses of nothing here", 3L),
            entry("mounted files, which are not read", 2L),
            entry("references to Secrets, which are never read", 2L));
  }

  @Test
  void otherFormatsAndTemplatesAreKnown() {
    assertThat(objects("services: {web: {image: x}}\n").hints())
        .containsExactly("'k.yaml' looks like compose");
    assertThat(
            objects("apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: a}\n")
                .hints())
        .containsExactly("'k.yaml' looks like backstage");
    assertThat(
            objects(
                    "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: '{{ .Release.Name }}-web'}\n")
                .problems())
        .contains("k.yaml is part of an unrendered Helm chart");
  }

  private static final String WHOLE =
      """
      apiVersion: v1
      kind: List
      items:
      - apiVersion: apps/v1
        kind: StatefulSet
        metadata:
          name: kv
          namespace: shop
        spec:
          replicas: 3
          workloadRef:
            name: x
          template:
            metadata:
              labels:
                app: kv
            spec:
              volumes:
              - secret: x
              topologySpreadConstraints:
              - topologyKey: x
              affinity:
                podAntiAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                  - topologyKey: x
                  preferredDuringSchedulingIgnoredDuringExecution:
                  - podAffinityTerm:
                      topologyKey: x
              containers:
              - env:
                - name: A
                  value: b:80
                - name: C
                  valueFrom:
                    configMapKeyRef:
                      name: c
                      key: k
                envFrom:
                - configMapRef:
                    name: c
                args: [a]
      - apiVersion: v1
        kind: Pod
        metadata:
          name: kv-0
          namespace: shop
          labels:
            pod-template-hash: x
          ownerReferences:
          - kind: StatefulSet
            name: kv
            controller: true
        spec:
          nodeName: n
        status:
          phase: Running
      - apiVersion: v1
        kind: Node
        metadata:
          name: n
          labels:
            topology.kubernetes.io/zone: z
            topology.kubernetes.io/region: r
      - apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata:
          name: p
        spec:
          minAvailable: 1
          maxUnavailable: 1
          selector:
            matchLabels:
              app: kv
      - apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: p
        spec:
          podSelector:
            matchExpressions:
            - key: app
              operator: In
              values: [kv]
          ingress:
          - from:
            - podSelector:
                matchLabels:
                  app: kv
              namespaceSelector: x
      - apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: i
        spec:
          defaultBackend:
            service:
              name: s
          rules:
          - host: h
            http:
              paths:
              - backend:
                  service:
                    name: s
      - apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata:
          name: r
        spec:
          hostnames: [h]
          rules:
          - backendRefs:
            - name: s
              weight: 1
      - apiVersion: v1
        kind: Service
        metadata:
          name: s
        spec:
          externalName: x
          selector:
            app: kv
      - apiVersion: v1
        kind: ConfigMap
        metadata:
          name: c
        data:
          k: s:80
      """;

  @Test
  void noFieldOfTheWrongTypeStopsAnything() {
    for (String bad : Trial.spoiled(WHOLE)) {
      assertThat(
              Trial.of(new KubernetesFormat())
                  .file("a.yaml", deployment("always"))
                  .file("b.yaml", bad)
                  .imported()
                  .text())
          .contains("always");
    }
  }
}
