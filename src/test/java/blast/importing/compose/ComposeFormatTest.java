package blast.importing.compose;

import static org.assertj.core.api.Assertions.assertThat;

import blast.importing.trial.Trial;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services of Compose need what they wait for, and what they share a network or volumes with. */
class ComposeFormatTest {
  private static Trial compose(String... texts) {
    Trial trial = Trial.of(new ComposeFormat());
    for (int i = 0; i < texts.length; i++) {
      trial = trial.file(i + ".yaml", texts[i]);
    }
    return trial;
  }

  /** What the service a needs and uses, of the services a to f. */
  private static String ofA(String... layers) {
    List<String> texts =
        new ArrayList<>(List.of("services: {a: , b: , c: , d: , e: , f: {image: x}}"));
    for (String layer : layers) {
      texts.add("services:\n  a: " + layer.replace("\n", "\n    ") + "\n");
    }
    Node a = compose(texts.toArray(String[]::new)).loaded().find("a").orElseThrow();
    return (String.join(" ", Trial.named(a, Field.NEEDS))
            + " | "
            + String.join(" ", Trial.named(a, Field.USES)))
        .strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "{depends_on: [b, c]}; b c | ",
        "{depends_on: {b: {condition: service_healthy}, c: }}; b c | ",
        "{depends_on: {b: {condition: service_started, required: false}}}; ' | b'",
        "{depends_on: {b: {condition: service_completed_successfully}}}; ' | '",
        "{network_mode: 'service:b'}; b | ",
        "{network_mode: bridge}; ' | '",
        "{links: [b, 'c:alias']}; b c | ",
        "{volumes_from: [b, 'c:ro', 'container:d']}; b c | ",
        "{depends_on: ['${NAME:-b}', '${OTHER-c}', '${NONE}']}; b c | ",
        "{environment: {URL: 'http://b:80'}, command: 'c d'}; ' | '",
        "{depends_on: [a, b, gone]}; b | ",
        "{depends_on: 5, links: {b: c}, deploy: [x], profiles: p}; ' | '",
        "[1, 2]; ' | '",
      })
  void whatAFieldMeans(String service, String expected) {
    assertThat(ofA(service)).isEqualTo(expected.replace("'", "").strip());
  }

  @Test
  void listsOfSeveralFilesAreOne() {
    assertThat(ofA("{depends_on: [b], links: [d]}", "{depends_on: [c], links: [e]}"))
        .isEqualTo("b c d e |");
  }

  @Test
  void aLaterFileSaysMoreOfTheSameDependency() {
    assertThat(
            ofA(
                "{depends_on: [b, c]}",
                "{depends_on: {b: {required: false, condition: service_started}}}"))
        .isEqualTo("c | b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "depends_on: !reset []; ' | '",
        "depends_on: !reset null; ' | '",
        "depends_on: !override [d]; 'd | '",
        "depends_on: {b: !reset null}; 'c | '",
        "depends_on: !override {d: {condition: service_started}}; 'd | '",
      })
  void tagsTakeAwayOrReplace(String layer, String expected) {
    assertThat(ofA("{depends_on: [b, c]}", "\n" + layer)).isEqualTo(expected.strip());
  }

  @Test
  void aServiceMayBeTakenAway() {
    assertThat(compose("services: {a: {}, b: {}}", "services:\n  b: !reset null\n").sections())
        .isEqualTo("services:\n  a: {source: \"0.yaml#service:a\"}\n");
  }

  @Test
  void anchorsAndSeveralMergedMappingsAreFollowed() {
    assertThat(
            compose(
                    """
                    x-one: &one {depends_on: [b]}
                    x-two: &two {network_mode: "service:c", depends_on: [d]}
                    services:
                      a: {<<: [*one, *two]}
                      b: {}
                      c: {}
                      d: {}
                    """)
                .sections())
        .contains("  a: {source: \"0.yaml#service:a\", needs: [b, c]}\n");
  }

  @Test
  void profilesAreTagsAndReplicasAttributes() {
    Trial trial =
        compose(
            """
            services:
              a: {profiles: [debug, dev], deploy: {replicas: 3}}
              b: {scale: "${N:-2}"}
              c: {deploy: {replicas: many}, scale: 1}
            """);

    assertThat(trial.sections())
        .isEqualTo(
            """
            services:
              a: {source: "0.yaml#service:a", tags: [profile:debug, profile:dev], attributes: {replicas: 3}}
              b: {source: "0.yaml#service:b", attributes: {replicas: 2}}
              c: {source: "0.yaml#service:c"}
            """);
    assertThat(trial.imported().summary().lines())
        .contains(
            "note: only under a profile, and tagged so: a",
            "note: replicas are no redundancy where all stand on one host: a 3, b 2");
  }

  @Test
  void whatIsExtendedIsInherited() {
    Trial trial =
        Trial.of(new ComposeFormat())
            .file(
                "p/compose.yaml",
                """
                services:
                  base: {depends_on: [db]}
                  a: {extends: base, links: [c]}
                  b: {extends: {service: shared, file: ../common/base.yaml}}
                  c: {extends: {service: lost, file: lost.yaml}}
                  d: {extends: d}
                  e: {extends: {service: a}}
                  db: {}
                """)
            .file(
                "common/base.yaml",
                "services: {shared: {depends_on: [db], network_mode: 'service:c'}}");

    assertThat(trial.sections())
        .contains("#service:a\", needs: [c, db]}", "#service:b\", needs: [c, db]}")
        .contains("#service:e\", needs: [c, db]}");
    assertThat(trial.leftOut())
        .isEqualTo(
            Map.of(
                "extended services of files that weren't named", 1L,
                "services that extend themselves", 1L));
  }

  @Test
  void whatIsIncludedAndNotNamedIsTold() {
    String text = "include: [other.yaml, {path: [x/third.yaml, p.yaml]}]\nservices: {a: {}}";
    Trial trial = compose(text).file("d/other.yaml", "services: {b: {}}");

    assertThat(trial.leftOut()).isEqualTo(Map.of("included files that weren't named", 2L));
    assertThat(trial.imported().summary().lines())
        .anyMatch(line -> line.contains("docker compose config"));
  }

  @Test
  void whatComposeItselfWritesIsRead() {
    assertThat(
            Trial.of(new ComposeFormat())
                .file(
                    "c.json",
                    """
                    {"name": "p", "services": {
                      "web": {"depends_on": {"db": {"condition": "service_started", "required": true}},
                         "deploy": {"replicas": 2}, "network_mode": null, "environment": {"PASSWORD": "hunter2"}},
                      "db": {"image": "x", "profiles": ["data"]}}}
                    """)
                .sections())
        .isEqualTo(
            """
            services:
              db: {source: "c.json#service:db", tags: [profile:data]}
              web: {source: "c.json#service:web", attributes: {replicas: 2}, needs: db}
            """);
  }

  @Test
  void inAFolderOverridesComeBehind() {
    Trial trial =
        Trial.of(new ComposeFormat())
            .folder("p")
            .file("p/compose.override.yaml", "services:\n  a: {depends_on: !override [c]}\n")
            .file("p/compose.yaml", "services: {a: {depends_on: [b]}, b: {}, c: {}}");

    assertThat(trial.sections()).contains("compose.yaml#service:a\", needs: c}");
  }

  @Test
  void otherFilesAreCountedAndSecretsDontTravel() {
    Trial trial =
        compose(
            "services: {a: {environment: [TOKEN=hunter2], labels: {k: hunter3}, secrets: [hunter4]}}",
            "kind: Deployment\napiVersion: apps/v1\nmetadata: {name: hunter5}",
            "services: {a: {external_links: ['hunter6:x'], links: ['${hunter7}']}}");

    assertThat(trial.imported().toString()).contains("0.yaml#service:a").doesNotContain("hunter");
    assertThat(trial.leftOut())
        .containsEntry("files of another format", 1L)
        .containsEntry("external_links, which lead out of the project", 1L)
        .containsEntry("links with a variable that has no default", 1L);
  }

  /** Dependencies that are spread over files, in both notations, known beforehand. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomProjectsSayWhatTheirMakerMeant(long seed) {
    Random random = new Random(seed);
    Map<String, Set<String>> needs = new TreeMap<>();
    Map<String, Set<String>> uses = new TreeMap<>();
    List<StringBuilder> files = new ArrayList<>();
    for (int f = 0; f < 4; f++) {
      files.add(new StringBuilder("services:\n"));
    }
    for (int i = 0; i < 20; i++) {
      String service = "s" + i;
      needs.put(service, new TreeSet<>());
      uses.put(service, new TreeSet<>());
      files.get(0).append("  ").append(service).append(": {image: x}\n");
      for (int f = 1; f < 4; f++) {
        String other = "s" + (i + 1 + random.nextInt(18)) % 20;
        boolean isKnown = needs.get(service).contains(other) || uses.get(service).contains(other);
        int form = isKnown ? 9 : random.nextInt(5);
        files.get(f).append(layer(service, other, form));
        if (form == 1) {
          uses.get(service).add(other);
        } else if (form < 5) {
          needs.get(service).add(other);
        }
      }
    }
    Inventory loaded = compose(files.stream().map(String::valueOf).toArray(String[]::new)).loaded();

    assertThat(named(loaded, Field.NEEDS)).as("seed %d", seed).isEqualTo(needs);
    assertThat(named(loaded, Field.USES)).as("seed %d", seed).isEqualTo(uses);
  }

  private static String layer(String service, String other, int form) {
    return switch (form) {
      case 0 -> "  " + service + ":\n    depends_on: [" + other + "]\n";
      case 1 ->
          "  " + service + ": {depends_on: {" + other + ": {required: false, condition: x}}}\n";
      case 2 -> "  " + service + ": {links: ['" + other + ":alias']}\n";
      case 3 -> "  " + service + ":\n    volumes_from:\n      - " + other + ":ro\n";
      case 4 -> "  " + service + ": {depends_on: {" + other + ": {condition: service_healthy}}}\n";
      default -> "";
    };
  }

  private static Map<String, Set<String>> named(Inventory inventory, Field field) {
    return inventory.nodes().stream()
        .collect(Collectors.toMap(Node::id, node -> Trial.named(node, field)));
  }
}
