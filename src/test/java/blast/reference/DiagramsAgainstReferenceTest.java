package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blast.analysis.diagrams.FailureDiagram;
import blast.analysis.failure.WhatIf;
import blast.graph.Cone;
import blast.graph.Cones;
import blast.graph.DependencyGraph;
import blast.graph.Members;
import blast.graph.Spread;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Decision diagrams say of every state what following the rules for that state says, in random
 * inventories with circles and weights.
 */
class DiagramsAgainstReferenceTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 150);
  private static final int VARIABLES = 7;
  private static final int LARGEST = 24;

  /** A cone, and which of its vertices fail by themselves. */
  private static final class Case {
    private final int seed;
    private final PlainInventory inventory;
    private final DependencyGraph graph;
    private final int[] services;
    private final Cone cone;
    private final List<Integer> variables;

    Case(int seed, int largest, int most) {
      Whim whim = Whim.of(seed);
      int size = 4 + whim.below(largest - 3);
      this.seed = seed;
      this.inventory =
          seed % 5 == 0
              ? RandomInventory.withRepeatedMembers(seed, size)
              : RandomInventory.of(seed, size);
      Inventory loaded = WhatIf.load(InventoryText.varied(inventory, seed));
      this.graph = DependencyGraph.of(loaded);
      List<Node> all = loaded.nodes().stream().filter(node -> node.kind() == Kind.SERVICE).toList();
      int few = all.isEmpty() ? 0 : Math.min(all.size(), whim.chance(60) ? 1 : 1 + whim.below(3));
      this.services = whim.shuffled(all).subList(0, few).stream().mapToInt(Node::index).toArray();
      this.cone = new Cones(Members.of(graph)).of(services);
      List<Integer> nodes = new ArrayList<>();
      for (int vertex = 0; vertex < cone.size(); vertex++) {
        if (cone.node(vertex) != Cone.NO_NODE) {
          nodes.add(vertex);
        }
      }
      this.variables = whim.shuffled(nodes).subList(0, Math.min(most, nodes.size()));
    }

    FailureDiagram diagram() {
      boolean[] isVariable = new boolean[cone.size()];
      variables.forEach(vertex -> isVariable[vertex] = true);
      return FailureDiagram.of(cone, services.length, isVariable).orElseThrow();
    }

    boolean hasFailed(int variable, int state) {
      return (state & 1 << variable) != 0;
    }

    int states() {
      return 1 << variables.size();
    }

    boolean isDownByTheRules(int state) {
      Set<String> lost = new TreeSet<>();
      for (int variable = 0; variable < variables.size(); variable++) {
        if (hasFailed(variable, state)) {
          lost.add(id(cone.node(variables.get(variable))));
        }
      }
      Set<String> down = ReferenceRadius.of(inventory, lost).down();
      for (int service : services) {
        if (down.contains(id(service))) {
          return true;
        }
      }
      return false;
    }

    private String id(int node) {
      return graph.inventory().node(node).id();
    }

    @Override
    public String toString() {
      return "seed %d, services %s, failing %s%n%s"
          .formatted(
              seed,
              Arrays.stream(services).mapToObj(this::id).toList(),
              variables.stream().map(vertex -> id(cone.node(vertex))).toList(),
              InventoryText.show(InventoryText.plain(inventory)));
    }
  }

  @Test
  void everyStateIsWhatTheRulesSay() {
    int[] answers = new int[2];
    for (int seed = 0; seed < INVENTORIES; seed++) {
      Case given = new Case(seed, LARGEST, VARIABLES);
      if (given.services.length == 0) {
        continue;
      }
      FailureDiagram diagram = given.diagram();
      double[] likely = new double[given.cone.size()];
      for (int state = 0; state < given.states(); state++) {
        for (int i = 0; i < given.variables.size(); i++) {
          likely[given.variables.get(i)] = given.hasFailed(i, state) ? 1 : 0;
        }
        boolean isDown = given.isDownByTheRules(state);
        assertThat(diagram.probability(likely))
            .as("state %s of %s", Integer.toBinaryString(state), given)
            .isEqualTo(isDown ? 1 : 0);
        answers[isDown ? 1 : 0]++;
      }
    }
    assertThat(answers[0]).isGreaterThan(1000);
    assertThat(answers[1]).isGreaterThan(1000);
  }

  @Test
  void probabilityAndImportanceAreSumsOverAllStates() {
    int uncertain = 0;
    for (int seed = INVENTORIES; seed < INVENTORIES + INVENTORIES / 2; seed++) {
      Case given = new Case(seed, LARGEST, VARIABLES);
      if (given.services.length == 0) {
        continue;
      }
      Whim whim = Whim.of(~seed);
      double[] likely = new double[given.cone.size()];
      for (int vertex : given.variables) {
        likely[vertex] = whim.chance(10) ? whim.below(2) : whim.between(1, 999) / 1000.0;
      }
      double expected = 0;
      double[] with = new double[given.cone.size()];
      double[] without = new double[given.cone.size()];
      for (int state = 0; state < given.states(); state++) {
        if (given.isDownByTheRules(state)) {
          expected += probability(given, likely, state, -1);
          for (int i = 0; i < given.variables.size(); i++) {
            double[] side = given.hasFailed(i, state) ? with : without;
            side[given.variables.get(i)] += probability(given, likely, state, i);
          }
        }
      }
      FailureDiagram diagram = given.diagram();
      assertThat(diagram.probability(likely)).as("%s", given).isEqualTo(expected, within(1e-12));
      double[] importance = diagram.importance(likely);
      for (int vertex = 0; vertex < importance.length; vertex++) {
        assertThat(importance[vertex])
            .as("%d of %s", vertex, given)
            .isEqualTo(with[vertex] - without[vertex], within(1e-12));
      }
      uncertain += expected > 0 && expected < 1 ? 1 : 0;
    }
    assertThat(uncertain).isGreaterThan(INVENTORIES / 10);
  }

  /** How likely a state is, one variable left out of account. */
  private static double probability(Case given, double[] likely, int state, int except) {
    double product = 1;
    for (int i = 0; i < given.variables.size(); i++) {
      double fails = likely[given.variables.get(i)];
      product *= i == except ? 1 : given.hasFailed(i, state) ? fails : 1 - fails;
    }
    return product;
  }

  @Test
  void statesOfLargerInventoriesAreWhatSpreadingSays() {
    int[] answers = new int[2];
    for (int seed = 0; seed < INVENTORIES / 2; seed++) {
      Case given = new Case(~seed, 160, 60);
      if (given.services.length == 0) {
        continue;
      }
      FailureDiagram diagram = given.diagram();
      Spread spread = new Spread(given.graph);
      Whim whim = Whim.of(seed);
      double[] likely = new double[given.cone.size()];
      for (int round = 0; round < 60; round++) {
        List<Integer> lost = new ArrayList<>();
        int percent = 1 + whim.below(30);
        for (int vertex : given.variables) {
          boolean hasFailed = whim.chance(percent);
          likely[vertex] = hasFailed ? 1 : 0;
          if (hasFailed) {
            lost.add(given.cone.node(vertex));
          }
        }
        spread.remove(lost.stream().mapToInt(Integer::intValue).toArray());
        boolean isDown = false;
        for (int i = 0; i < spread.downCount(); i++) {
          for (int service : given.services) {
            isDown |= spread.down(i) == service;
          }
        }
        spread.undo();
        assertThat(diagram.probability(likely)).as("%s", given).isEqualTo(isDown ? 1 : 0);
        answers[isDown ? 1 : 0]++;
      }
    }
    assertThat(answers[0]).isGreaterThan(100);
    assertThat(answers[1]).isGreaterThan(100);
  }
}
