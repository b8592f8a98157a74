package blast.analysis.cuts;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.failure.WhatIf;
import blast.graph.Cone;
import blast.graph.ConeSpread;
import blast.graph.Cones;
import blast.graph.DependencyGraph;
import blast.graph.Members;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.loading.SourceText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shapes over which a plain search would never end, and how few steps they take. */
class StepsTest {
  private static final long BUDGET = 10_000_000;

  private final StringBuilder yaml = new StringBuilder();
  private long[] counts = {};
  private long steps;
  private boolean isComplete;

  private static String list(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));
  }

  /** Searches the service s for sets of nodes of some kinds. */
  private void search(Set<Kind> kinds, int order, long budget) {
    ask(
        kinds,
        order,
        (target, candidates, count) -> HittingSets.search(target, order, budget, count));
  }

  /** The same for single nodes, without searching. */
  private void tryEach(Set<Kind> kinds, long budget) {
    ask(
        kinds,
        1,
        (target, candidates, count) -> HittingSets.tryEach(target, candidates, budget, count));
  }

  private interface Question {
    boolean ask(Target target, boolean[] candidates, HittingSets.Found count);
  }

  private void ask(Set<Kind> kinds, int order, Question question) {
    Inventory inventory = WhatIf.load(List.of(SourceText.ofText("blast.yaml", yaml.toString())));
    Members members = Members.of(DependencyGraph.of(inventory));
    Cone cone = new Cones(members).of(inventory.find("s").orElseThrow().index());
    boolean[] candidates = new boolean[cone.size()];
    for (int vertex = 1; vertex < cone.size(); vertex++) {
      int node = cone.node(vertex);
      candidates[vertex] = node != Cone.NO_NODE && kinds.contains(inventory.kind(node));
    }
    counts = new long[order + 1];
    Target target = new ServiceTarget(cone, new ConeSpread(cone), candidates, order);
    isComplete =
        question.ask(
            target,
            candidates,
            (taken, size) -> {
              counts[size]++;
              return true;
            });
    steps = target.steps();
  }

  @Test
  void sixtyPercentOfFiveHundredServersAreCertainToHoldAgainstFour() {
    yaml.append("servers:\n");
    IntStream.range(0, 500)
        .forEach(i -> yaml.append("  v" + i + ": {count: " + (1 + i % 7) + "}\n"));
    yaml.append("services:\n  s: {runs-on: {at-least: 60%, of: [" + list(0, 500) + "]}}\n");

    search(EnumSet.of(Kind.SERVER), 4, BUDGET);

    assertThat(isComplete).isTrue();
    assertThat(counts).containsOnly(0);
    assertThat(steps).isLessThan(100);
  }

  @Test
  void sixtyPercentOfTwoThousandServersFallWithThePlacesOfEnoughOfThem() {
    yaml.append("sites:\n");
    IntStream.range(0, 50).forEach(i -> yaml.append("  p" + i + ": {}\n"));
    yaml.append("servers:\n");
    IntStream.range(0, 2_000)
        .forEach(i -> yaml.append("  v" + i + ": {site: p" + place(i) + "}\n"));
    yaml.append("services:\n  s: {runs-on: {at-least: 60%, of: [" + list(0, 2_000) + "]}}\n");

    search(EnumSet.of(Kind.SITE, Kind.SERVER), 3, BUDGET);

    assertThat(isComplete).isTrue();
    assertThat(counts).containsExactly(0, 0, 0, 1);
    assertThat(steps).isLessThan(1_000_000);
  }

  /** In the first three places stand 801 of 2,000, one more than can be lost. */
  private static int place(int server) {
    if (server < 400) {
      return 0;
    }
    if (server < 600) {
      return 1;
    }
    return server < 801 ? 2 : 3 + server % 47;
  }

  @Test
  void quorumsOfQuorumsFallWithAnyTwoOfThreeAtEachLevel() {
    yaml.append("servers:\n");
    IntStream.range(0, 27).forEach(i -> yaml.append("  v" + i + ": {}\n"));
    yaml.append("services:\n  s: {runs-on: " + quorum(0, 27) + "}\n");

    search(EnumSet.allOf(Kind.class), 8, BUDGET);

    // Two of three fall in 3 ways; two of three of these in 3 * 3 * 3; and so on.
    assertThat(isComplete).isTrue();
    assertThat(counts).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 3 * 27 * 27);
    assertThat(steps).isLessThan(5_000_000);
  }

  private static String quorum(int from, int count) {
    if (count == 1) {
      return "v" + from;
    }
    int third = count / 3;
    return "{at-least: 2, of: [%s, %s, %s]}"
        .formatted(
            quorum(from, third), quorum(from + third, third), quorum(from + 2 * third, third));
  }

  @Test
  void aSearchThatEndsEarlySaysSo() {
    yaml.append("servers:\n");
    IntStream.range(0, 60).forEach(i -> yaml.append("  v" + i + ": {}\n"));
    yaml.append("services:\n  s: {runs-on: {at-least: 57, of: [" + list(0, 60) + "]}}\n");

    search(EnumSet.of(Kind.SERVER), 4, 5_000);
    assertThat(isComplete).isFalse();

    search(EnumSet.of(Kind.SERVER), 4, Long.MAX_VALUE / 2);
    assertThat(isComplete).isTrue();
    assertThat(counts).containsExactly(0, 0, 0, 0, 60 * 59 * 58 * 57 / 24);
  }

  @Test
  void tryingEachFindsTheSingleNodesThatASearchFinds() {
    yaml.append("servers: {v0: {}, v1: {}, v2: {}}\n");
    yaml.append("services: {s: {needs: [v1, t, {any-of: [v0, v2]}]}, t: {needs: v2}}\n");
    search(EnumSet.allOf(Kind.class), 1, BUDGET);
    assertThat(counts).containsExactly(0, 3);

    tryEach(EnumSet.allOf(Kind.class), BUDGET);
    assertThat(isComplete).isTrue();
    assertThat(counts).containsExactly(0, 3);

    tryEach(EnumSet.allOf(Kind.class), 1);
    assertThat(isComplete).isFalse();
  }
}
