package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.failure.WhatIf;
import blast.analysis.people.Bounds;
import blast.analysis.sweep.EqualPoints;
import blast.analysis.sweep.Killers;
import blast.analysis.sweep.SinglePoint;
import blast.analysis.sweep.SinglePoints;
import blast.analysis.sweep.Sweep;
import blast.cli.run.Threads;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.loading.SourceText;
import blast.reference.ReferenceImpact.People;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Removing every node once gives what the brute-force reference gives for each of them. */
class SweepAgainstReferenceTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 80);

  @Test
  void everyFailureHitsWhatTheReferenceSays() {
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, inventory) -> {
          ReferenceSweep reference = ReferenceSweep.of(inventory);
          Sweep sweep = study(inventory).sweep();
          long failures = 0;
          for (Node node : sweep.inventory().nodes()) {
            String id = node.id();
            assertThat(sweep.down(node))
                .as(() -> message(id, inventory))
                .isEqualTo(reference.without(id).down().size());
            assertThat(sweep.services(node))
                .as(() -> message(id, inventory))
                .isEqualTo(reference.services(id).size());
            assertThat(sweep.users(node))
                .as(() -> message(id, inventory))
                .isEqualTo(bounds(reference.people(id)));
            failures += reference.without(id).down().size();
          }
          assertThat(sweep.failures()).isEqualTo(failures);
        });
  }

  @Test
  void noFailureHitsMorePeopleThanThereAre() {
    for (int seed = 0; seed < INVENTORIES / 2; seed++) {
      PlainInventory inventory = RandomInventory.withMoreUsersThanPeople(seed, 5 + seed % 40);
      ReferenceSweep reference = ReferenceSweep.of(inventory);
      Sweep sweep = study(inventory).sweep();
      for (Node node : sweep.inventory().nodes()) {
        assertThat(sweep.users(node))
            .as(() -> message(node.id(), inventory))
            .isEqualTo(bounds(reference.people(node.id())));
      }
    }
  }

  @Test
  void everyServiceHasTheKillersThatTheReferenceFinds() {
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, inventory) -> {
          ReferenceSweep reference = ReferenceSweep.of(inventory);
          Study study = study(inventory);
          List<Killers> found = study.killers(services(study.inventory()));
          for (Killers one : found) {
            Node service = one.service();
            List<String> killers = new ArrayList<>();
            for (Kind kind : Kind.values()) {
              Set<String> ofKind = reference.killers(service.id(), kind);
              killers.addAll(ofKind);
              assertThat(study.sweep().hasKiller(service, kind))
                  .as(() -> kind + " " + message(service.id(), inventory))
                  .isEqualTo(!ofKind.isEmpty());
            }
            assertThat(WhatIf.ids(one.nodes()))
                .as(() -> message(service.id(), inventory))
                .containsExactlyInAnyOrderElementsOf(killers)
                .isEqualTo(one.nodes().stream().sorted().map(Node::id).toList());
          }
        });
  }

  @Test
  void singlePointsAreFoundAndRankedAsTheReferenceDoes() {
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, inventory) -> {
          ReferenceSweep reference = ReferenceSweep.of(inventory);
          Study study = study(inventory);
          Whim whim = Whim.of(seed);
          for (int i = 0; i < 4; i++) {
            Question question = Question.any(whim, reference, inventory);
            SinglePoints points = question.askedOf(study);
            List<String> expected = question.answeredBy(reference);

            assertThat(points.first(Integer.MAX_VALUE, Integer.MAX_VALUE))
                .map(point -> point.node().id())
                .as(() -> message(question.toString(), inventory))
                .isEqualTo(expected);
            points
                .first(Integer.MAX_VALUE, Integer.MAX_VALUE)
                .forEach(point -> assertSame(point, Integer.MAX_VALUE, reference));
            assertThat(points.size()).isEqualTo(expected.size());
            assertThat(points.worstUsers())
                .isEqualTo(expected.isEmpty() ? 0 : reference.people(expected.get(0)).atMost());
            int half = expected.size() / 2;
            assertThat(points.first(half, 2))
                .map(point -> point.node().id())
                .isEqualTo(expected.subList(0, half));
            points.first(half, 2).forEach(point -> assertSame(point, 2, reference));
            assertSameRows(points, reference.equal(expected), reference);
          }
        });
  }

  private static void assertSameRows(
      SinglePoints points, List<List<String>> expected, ReferenceSweep reference) {
    assertThat(points.equalSize()).isEqualTo(expected.size());
    for (int most : List.of(expected.size() / 2, Integer.MAX_VALUE)) {
      List<EqualPoints> rows = points.firstEqual(most, 2);
      assertThat(rows)
          .map(SweepAgainstReferenceTest::ids)
          .isEqualTo(expected.subList(0, Math.min(most, expected.size())));
      for (EqualPoints row : rows) {
        assertSame(row.first(), 2, reference);
        LongSummaryStatistics down =
            ids(row).stream()
                .mapToLong(id -> reference.without(id).down().size())
                .summaryStatistics();
        assertThat(row.leastDown()).isEqualTo(down.getMin());
        assertThat(row.mostDown()).isEqualTo(down.getMax());
      }
    }
  }

  private static List<String> ids(EqualPoints points) {
    List<String> ids = new ArrayList<>(List.of(points.first().node().id()));
    ids.addAll(WhatIf.ids(points.others()));
    return ids;
  }

  @Test
  void survivorsAreThoseOfTheReference() {
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, inventory) -> {
          ReferenceSweep reference = ReferenceSweep.of(inventory);
          Study study = study(inventory);
          Whim whim = Whim.of(~seed);
          for (int i = 0; i < 4; i++) {
            Question question = Question.any(whim, reference, inventory);
            SinglePoints points = question.askedOf(study);

            assertThat(WhatIf.ids(points.survivors()))
                .as(() -> message(question.toString(), inventory))
                .isEqualTo(
                    reference.inReportOrder(
                        reference.survivors(question.kinds(), question.services(reference))));
            assertThat(points.survivorCount()).isEqualTo(points.survivors().size());
            assertThat(points.killers())
                .map(killers -> killers.service().id())
                .isEqualTo(reference.inReportOrder(question.watched()));
            points.killers().forEach(killers -> assertSame(killers, reference));
          }
        });
  }

  private static void assertSame(SinglePoint point, int most, ReferenceSweep reference) {
    String id = point.node().id();
    List<String> services = reference.inReportOrder(reference.services(id));
    assertThat(WhatIf.ids(point.services()))
        .isEqualTo(services.subList(0, Math.min(most, services.size())));
    assertThat(point.serviceCount()).isEqualTo(services.size());
    assertThat(point.down()).isEqualTo(reference.without(id).down().size());
    assertThat(point.users()).isEqualTo(bounds(reference.people(id)));
  }

  private static void assertSame(Killers found, ReferenceSweep reference) {
    for (Kind kind : Kind.values()) {
      Set<String> killers = reference.killers(found.service().id(), kind);
      assertThat(WhatIf.ids(found.of(kind))).isEqualTo(List.copyOf(killers));
    }
  }

  /** What may be asked about single points. */
  private record Question(
      Set<Kind> kinds, Set<String> watched, boolean onlyWatched, long leastUsers) {

    static Question any(Whim whim, ReferenceSweep reference, PlainInventory inventory) {
      Set<Kind> kinds = EnumSet.allOf(Kind.class);
      kinds.removeIf(kind -> whim.chance(30));
      List<String> services = whim.shuffled(List.copyOf(reference.allServices()));
      Set<String> watched =
          new TreeSet<>(services.subList(0, Math.min(services.size(), whim.below(4))));
      // Exactly what one of them hits, or one person more.
      String one = whim.pick(List.copyOf(inventory.nodes().keySet()));
      long users = whim.chance(50) ? 0 : reference.people(one).atMost() + whim.below(2);
      return new Question(kinds, watched, whim.chance(50), users);
    }

    Set<String> services(ReferenceSweep reference) {
      return onlyWatched ? watched : reference.allServices();
    }

    SinglePoints askedOf(Study study) {
      List<Node> nodes =
          watched.stream().map(id -> study.inventory().find(id).orElseThrow()).toList();
      return study.singlePoints(new SinglePoints.Query(kinds, nodes, onlyWatched, leastUsers));
    }

    List<String> answeredBy(ReferenceSweep reference) {
      return reference.singlePoints(kinds, services(reference), leastUsers);
    }
  }

  @Test
  void theOrderAndStyleOfTheTextChangeNothing() {
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, inventory) ->
            assertThat(everything(study(InventoryText.varied(inventory, seed))))
                .as(() -> message("seed " + seed, inventory))
                .isEqualTo(everything(study(inventory))));
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    for (int seed = 0; seed < 4; seed++) {
      Inventory inventory = study(RandomInventory.of(seed, 2_000 + 333 * seed)).inventory();
      Map<String, String> alone = everything(Study.of(inventory));
      for (int threads : List.of(1, 2, 8)) {
        assertThat(everything(Study.of(inventory, Threads.of(threads))))
            .as("seed " + seed + " on " + threads + " threads")
            .isEqualTo(alone);
      }
    }
  }

  /** Agreement about inventories without single points would mean little. */
  @Test
  void randomInventoriesHaveManySinglePointsAndSurvivors() {
    int[] found = new int[3];
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, inventory) -> {
          Study study = study(inventory);
          Sweep sweep = study.sweep();
          Set<Kind> kinds = new HashSet<>();
          for (Node node : sweep.inventory().nodes()) {
            if (sweep.services(node) > 0) {
              found[0]++;
              kinds.add(node.kind());
            }
          }
          found[1] += kinds.size() == Kind.values().length ? 1 : 0;
          for (Killers killers : study.killers(services(study.inventory()))) {
            found[2] += killers.nodes().isEmpty() ? 1 : 0;
          }
        });
    assertThat(found[0]).isGreaterThan(INVENTORIES * 5);
    assertThat(found[1]).as("inventories with single points of every kind").isPositive();
    assertThat(found[2]).isGreaterThan(INVENTORIES);
  }

  private static Study study(PlainInventory inventory) {
    return study(inventory.text());
  }

  private static Study study(List<SourceText> text) {
    return Study.of(WhatIf.load(text));
  }

  private static List<Node> services(Inventory inventory) {
    return inventory.nodes().stream().filter(node -> node.kind() == Kind.SERVICE).toList();
  }

  /** All that a sweep says, by id. */
  private static Map<String, String> everything(Study study) {
    Map<String, String> lines = new TreeMap<>();
    List<Killers> all = study.killers(services(study.inventory()));
    Sweep sweep = study.sweep();
    for (Node node : study.inventory().nodes()) {
      lines.put(
          node.id(), sweep.down(node) + ", " + sweep.services(node) + ", " + sweep.users(node));
    }
    for (Killers one : all) {
      Set<Kind> kinds = EnumSet.allOf(Kind.class);
      kinds.removeIf(kind -> !sweep.hasKiller(one.service(), kind));
      lines.merge(one.service().id(), " killed by " + one.nodes() + kinds, String::concat);
    }
    return lines;
  }

  private static Bounds bounds(People people) {
    return people.bounds();
  }

  private static String message(String what, PlainInventory inventory) {
    return what + "\n" + InventoryText.show(inventory.text());
  }
}
