package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blast.analysis.diagrams.FailureDiagram;
import blast.graph.Spread;
import java.util.Arrays;
import java.util.HashSet;
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

  private static FailureDiagram diagram(RandomCone given) {
    return FailureDiagram.of(given.cone(), given.services().length, given.isCandidate())
        .orElseThrow();
  }

  private static int states(RandomCone given) {
    return 1 << given.candidates().size();
  }

  private static boolean hasFailed(int variable, int state) {
    return (state & 1 << variable) != 0;
  }

  private static boolean isDownByTheRules(RandomCone given, int state) {
    Set<Integer> failed = new TreeSet<>();
    for (int variable = 0; variable < given.candidates().size(); variable++) {
      if (hasFailed(variable, state)) {
        failed.add(given.candidates().get(variable));
      }
    }
    return given.isDown(failed);
  }

  @Test
  void everyStateIsWhatTheRulesSay() {
    int[] answers = new int[2];
    for (RandomCone given : RandomCone.ofServices(0, INVENTORIES, LARGEST, VARIABLES)) {
      FailureDiagram diagram = diagram(given);
      double[] likely = new double[given.cone().size()];
      for (int state = 0; state < states(given); state++) {
        for (int i = 0; i < given.candidates().size(); i++) {
          likely[given.candidates().get(i)] = hasFailed(i, state) ? 1 : 0;
        }
        boolean isDown = isDownByTheRules(given, state);
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
    int end = INVENTORIES + INVENTORIES / 2;
    for (RandomCone given : RandomCone.ofServices(INVENTORIES, end, LARGEST, VARIABLES)) {
      Whim whim = Whim.of(~given.seed());
      double[] likely = new double[given.cone().size()];
      for (int vertex : given.candidates()) {
        likely[vertex] = whim.chance(10) ? whim.below(2) : whim.between(1, 999) / 1000.0;
      }
      double expected = 0;
      double[] with = new double[given.cone().size()];
      double[] without = new double[given.cone().size()];
      for (int state = 0; state < states(given); state++) {
        if (isDownByTheRules(given, state)) {
          expected += probability(given, likely, state, -1);
          for (int i = 0; i < given.candidates().size(); i++) {
            double[] side = hasFailed(i, state) ? with : without;
            side[given.candidates().get(i)] += probability(given, likely, state, i);
          }
        }
      }
      FailureDiagram diagram = diagram(given);
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
  private static double probability(RandomCone given, double[] likely, int state, int except) {
    double product = 1;
    for (int i = 0; i < given.candidates().size(); i++) {
      double fails = likely[given.candidates().get(i)];
      product *= i == except ? 1 : hasFailed(i, state) ? fails : 1 - fails;
    }
    return product;
  }

  @Test
  void statesOfLargerInventoriesAreWhatSpreadingSays() {
    int[] answers = new int[2];
    for (RandomCone given : RandomCone.ofServices(-INVENTORIES / 2, 0, 160, 60)) {
      FailureDiagram diagram = diagram(given);
      Spread spread = new Spread(given.graph());
      Whim whim = Whim.of(given.seed());
      double[] likely = new double[given.cone().size()];
      for (int round = 0; round < 60; round++) {
        int percent = 1 + whim.below(30);
        for (int vertex : given.candidates()) {
          likely[vertex] = whim.chance(percent) ? 1 : 0;
        }
        boolean isDown = isDown(given, likely, spread);
        assertThat(diagram.probability(likely)).as("%s", given).isEqualTo(isDown ? 1 : 0);
        answers[isDown ? 1 : 0]++;
      }
    }
    assertThat(answers[0]).isGreaterThan(100);
    assertThat(answers[1]).isGreaterThan(100);
  }

  private static boolean isDown(RandomCone given, double[] hasFailed, Spread spread) {
    List<Integer> failed = given.candidates().stream().filter(at -> hasFailed[at] > 0).toList();
    spread.remove(failed.stream().mapToInt(given.cone()::node).toArray());
    Set<Integer> down = new HashSet<>();
    for (int i = 0; i < spread.downCount(); i++) {
      down.add(spread.down(i));
    }
    spread.undo();
    return Arrays.stream(given.services()).anyMatch(down::contains);
  }
}
