package blast.analysis.difference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.inventory.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of the nodes themselves: which are probably renamed, and which fields differ. */
class InventoryChangesTest {
  private static List<String> renamed(String old, String now) {
    List<String> words = new ArrayList<>();
    for (var pair : Compared.of(old, now).inventory().renamed()) {
      words.add(pair.before().id() + ">" + pair.after().id());
    }
    return words;
  }

  @Test
  void whatHasTheSameFieldsAndIsNamedByTheSameIsRenamed() {
    assertThat(
            renamed(
                "servers: {a: {tags: [x]}, b: {}}\nservices: {s: {runs-on: a}}\n",
                "servers: {c: {tags: [x]}, b: {}}\nservices: {s: {runs-on: c}}\n"))
        .containsExactly("a>c");
  }

  @Test
  void allOfAChainMayBeRenamed() {
    assertThat(
            renamed(
                "sites: {p: {country: NO}}\nservers: {a: {site: p}}\nservices: {s: {runs-on: a}}\n",
                "sites: {q: {country: NO}}\nservers: {b: {site: q}}\nservices: {t: {runs-on: b}}\n"))
        .containsExactlyInAnyOrder("p>q", "a>b", "s>t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Of another kind, with another field, named by another, or in another way.
        "servers: {a: {tags: [x]}}|resources: {c: {tags: [x]}}",
        "servers: {a: {tags: [x]}}|servers: {c: {tags: [y]}}",
        "services: {s: {needs: a}, t: {}, a: {}}|services: {s: {}, t: {needs: c}, c: {}}",
        "services: {s: {needs: a}, a: {}}|services: {s: {uses: c}, c: {}}",
        // Two that are like one, or one that is like two.
        "servers: {a: {tags: [x]}}|servers: {c: {tags: [x]}, d: {tags: [x]}}",
        "servers: {a: {tags: [x]}, b: {tags: [x]}}|servers: {c: {tags: [x]}}",
        // Nothing is known of them but that they are servers.
        "servers: {a: {}}|servers: {c: {}}",
      })
  void whatIsUnlikeOrNotTheOnlyOneIsNotRenamed(String old, String now) {
    assertThat(renamed(old + "\n", now + "\n")).isEmpty();
  }

  @Test
  void renamedNodesCountAsRemovedAndAdded() {
    InventoryChanges changes =
        Compared.of("servers: {a: {tags: [x]}}\n", "servers: {c: {tags: [x]}}\n").inventory();

    assertThat(changes.removed()).hasSize(1);
    assertThat(changes.added()).hasSize(1);
    assertThat(changes.renamed()).hasSize(1);
    assertThat(changes.same()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: x|name: y|NAME",
        "name: x|owner: x|NAME OWNER",
        "users: 5|users: 6|USERS",
        "users: 0||USERS",
        "criticality: high|criticality: low|CRITICALITY",
        "tags: [x, y]|tags: [x]|TAGS",
        "attributes: {k: 1}|attributes: {k: 2}|ATTRIBUTES",
        "needs: a|needs: b|NEEDS",
        "needs: a|uses: a|NEEDS USES",
        "needs: {any-of: [a, b]}|needs: [a, b]|NEEDS",
        "'needs: {active: a, standby: b}'|'needs: {active: b, standby: a}'|NEEDS",
        // The same in other words.
        "tags: [x, y]|tags: [y, x]|",
        "'attributes: {k: 1, l: 2}'|'attributes: {l: 2, k: 1}'|",
        "needs: a|needs: [a]|",
        "'needs: [a, b]'|'needs: {all-of: [b, a]}'|",
        "'needs: {any-of: [a, b]}'|'needs: {any-of: [b, a]}'|",
        "users: 1000|users: 1_000|",
      })
  void fieldsDifferIfTheyMeanSomethingElse(String old, String now, String fields) {
    String yaml = "servers: {a: {}, b: {}}\nservices: {s: {%s}}\n";
    InventoryChanges changes =
        Compared.of(yaml.formatted(old), yaml.formatted(now == null ? "" : now)).inventory();

    List<String> found = new ArrayList<>();
    for (InventoryChanges.Changed change : changes.changed()) {
      assertThat(change.after().id()).isEqualTo("s");
      change.fields().stream().map(Field::name).forEach(found::add);
    }
    List<String> expected = fields == null ? List.of() : List.of(fields.split(" "));
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(changes.same()).isEqualTo(expected.isEmpty() ? 3 : 2);
  }

  @Test
  void whereANodeStandsInAFileDoesNotMatter() {
    assertThat(
            Compared.of(
                    "servers: {a: {}, b: {}}\nservices: {s: {runs-on: a}}\n",
                    "services:\n  s:\n    # moved\n    runs-on: a\nservers: {b: {}, a: {}}\n")
                .isEmpty())
        .isTrue();
  }

  @Test
  void whatHasTheSameNumberInBothIsNotTheSameForThat() {
    InventoryChanges changes =
        Compared.of(
                "servers: {a: {}, b: {}}\nservices: {s: {runs-on: a}, t: {runs-on: b}}\n",
                "servers: {b: {}, a: {}}\nservices: {s: {runs-on: b}, t: {runs-on: b}}\n")
            .inventory();

    assertThat(changes.changed()).extracting(change -> change.after().id()).containsExactly("s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "servers: {n: {count: 2}}|servers: {n: {count: 3}}|COUNT",
        "servers: {n: {company: c}}|servers: {n: {company: d}}|COMPANY",
        "servers: {n: {site: p}}|servers: {n: {site: q}}|SITE",
        "sites: {n: {within: p}}|sites: {n: {within: q}}|WITHIN",
        "sites: {n: {country: NO}}|sites: {n: {country: SE}}|COUNTRY",
        "'sites: {n: {location: {lat: 1, lon: 2}}}'"
            + "|'sites: {n: {location: {lat: 1, lon: 3}}}'|LOCATION",
        "'services: {n: {needs: {at-least: 1, of: [x, y, z]}}}'"
            + "|'services: {n: {needs: {at-least: 2, of: [x, y, z]}}}'|NEEDS",
        "'services: {n: {needs: {any-of: [{all-of: [x, y]}, z]}}}'"
            + "|'services: {n: {needs: {any-of: [{all-of: [x]}, y, z]}}}'|NEEDS",
        "'services: {n: {users: {f: 1, g: 2}}}'|'services: {n: {users: {f: 2, g: 1}}}'|USERS",
        "'services: {n: {users: {f: 1, g: 2}}}'|'services: {n: {users: {g: 2, f: 1}}}'|",
      })
  void everyTypeOfFieldIsCompared(String old, String now, String field) {
    String others =
        """
        audiences: {f: {}, g: {}}
        companies: {c: {}, d: {}}
        resources: {x: {}, y: {}, z: {}}
        """;
    InventoryChanges changes = Compared.of(with(others, old), with(others, now)).inventory();

    assertThat(changes.changed().stream().flatMap(change -> change.fields().stream()))
        .extracting(Field::name)
        .isEqualTo(field == null ? List.of() : List.of(field));
  }

  /** An inventory with two places, which stand in one section with those of the node. */
  private static String with(String others, String node) {
    return node.startsWith("sites: {")
        ? others + node.replace("sites: {", "sites: {p: {}, q: {}, ") + "\n"
        : others + "sites: {p: {}, q: {}}\n" + node + "\n";
  }
}
