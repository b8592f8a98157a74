package blast.analysis.availability;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.failure.WhatIf;
import blast.graph.DependencyGraph;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.loading.SourceText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoxesTest {
  private static final double TINY = 1e-9;

  /** A service that needs so many of servers {@code m0}, {@code m1}, … */
  private static DependencyGraph of(int servers, int needed) {
    String all =
        IntStream.range(0, servers).mapToObj(i -> "m" + i).collect(Collectors.joining(","));
    String text =
        "servers: {%s}%nservices: {app: {runs-on: {at-least: %d, of: [%s]}}}%n"
            .formatted(all.replace(",", ":,") + ":", needed, all);
    return DependencyGraph.of(
        WhatIf.load(
            List.of(
                SourceText.ofText("blast.yaml", text.replace(":,", ": ,").replace(":}", ": }")))));
  }

  private static Chance ask(DependencyGraph graph, double[] likely, double gap, int boxes) {
    Inventory inventory = graph.inventory();
    Map<Node, Double> byNode = new HashMap<>();
    for (int i = 0; i < likely.length; i++) {
      byNode.put(inventory.find("m" + i).orElseThrow(), likely[i]);
    }
    return BoxBounds.of(graph, List.of(inventory.find("app").orElseThrow()), byNode, gap, boxes);
  }

  /** Exactly, in numbers of any length: how likely fewer than so many are left. */
  private static BigDecimal exactly(double[] likely, int needed) {
    BigDecimal[] left = new BigDecimal[likely.length + 1];
    left[0] = BigDecimal.ONE;
    for (int i = 0; i < likely.length; i++) {
      BigDecimal fails = new BigDecimal(likely[i]);
      BigDecimal works = BigDecimal.ONE.subtract(fails);
      left[i + 1] = BigDecimal.ZERO;
      for (int up = i + 1; up >= 0; up--) {
        BigDecimal more = up == 0 ? BigDecimal.ZERO : left[up - 1].multiply(works);
        left[up] = left[up].multiply(fails).add(more);
      }
    }
    BigDecimal down = BigDecimal.ZERO;
    for (int up = 0; up < needed; up++) {
      down = down.add(left[up]);
    }
    return down;
  }

  @Test
  void boundsHoldForCertainWhateverIsRounded() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      int servers = 2 + random.nextInt(9);
      int needed = 1 + random.nextInt(servers);
      DependencyGraph graph = of(servers, needed);
      double[] likely = new double[servers];
      for (int i = 0; i < servers; i++) {
        likely[i] = random.nextDouble() * (random.nextBoolean() ? 1 : TINY);
      }
      BigDecimal exact = exactly(likely, needed);
      for (int boxes : new int[] {1, 10, Integer.MAX_VALUE}) {
        Chance found = ask(graph, likely, 0, boxes);
        // With no tolerance at all.
        assertThat(new BigDecimal(found.low())).as("seed %d", seed).isLessThanOrEqualTo(exact);
        assertThat(new BigDecimal(found.high())).as("seed %d", seed).isGreaterThanOrEqualTo(exact);
        assertThat(found.isExact()).isFalse();
      }
      Chance all = ask(graph, likely, 0, Integer.MAX_VALUE);
      assertThat(all.high() - all.low()).as("seed %d", seed).isLessThan(1e-12 * all.high());
    }
  }

  @Test
  void itEndsWhenTheBoundsAreCloseEnough() {
    DependencyGraph graph = of(12, 8);
    double[] likely = new double[12];
    Arrays.fill(likely, 0.1);
    Chance close = ask(graph, likely, 0.2, Integer.MAX_VALUE);
    Chance closer = ask(graph, likely, 0.01, Integer.MAX_VALUE);
    assertThat(close.high() - close.low()).isBetween(1e-9, 0.2 * close.high());
    assertThat(closer.high() - closer.low()).isBetween(1e-9, 0.01 * closer.high());
    assertThat(closer.low()).isGreaterThanOrEqualTo(close.low());
    assertThat(closer.high()).isLessThanOrEqualTo(close.high());
  }

  @Test
  void moreBoxesNeverWidenTheBounds() {
    DependencyGraph graph = of(8, 6);
    double[] likely = new double[8];
    for (int i = 0; i < likely.length; i++) {
      likely[i] = 0.03 * (i + 1);
    }
    Chance before = ask(graph, likely, 0, 1);
    for (int boxes = 2; boxes < 200; boxes += 13) {
      Chance after = ask(graph, likely, 0, boxes);
      assertThat(after.low()).isGreaterThanOrEqualTo(before.low());
      assertThat(after.high()).isLessThanOrEqualTo(before.high() * (1 + 1e-12));
      before = after;
    }
    assertThat(before.low()).isPositive();
  }

  @Test
  void whatFailsForCertainIsNoOpenQuestion() {
    DependencyGraph graph = of(3, 2);
    Chance both = ask(graph, new double[] {1, 1, 0}, 0, 1);
    assertThat(both.low()).isBetween(0.9999999, 1.0);
    assertThat(both.high()).isEqualTo(1);
    assertThat(ask(graph, new double[] {0, 0, 0}, 0, 1)).isEqualTo(new Chance(0, 0, false));
    Chance one = ask(graph, new double[] {1, 0.25, 0}, 0, 100);
    assertThat(one.low()).isBetween(0.2499999, 0.25);
    assertThat(one.high()).isBetween(0.25, 0.2500001);
  }

  @Test
  void aWideServiceKeepsWithinItsSteps() {
    DependencyGraph graph = of(1500, 900);
    Inventory inventory = graph.inventory();
    double[] likely = new double[1500];
    Arrays.fill(likely, 0.01);
    Chance found = ask(graph, likely, 0, 300);
    assertThat(found.low()).isZero();
    assertThat(found.high()).isLessThanOrEqualTo(1);
    assertThat(inventory.size()).isEqualTo(1501);
  }
}
