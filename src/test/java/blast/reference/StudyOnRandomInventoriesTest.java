package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blast.analysis.Study;
import blast.analysis.availability.AvailabilityQuery;
import blast.analysis.availability.AvailabilitySearch;
import blast.analysis.concentration.Concentration;
import blast.analysis.cuts.CutQuery;
import blast.analysis.cuts.CutSearch;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.analysis.people.Impact;
import blast.analysis.people.UserIndex;
import blast.analysis.redundancy.Circles;
import blast.analysis.redundancy.ColdStart;
import blast.analysis.redundancy.SharedFates;
import blast.analysis.sweep.Killers;
import blast.analysis.sweep.SharedSweep;
import blast.analysis.sweep.SinglePoints;
import blast.analysis.sweep.Survivability;
import blast.analysis.sweep.Sweep;
import blast.analysis.work.Workers;
import blast.cli.run.Threads;
import blast.graph.DependencyGraph;
import blast.graph.Members;
import blast.graph.Outage;
import blast.graph.Redundancy;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A study answers as the questions by themselves do, whoever asks it, when, and in what order. */
class StudyOnRandomInventoriesTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 60);

  /** Large enough to be shared out. */
  private static final int LARGE = 1_500;

  /** In a large tangle the search goes to the end of its budget for each service. */
  private static final int MOST_FOR_AVAILABILITY = 200;

  /** As if servers and places failed now and then. */
  private static AvailabilityQuery often(Inventory inventory, List<Node> services) {
    return new AvailabilityQuery(
        inventory.size() > MOST_FOR_AVAILABILITY ? List.of() : services,
        Map.of(Kind.SERVER, 0.01, Kind.SITE, 0.001),
        AvailabilityQuery.Importance.USUAL,
        0.01);
  }

  /** Every question, and its answer in words. */
  private static Map<String, Function<Study, String>> questions(Inventory inventory) {
    List<Node> services = ofKinds(inventory, EnumSet.of(Kind.SERVICE));
    List<Node> some = services.subList(0, (services.size() + 1) / 2);
    List<Node> sites = ofKinds(inventory, EnumSet.of(Kind.SITE));
    Map<String, Function<Study, String>> questions = new LinkedHashMap<>();
    questions.put("everyone", study -> study.everyone().toString());
    questions.put("radius", study -> told(study.blastRadius(sites)));
    questions.put("sweep", study -> told(study.sweep()));
    questions.put("killers", study -> study.killers(services).toString());
    questions.put("killers of some", study -> study.killers(some).toString());
    questions.put("points", study -> told(study.singlePoints(all(some))));
    questions.put("survivability", study -> told(study.survivability(services, sites, 2)));
    CutQuery pairs = pairs(inventory);
    questions.put("cuts", study -> study.cuts(some, pairs).toString());
    questions.put("first cuts", study -> study.firstCuts(some, pairs).toString());
    questions.put("cuts of people", study -> study.cutsOfPeople(1_000, pairs).toString());
    questions.put("availability", study -> study.availability(often(inventory, some)).toString());
    questions.put(
        "concentration",
        study -> told(study.concentration(Concentration.By.basis(Concentration.Basis.PLACE))));
    questions.put("fates", study -> told(study.sharedFates()));
    questions.put("circles", study -> study.circlesOfDependencies().toString());
    questions.put("detours", study -> study.circlesOfAlternatives().toString());
    questions.put("deadlocks", study -> study.deadlocks().toString());
    return questions;
  }

  private static CutQuery pairs(Inventory inventory) {
    return CutQuery.of(ofKinds(inventory, EnumSet.of(Kind.SITE, Kind.SERVER)), 2);
  }

  private static SinglePoints.Query all(List<Node> watched) {
    return new SinglePoints.Query(EnumSet.allOf(Kind.class), watched, false, 0);
  }

  private static String told(BlastRadius radius) {
    List<String> lines = new ArrayList<>();
    for (State state : List.of(State.DOWN, State.DEGRADED, State.AT_RISK)) {
      lines.add(state + " " + radius.in(state) + " " + radius.impact(state));
    }
    radius.down().forEach(node -> lines.add(node + " " + radius.cause(node)));
    radius.degraded().forEach(node -> lines.add(node + " " + radius.because(node)));
    radius.atRisk().forEach(node -> lines.add(node + " " + radius.lastHope(node)));
    return lines + " " + radius.companies();
  }

  private static String told(Sweep sweep) {
    List<String> lines = new ArrayList<>();
    for (Node node : sweep.inventory().nodes()) {
      Set<Kind> kinds = EnumSet.allOf(Kind.class);
      kinds.removeIf(kind -> !sweep.hasKiller(node, kind));
      lines.add(node + " " + sweep.down(node) + sweep.services(node) + sweep.users(node) + kinds);
    }
    return lines + " " + sweep.failures();
  }

  private static String told(SinglePoints points) {
    return points.first(Integer.MAX_VALUE, 3)
        + " "
        + points.survivors()
        + points.killers()
        + points.worstUsers();
  }

  private static String told(Survivability survivability) {
    return survivability.casualties() + " " + survivability.pairsTried();
  }

  private static String told(Concentration concentration) {
    return concentration.rows() + " " + concentration.index() + concentration.everyone();
  }

  private static String told(SharedFates fates) {
    return fates.alternatives() + " " + fates.failovers();
  }

  private static List<Node> ofKinds(Inventory inventory, Set<Kind> kinds) {
    return inventory.nodes().stream().filter(node -> kinds.contains(node.kind())).toList();
  }

  private static Map<String, String> answers(Study study) {
    Map<String, String> answers = new TreeMap<>();
    questions(study.inventory()).forEach((name, ask) -> answers.put(name, ask.apply(study)));
    return answers;
  }

  /** The same without a study: each from a graph of its own. */
  private static Map<String, String> directAnswers(Inventory inventory) {
    Supplier<DependencyGraph> graph = () -> DependencyGraph.of(inventory);
    Supplier<Redundancy> redundancy = () -> Redundancy.of(graph.get());
    Supplier<SharedSweep> sweep =
        () -> SharedSweep.of(Outage.none(graph.get()), UserIndex.of(inventory), Workers.alone());
    List<Node> services = ofKinds(inventory, EnumSet.of(Kind.SERVICE));
    List<Node> some = services.subList(0, (services.size() + 1) / 2);
    List<Node> sites = ofKinds(inventory, EnumSet.of(Kind.SITE));
    Map<String, String> answers = new TreeMap<>();
    answers.put("everyone", Impact.everyone(inventory).toString());
    answers.put("radius", told(BlastRadius.of(graph.get(), sites)));
    answers.put("sweep", told(sweep.get().sweep()));
    answers.put("killers", sweep.get().killers(services).toString());
    answers.put("killers of some", sweep.get().killers(some).toString());
    answers.put("points", told(SinglePoints.of(sweep.get(), all(some))));
    answers.put(
        "survivability", told(Survivability.of(graph.get(), services, sites, 2, Workers.alone())));
    answers.put(
        "concentration",
        told(
            Concentration.of(
                graph.get(),
                UserIndex.of(inventory),
                Concentration.By.basis(Concentration.Basis.PLACE),
                List.of(),
                Workers.alone())));
    CutQuery pairs = pairs(inventory);
    DependencyGraph own = graph.get();
    Members members = Members.of(own);
    UserIndex users = UserIndex.of(inventory);
    Workers alone = Workers.alone();
    answers.put("cuts", CutSearch.ofServices(own, members, users, some, pairs, alone).toString());
    answers.put(
        "first cuts",
        CutSearch.firstOfServices(own, members, users, some, pairs, alone).toString());
    answers.put(
        "cuts of people", CutSearch.ofPeople(own, members, users, 1_000, pairs, alone).toString());
    answers.put(
        "availability",
        AvailabilitySearch.of(inventory, members, users, often(inventory, some), alone).toString());
    answers.put("fates", told(SharedFates.of(redundancy.get(), Workers.alone())));
    answers.put("circles", Circles.ofDependencies(redundancy.get()).toString());
    answers.put("detours", Circles.ofAlternatives(redundancy.get()).toString());
    answers.put("deadlocks", ColdStart.deadlocks(graph.get()).toString());
    return answers;
  }

  @Test
  void aStudyAnswersAsTheQuestionsByThemselvesDo() {
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, plain) -> {
          Inventory inventory = plain.loaded();
          assertThat(answers(Study.of(inventory)))
              .as("seed " + seed)
              .isEqualTo(directAnswers(inventory));
        });
  }

  @Test
  void theOrderOfTheQuestionsIsOfNoConsequence() {
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, plain) -> {
          Inventory inventory = plain.loaded();
          Map<String, String> expected = answers(Study.of(inventory));
          Study study = Study.of(inventory);
          Map<String, Function<Study, String>> questions = questions(inventory);
          for (String name : Whim.of(seed).shuffled(List.copyOf(questions.keySet()))) {
            assertThat(questions.get(name).apply(study))
                .as(name + ", seed " + seed)
                .isEqualTo(expected.get(name));
          }
        });
  }

  @Test
  void severalThreadsAtOnceGetTheSameAnswers() throws Exception {
    int threads = 6;
    for (int seed = 0; seed < 3; seed++) {
      Inventory inventory = RandomInventory.of(seed, LARGE).loaded();
      Map<String, String> expected = answers(Study.of(inventory));
      Study study = Study.of(inventory, Threads.of(2));
      CyclicBarrier together = new CyclicBarrier(threads);
      List<Callable<Map<String, String>>> askers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Whim whim = Whim.of(seed * 100 + i);
        askers.add(
            () -> {
              Map<String, Function<Study, String>> questions = questions(inventory);
              Map<String, String> answers = new TreeMap<>();
              together.await();
              for (String name : whim.shuffled(List.copyOf(questions.keySet()))) {
                answers.put(name, questions.get(name).apply(study));
              }
              return answers;
            });
      }
      assertThat(inThreads(askers)).as("seed " + seed).hasSize(threads).containsOnly(expected);
    }
  }

  @Test
  void whatSeveralThreadsAskForIsComputedOnce() throws Exception {
    Inventory inventory = RandomInventory.of(7, LARGE).loaded();
    Study study = Study.of(inventory);
    CyclicBarrier together = new CyclicBarrier(4);
    Callable<List<Object>> asker =
        () -> {
          together.await();
          return List.of(study.graph(), study.sweep(), study.sharedFates(), study.everyone());
        };

    List<List<Object>> found = inThreads(List.of(asker, asker, asker, asker));

    for (List<Object> one : found) {
      for (int i = 0; i < one.size(); i++) {
        assertThat(one.get(i)).isSameAs(found.get(0).get(i));
      }
    }
  }

  private static <T> List<T> inThreads(List<Callable<T>> askers) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(askers.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> asker : executor.invokeAll(askers)) {
        results.add(asker.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new AssertionError("an asker failed", e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void afterAFailureTheNextToAskGetsAnAnswer() {
    Inventory inventory = RandomInventory.of(3, 60).loaded();
    int[] calls = new int[1];
    Workers tired =
        new Workers() {
          @Override
          public <W extends Worker> List<W> each(int pieces, int batch, Supplier<W> newWorker) {
            if (calls[0]++ == 0) {
              throw new IllegalStateException("tired");
            }
            return Workers.alone().each(pieces, batch, newWorker);
          }
        };
    Study study = Study.of(inventory, tired);

    assertThatThrownBy(study::sweep).hasMessage("tired");
    assertThat(told(study.sweep())).isEqualTo(told(Study.of(inventory).sweep()));
  }

  @Test
  void theSweepIsMadeOnceWhereItsKillersAreAskedForFirst() {
    Inventory inventory = RandomInventory.of(5, 60).loaded();
    int[] calls = new int[1];
    Workers counting =
        new Workers() {
          @Override
          public <W extends Worker> List<W> each(int pieces, int batch, Supplier<W> newWorker) {
            calls[0]++;
            return Workers.alone().each(pieces, batch, newWorker);
          }
        };
    Study study = Study.of(inventory, counting);
    List<Node> services = ofKinds(inventory, EnumSet.of(Kind.SERVICE));

    List<Killers> killers = study.killers(services);
    study.sweep();
    study.singlePoints(all(services));

    assertThat(study.killers(services)).isSameAs(killers);
    assertThat(calls[0]).isEqualTo(1);
  }

  @Test
  void onlyServicesHaveKillers() {
    Inventory inventory = RandomInventory.of(5, 60).loaded();
    Node site = ofKinds(inventory, EnumSet.of(Kind.SITE)).get(0);

    assertThatThrownBy(() -> Study.of(inventory).killers(List.of(site)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(site + " is no service");
  }
}
