package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.failure.Cause;
import blast.analysis.failure.WhatIf;
import blast.inventory.Field;
import blast.inventory.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Every loss is explained by losses before it, down to what was removed. */
class CausesTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 400);

  @Test
  void exactlyTheRemovedNodesAreCausedByTheirRemoval() {
    RandomCase.forEach(
        INVENTORIES,
        given -> {
          WhatIf whatIf = given.engine();
          Set<String> removed = new TreeSet<>();
          for (String id : whatIf.down()) {
            if (whatIf.cause(id) instanceof Cause.Removed) {
              removed.add(id);
            }
          }
          assertThat(removed).as(given::toString).isEqualTo(given.removed());
        });
  }

  @Test
  void whatWasLostIsDownAndNamedByTheField() {
    forEachLoss(
        (given, loss) ->
            assertThat(loss.lost())
                .as(() -> loss + "\n" + given)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(loss.whatIf().down()::contains)
                .allMatch(id -> loss.requirement().ids().anyMatch(id::equals)));
  }

  @Test
  void whatWasLostIsEnoughToBreakTheRequirement() {
    forEachLoss(
        (given, loss) ->
            assertThat(loss.reference().holds(loss.requirement(), Set.copyOf(loss.lost())))
                .as(() -> loss + "\n" + given)
                .isFalse());
  }

  @Test
  void lessIsLeftThanIsNeeded() {
    forEachLoss(
        (given, loss) ->
            assertThat(loss.cause().left())
                .as(() -> loss + "\n" + given)
                .isNotNegative()
                .isLessThan(loss.cause().needed()));
  }

  @Test
  void aStandbyThatIsSaidToExistExistsAndItsFailoverDoesNot() {
    forEachLoss(
        (given, loss) ->
            loss.cause()
                .shortfall()
                .unusableStandby()
                .ifPresent(
                    unusable -> {
                      assertThat(WhatIf.ids(unusable.standby()))
                          .as(() -> loss + "\n" + given)
                          .isNotEmpty()
                          .doesNotContainAnyElementsOf(loss.lost());
                      assertThat(WhatIf.ids(unusable.lostFailover()))
                          .as(() -> loss + "\n" + given)
                          .isNotEmpty()
                          .allMatch(loss.lost()::contains);
                    }));
  }

  @Test
  void whatDegradationIsBlamedOnIsLostOrDegradedAndEnoughForIt() {
    RandomCase.forEach(
        INVENTORIES,
        given -> {
          WhatIf whatIf = given.engine();
          ReferenceRadius reference = given.reference();
          for (String id : whatIf.degraded()) {
            Set<String> because = new TreeSet<>(whatIf.because(id));
            assertThat(reference.degrades(id, because)).as(() -> id + "\n" + given).isTrue();
            because.removeAll(reference.down());
            assertThat(reference.degraded()).as(() -> id + "\n" + given).containsAll(because);
          }
        });
  }

  @Test
  void followingAllCausesEndsAtRemovedNodesAndNeverComesBack() {
    RandomCase.forEach(
        INVENTORIES,
        given -> {
          WhatIf whatIf = given.engine();
          Map<String, Set<String>> earlier = new HashMap<>();
          for (String id : whatIf.down()) {
            assertThat(earlierLosses(whatIf, id, earlier))
                .as(() -> id + "\n" + given)
                .doesNotContain(id);
          }
        });
  }

  /**
   * Whatever else was lost by then: all that is found behind a cause was. A field that comes first
   * and was unsatisfied by that alone would have been the one to tell about.
   */
  @Test
  void noFieldBeforeTheOneToldWasUnsatisfied() {
    RandomCase.forEach(
        INVENTORIES,
        given -> {
          Map<String, Set<String>> earlier = new HashMap<>();
          for (Loss loss : losses(given)) {
            Set<String> lostBefore = earlierLosses(loss.whatIf(), loss.id(), earlier);
            List<Field> before =
                ReferenceRadius.HARD.subList(0, ReferenceRadius.HARD.indexOf(loss.cause().field()));
            for (Field field : before) {
              assertThat(loss.holds(field, lostBefore))
                  .as(() -> loss + ", but before it " + field + "\n" + given)
                  .isTrue();
            }
          }
        });
  }

  /** The first field in order that was unsatisfied by what was lost before, and by whose loss. */
  @Test
  void causesAreThoseOfTheOrderInWhichTheFailureSpread() {
    int[] told = {0};
    RandomCase.forEach(
        INVENTORIES,
        given -> {
          Map<String, String> expected =
              ReferenceLevels.of(given.inventory(), given.removed()).causes();
          Map<String, String> causes = new HashMap<>();
          for (Loss loss : losses(given)) {
            causes.put(loss.id(), loss.cause().field() + " lost " + loss.lost());
          }
          assertThat(causes).as(given::toString).isEqualTo(expected);
          told[0] += causes.size();
        });
    assertThat(told[0]).as("causes").isGreaterThan(INVENTORIES);
  }

  @Test
  void aPlaceGoesWithAllThatStandsInItBeforeWhatOnlyNeedsIt() {
    String yaml =
        """
        sites: {campus: , hall: {within: campus}, rack: {within: hall}}
        companies: {owner: , tenant: }
        services:
          inside: {site: rack, needs: outside}
          outside: {needs: campus}
          later: {company: tenant, needs: [outside, inside]}
        servers:
          machine: {site: rack, needs: outside}
        """;
    WhatIf whatIf = WhatIf.removed(yaml, "campus");

    assertThat(told(whatIf, "hall")).isEqualTo("WITHIN lost [campus]");
    assertThat(told(whatIf, "rack")).isEqualTo("WITHIN lost [hall]");
    assertThat(told(whatIf, "inside")).isEqualTo("SITE lost [rack]");
    assertThat(told(whatIf, "machine")).isEqualTo("SITE lost [rack]");
    assertThat(told(whatIf, "outside")).isEqualTo("NEEDS lost [campus]");
    assertThat(told(whatIf, "later")).isEqualTo("NEEDS lost [inside]");
  }

  private static String told(WhatIf whatIf, String id) {
    Cause.LostRequirement cause = (Cause.LostRequirement) whatIf.cause(id);
    return cause.field() + " lost " + WhatIf.ids(cause.lost());
  }

  /** The lost members of the cause, and those of their causes, and so on. */
  private static Set<String> earlierLosses(
      WhatIf whatIf, String id, Map<String, Set<String>> known) {
    Set<String> started = known.get(id);
    if (started != null) {
      return started;
    }
    Set<String> earlier = new TreeSet<>();
    known.put(id, earlier);
    if (whatIf.cause(id) instanceof Cause.LostRequirement lost) {
      for (Node member : lost.lost()) {
        earlier.add(member.id());
        earlier.addAll(earlierLosses(whatIf, member.id(), known));
      }
    }
    return earlier;
  }

  private record Loss(
      WhatIf whatIf, ReferenceRadius reference, PlainNode node, Cause.LostRequirement cause) {
    PlainRequirement requirement() {
      return node.requirements().get(cause.field());
    }

    /** Whether a field's requirement, if there is one, is satisfied. */
    boolean holds(Field field, Set<String> lost) {
      PlainRequirement other = node.requirements().get(field);
      return other == null || reference.holds(other, lost);
    }

    String id() {
      return node.id();
    }

    List<String> lost() {
      return WhatIf.ids(cause.lost());
    }

    @Override
    public String toString() {
      return id() + " lost " + lost() + " under " + cause.field();
    }
  }

  private static void forEachLoss(BiConsumer<RandomCase, Loss> action) {
    RandomCase.forEach(
        INVENTORIES, given -> losses(given).forEach(loss -> action.accept(given, loss)));
  }

  private static List<Loss> losses(RandomCase given) {
    WhatIf whatIf = given.engine();
    ReferenceRadius reference = given.reference();
    return whatIf.down().stream()
        .filter(id -> whatIf.cause(id) instanceof Cause.LostRequirement)
        .map(
            id ->
                new Loss(
                    whatIf,
                    reference,
                    given.inventory().node(id),
                    (Cause.LostRequirement) whatIf.cause(id)))
        .toList();
  }
}
