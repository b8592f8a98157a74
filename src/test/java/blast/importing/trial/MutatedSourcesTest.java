package blast.importing.trial;

import static org.assertj.core.api.Assertions.assertThat;

import blast.importing.ImportException;
import blast.importing.ImportFormats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever becomes of a source, importing it ends with an inventory or with what is wrong. */
class MutatedSourcesTest {
  private static final int TRIES = 150;

  /** Pieces that mean something in one format or another. */
  private static final List<String> PIECES =
      List.of(
          ("{ } [ ] : , \" ' \n - -> -- = null 5 !reset * &a < > /> ]]> <!-- <![CDATA[ &lt; subgraph"
                  + " cluster_x id ${A ${A:-b} \\ \u0000 \uD800 \uFEFF # // /* << \t 99999999999999999999")
              .split(" ", -1));

  /** Those whose sources here are YAML. */
  private static final Set<String> YAML = Set.of("compose", "backstage", "kubernetes");

  private static final Map<String, List<String>> SOURCES =
      Map.of(
          "backstage",
          List.of(
              """
              apiVersion: backstage.io/v1alpha1
              kind: Component
              metadata: {name: a b, namespace: n, title: t, links: [{url: 'http://x'}]}
              spec: {type: x, lifecycle: y, owner: 'group:n/o', system: s, dependsOn: ['component:n/c', r], consumesApis: [p]}
              ---
              apiVersion: backstage.io/v1alpha1
              kind: Component
              metadata: {name: c}
              spec: {system: s, providesApis: [p], dependencyOf: ['Component:n/A B']}
              relations: [{type: dependsOn, targetRef: 'resource:default/r'}]
              ---
              apiVersion: backstage.io/v1alpha1
              kind: Resource
              metadata: {name: r}
              """),
          "kubernetes",
          List.of(
              """
              apiVersion: apps/v1
              kind: StatefulSet
              metadata: {name: kv, namespace: n}
              spec: {replicas: 3, template: {metadata: {labels: {app: kv}}, spec: {containers: [{args: ['web.n:80']}]}}}
              ---
              apiVersion: apps/v1
              kind: Deployment
              metadata: {name: web, namespace: n}
              spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{env: [{name: A, value: 'http://kv'}]}]}}}
              ---
              {apiVersion: v1, kind: Service, metadata: {name: kv, namespace: n}, spec: {selector: {app: kv}}}
              ---
              {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: i, namespace: n}, spec: {rules: [{host: h.example, http: {paths: [{backend: {service: {name: kv}}}]}}]}}
              """,
              """
              apiVersion: v1
              kind: List
              items:
              - {apiVersion: apps/v1, kind: StatefulSet, metadata: {name: kv}}
              - {apiVersion: v1, kind: Pod, metadata: {name: kv-0, ownerReferences: [{kind: StatefulSet, name: kv}]}, spec: {nodeName: a}, status: {phase: Running}}
              - {apiVersion: v1, kind: Pod, metadata: {name: kv-1, ownerReferences: [{kind: StatefulSet, name: kv}]}, spec: {nodeName: b}, status: {phase: Running}}
              - {apiVersion: v1, kind: Pod, metadata: {name: kv-2, ownerReferences: [{kind: StatefulSet, name: kv}]}, spec: {nodeName: a}, status: {phase: Running}}
              - {apiVersion: v1, kind: Node, metadata: {name: a, labels: {topology.kubernetes.io/zone: z, topology.kubernetes.io/region: r}}}
              - {apiVersion: v1, kind: Node, metadata: {name: b, labels: {topology.kubernetes.io/zone: y, topology.kubernetes.io/region: s}}}
              - {apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: p}, spec: {minAvailable: 2, selector: {}}}
              """),
          "csv",
          List.of("from,to,field\na,b,needs\n\"c d\",a,uses\n"),
          "graph",
          List.of(
              "digraph g { subgraph cluster_a { a [label=\"x\"]; b } a -> {b c} [k=v]; c:p -> \"d\" }",
              "<graphml><key id='k' for='node' attr.name='owner'/><graph edgedefault='directed'>"
                  + "<node id='a'><data key='k'>o</data><graph><node id='b'/></graph></node>"
                  + "<edge source='a' target='b'/></graph></graphml>"),
          "traces",
          List.of(
              "{\"data\": [{\"parent\": \"a\", \"child\": \"b\", \"callCount\": 3}], \"total\": 0}"),
          "compose",
          List.of(
              """
              x-b: &b {depends_on: [c]}
              services:
                a: {<<: *b, links: ['c:d'], extends: c}
                c: {deploy: {replicas: 2}, network_mode: 'service:a', profiles: [p]}
              include: [x]
              """),
          "netbox",
          List.of(
              "{\"count\": 1, \"next\": null, \"results\": [{\"id\": 1, \"name\": \"n\", \"slug\": \"s\","
                  + " \"url\": \"/api/dcim/devices/1/\", \"role\": {\"slug\": \"host\"}, \"site\": {\"id\": 2, \"slug\": \"t\"},"
                  + " \"rack\": {\"id\": 3, \"name\": \"r\"}, \"cluster\": {\"id\": 4, \"name\": \"c\"}}]}"));

  static Stream<Arguments> sources() {
    List<Arguments> all = new ArrayList<>();
    SOURCES.forEach((format, texts) -> texts.forEach(text -> all.add(Arguments.of(format, text))));
    return all.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sources")
  void importingEndsWithAnAnswer(String format, String text) {
    for (long seed = 0; seed < TRIES; seed++) {
      String mutated = mutated(text, new Random(seed));
      Trial trial =
          Trial.of(ImportFormats.named(format).orElseThrow())
              .file(YAML.contains(format) ? "c.yaml" : "devices.json", mutated);
      try {
        assertThat(trial.loaded().size()).isPositive();
      } catch (ImportException e) {
        assertThat(e.problems())
            .as("seed %d of %s:%n%s", seed, format, mutated)
            .isNotEmpty()
            .noneMatch(one -> one.message().contains("would not load"));
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + " of " + format + ":\n" + mutated, e);
      }
    }
  }

  private static String mutated(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && mutated.length() > 1; i++) {
      int at = random.nextInt(mutated.length());
      int length = Math.min(1 + random.nextInt(8), mutated.length() - at);
      switch (random.nextInt(3)) {
        case 0 -> mutated.delete(at, at + length);
        case 1 -> mutated.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        default ->
            mutated.insert(random.nextInt(mutated.length()), mutated.substring(at, at + length));
      }
    }
    return mutated.toString();
  }
}
