package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.concentration.Concentration;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.Cause;
import blast.analysis.failure.Keep;
import blast.analysis.failure.State;
import blast.analysis.people.AudienceImpact;
import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.analysis.sweep.Sweep;
import blast.browser.EngineScript;
import blast.explore.Browser;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.Shape;
import blast.loading.Examples;
import blast.wording.CauseText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script that the build compiles from the engine says in every answer what the engine says: of
 * the inventory in the page's file what Java says of the inventory that was loaded.
 */
class ScriptAgainstStudyTest {
  private static final int INVENTORIES = Integer.getInteger("blast.script.inventories", 300);

  /**
   * Java takes its time with a script: a hundred inventories of any size, or as many small ones.
   */
  private static final int IN_JAVA = 100;

  private static final int SMALL = 16;
  private static final int NEXT = 2;

  /** Of so many removals one is compared. */
  private static final int EACH = 7;

  /** Of so many nodes of an example one is asked about in depth. */
  private static final int IN_DEPTH = 4 * EACH;

  @TempDir private static Path folder;

  @Test
  void theScriptAgreesWhereABrowserRunsIt() throws Exception {
    Optional<String> browser = Browser.found();
    Assumptions.assumeTrue(
        browser.isPresent(),
        "there is no browser, so only Java runs the script: name one by $BLAST_BROWSER");
    try (Browser started = Browser.start(browser.get(), folder);
        EngineScript script = EngineScript.in(started)) {
      checkRandom(script, INVENTORIES, Integer.MAX_VALUE);
      checkExamples(script);
    }
  }

  @Test
  void theScriptAgreesWhereJavaRunsIt() {
    try (EngineScript script = EngineScript.inJava()) {
      // Where a browser runs it with the large ones, Java needn't.
      if (Browser.found().isPresent()) {
        assertThat(checkRandom(script, 5 * IN_JAVA, SMALL)).isGreaterThanOrEqualTo(IN_JAVA);
      } else {
        checkRandom(script, IN_JAVA, Integer.MAX_VALUE);
      }
      checkExamples(script);
    }
  }

  /** Gives how many were checked: those with no more nodes than that. */
  private static int checkRandom(EngineScript script, int inventories, int largest) {
    int[] down = {0};
    int[] checked = {0};
    RandomCase.forEachInventory(
        inventories,
        (seed, plain) -> {
          if (plain.nodes().size() > largest) {
            return;
          }
          checked[0]++;
          List<RandomCase> cases = RandomCase.ofInventory(seed, plain);
          Inventory inventory = plain.loaded();
          Study study = Study.of(inventory);
          script.load(inventory);
          checkWhole(script, study, "seed " + seed);
          // By turns: each takes its time.
          for (int i = seed % EACH; i < cases.size(); i += EACH) {
            RandomCase given = cases.get(i);
            Set<Node> removed =
                Set.copyOf(given.removed().stream().map(id -> inventory.find(id).get()).toList());
            boolean isInDepth = i < EACH && seed % 3 == 0;
            down[0] += check(script, study, removed, isInDepth, given.toString());
          }
        });
    assertThat(down[0]).as("nodes that went down").isGreaterThan(2 * checked[0]);
    return checked[0];
  }

  private static void checkExamples(EngineScript script) {
    for (Path example : Examples.folders()) {
      Inventory inventory = Examples.load(example);
      Study study = Study.of(inventory);
      script.load(inventory);
      checkWhole(script, study, example.toString());
      for (int i = 0; i < inventory.size(); i += EACH) {
        Node node = inventory.node(i);
        check(script, study, Set.of(node), i % IN_DEPTH == 0, example + " without " + node);
      }
    }
  }

  /** What is asked of the whole inventory. */
  private static void checkWhole(EngineScript script, Study study, String about) {
    Sweep sweep = study.sweep();
    List<Double> rows = new ArrayList<>();
    for (Node node : study.inventory().nodes()) {
      rows.add((double) sweep.down(node));
      rows.add((double) sweep.services(node));
      add(sweep.users(node), rows);
    }
    String untouched = line("untouched", users(study, study.blastRadius(List.of())));
    assertThat(script.aboutAll())
        .as(about)
        .containsExactly(
            line("sweep", rows),
            line("losses in the page", rows),
            untouched,
            untouched.replace("untouched", "in the page"));
  }

  /** What is asked of a removal; gives how many nodes are down. */
  private static int check(
      EngineScript script, Study study, Set<Node> removed, boolean isInDepth, String about) {
    List<Node> others =
        study.inventory().nodes().stream()
            .filter(node -> !removed.contains(node))
            .limit(NEXT)
            .toList();
    String basis = isInDepth ? "place:" + study.hostingTypes().most() : "";
    BlastRadius radius = study.blastRadius(removed);
    assertThat(script.about(numbers(removed), numbers(others), basis))
        .as(about)
        .containsExactlyElementsOf(answers(study, radius, removed, others, basis));
    return radius.down().size();
  }

  private static List<String> answers(
      Study study, BlastRadius radius, Set<Node> removed, List<Node> others, String basis) {
    List<String> lines = new ArrayList<>();
    List<Node> nodes = study.inventory().nodes();
    lines.add(line("states", nodes.stream().mapToInt(node -> state(radius, node)).toArray()));
    lines.add(line("users", users(study, radius)));
    for (Node node : nodes) {
      addNode(study, radius, removed, node, lines);
    }
    lines.add(line("held", numbers(radius.heldByCircle())));
    lines.add(line("in vain", List.of(servicesWithStandbyInVain(study, radius, removed))));
    lines.add(line("causes", causes(radius)));
    lines.add(line("standbys", standbysInVain(radius)));
    lines.add(line("audiences", audiences(radius)));
    if (!basis.isEmpty()) {
      lines.add(line("saved", saved(study, radius)));
      addFurther(study, removed, others, lines);
      lines.add(line(basis, concentration(study, removed)));
    }
    return lines;
  }

  private static void addNode(
      Study study, BlastRadius radius, Set<Node> removed, Node node, List<String> lines) {
    State state = radius.state(node);
    if (state == State.DOWN) {
      lines.add(line("numbers of " + node.index(), causeNumbers(radius.cause(node))));
      lines.add("cause of " + node.index() + ": " + CauseText.of(radius.cause(node)));
      int[] chain =
          study.chains().of(node, removed).stream().mapToInt(link -> link.node().index()).toArray();
      lines.add(line("chain of " + node.index(), chain));
    }
    int[] because = state == State.DEGRADED ? numbers(radius.because(node)) : new int[0];
    lines.add(line("because of " + node.index(), because));
    lines.add(line("last hope of " + node.index(), numbers(radius.lastHope(node))));
  }

  /** What one loss more would do, and what one less would have done. */
  private static void addFurther(
      Study study, Set<Node> removed, List<Node> others, List<String> lines) {
    List<Double> next = new ArrayList<>();
    List<Double> kept = new ArrayList<>();
    for (Node other : others) {
      List<Node> more = new ArrayList<>(removed);
      more.add(other);
      add(study.blastRadius(more), next);
      add(study.blastRadius(removed, List.of(other)), kept);
    }
    lines.add(line("next", next));
    lines.add(line("keep", kept));
  }

  private static List<Double> causes(BlastRadius radius) {
    List<Double> numbers = new ArrayList<>();
    for (Node node : radius.down()) {
      List<Double> cause = causeNumbers(radius.cause(node));
      if (!cause.isEmpty()) {
        numbers.add((double) node.index());
        numbers.add((double) cause.size());
        numbers.addAll(cause);
      }
    }
    return numbers;
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<Double> causeNumbers(Cause found) {
    List<Double> cause = new ArrayList<>();
    if (found instanceof Cause.LostRequirement lost) {
      Cause.Shortfall shortfall = lost.shortfall();
      cause.add(List.of(Field.values()).indexOf(lost.field()) + 1.0);
      cause.add(shortfall.shape().map(List.of(Shape.values())::indexOf).orElse(-1) + 1.0);
      cause.add((double) shortfall.needed());
      cause.add((double) shortfall.left());
      cause.add((double) shortfall.total());
      Optional<Cause.UnusableStandby> vain = shortfall.unusableStandby();
      add(shortfall.lost(), cause);
      add(vain.isPresent() ? vain.get().standby() : List.of(), cause);
      add(vain.isPresent() ? vain.get().lostFailover() : List.of(), cause);
      add(lost.lost(), cause);
    }
    return cause;
  }

  /** Whatever in a node's requirements may have a standby. */
  private static int[] standbysInVain(BlastRadius radius) {
    List<Integer> pairs = new ArrayList<>();
    for (Node node : radius.down()) {
      if (radius.cause(node) instanceof Cause.LostRequirement lost
          && lost.shortfall().unusableStandby().isPresent()) {
        for (Node standby : lost.shortfall().unusableStandby().get().standby()) {
          pairs.add(standby.index());
          pairs.add(node.index());
        }
      }
    }
    return array(pairs);
  }

  private static void add(List<Node> nodes, List<Double> numbers) {
    numbers.add((double) nodes.size());
    nodes.forEach(node -> numbers.add((double) node.index()));
  }

  private static List<Double> audiences(BlastRadius radius) {
    List<Double> numbers = new ArrayList<>();
    for (AudienceImpact impact : radius.impact(State.DOWN).audiences()) {
      numbers.add((double) radius.inventory().audiences().indexOf(impact.audience()));
      add(impact.users(), numbers);
    }
    return numbers;
  }

  private static List<Double> concentration(Study study, Set<Node> removed) {
    String type = study.hostingTypes().most();
    Concentration places = study.concentration(Concentration.By.places(type), removed);
    List<Double> numbers = new ArrayList<>();
    numbers.add(places.index().isPresent() ? places.index().get().hhi() : -1);
    for (Concentration.Row row : places.rows()) {
      numbers.add(row.node().isPresent() ? (double) row.node().get().index() : -1);
      add(row.behind(), numbers);
      add(row.atStake(), numbers);
      add(row.degraded(), numbers);
      numbers.add(row.hostingShare().orElse(-1));
      numbers.add((double) row.machines());
      numbers.add((double) row.down());
      numbers.add(row.isNew() ? 1.0 : 0.0);
    }
    return numbers;
  }

  private static int state(BlastRadius radius, Node node) {
    return switch (radius.state(node)) {
      case UP -> 0;
      case AT_RISK -> 1;
      case DEGRADED -> radius.isAtRisk(node) ? 6 : 2;
      case DOWN -> 3;
    };
  }

  private static List<Double> users(Study study, BlastRadius radius) {
    List<Double> numbers = new ArrayList<>();
    for (State state : List.of(State.DOWN, State.DEGRADED, State.AT_RISK)) {
      add(radius.impact(state), numbers);
    }
    add(study.everyone(), numbers);
    numbers.add((double) radius.machinesDown());
    numbers.add((double) radius.machines());
    return numbers;
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

  private static List<Double> saved(Study study, BlastRadius radius) {
    Optional<Keep> best = study.keeps(radius).best().stream().findFirst();
    List<Double> numbers = new ArrayList<>();
    if (best.isPresent()) {
      numbers.add((double) best.get().node().index());
      numbers.add((double) best.get().services());
      add(best.get().users(), numbers);
    }
    return numbers;
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

  private static String line(String question, int... numbers) {
    return EngineScript.line(question, IntStream.of(numbers).asDoubleStream().toArray());
  }

  private static String line(String question, List<Double> numbers) {
    return EngineScript.line(question, numbers.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
