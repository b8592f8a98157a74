package blast.analysis.difference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.failure.WhatIf;
import blast.analysis.sweep.Sweep;
import blast.graph.DependencyGraph;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which kinds and types of place services survive, against the removal of every single place. */
class SurvivalChangesTest {
  /** As many types of place as are told apart. */
  private static final int TOLD = 59;

  private static final String TWO_HALLS =
      """
      sites: {h1: {type: hall}, h2: {type: hall}, r: {type: region}}
      servers: {a: {site: h1}, b: {site: h2}}
      services: {s: {runs-on: {any-of: [a, b]}}}
      """;

  @Test
  void aServiceThatLosesItsSecondHallSurvivesNoHall() {
    List<SurvivalChange> changes =
        Compared.of(TWO_HALLS, TWO_HALLS.replace("b: {site: h2}", "b: {site: h1}")).survivals();

    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).lost().placeTypes()).containsExactly("hall");
    assertThat(changes.get(0).lost().kinds()).containsExactly(Kind.SITE);
    assertThat(changes.get(0).won().isEmpty()).isTrue();
  }

  @Test
  void aTypeThatIsOnOneSideOnlyIsNotCompared() {
    String now = TWO_HALLS.replace("type: hall", "type: vault").replace("site: h2", "site: h1");

    List<SurvivalChange> changes = Compared.of(TWO_HALLS, now).survivals();

    assertThat(changes.get(0).lost().placeTypes()).isEmpty();
    assertThat(changes.get(0).lost().kinds()).containsExactly(Kind.SITE);
  }

  @Test
  void aPlaceWithinAPlaceOfItsTypeTakesDownAsItself() {
    String old =
        """
        sites: {out: {type: hall}, in: {type: hall, within: out}, r: {type: rack}}
        servers: {a: {site: in}, b: {site: r}}
        services: {s: {runs-on: {any-of: [a, b]}}}
        """;

    assertThat(Compared.of(old, old.replace("{any-of: [a, b]}", "a")).survivals())
        .singleElement()
        .satisfies(one -> assertThat(one.lost().placeTypes()).containsExactly("hall"));
    assertThat(Compared.of(old, old.replace("{any-of: [a, b]}", "b")).survivals())
        .singleElement()
        .satisfies(one -> assertThat(one.lost().placeTypes()).containsExactly("rack"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 12, TOLD, TOLD + 1, 90})
  void theKillersOfATypeAreThosePlacesThatTakeTheServiceDownByThemselves(int types) {
    for (int seed = 0; seed < 30; seed++) {
      String yaml = random(seed, types);
      Study study = Compared.study("blast.yaml", yaml);
      Map<String, Set<String>> killed = killed(study);
      Sweep sweep = study.sweep();
      List<String> known = study.inventory().placeTypes().stream().sorted().toList();
      for (String type : known) {
        assertThat(sweep.tells(type)).isEqualTo(known.indexOf(type) < TOLD);
        for (Node node : study.inventory().nodes()) {
          if (node.kind() == Kind.SERVICE && sweep.tells(type)) {
            assertThat(sweep.hasKiller(node, type))
                .as("seed %d, %s of %s\n%s", seed, node.id(), type, yaml)
                .isEqualTo(killed.getOrDefault(node.id(), Set.of()).contains(type));
          }
        }
      }
      assertThat(sweep.tells("nothing")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 6, TOLD + 20})
  void whatChangesIsWhatTheKillersOfBothSidesLeave(int types) {
    int changed = 0;
    for (int seed = 0; seed < 40; seed++) {
      String old = random(seed, types);
      String now = random(seed + (seed % 3 == 0 ? 0 : 1000), types).replace("z1}", "z0}");
      Study before = Compared.study("old.yaml", old);
      Study after = Compared.study("new.yaml", now);
      Map<String, SurvivalChange> found = new TreeMap<>();
      after
          .differenceFrom(before, node -> true)
          .survivals()
          .forEach(one -> found.put(one.service().id(), one));
      Map<String, Set<String>> fell = killed(before);
      Map<String, Set<String>> falls = killed(after);
      for (String service : services(before)) {
        Set<String> lost = new TreeSet<>(falls.getOrDefault(service, Set.of()));
        lost.removeAll(fell.getOrDefault(service, Set.of()));
        lost.retainAll(told(before));
        lost.retainAll(told(after));
        boolean isInBoth = services(after).contains(service);
        List<String> told =
            Optional.ofNullable(found.get(service))
                .map(one -> one.lost().placeTypes())
                .orElse(List.of());
        assertThat(told)
            .as("seed %d, %s\n%s--- becomes\n%s", seed, service, old, now)
            .containsExactlyElementsOf(isInBoth ? lost : Set.of());
        changed += told.size();
      }
    }
    assertThat(changed).isGreaterThan(10);
  }

  private static List<String> told(Study study) {
    return study.inventory().placeTypes().stream().sorted().limit(TOLD).toList();
  }

  private static Set<String> services(Study study) {
    Set<String> services = new TreeSet<>();
    study.inventory().nodes().stream()
        .filter(node -> node.kind() == Kind.SERVICE)
        .forEach(node -> services.add(node.id()));
    return services;
  }

  /** By service, the types of the places of which one takes it down, each removed by itself. */
  private static Map<String, Set<String>> killed(Study study) {
    DependencyGraph graph = DependencyGraph.of(study.inventory());
    Map<String, Set<String>> killed = new TreeMap<>();
    for (Node node : study.inventory().nodes()) {
      if (node.kind() == Kind.SITE) {
        String type = node.text(Field.TYPE).orElse("site");
        for (String lost : WhatIf.removed(graph, List.of(node.id())).down()) {
          killed.computeIfAbsent(lost, one -> new TreeSet<>()).add(type);
        }
      }
    }
    return killed;
  }

  /** Places within places, servers in some, and services on one or several of them. */
  private static String random(int seed, int types) {
    Random random = new Random(seed * 101L + types);
    int sites = types + random.nextInt(6);
    StringBuilder yaml = new StringBuilder("sites:\n");
    for (int i = 0; i < sites; i++) {
      int type = i < types ? i : random.nextInt(types);
      // Many types are types of places that hold one another, as in life.
      String within = i > 0 && random.nextInt(3) > 0 ? ", within: p" + random.nextInt(i) : "";
      String named = type == 0 ? "name: x" : "type: t%02d".formatted(type);
      yaml.append("  p%d: {%s%s}\n".formatted(i, named, within));
    }
    yaml.append("servers:\n");
    for (int i = 0; i < 8; i++) {
      yaml.append("  z%d: {site: p%d}\n".formatted(i, random.nextInt(sites)));
    }
    yaml.append("services:\n");
    for (int i = 0; i < 6; i++) {
      List<String> parts = new ArrayList<>();
      int one = random.nextInt(8);
      int other = (one + 1 + random.nextInt(7)) % 8;
      parts.add(
          random.nextInt(3) == 0
              ? "runs-on: z" + one
              : "runs-on: {any-of: [z" + one + ", z" + other + "]}");
      if (i > 0 && random.nextInt(3) == 0) {
        parts.add("needs: s" + random.nextInt(i));
      }
      yaml.append("  s%d: {%s}\n".formatted(i, String.join(", ", parts)));
    }
    return yaml.toString();
  }
}
