package blast.analysis.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blast.analysis.failure.WhatIf;
import blast.graph.Cone;
import blast.graph.Cones;
import blast.graph.DependencyGraph;
import blast.graph.Members;
import blast.inventory.Inventory;
import blast.loading.SourceText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is known by thinking, and shapes that would be too large if nothing were done about it. */
class FailureDiagramTest {
  /** The cone of services, and how likely its nodes fail by themselves. */
  private static final class Question {
    private final Inventory inventory;
    private final Cone cone;
    private final int services;
    private final double[] likely;

    /**
     * A question about services of an inventory.
     *
     * @param likely by id, or by what ids begin with before a hyphen
     */
    Question(String yaml, Map<String, Double> likely, String... services) {
      this.inventory = WhatIf.load(List.of(SourceText.ofText("blast.yaml", yaml)));
      int[] roots =
          Arrays.stream(services)
              .mapToInt(service -> inventory.find(service).orElseThrow().index())
              .toArray();
      this.cone = new Cones(Members.of(DependencyGraph.of(inventory))).of(roots);
      this.services = roots.length;
      this.likely = new double[cone.size()];
      for (int vertex = 0; vertex < cone.size(); vertex++) {
        if (cone.node(vertex) != Cone.NO_NODE) {
          String id = inventory.node(cone.node(vertex)).id();
          String kind = id.replaceFirst("-.*", "");
          this.likely[vertex] = likely.getOrDefault(id, likely.getOrDefault(kind, 0.0));
        }
      }
    }

    boolean[] isVariable() {
      boolean[] isVariable = new boolean[cone.size()];
      for (int vertex = 0; vertex < isVariable.length; vertex++) {
        isVariable[vertex] = likely[vertex] > 0;
      }
      return isVariable;
    }

    FailureDiagram diagram() {
      return FailureDiagram.of(cone, services, isVariable()).orElseThrow();
    }

    double probability() {
      return diagram().probability(likely);
    }

    double importance(String id) {
      double[] importance = diagram().importance(likely);
      return IntStream.range(0, cone.size())
          .filter(vertex -> cone.node(vertex) != Cone.NO_NODE)
          .filter(vertex -> inventory.node(cone.node(vertex)).id().equals(id))
          .mapToDouble(vertex -> importance[vertex])
          .sum();
    }
  }

  @Test
  void twoServersInOneSite() {
    Question question =
        new Question(
            """
            sites: {p: {}}
            servers: {a: {site: p}, b: {site: p}}
            services: {s: {runs-on: {any-of: [a, b]}}}
            """,
            Map.of("a", 0.01, "b", 0.01, "p", 0.001),
            "s");

    assertThat(question.probability()).isEqualTo(0.0010999, within(1e-15));
    assertThat(question.importance("a")).isEqualTo(0.00999, within(1e-15));
    assertThat(question.importance("p")).isEqualTo(0.9999, within(1e-15));
  }

  @Test
  void twoOfThree() {
    Question question =
        new Question(
            """
            servers: {a: {}, b: {}, c: {}}
            services: {s: {runs-on: {at-least: 2, of: [a, b, c]}}}
            """,
            Map.of("a", 0.1, "b", 0.1, "c", 0.1),
            "s");

    assertThat(question.probability()).isEqualTo(0.028, within(1e-15));
  }

  @Test
  void aStandbyAndWhatSwitchesToIt() {
    Question question =
        new Question(
            """
            resources: {t: {}}
            servers: {a: {}, b: {}}
            services: {s: {runs-on: {active: a, standby: b, failover: t}}}
            """,
            Map.of("a", 0.01, "b", 0.02, "t", 0.05),
            "s");

    assertThat(question.probability()).isEqualTo(0.00069, within(1e-15));
  }

  @Test
  void twoThatNeedEachOther() {
    Question question =
        new Question(
            "services: {a: {needs: b}, b: {needs: [a, c]}, c: {}}",
            Map.of("b", 0.002, "c", 0.001),
            "a");

    assertThat(question.probability()).isEqualTo(0.002998, within(1e-15));
  }

  @Test
  void theServiceItselfMayFail() {
    Question question = new Question("services: {s: {needs: t}, t: {}}", Map.of("s", 0.25), "s");

    assertThat(question.probability()).isEqualTo(0.25);
    assertThat(question.importance("s")).isEqualTo(1);
    assertThat(question.importance("t")).isZero();
  }

  @Test
  void whatNothingCanTakeDownIsNeverDown() {
    Question question = new Question("services: {s: {needs: t}, t: {}}", Map.of(), "s");

    assertThat(question.probability()).isZero();
    assertThat(question.diagram().importance(question.likely)).containsOnly(0);
  }

  @Test
  void anyOfSeveralServices() {
    String yaml = "services: {s: {needs: [x, y]}, t: {needs: [y, z]}, x: {}, y: {}, z: {}}";
    Map<String, Double> likely = Map.of("x", 0.1, "y", 0.2, "z", 0.3);

    assertThat(new Question(yaml, likely, "s", "t").probability())
        .isEqualTo(1 - 0.9 * 0.8 * 0.7, within(1e-15));
    assertThat(new Question(yaml, likely, "t").probability())
        .isEqualTo(1 - 0.8 * 0.7, within(1e-15));
  }

  /** As many servers, of equal weight, on so many sites. */
  private static String farm(int servers, int sites) {
    return "sites: {"
        + names("p", sites).collect(Collectors.joining(": {}, "))
        + ": {}}\nservers: {"
        + IntStream.range(0, servers)
            .mapToObj(i -> "v-" + i + ": {count: 6, site: p-" + i % sites + "}")
            .collect(Collectors.joining(", "))
        + "}\nservices: {s: {runs-on: {at-least: 60%, of: ["
        + names("v", servers).collect(Collectors.joining(", "))
        + "]}}}\n";
  }

  private static Stream<String> names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + "-" + i);
  }

  /** How likely more than so many of n equal things fail. */
  private static double moreThan(int most, int n, double likely) {
    double[] exactly = new double[n + 1];
    exactly[0] = 1;
    for (int i = 0; i < n; i++) {
      for (int failed = i + 1; failed > 0; failed--) {
        exactly[failed] = exactly[failed] * (1 - likely) + exactly[failed - 1] * likely;
      }
      exactly[0] *= 1 - likely;
    }
    return Arrays.stream(exactly, most + 1, n + 1).sum();
  }

  @Test
  void sixtyPercentOfFiveHundredServersFit() {
    Question question = new Question(farm(500, 10), Map.of("v", 0.3), "s");

    assertThat(question.diagram().size()).isLessThan(70_000);
    assertThat(question.probability()).isEqualTo(moreThan(200, 500, 0.3), within(1e-12));
  }

  @Test
  void sixtyPercentOfTwoThousandServersOnFiftySitesFit() {
    Question sites = new Question(farm(2_000, 50), Map.of("p", 0.3), "s");

    assertThat(sites.diagram().size()).isLessThan(1_000);
    assertThat(sites.probability()).isEqualTo(moreThan(20, 50, 0.3), within(1e-12));
  }

  @Test
  void whatDoesNotFitIsSaid() {
    Question question = new Question(farm(60, 10), Map.of("v", 0.3), "s");
    Optional<FailureDiagram> diagram =
        FailureDiagram.of(
            question.cone, 1, question.isVariable(), new boolean[question.cone.size()], 100);

    assertThat(diagram).isEmpty();
  }

  @Test
  void aChainAsLongAsMemoryAllowsIsNoMatter() {
    int length = 20_000;
    String yaml =
        "services: {"
            + IntStream.range(0, length)
                .mapToObj(i -> "s-" + i + ": {needs: {any-of: [s-" + (i + 1) + ", t-" + i + "]}}")
                .collect(Collectors.joining(", "))
            + ", s-"
            + length
            + ": {}, "
            + names("t", length).collect(Collectors.joining(": {}, "))
            + ": {}}";
    Question question = new Question(yaml, Map.of("s", 1e-5, "t", 0.5), "s-0");

    assertThat(question.probability()).isBetween(1e-5, 2.1e-5);
  }

  @Test
  void whatManyHaveAUseForIsThereOnce() {
    int count = 60;
    String yaml =
        "servers: {"
            + Stream.concat(names("v", count), names("w", count))
                .collect(Collectors.joining(": {}, "))
            + ": {}}\nservices: {y: {runs-on: {any-of: ["
            + names("v", count).collect(Collectors.joining(", "))
            + "]}}, "
            + IntStream.range(0, count)
                .mapToObj(i -> "s-" + i + ": {needs: {any-of: [y, w-" + i + "]}}")
                .collect(Collectors.joining(", "))
            + ", app: {needs: ["
            + names("s", count).collect(Collectors.joining(", "))
            + "]}}";
    Question question = new Question(yaml, Map.of("v", 0.9, "w", 0.1), "app");
    FailureNetwork network =
        FailureNetwork.of(
            question.cone, 1, question.isVariable(), new boolean[question.cone.size()]);
    int members =
        IntStream.range(0, network.size()).map(element -> network.gate(element).size()).sum();

    assertThat(members).isLessThanOrEqualTo(4 * count);
    assertThat(question.probability())
        .isEqualTo(Math.pow(0.9, count) * (1 - Math.pow(0.9, count)), within(1e-15));
  }

  @Test
  void aCircleThatIsLongBothWaysIsNoMatter() {
    int last = 20_000;
    String yaml =
        "services: {c-0: {needs: [c-1, a]}, "
            + IntStream.range(1, last)
                .mapToObj(i -> "c-" + i + ": {needs: [c-" + (i - 1) + ", c-" + (i + 1) + "]}")
                .collect(Collectors.joining(", "))
            + ", c-"
            + last
            + ": {needs: [c-"
            + (last - 1)
            + ", b]}, a: {}, b: {}}";
    Question question = new Question(yaml, Map.of("a", 0.5, "b", 0.5), "c-0");

    assertThat(question.probability()).isEqualTo(0.75);
  }

  @Test
  void weightsOfMoreSumsThanThereMayBeStepsAreGivenUpOn() {
    int count = 100;
    int[] diagrams = new int[count];
    Bdd bdd = new Bdd(1_000, new Steps(Long.MAX_VALUE));
    Gate.Members members = new Gate.Members();
    for (int i = 0; i < count; i++) {
      diagrams[i] = bdd.input(i);
      members.add(i, (1L << 40) + (1L << i % 40) + i);
    }

    GateDiagrams.of(members.toGate(50L << 40), diagrams, bdd);

    assertThat(bdd.table().isExhausted()).isTrue();
  }
}
