package blast.analysis.cuts;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.failure.WhatIf;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.loading.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pairs of places, resources and companies that take services down, though neither does alone. */
class PairsTest {
  private static Study study(String yaml) {
    return Study.of(WhatIf.load(List.of(SourceText.ofText("blast.yaml", yaml))));
  }

  private static List<Node> services(Study study) {
    return study.inventory().nodes().stream().filter(node -> node.kind() == Kind.SERVICE).toList();
  }

  private static List<String> pairs(String yaml) {
    Study study = study(yaml);
    return study.pairs(services(study)).all().stream().map(PairsTest::line).toList();
  }

  private static String line(Pairs.Pair pair) {
    return pair.one().id()
        + "+"
        + pair.other().id()
        + " "
        + String.join(",", pair.services().stream().map(Node::id).toList())
        + " "
        + (pair.users().isStated() ? pair.users().atMost() : "?");
  }

  @Test
  void onePairForAllServicesThatFallOnlyWithBothWorstFirst() {
    assertThat(
            pairs(
                """
                sites: {p: {}, q: {}, r: {}}
                servers: {a: {site: p}, b: {site: q}, c: {site: r}}
                services:
                  small: {users: 1, runs-on: {any-of: [b, c]}}
                  large: {users: 500, runs-on: {any-of: [a, b]}}
                  other: {users: 70, runs-on: {any-of: [a, b]}}
                  alone: {users: 9000, runs-on: a}
                """))
        .containsExactly("p+q large,other 570", "q+r small 1");
  }

  @Test
  void whatStandsInAPlaceOrIsOfACompanyIsToldByTheWidest() {
    Study study =
        study(
            """
            companies: {one: {}, two: {}}
            sites:
              hall: {within: p}
              p: {company: one}
              q: {company: two}
            servers: {a: {site: hall}, b: {site: q}}
            services: {s: {users: 5, runs-on: {any-of: [a, b]}}}
            """);
    Pairs found = study.pairs(services(study));

    assertThat(found.all()).hasSize(1);
    assertThat(line(found.all().get(0))).isEqualTo("one+two s 5");
    // Three heights of one side, two of the other.
    assertThat(found.all().get(0).narrower()).isEqualTo(3 * 2 - 1);
  }

  @Test
  void whereNobodyStatesUsersMoreServicesAreWorse() {
    assertThat(
            pairs(
                """
                resources: {a: {}, b: {}, c: {}}
                services:
                  s: {needs: {any-of: [b, c]}}
                  t: {needs: {any-of: [a, c]}}
                  u: {needs: {any-of: [a, c]}}
                """))
        .containsExactly("a+c t,u ?", "b+c s ?");
  }

  @Test
  void whatIsDownAnywayOrTakesThreeHasNoPair() {
    assertThat(
            pairs(
                """
                resources: {a: {}, b: {}, c: {}}
                services:
                  s: {needs: {any-of: [a, b, c]}}
                  t: {needs: [a, b]}
                """))
        .isEmpty();
  }

  @Test
  void ofWhatTakesTooLongNothingIsSaid() {
    StringBuilder yaml = new StringBuilder("resources:\n");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      yaml.append("  r").append(i).append(": {}\n");
      names.add("r" + i);
    }
    yaml.append("services:\n  s: {needs: {at-least: 2999, of: [")
        .append(String.join(", ", names))
        .append("]}}\n  t: {needs: {any-of: [r0, r1]}}\n");
    Study study = study(yaml.toString());
    Pairs found = study.pairs(services(study));

    assertThat(found.unfinished()).extracting(Node::id).containsExactly("s");
    assertThat(found.services()).isEqualTo(2);
    assertThat(found.all()).extracting(PairsTest::line).containsExactly("r0+r1 t ?");
  }
}
