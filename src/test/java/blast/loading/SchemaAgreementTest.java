package blast.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The schema that editors get and the loader judge alike, wherever a schema can judge: what it
 * can't see is listed in {@link SchemaJudge}.
 */
class SchemaAgreementTest {
  private static final SchemaJudge JUDGE = new SchemaJudge();
  private static final String KNOWN = "use one of: ";

  @Test
  void theSchemaIsASchema() {
    assertThat(SchemaJudge.problemsOfTheSchema()).isEmpty();
  }

  static List<Golden> cases() {
    return DiagnosticsTest.cases();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyProblemIsJudgedAlike(Golden golden) {
    assertThat(JUDGE.disagreements(golden.files())).isEmpty();
  }

  static List<String> places() {
    return SchemaPlaces.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("places")
  void everyValueInEveryPlaceIsJudgedAlike(String place) {
    for (String text : SchemaPlaces.texts(place)) {
      assertThat(JUDGE.disagreements(List.of(SourceText.ofText("a.yaml", text)))).isEmpty();
    }
  }

  /** What a definition of the schema must name: the keys that the loader offers for a wrong one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wrongwrong: 1                                                     |
          audiences: {z: {wrongwrong: 1}}                                   | audience
          companies: {z: {wrongwrong: 1}}                                   | company
          sites: {z: {wrongwrong: 1}}                                       | site
          resources: {z: {wrongwrong: 1}}                                   | resource
          servers: {z: {wrongwrong: 1}}                                     | server
          services: {z: {wrongwrong: 1}}                                    | service
          services: {z: {needs: {wrongwrong: 1}}}                           | requirement
          sites: {z: {location: {lat: 1, lon: 1, wrongwrong: 1}}}           | site
          scenarios: {z: {remove: z, expect: {down: z}, wrongwrong: 1}}     | scenario
          scenarios: {z: {remove: z, expect: {wrongwrong: 1}}}              | scenario
          policies: {z: {survive: {any: 1, of: site}, wrongwrong: 1}}       | policy
          policies: {z: {survive: {any: 1, of: site, wrongwrong: 1}}}       | policy
          policies: {z: {survive: {any: 1, of: site}, services: {wrongwrong: 1}}} | policy
          extend: {services: {z: {wrongwrong: 1}}}                          | extended-service
          extend: {services: {z: {without: {wrongwrong: 1}}}}               | extended-service
          lint: {wrongwrong: 1}                                             | lint
          lint: {ignore: [{rule: a, on: b, reason: c, wrongwrong: 1}]}      | lint
          """)
  void noKeyIsMissing(String text, String definition) {
    List<String> hints =
        Golden.found(InventoryLoader.load(List.of(SourceText.ofText("a.yaml", text)))).stream()
            .filter(found -> found.check().equals(LoadingChecks.UNKNOWN_KEY))
            .flatMap(found -> found.hint().stream())
            .toList();

    assertThat(hints).singleElement().asString().startsWith(KNOWN);
    assertThat(JUDGE.keys(definition == null ? "" : definition))
        .contains(hints.get(0).substring(KNOWN.length()).split(", "));
  }

  @Test
  void everyKeyIsJudgedAlike() {
    for (String text : SchemaPlaces.keys()) {
      assertThat(JUDGE.disagreements(List.of(SourceText.ofText("a.yaml", text)))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "src/site/markdown", "examples"})
  void everyExampleOfThePagesIsJudgedAlike(String path) throws IOException {
    List<SourceText> examples = examples(Path.of(path));

    assertThat(examples).isNotEmpty();
    for (SourceText example : examples) {
      assertThat(JUDGE.disagreements(List.of(example))).isEmpty();
    }
  }

  /** The inventories in pages and files, each by itself. */
  private static List<SourceText> examples(Path path) throws IOException {
    List<SourceText> examples = new ArrayList<>();
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (file.toString().endsWith(".yaml")) {
          examples.add(SourceText.ofText(file.toString(), Files.readString(file)));
        } else if (file.toString().endsWith(".md")) {
          examples.addAll(blocks(file));
        }
      }
    }
    return examples;
  }

  private static List<SourceText> blocks(Path page) throws IOException {
    List<SourceText> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    String language = "";
    for (String line : Files.readAllLines(page)) {
      if (!line.strip().startsWith("```")) {
        block.append(line).append('\n');
        continue;
      }
      if (language.equals("yaml") || isInventory(page, language)) {
        blocks.add(
            SourceText.ofText(page + "#" + blocks.size() + "." + language, block.toString()));
      }
      language = language.isEmpty() ? line.strip().substring(3) : "";
      block.setLength(0);
    }
    return blocks;
  }

  /** Elsewhere the JSON is an answer. */
  private static boolean isInventory(Path page, String language) {
    return language.equals("json") && page.endsWith("inventory-format.md");
  }
}
