package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.failure.WhatIf;
import blast.analysis.redundancy.Circle;
import blast.analysis.redundancy.Circles;
import blast.analysis.redundancy.ColdStart;
import blast.analysis.redundancy.FatedGroup;
import blast.analysis.redundancy.SharedFates;
import blast.analysis.work.Workers;
import blast.cli.run.Threads;
import blast.graph.DependencyGraph;
import blast.graph.Redundancy;
import blast.inventory.Criticality;
import blast.inventory.Kind;
import blast.inventory.Requirement;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.lint.rule.Rules;
import blast.loading.SourceText;
import blast.reference.ReferenceGroups.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Rules about the graph find in random inventories what their definitions say, and nothing else.
 */
class LintAgainstReferenceTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 150);
  private static final Set<Criticality> MATTER = Set.of(Criticality.CRITICAL, Criticality.HIGH);

  @Test
  void groupsThatFallTogetherAreFound() {
    int[] alternatives = new int[1];
    int[] failovers = new int[1];
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, inventory) -> {
          ReferenceFates reference = agreed(seed, inventory);
          alternatives[0] += reference.alternatives().size();
          failovers[0] += reference.failovers().size();
        });
    assertThat(alternatives[0]).isGreaterThan(INVENTORIES);
    assertThat(failovers[0]).isGreaterThan(INVENTORIES / 10);
  }

  /** Where many nodes take a group down, and most of them each other. */
  @Test
  void groupsAboveDeepFailuresAreFound() {
    int many = 0;
    for (int seed = 0; seed < 2 * INVENTORIES; seed++) {
      ReferenceFates reference = agreed(seed, DeepInventory.of(seed, 10 + seed % 40));
      many +=
          (int)
              reference.alternatives().stream()
                  .filter(line -> line.matches(".* of (9|[1-9][0-9]+)"))
                  .count();
    }
    assertThat(many).as("groups that more nodes take down than are kept").isGreaterThan(100);
  }

  private static ReferenceFates agreed(int seed, PlainInventory inventory) {
    ReferenceFates reference = new ReferenceFates(inventory);
    SharedFates fates = SharedFates.of(Redundancy.of(graph(inventory)), Workers.alone());
    assertThat(lines(fates.alternatives()))
        .as(() -> message(seed, inventory))
        .isEqualTo(reference.alternatives());
    assertThat(lines(fates.failovers()))
        .as(() -> message(seed, inventory))
        .isEqualTo(reference.failovers());
    return reference;
  }

  @Test
  void theNumberOfThreadsIsOfNoConsequence() {
    // Large enough to be shared out.
    Redundancy redundancy = Redundancy.of(graph(RandomInventory.of(1, 1200)));
    SharedFates alone = SharedFates.of(redundancy, Workers.alone());

    assertThat(alone.alternatives()).hasSizeGreaterThan(10);
    assertThat(alone.failovers()).isNotEmpty();
    for (int threads : List.of(2, 3, 8)) {
      SharedFates together = SharedFates.of(redundancy, Threads.of(threads));
      assertThat(together.alternatives()).isEqualTo(alone.alternatives());
      assertThat(together.failovers()).isEqualTo(alone.failovers());
    }
  }

  @Test
  void circlesOfDependenciesAreFound() {
    int[] found = new int[1];
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, inventory) -> {
          DependencyGraph graph = graph(inventory);
          Set<String> expected = new ReferenceCircles(inventory).dependencies();
          assertThat(circles(Circles.ofDependencies(Redundancy.of(graph))))
              .as(() -> message(seed, inventory))
              .isEqualTo(expected);
          found[0] += expected.size();
        });
    assertThat(found[0]).isGreaterThan(INVENTORIES / 10);
  }

  @Test
  void circlesThroughAlternativesAreFound() {
    int[] found = new int[1];
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, inventory) -> {
          DependencyGraph graph = graph(inventory);
          Set<String> expected = new ReferenceCircles(inventory).alternatives();
          assertThat(circles(Circles.ofAlternatives(Redundancy.of(graph))))
              .as(() -> message(seed, inventory))
              .isEqualTo(expected);
          found[0] += expected.size();
        });
    assertThat(found[0]).isGreaterThan(INVENTORIES / 10);
  }

  @Test
  void deadlocksAreFound() {
    int[] found = new int[1];
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, inventory) -> {
          DependencyGraph graph = graph(inventory);
          Set<String> expected = new ReferenceCircles(inventory).deadlocks();
          Set<String> lines = new TreeSet<>();
          ColdStart.deadlocks(graph)
              .forEach(
                  deadlock ->
                      lines.add(circle(deadlock.circle()) + ", services " + deadlock.services()));
          assertThat(lines).as(() -> message(seed, inventory)).isEqualTo(expected);
          found[0] += expected.size();
        });
    assertThat(found[0]).isGreaterThan(INVENTORIES / 10);
  }

  @Test
  void singlePointsOfServicesThatMatterAreFound() {
    Rule rule =
        Rules.all().stream()
            .filter(any -> any.check().id().equals("critical-single-point"))
            .findFirst()
            .orElseThrow();
    int[] found = new int[1];
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, inventory) -> {
          List<Finding> findings = new ArrayList<>();
          rule.find(Study.of(graph(inventory).inventory()), findings::add);

          Set<String> expected = singlePoints(inventory);
          assertThat(findings)
              .extracting(finding -> finding.subject().toString())
              .as(() -> message(seed, inventory))
              .containsExactlyInAnyOrderElementsOf(expected);
          found[0] += expected.size();
        });
    assertThat(found[0]).isGreaterThan(INVENTORIES / 10);
  }

  private static Set<String> singlePoints(PlainInventory inventory) {
    ReferenceSweep sweep = ReferenceSweep.of(inventory);
    Set<String> lines = new TreeSet<>();
    for (String service : sweep.allServices()) {
      Set<String> points = new TreeSet<>();
      for (Kind kind : List.of(Kind.SITE, Kind.SERVER, Kind.RESOURCE, Kind.SERVICE)) {
        points.addAll(sweep.killers(service, kind));
      }
      Optional<Criticality> criticality = inventory.node(service).criticality();
      if (criticality.filter(MATTER::contains).isPresent() && !points.isEmpty()) {
        lines.add(service + " with " + String.join(", ", points));
      }
    }
    return lines;
  }

  private static Set<String> lines(List<FatedGroup> groups) {
    return groups.stream().map(group -> line(group)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String line(FatedGroup group) {
    List<Requirement> parts = group.owner().requirement(group.part().field()).orElseThrow().parts();
    assertThat(parts.get(group.part().number())).isEqualTo(group.group());
    int nth = 0;
    for (int i = 0; i < group.part().number(); i++) {
      if (parts.get(i) instanceof Requirement.Group other && other.canLoseAMember()) {
        nth++;
        i += other.parts().size() - 1;
      }
    }
    return ReferenceFates.line(
        group.owner().id(),
        group.part().field(),
        nth,
        WhatIf.ids(group.nearest()),
        group.count(),
        group.lost().stream().map(member -> WhatIf.ids(member.nodes())).toList());
  }

  private static Set<String> circles(List<Circle> circles) {
    return circles.stream()
        .map(circle -> circle(circle))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String circle(Circle circle) {
    List<Requirement> parts =
        circle.first().requirement(circle.part().field()).orElseThrow().parts();
    int nth =
        (int)
            parts.stream()
                .limit(circle.part().number())
                .filter(Requirement.One.class::isInstance)
                .count();
    String named = ((Requirement.One) parts.get(circle.part().number())).node().id();
    assertThat(named).isEqualTo(circle.nodes().get(1).id());
    return ReferenceCircles.line(
        WhatIf.ids(circle.nodes()), new Mention(circle.part().field(), nth, named));
  }

  /** In any style: a bare list and an all-of mean the same. */
  private static List<SourceText> text(PlainInventory inventory) {
    return InventoryText.varied(inventory, inventory.nodes().size());
  }

  private static DependencyGraph graph(PlainInventory inventory) {
    return DependencyGraph.of(WhatIf.load(text(inventory)));
  }

  private static String message(int seed, PlainInventory inventory) {
    return "seed " + seed + "\n" + InventoryText.show(text(inventory));
  }
}
