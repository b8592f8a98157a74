package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.cuts.CutQuery;
import blast.analysis.cuts.CutSet;
import blast.analysis.cuts.CutSets;
import blast.analysis.cuts.FirstCut;
import blast.analysis.failure.WhatIf;
import blast.cli.run.Threads;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.reference.ReferenceCuts.Cut;
import blast.reference.ReferenceImpact.People;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * Hitting supports finds the minimal sets that trying every set finds, in random inventories with
 * circles and weights.
 */
class CutsAgainstReferenceTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 150);
  private static final int ORDER = 4;
  private static final int CANDIDATES = 9;
  private static final int LARGEST = 26;

  /** An inventory, some of its nodes, and some others that are out. */
  private record Case(
      int seed,
      PlainInventory inventory,
      Inventory loaded,
      List<String> candidates,
      Set<String> out) {

    static Case of(int seed) {
      Whim whim = Whim.of(seed);
      int size = 4 + whim.below(LARGEST - 3);
      PlainInventory inventory =
          seed % 5 == 0
              ? RandomInventory.withRepeatedMembers(seed, size)
              : RandomInventory.of(seed, size);
      List<String> shuffled = whim.shuffled(List.copyOf(inventory.nodes().keySet()));
      List<String> candidates = shuffled.subList(0, Math.min(CANDIDATES, shuffled.size()));
      Set<String> out = new TreeSet<>();
      if (whim.chance(40)) {
        out.add(whim.pick(List.copyOf(inventory.nodes().keySet())));
      }
      Inventory loaded = WhatIf.load(InventoryText.varied(inventory, seed));
      return new Case(seed, inventory, loaded, candidates, out);
    }

    CutQuery query(int order) {
      return new CutQuery(nodes(candidates), order, nodes(out), true);
    }

    List<Node> nodes(Collection<String> ids) {
      return ids.stream().map(id -> loaded.find(id).orElseThrow()).toList();
    }

    Study study() {
      return Study.of(loaded, Threads.of(2));
    }

    @Override
    public String toString() {
      return "seed %d, candidates %s, out %s%n%s"
          .formatted(seed, candidates, out, InventoryText.show(inventory.text()));
    }
  }

  private static void forEachCase(BiConsumer<Case, Whim> action) {
    for (int seed = 0; seed < INVENTORIES; seed++) {
      action.accept(Case.of(seed), Whim.of(~seed));
    }
  }

  private static List<Cut> cuts(CutSets sets) {
    return sets.sets().stream().map(CutsAgainstReferenceTest::cut).toList();
  }

  private static Cut cut(CutSet set) {
    return new Cut(WhatIf.ids(set.nodes()), People.of(set.users()));
  }

  private static BigInteger count(List<Cut> cuts, int order) {
    return BigInteger.valueOf(cuts.stream().filter(cut -> cut.ids().size() == order).count());
  }

  @Test
  void whatTakesAServiceDownIsWhatTryingEverySetFinds() {
    long[] found = new long[ORDER + 1];
    forEachCase(
        (given, whim) -> {
          List<String> services = ReferenceCuts.services(given.inventory());
          ReferenceCuts reference =
              new ReferenceCuts(given.inventory(), given.candidates(), ORDER, given.out());
          List<CutSets> answers = given.study().cuts(given.nodes(services), given.query(ORDER));
          for (int i = 0; i < services.size(); i++) {
            List<Cut> expected = reference.of(services.get(i));
            CutSets answer = answers.get(i);
            assertThat(cuts(answer)).as("%s of %s", services.get(i), given).isEqualTo(expected);
            for (int order = 0; order <= ORDER; order++) {
              assertThat(answer.count(order)).as("%s", given).isEqualTo(count(expected, order));
            }
            assertThat(answer.isComplete()).isTrue();
            expected.forEach(cut -> found[cut.ids().size()]++);
          }
        });
    // Otherwise the comparison would show nothing of sets of that size.
    assertThat(found).as("sets by order").doesNotContain(0L);
  }

  @Test
  void aSmallerOrderFindsTheSmallerOfTheSameSets() {
    forEachCase(
        (given, whim) -> {
          List<Node> services = given.nodes(ReferenceCuts.services(given.inventory()));
          List<CutSets> all = given.study().cuts(services, given.query(ORDER));
          for (int order = 1; order < ORDER; order++) {
            int most = order;
            List<CutSets> smaller = given.study().cuts(services, given.query(order));
            for (int i = 0; i < services.size(); i++) {
              List<CutSet> expected =
                  all.get(i).sets().stream().filter(set -> set.order() <= most).toList();
              assertThat(smaller.get(i).sets()).as("%s", given).isEqualTo(expected);
            }
          }
        });
  }

  @Test
  void setsOfAnySizeAreWhatTryingEverySetFinds() {
    long[] found = new long[CANDIDATES + 1];
    forEachCase(
        (given, whim) -> {
          List<String> services = ReferenceCuts.services(given.inventory());
          ReferenceCuts reference =
              new ReferenceCuts(given.inventory(), given.candidates(), CANDIDATES, given.out());
          List<CutSets> answers =
              given.study().cuts(given.nodes(services), given.query(CutQuery.ALL));
          for (int i = 0; i < services.size(); i++) {
            List<Cut> expected = reference.of(services.get(i));
            CutSets answer = answers.get(i);
            assertThat(cuts(answer)).as("%s of %s", services.get(i), given).isEqualTo(expected);
            assertThat(answer.isComplete()).isTrue();
            expected.forEach(cut -> found[cut.ids().size()]++);
          }
        });
    assertThat(found[4]).isPositive();
  }

  @Test
  void whatHitsSoManyPeopleIsWhatTryingEverySetFinds() {
    long[] found = new long[ORDER + 1];
    forEachCase(
        (given, whim) -> {
          ReferenceCuts reference =
              new ReferenceCuts(given.inventory(), given.candidates(), ORDER, given.out());
          long everyone = given.study().everyone().atMost();
          long least = everyone < 2 ? 1 : whim.between(1, everyone);
          List<Cut> expected = reference.ofPeople(least);
          CutSets answer = given.study().cutsOfPeople(least, given.query(ORDER));
          assertThat(cuts(answer)).as("%d people, %s", least, given).isEqualTo(expected);
          expected.forEach(cut -> found[cut.ids().size()]++);
        });
    assertThat(found[1]).isPositive();
    assertThat(found[2]).isPositive();
    assertThat(found[3]).isPositive();
  }

  @Test
  void whatWouldHaveSavedAServiceIsWhatKeepingEverySetFinds() {
    long[] found = new long[ORDER + 1];
    forEachCase(
        (given, whim) -> {
          Set<String> out = new TreeSet<>(given.out());
          out.add(whim.pick(List.copyOf(given.inventory().nodes().keySet())));
          CutQuery query =
              new CutQuery(given.nodes(given.candidates()), ORDER, given.nodes(out), true);
          for (String service : ReferenceCuts.services(given.inventory())) {
            List<Cut> expected =
                ReferenceCuts.rescues(given.inventory(), service, given.candidates(), ORDER, out);
            Node node = given.loaded().find(service).orElseThrow();
            CutSets answer = given.study().rescues(node, query);
            assertThat(cuts(answer)).as("%s, out %s, %s", service, out, given).isEqualTo(expected);
            expected.forEach(cut -> found[cut.ids().size()]++);
          }
        });
    assertThat(found[1]).isPositive();
    assertThat(found[2]).isPositive();
  }

  @Test
  void theFirstOfAllSetsIsTheSmallestAndFirstById() {
    forEachCase(
        (given, whim) -> {
          List<String> services = ReferenceCuts.services(given.inventory());
          ReferenceCuts reference =
              new ReferenceCuts(given.inventory(), given.candidates(), 3, given.out());
          List<FirstCut> answers = given.study().firstCuts(given.nodes(services), given.query(3));
          for (int i = 0; i < services.size(); i++) {
            List<Cut> expected = reference.of(services.get(i));
            List<String> first =
                expected.stream()
                    .map(Cut::ids)
                    .min(Comparator.<List<String>>comparingInt(List::size).thenComparing(INNER))
                    .orElse(List.of());
            assertThat(WhatIf.ids(answers.get(i).nodes())).as("%s", given).isEqualTo(first);
            assertThat(answers.get(i).count()).as("%s", given).isEqualTo(expected.size());
          }
        });
  }

  private static final Comparator<List<String>> INNER =
      (one, other) -> Arrays.compare(one.toArray(String[]::new), other.toArray(String[]::new));

  @Test
  void whatIsCountedIsWhatWouldBeListed() {
    forEachCase(
        (given, whim) -> {
          List<Node> services = given.nodes(ReferenceCuts.services(given.inventory()));
          CutQuery listed = given.query(3);
          CutQuery counted = new CutQuery(listed.candidates(), 3, listed.out(), false);
          List<CutSets> lists = given.study().cuts(services, listed);
          List<CutSets> numbers = given.study().cuts(services, counted);
          for (int i = 0; i < services.size(); i++) {
            assertThat(numbers.get(i).counts()).isEqualTo(lists.get(i).counts());
            assertThat(numbers.get(i).sets()).isEmpty();
          }
        });
  }
}
