package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.concentration.Concentration;
import blast.analysis.difference.Difference;
import blast.analysis.difference.GroupChange;
import blast.analysis.difference.HostingChange;
import blast.analysis.difference.PointChange;
import blast.analysis.difference.SurvivalChange;
import blast.analysis.failure.WhatIf;
import blast.analysis.people.Bounds;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.lint.Baseline;
import blast.lint.Finding;
import blast.lint.FindingsDifference;
import blast.lint.Linter;
import blast.lint.Results;
import blast.lint.Ruleset;
import blast.lint.Trial;
import blast.lint.rule.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What differs between two inventories is what their own answers, found by brute force, differ in.
 */
class DifferenceAgainstReferenceTest {
  private static final int EDITS = Integer.getInteger("blast.reference.inventories", 120);

  /** An inventory before and after an edit, and what is known of both. */
  private record Edit(
      int seed,
      PlainInventory before,
      PlainInventory after,
      Study old,
      Study now,
      ReferenceSweep lossesBefore,
      ReferenceSweep lossesAfter,
      Difference difference) {
    static Edit of(int seed) {
      PlainInventory before = RandomInventory.of(seed, 4 + seed % 40);
      PlainInventory after = RandomEdit.of(before, seed * 31L + 7);
      Study old = Study.of(before.loaded());
      Study now = Study.of(WhatIf.load(InventoryText.varied(after, seed)));
      return new Edit(
          seed,
          before,
          after,
          old,
          now,
          ReferenceSweep.of(before),
          ReferenceSweep.of(after),
          now.differenceFrom(old, node -> true));
    }

    String words(String what) {
      return "seed %d, %s\n%s\n--- becomes\n%s"
          .formatted(
              seed, what, InventoryText.show(before.text()), InventoryText.show(after.text()));
    }
  }

  /** All of them, for every test asks something else of the same. */
  private static final List<Edit> ALL_EDITS = IntStream.range(0, EDITS).mapToObj(Edit::of).toList();

  private interface EditVisitor {
    void visit(Edit edit);
  }

  private static void forEachEdit(EditVisitor visitor) {
    ALL_EDITS.forEach(visitor::visit);
  }

  @Test
  void singlePointsAreThoseThatOneSideHasAndTheOtherLacks() {
    forEachEdit(
        edit -> {
          Set<String> before = pairs(edit.before(), edit.lossesBefore());
          Set<String> after = pairs(edit.after(), edit.lossesAfter());
          Set<String> fresh = new TreeSet<>();
          Set<String> gone = new TreeSet<>();
          for (PointChange point : edit.difference().points()) {
            assertThat(point.isListed()).isTrue();
            String node = point.node().id();
            point.fresh().forEach(service -> fresh.add(node + " > " + service.id()));
            point.gone().forEach(service -> gone.add(node + " > " + service.id()));
          }
          assertThat(fresh).as(() -> edit.words("new")).isEqualTo(minus(after, before));
          assertThat(gone).as(() -> edit.words("gone")).isEqualTo(minus(before, after));
        });
  }

  private static Set<String> pairs(PlainInventory inventory, ReferenceSweep sweep) {
    Set<String> pairs = new TreeSet<>();
    for (String node : inventory.nodes().keySet()) {
      sweep.services(node).forEach(service -> pairs.add(node + " > " + service));
    }
    return pairs;
  }

  private static <T> Set<T> minus(Set<T> some, Set<T> others) {
    Set<T> left = new TreeSet<>(some);
    left.removeAll(others);
    return left;
  }

  @Test
  void lossesChangeWhereTheirNumbersDo() {
    forEachEdit(
        edit -> {
          Map<String, PointChange> found = new TreeMap<>();
          edit.difference().points().forEach(point -> found.put(point.node().id(), point));
          ReferenceSweep before = edit.lossesBefore();
          ReferenceSweep after = edit.lossesAfter();
          for (String id : edit.after().nodes().keySet()) {
            if (edit.before().nodes().containsKey(id)) {
              Bounds had = before.people(id).bounds();
              Bounds has = after.people(id).bounds();
              boolean isSame = had.equals(has) && before.services(id).equals(after.services(id));
              assertThat(found.containsKey(id)).as(() -> edit.words(id)).isEqualTo(!isSame);
              if (!isSame) {
                PointChange.Loss old = found.get(id).before().orElseThrow();
                PointChange.Loss now = found.get(id).after().orElseThrow();
                assertThat(List.of(old.users(), now.users())).isEqualTo(List.of(had, has));
                assertThat(List.of(old.services(), now.services()))
                    .isEqualTo(List.of(before.services(id).size(), after.services(id).size()));
              }
            }
          }
        });
  }

  @Test
  void servicesSurviveWhatTheirKillersLeave() {
    forEachEdit(
        edit -> {
          Map<String, SurvivalChange> found = new TreeMap<>();
          edit.difference().survivals().forEach(one -> found.put(one.service().id(), one));
          ReferenceSweep before = edit.lossesBefore();
          ReferenceSweep after = edit.lossesAfter();
          for (String id : before.allServices()) {
            if (after.allServices().contains(id)) {
              List<Kind> lost = new ArrayList<>();
              List<Kind> won = new ArrayList<>();
              for (Kind kind : Kind.values()) {
                boolean fell = !before.killers(id, kind).isEmpty();
                boolean falls = !after.killers(id, kind).isEmpty();
                if (isAnyBeside(edit.before(), id, kind) && isAnyBeside(edit.after(), id, kind)) {
                  if (!fell && falls) {
                    lost.add(kind);
                  } else if (fell && !falls) {
                    won.add(kind);
                  }
                }
              }
              Optional<SurvivalChange> change = Optional.ofNullable(found.get(id));
              assertThat(change.map(one -> one.lost().kinds()).orElse(List.of()))
                  .as(() -> edit.words(id))
                  .isEqualTo(lost);
              assertThat(change.map(one -> one.won().kinds()).orElse(List.of()))
                  .as(() -> edit.words(id))
                  .isEqualTo(won);
            }
          }
        });
  }

  private static boolean isAnyBeside(PlainInventory inventory, String id, Kind kind) {
    return inventory.all().anyMatch(node -> node.kind() == kind && !node.id().equals(id));
  }

  @Test
  void sharesOfPlacesAndCompaniesAreTheirOwn() {
    forEachEdit(
        edit -> {
          Map<String, HostingChange.RowChange> found = new TreeMap<>();
          for (HostingChange change : edit.difference().hosting()) {
            for (HostingChange.RowChange row : change.rows()) {
              found.put(change.by().word() + " " + row.id(), row);
            }
          }
          Set<Concentration.By> asked = new LinkedHashSet<>();
          asked.add(Concentration.By.basis(Concentration.Basis.COMPANY));
          edit.old().hostingTypes().hosting().forEach(t -> asked.add(Concentration.By.places(t)));
          edit.now().hostingTypes().hosting().forEach(t -> asked.add(Concentration.By.places(t)));
          Set<String> expected = new TreeSet<>();
          for (Concentration.By by : asked) {
            Map<String, double[]> before = shares(edit.old().concentration(by));
            Map<String, double[]> after = shares(edit.now().concentration(by));
            Set<String> ids = new TreeSet<>(before.keySet());
            ids.addAll(after.keySet());
            for (String id : ids) {
              double[] one = before.getOrDefault(id, new double[2]);
              double[] other = after.getOrDefault(id, new double[2]);
              if (Math.abs(one[0] - other[0]) >= 0.01 || Math.abs(one[1] - other[1]) >= 0.01) {
                expected.add(by.word() + " " + id);
              }
            }
          }
          assertThat(found.keySet()).as(() -> edit.words("shares")).isEqualTo(expected);
        });
  }

  private static Map<String, double[]> shares(Concentration concentration) {
    Map<String, double[]> shares = new TreeMap<>();
    double everyone = concentration.everyone().atMost();
    for (Concentration.Row row : concentration.rows()) {
      if (row.isHost()) {
        double atStake = everyone == 0 ? 0 : row.atStake().atMost() / everyone;
        shares.put(row.id(), new double[] {atStake, row.hostingShare().orElse(0)});
      }
    }
    return shares;
  }

  @Test
  void findingsAreThoseThatOneSideHasAndTheOtherLacks() {
    forEachEdit(
        edit -> {
          Results before = lint(edit.old());
          Results after = lint(edit.now());
          FindingsDifference found =
              FindingsDifference.of(before, check(edit.old()), after, check(edit.now()));
          assertThat(keys(found.fresh()))
              .as(() -> edit.words("new"))
              .isEqualTo(minus(keys(after.worstFirst()), keys(before.worstFirst())));
          assertThat(keys(found.gone()))
              .as(() -> edit.words("gone"))
              .isEqualTo(minus(keys(before.worstFirst()), keys(after.worstFirst())));
        });
  }

  private static Set<String> keys(List<Finding> findings) {
    Set<String> keys = new TreeSet<>();
    findings.forEach(one -> keys.add(one.check().id() + " " + one.subject()));
    return keys;
  }

  private static Results lint(Study study) {
    Ruleset rules = Ruleset.of(Rules.all(), List.of());
    return Linter.lint(study, List.of(), rules, Baseline.EMPTY, LocalDate.EPOCH);
  }

  private static Results check(Study study) {
    return Trial.of(study, name -> true, Baseline.EMPTY, LocalDate.EPOCH);
  }

  @Test
  void groupsHaveMoreOrLessToSpareWhereTheirReferencesDo() {
    forEachEdit(
        edit -> {
          for (GroupChange change : edit.difference().groups()) {
            String id = change.node().id();
            assertThat(edit.before().nodes()).containsKey(id);
            // What is as it was has nothing to tell, whatever its members weigh.
            boolean isSameText =
                edit.before().node(id).requirements().equals(edit.after().node(id).requirements());
            boolean isWeighed =
                change.after().map(group -> group.shape().isWeighted()).orElse(false);
            assertThat(isSameText && !isWeighed).as(() -> edit.words(id)).isFalse();
          }
        });
  }

  @Test
  void anInventoryDoesNotDifferFromItself() {
    for (int seed = 0; seed < EDITS; seed++) {
      PlainInventory inventory = RandomInventory.of(seed, 4 + seed % 40);
      Study one = Study.of(inventory.loaded());
      Study other = Study.of(WhatIf.load(inventory.text()));
      Difference difference = other.differenceFrom(one, node -> true);
      assertThat(difference.isEmpty()).as("seed %d: %s", seed, difference).isTrue();
      assertThat(difference.inventory().same()).isEqualTo(inventory.nodes().size());
    }
  }

  @Test
  void theWayBackIsTheMirrorOfTheWayThere() {
    forEachEdit(
        edit -> {
          Difference there = edit.difference();
          Difference back = edit.old().differenceFrom(edit.now(), node -> true);
          assertThat(told(back, true)).as(() -> edit.words("")).isEqualTo(told(there, false));
        });
  }

  /** All of a difference, as it is or turned round. */
  private static Set<String> told(Difference difference, boolean isTurned) {
    Set<String> told = new TreeSet<>();
    for (PointChange point : difference.points()) {
      List<Node> fresh = isTurned ? point.gone() : point.fresh();
      List<Node> gone = isTurned ? point.fresh() : point.gone();
      told.add(
          "point "
              + point.node()
              + (isTurned
                  ? point.after() + " " + point.before()
                  : point.before() + " " + point.after())
              + fresh
              + gone
              + Integer.signum(isTurned ? -point.growth() : point.growth()));
    }
    for (SurvivalChange survival : difference.survivals()) {
      told.add(
          survival.service()
              + " "
              + (isTurned ? survival.won() : survival.lost())
              + (isTurned ? survival.lost() : survival.won()));
    }
    difference
        .inventory()
        .changed()
        .forEach(change -> told.add("changed " + change.after() + change.fields()));
    told.add(
        "added " + (isTurned ? difference.inventory().removed() : difference.inventory().added()));
    difference
        .inventory()
        .renamed()
        .forEach(
            pair ->
                told.add(
                    "renamed "
                        + (isTurned ? pair.after() : pair.before())
                        + (isTurned ? pair.before() : pair.after())));
    for (GroupChange group : difference.groups()) {
      told.add(
          "group "
              + group.node()
              + group.field()
              + (isTurned ? group.after() : group.before()).map(Object::toString)
              + (isTurned ? group.before() : group.after()).map(Object::toString));
    }
    for (HostingChange hosting : difference.hosting()) {
      hosting.rows().forEach(row -> told.add(hosting.by().word() + " " + row.id()));
    }
    return told;
  }

  @Test
  void whatIsOnlyRenamedIsTold() {
    int told = 0;
    int renamed = 0;
    for (Edit edit : ALL_EDITS) {
      Difference difference = edit.difference();
      renamed +=
          (int) edit.after().nodes().keySet().stream().filter(id -> id.startsWith("ren")).count();
      told += difference.inventory().renamed().size();
      difference
          .inventory()
          .renamed()
          .forEach(pair -> assertThat(pair.before().kind()).isEqualTo(pair.after().kind()));
    }
    assertThat(told).isGreaterThan(renamed / 2);
  }

  @Test
  void fieldsChangeWhereTheyAreStatedOtherwise() {
    forEachEdit(
        edit -> {
          for (Field field : Field.REQUIREMENTS) {
            Set<String> found = new TreeSet<>();
            edit.difference().inventory().changed().stream()
                .filter(change -> change.fields().contains(field))
                .forEach(change -> found.add(change.after().id()));
            for (String id : found) {
              assertThat(edit.before().node(id).requirements().get(field))
                  .as(() -> edit.words(id + " " + field))
                  .isNotEqualTo(edit.after().node(id).requirements().get(field));
            }
          }
        });
  }
}
