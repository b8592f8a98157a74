package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.concentration.Concentration;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.Cause;
import blast.analysis.failure.Keep;
import blast.analysis.failure.State;
import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.analysis.sweep.Sweep;
import blast.browser.EngineScript;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.loading.Examples;
import blast.wording.CauseText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The script that the build compiles from the engine says in every answer what the engine says: of
 * the inventory in the page's file what Java says of the inventory that was loaded.
 */
class ScriptAgainstStudyTest {
  private static final int INVENTORIES = Integer.getInteger("blast.script.inventories", 100);
  private static final int NEXT = 5;

  private static EngineScript script;

  @BeforeAll
  static void compile() {
    script = new EngineScript();
  }

  @AfterAll
  static void forget() {
    script.close();
  }

  @Test
  void theScriptAgreesOnRandomInventories() {
    int[] down = {0};
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, plain) -> {
          List<RandomCase> cases = RandomCase.ofInventory(seed, plain);
          Inventory inventory = cases.get(0).graph().inventory();
          Study study = Study.of(inventory);
          script.load(inventory);
          checkWhole(study, "seed " + seed);
          for (RandomCase given : cases) {
            Set<Node> removed =
                Set.copyOf(given.removed().stream().map(id -> inventory.find(id).get()).toList());
            down[0] += check(study, removed, given.toString());
          }
        });
    assertThat(down[0]).as("nodes that went down").isGreaterThan(10 * INVENTORIES);
  }

  @Test
  void theScriptAgreesOnEverySingleLossInTheExamples() {
    for (Path folder : Examples.folders()) {
      Inventory inventory = Examples.load(folder);
      Study study = Study.of(inventory);
      script.load(inventory);
      checkWhole(study, folder.toString());
      for (Node node : inventory.nodes()) {
        check(study, Set.of(node), folder + " without " + node);
      }
    }
  }

  /** What is asked of the whole inventory. */
  private static void checkWhole(Study study, String about) {
    Inventory inventory = study.inventory();
    Sweep sweep = study.sweep();
    List<Double> rows = new ArrayList<>();
    for (Node node : inventory.nodes()) {
      rows.add((double) sweep.down(node));
      rows.add((double) sweep.services(node));
      add(sweep.users(node), rows);
    }
    assertThat(script.numbers("sweep()")).as(about).containsExactly(array(rows));
  }

  /** What is asked of a removal; gives how many nodes are down. */
  private static int check(Study study, Set<Node> removed, String about) {
    Inventory inventory = study.inventory();
    BlastRadius radius = study.blastRadius(removed);
    String out = EngineScript.nodes(numbers(removed));
    assertThat(script.indices("remove(" + out + ")"))
        .as(about)
        .containsExactly(
            inventory.nodes().stream().mapToInt(node -> state(radius, node)).toArray());
    assertThat(script.numbers("users()")).as(about).containsExactly(users(study, radius));
    for (Node node : radius.down()) {
      assertThat(script.text("cause", node.index()))
          .as(about)
          .isEqualTo(CauseText.of(radius.cause(node)));
      int[] chain =
          study.chains().of(node, removed).stream().mapToInt(link -> link.node().index()).toArray();
      assertThat(script.indices("chain(" + node.index() + ")")).as(about).containsExactly(chain);
    }
    for (Node node : inventory.nodes()) {
      State state = radius.state(node);
      assertThat(script.indices("because(" + node.index() + ")"))
          .as(about)
          .containsExactly(state == State.DEGRADED ? numbers(radius.because(node)) : new int[0]);
      assertThat(script.indices("lastHope(" + node.index() + ")"))
          .as(about)
          .containsExactly(numbers(radius.lastHope(node)));
    }
    assertThat(script.indices("heldByCircle()"))
        .as(about)
        .containsExactly(numbers(radius.heldByCircle()));
    assertThat(script.numbers("saved()")).as(about).containsExactly(saved(study, radius));
    assertThat(script.numbers("[servicesWithStandbyInVain()]"))
        .as(about)
        .containsExactly(servicesWithStandbyInVain(study, radius, removed));
    checkFurther(study, removed, out, about);
    checkConcentration(study, removed, out, about);
    return radius.down().size();
  }

  /** What one loss more would do, and what one less would have done. */
  private static void checkFurther(Study study, Set<Node> removed, String out, String about) {
    List<Node> others =
        study.inventory().nodes().stream()
            .filter(node -> !removed.contains(node))
            .limit(NEXT)
            .toList();
    List<Double> next = new ArrayList<>();
    List<Double> kept = new ArrayList<>();
    for (Node other : others) {
      List<Node> more = new ArrayList<>(removed);
      more.add(other);
      add(study.blastRadius(more), next);
      add(study.blastRadius(removed, List.of(other)), kept);
    }
    String candidates = EngineScript.nodes(numbers(others));
    assertThat(script.numbers("next(" + out + ", " + candidates + ")"))
        .as(about)
        .containsExactly(array(next));
    assertThat(script.numbers("keep(" + out + ", " + candidates + ")"))
        .as(about)
        .containsExactly(array(kept));
  }

  private static void checkConcentration(Study study, Set<Node> removed, String out, String about) {
    String type = study.hostingTypes().most();
    Concentration places = study.concentration(Concentration.By.places(type), removed);
    List<Double> numbers = new ArrayList<>();
    numbers.add(places.index().map(index -> index.hhi()).orElse(-1.0));
    for (Concentration.Row row : places.rows()) {
      numbers.add((double) row.node().map(Node::index).orElse(-1));
      add(row.behind(), numbers);
      add(row.atStake(), numbers);
      add(row.degraded(), numbers);
      numbers.add(row.hostingShare().orElse(-1));
      numbers.add((double) row.machines());
      numbers.add((double) row.down());
      numbers.add(row.isNew() ? 1.0 : 0.0);
    }
    assertThat(script.numbers("concentration(" + out + ", 'place:" + type + "')"))
        .as(about)
        .containsExactly(array(numbers));
  }

  private static int state(BlastRadius radius, Node node) {
    return switch (radius.state(node)) {
      case UP -> 0;
      case AT_RISK -> 1;
      case DEGRADED -> radius.isAtRisk(node) ? 6 : 2;
      case DOWN -> 3;
    };
  }

  private static double[] users(Study study, BlastRadius radius) {
    List<Double> numbers = new ArrayList<>();
    for (State state : List.of(State.DOWN, State.DEGRADED, State.AT_RISK)) {
      add(radius.impact(state), numbers);
    }
    add(study.everyone(), numbers);
    numbers.add((double) radius.machinesDown());
    numbers.add((double) radius.machines());
    return array(numbers);
  }

  private static void add(Impact impact, List<Double> numbers) {
    numbers.add((double) impact.services());
    numbers.add((double) impact.servicesWithoutUsers());
    add(impact.users(), numbers);
  }

  private static void add(BlastRadius radius, List<Double> numbers) {
    Impact impact = radius.impact(State.DOWN);
    numbers.add((double) radius.down().size());
    numbers.add((double) impact.services());
    add(impact.users(), numbers);
  }

  private static void add(Bounds bounds, List<Double> numbers) {
    numbers.add(bounds.isStated() ? (double) bounds.atLeast() : -1);
    numbers.add(bounds.isStated() ? (double) bounds.atMost() : -1);
  }

  private static double[] saved(Study study, BlastRadius radius) {
    Optional<Keep> best = study.keeps(radius).best().stream().findFirst();
    List<Double> numbers = new ArrayList<>();
    if (best.isPresent()) {
      numbers.add((double) best.get().node().index());
      numbers.add((double) best.get().services());
      add(best.get().users(), numbers);
    }
    return array(numbers);
  }

  private static double servicesWithStandbyInVain(
      Study study, BlastRadius radius, Set<Node> removed) {
    return radius.down().stream()
        .filter(node -> node.kind() == Kind.SERVICE && !removed.contains(node))
        .filter(
            node ->
                study.chains().of(node, removed).stream()
                    .anyMatch(
                        link ->
                            link.cause() instanceof Cause.LostRequirement lost
                                && lost.shortfall().unusableStandby().isPresent()))
        .count();
  }

  private static int[] numbers(Collection<Node> nodes) {
    return nodes.stream().mapToInt(Node::index).toArray();
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
