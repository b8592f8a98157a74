package blast.importing.backstage;

import static org.assertj.core.api.Assertions.assertThat;

import blast.importing.trial.Trial;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up catalogues, of which it is known who needs whom before they are written down. */
class RandomCataloguesTest {
  /** Things with distinct names, what each needs, and how it is written. */
  private static final class Catalogue {
    private final Random random;
    private final Map<String, Set<String>> needs = new TreeMap<>();
    private final Map<String, List<String>> lists = new TreeMap<>();
    private final List<String> names = new ArrayList<>();

    Catalogue(Random random) {
      this.random = random;
      int size = 2 + random.nextInt(30);
      for (int i = 0; i < size; i++) {
        names.add((random.nextBoolean() ? "App " : "db-") + i);
        needs.put(names.get(i), new TreeSet<>());
      }
      for (int i = random.nextInt(3 * size); i > 0; i--) {
        need(any(), any());
      }
    }

    private String any() {
      return names.get(random.nextInt(names.size()));
    }

    private static boolean isResource(String name) {
      return name.startsWith("db");
    }

    private void list(String name, String field, String ref) {
      lists.computeIfAbsent(name + "\n" + field, one -> new ArrayList<>()).add("'" + ref + "'");
    }

    private void need(String from, String to) {
      if (from.equals(to)) {
        return;
      }
      needs.get(from).add(to);
      int way = random.nextInt(3);
      if (way == 0 && !isResource(from) && !isResource(to)) {
        list(to, "providesApis", cased("api of " + to));
        list(
            from, "consumesApis", (random.nextBoolean() ? "default/" : "") + cased("api of " + to));
      } else if (way == 1) {
        list(to, "dependencyOf", ref(from));
      } else {
        list(from, "dependsOn", ref(to));
      }
    }

    private String cased(String text) {
      return random.nextBoolean() ? text : text.toUpperCase(Locale.ROOT);
    }

    private String ref(String name) {
      String kind = isResource(name) ? "resource:" : "Component:";
      return (random.nextInt(3) == 0 ? "" : cased(kind))
          + (random.nextBoolean() ? "default/" : "")
          + cased(name);
    }

    List<String> documents() {
      List<String> documents = new ArrayList<>();
      for (String name : names) {
        StringBuilder text = new StringBuilder("apiVersion: backstage.io/v1beta1\nkind: ");
        text.append(isResource(name) ? "Resource" : "Component");
        text.append("\nmetadata: {name: ").append(name).append("}\nspec:\n  type: x\n");
        for (String field : List.of("dependsOn", "dependencyOf", "providesApis", "consumesApis")) {
          List<String> refs = lists.getOrDefault(name + "\n" + field, List.of());
          text.append("  ").append(field).append(": ").append(refs).append('\n');
        }
        documents.add(text.toString());
      }
      return documents;
    }
  }

  private static Map<String, Set<String>> needs(Inventory inventory) {
    Map<String, Set<String>> all = new TreeMap<>();
    for (Node node : inventory.nodes()) {
      all.put(node.displayName(), Trial.named(node, Field.NEEDS));
    }
    return all;
  }

  private static Trial files(List<String> documents, Random random, String lineEnd) {
    Trial trial = Trial.of(new BackstageFormat());
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    documents.forEach(one -> (random.nextBoolean() ? first : second).add(one));
    return trial
        .file("c.yaml", String.join("---\n", first).replace("\n", lineEnd))
        .file("c.yaml", "\uFEFF" + String.join("---\n", second).replace("\n", lineEnd));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void whoNeedsWhomIsWhatWasMeantInWhateverOrder(long seed) {
    Random random = new Random(seed);
    Catalogue catalogue = new Catalogue(random);
    List<String> documents = catalogue.documents();

    Trial trial = files(documents, random, "\n");
    assertThat(needs(trial.loaded())).isEqualTo(catalogue.needs);

    List<String> shuffled = new ArrayList<>(documents);
    Collections.shuffle(shuffled, random);
    assertThat(files(shuffled, random, "\r\n").sections()).isEqualTo(trial.sections());
  }
}
