package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blast.analysis.Study;
import blast.analysis.availability.Availability;
import blast.analysis.availability.AvailabilityQuery;
import blast.analysis.availability.AvailabilityQuery.Importance;
import blast.analysis.availability.BoxBounds;
import blast.analysis.availability.Chance;
import blast.analysis.availability.NodeImportance;
import blast.analysis.availability.ServiceAvailability;
import blast.analysis.availability.UserMinutes;
import blast.analysis.failure.WhatIf;
import blast.cli.run.Threads;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.loading.SourceText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * How likely services are down is what adding up every state says, in random inventories with
 * circles and weights.
 */
class AvailabilityAgainstReferenceTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 120);
  private static final int LARGEST = 22;
  private static final int USUALLY = 7;

  /** So many may fail in every inventory that isn't one of a few. */
  private static final int MOST = Integer.getInteger("blast.reference.failing", 10);

  /** An inventory, and how likely some of its nodes fail by themselves, as its text says. */
  private record Case(
      int seed, PlainInventory inventory, Inventory loaded, Map<String, Double> likely) {

    static Case of(int seed) {
      Whim whim = Whim.of(seed);
      int size = 3 + whim.below(LARGEST - 2);
      PlainInventory inventory =
          seed % 5 == 0
              ? RandomInventory.withRepeatedMembers(seed, size)
              : RandomInventory.of(seed, size);
      int most = whim.chance(5) ? MOST : 1 + whim.below(USUALLY);
      List<String> ids = whim.shuffled(List.copyOf(inventory.nodes().keySet()));
      Map<String, BigDecimal> percents = new TreeMap<>();
      for (String id : ids.subList(0, Math.min(most, ids.size()))) {
        percents.put(id, percent(whim));
      }
      return of(seed, inventory, percents);
    }

    static Case of(int seed, PlainInventory inventory, Map<String, BigDecimal> percents) {
      List<SourceText> files = new ArrayList<>(InventoryText.varied(inventory, seed));
      files.add(figures(inventory, percents));
      Map<String, Double> likely = new TreeMap<>();
      percents.forEach((id, percent) -> likely.put(id, 1 - percent.doubleValue() / 100));
      return new Case(seed, inventory, WhatIf.load(files), likely);
    }

    /** Anything, and what is likely to be wrong: nothing, all, and next to nothing. */
    private static BigDecimal percent(Whim whim) {
      return switch (whim.below(12)) {
        case 0 -> BigDecimal.ZERO;
        case 1 -> BigDecimal.valueOf(100);
        case 2 -> new BigDecimal("99.9999");
        default -> BigDecimal.valueOf(whim.between(1, 999), 1);
      };
    }

    private static SourceText figures(PlainInventory inventory, Map<String, BigDecimal> percents) {
      Map<Kind, StringBuilder> sections = new TreeMap<>();
      percents.forEach(
          (id, percent) ->
              sections
                  .computeIfAbsent(inventory.nodes().get(id).kind(), kind -> new StringBuilder())
                  .append(
                      "    \"" + id + "\": {availability: " + percent.toPlainString() + "%}\n"));
      StringBuilder text = new StringBuilder("extend:\n");
      sections.forEach((kind, all) -> text.append("  " + kind.section() + ":\n").append(all));
      return SourceText.ofText("figures.yaml", percents.isEmpty() ? "blast: 1\n" : text.toString());
    }

    ReferenceAvailability reference() {
      return new ReferenceAvailability(inventory, likely);
    }

    List<Node> services() {
      return loaded.nodes().stream()
          .filter(node -> node.kind() == Kind.SERVICE)
          .sorted(Comparator.comparing(Node::id))
          .toList();
    }

    Availability ask(Importance importance) {
      return ask(importance, 2);
    }

    Availability ask(Importance importance, int threads) {
      return Study.of(loaded, Threads.of(threads))
          .availability(new AvailabilityQuery(services(), Map.of(), importance, 0.01));
    }

    Map<Node, Double> likelyByNode() {
      Map<Node, Double> byNode = new HashMap<>();
      likely.forEach((id, one) -> byNode.put(loaded.find(id).orElseThrow(), one));
      return byNode;
    }

    @Override
    public String toString() {
      return "seed %d, failing %s%n%s"
          .formatted(seed, likely, InventoryText.show(inventory.text()));
    }
  }

  private static void forEachCase(Consumer<Case> action) {
    for (int seed = 0; seed < INVENTORIES; seed++) {
      action.accept(Case.of(seed));
    }
  }

  private static Offset<Double> nearly(double number) {
    return within(1e-12 + Math.abs(number) * 1e-9);
  }

  @Test
  void everyServiceIsDownAsOftenAsItsStatesSay() {
    int[] kinds = new int[3];
    forEachCase(
        given -> {
          ReferenceAvailability reference = given.reference();
          Availability answer = given.ask(Importance.NONE);
          assertThat(answer.stated()).as("%s", given).isEqualTo(given.likely().size());
          for (ServiceAvailability one : answer.services()) {
            double expected = reference.down(one.service().id());
            assertThat(one.down().isExact()).as("%s of %s", one.service(), given).isTrue();
            assertThat(one.down().low())
                .as("%s of %s", one.service(), given)
                .isCloseTo(expected, nearly(expected));
            kinds[expected == 0 ? 0 : expected == 1 ? 1 : 2]++;
          }
        });
    assertThat(kinds).as("never, always and sometimes down").doesNotContain(0);
  }

  @Test
  void whatMattersIsWhatTheStatesSay() {
    int[] found = new int[2];
    forEachCase(
        given -> {
          ReferenceAvailability reference = given.reference();
          for (ServiceAvailability one : given.ask(Importance.FULL).services()) {
            for (NodeImportance node : one.importance()) {
              compare(given, reference, one, node);
              found[node.birnbaum() > 0 ? 1 : 0]++;
            }
          }
        });
    assertThat(found).doesNotContain(0);
  }

  private static void compare(
      Case given, ReferenceAvailability reference, ServiceAvailability one, NodeImportance node) {
    String service = one.service().id();
    String id = node.node().id();
    String what = id + " in " + service + " of " + given;
    double p = reference.likely(id);
    double q = reference.down(service);
    double out = reference.downIf(service, id, true);
    double in = reference.downIf(service, id, false);
    assertThat(p * out + (1 - p) * in).as(what).isCloseTo(q, nearly(q));
    assertThat(node.birnbaum()).as(what).isCloseTo(out - in, nearly(out - in));
    same("criticality of " + what, node.criticality(), q == 0, p * (out - in) / q);
    same("diagnostic of " + what, node.diagnostic(), q == 0, p * out / q);
    same(
        "Fussell-Vesely of " + what,
        node.fussellVesely(),
        q == 0,
        reference.involved(service, id) / q);
    same("RAW of " + what, node.raw(), out / q, q == 0 ? out : 1);
    same("RRW of " + what, node.rrw(), q / in, in == 0 ? q : 1);
    if (q > 0) {
      double least = node.criticality().orElseThrow() - 1e-9;
      double most = node.diagnostic().orElseThrow() + 1e-9;
      assertThat(node.fussellVesely().orElseThrow()).as(what).isBetween(least, most);
    }
  }

  private static void same(String what, OptionalDouble actual, boolean isNone, double expected) {
    assertThat(actual.isEmpty()).as(what).isEqualTo(isNone);
    if (!isNone) {
      assertThat(actual.getAsDouble()).as(what).isCloseTo(expected, nearly(expected));
    }
  }

  /**
   * A ratio, or what stands for it where its divisor is nothing.
   *
   * @param dividend what it divides then, or 1 if there is a divisor
   */
  private static void same(String what, double actual, double ratio, double dividend) {
    if (Double.isNaN(ratio) || Double.isInfinite(ratio)) {
      double expected = dividend > 0 ? Double.POSITIVE_INFINITY : 1;
      assertThat(actual).as(what).isEqualTo(expected);
    } else {
      assertThat(actual).as(what).isCloseTo(ratio, nearly(ratio));
    }
  }

  @Test
  void peopleLoseWhatTheirServicesLoseTogether() {
    int[] found = new int[1];
    forEachCase(
        given -> {
          ReferenceAvailability reference = given.reference();
          double least = 0;
          double most = 0;
          for (String audience : audiences(given)) {
            List<PlainNode> used =
                given
                    .inventory()
                    .all()
                    .filter(node -> node.kind() == Kind.SERVICE)
                    .filter(node -> node.users().getOrDefault(audience, 0L) > 0)
                    .sorted(
                        Comparator.comparingLong((PlainNode node) -> -node.users().get(audience)))
                    .toList();
            double sum = 0;
            double any = 0;
            for (int i = 0; i < used.size(); i++) {
              List<String> first = used.subList(0, i + 1).stream().map(PlainNode::id).toList();
              long users = used.get(i).users().get(audience);
              long next = i + 1 < used.size() ? used.get(i + 1).users().get(audience) : 0;
              any = reference.anyDown(first);
              least += (users - next) * any;
              sum += users * reference.down(used.get(i).id());
            }
            OptionalLong population =
                given.inventory().populations().getOrDefault(audience, OptionalLong.empty());
            most += population.isPresent() ? Math.min(sum, population.getAsLong() * any) : sum;
            found[0] += used.size() > 1 && sum > 0 ? 1 : 0;
          }
          UserMinutes lost = given.ask(Importance.NONE).lost();
          double year = UserMinutes.YEAR;
          assertThat(lost.atLeast()).as("%s", given).isCloseTo(least * year, nearly(least * year));
          assertThat(lost.atMost()).as("%s", given).isCloseTo(most * year, nearly(most * year));
        });
    assertThat(found[0]).isPositive();
  }

  private static List<String> audiences(Case given) {
    return given
        .inventory()
        .all()
        .flatMap(node -> node.users().keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  void boundsHoldWhatTheStatesSayAndCloseWhenNoBoxIsLeft() {
    int[] found = new int[2];
    forEachCase(
        given -> {
          if (given.services().isEmpty()) {
            return;
          }
          ReferenceAvailability reference = given.reference();
          Study study = Study.of(given.loaded());
          int together = 1 + given.seed() % Math.min(3, given.services().size());
          List<Node> services = given.services().subList(0, together);
          double expected = reference.anyDown(WhatIf.ids(services));
          for (int boxes : new int[] {1, 2, 5, 20}) {
            Chance some = BoxBounds.of(study.graph(), services, given.likelyByNode(), 0, boxes);
            assertThat(expected)
                .as("%d boxes for %s of %s", boxes, services, given)
                .isBetween(some.low() - 1e-12, some.high() + 1e-12);
            found[some.high() - some.low() > 1e-9 ? 1 : 0]++;
          }
          Chance all =
              BoxBounds.of(study.graph(), services, given.likelyByNode(), 0, Integer.MAX_VALUE);
          assertThat(all.low())
              .as("%s of %s", services, given)
              .isCloseTo(expected, nearly(expected));
          assertThat(all.high()).as("%s", given).isCloseTo(expected, nearly(expected));
        });
    assertThat(found).as("bounds that are closed, and that aren't").doesNotContain(0);
  }

  @Test
  void nothingGetsBetterWhereSomethingFailsMoreOften() {
    forEachCase(
        given -> {
          Map<String, BigDecimal> worse = new TreeMap<>();
          Whim whim = Whim.of(~given.seed());
          given
              .likely()
              .forEach(
                  (id, one) -> {
                    double left = (1 - one) * (whim.chance(40) ? 0.5 : 1);
                    worse.put(id, BigDecimal.valueOf(Math.round(left * 1e8), 6));
                  });
          Availability after = Case.of(given.seed(), given.inventory(), worse).ask(Importance.NONE);
          Availability before = given.ask(Importance.NONE);
          for (int i = 0; i < before.services().size(); i++) {
            assertThat(after.services().get(i).down().low())
                .as("%s of %s", before.services().get(i).service(), given)
                .isGreaterThanOrEqualTo(before.services().get(i).down().low() - 1e-7);
          }
        });
  }

  @Test
  void anyNumberOfThreadsGivesTheSameAnswer() {
    for (int seed = 0; seed < Math.min(30, INVENTORIES); seed++) {
      Case given = Case.of(seed);
      assertThat(given.ask(Importance.FULL, 8)).isEqualTo(given.ask(Importance.FULL, 1));
    }
  }
}
