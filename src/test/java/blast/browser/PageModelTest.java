package blast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.failure.WhatIf;
import blast.explore.ModelText;
import blast.inventory.Audience;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.loading.Examples;
import blast.loading.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is read from a page's model is the inventory that the page was written of. */
class PageModelTest {
  private static final String EVERYTHING =
      """
      name: "A <b>shop</b> & more \\u202e"
      description: d
      audiences:
        korea: {name: Korea, population: 51_000_000}
        abroad: {}
      companies:
        group: {name: The group}
        shop-inc: {parent: group}
      sites:
        region: {type: region}
        hall: {within: region, company: shop-inc, needs: power}
      resources:
        power: {type: power}
        failover: {site: hall}
      servers:
        pool: {count: 500, site: hall}
        one: {uses: power}
        two: {}
      services:
        silent: {}
        nobody: {users: 0}
        constructor: {users: 12, criticality: high}
        shop:
          name: "</script><script>alert(1)</script>"
          users: {korea: 9_000_000, abroad: 3}
          criticality: critical
          company: shop-inc
          runs-on: {at-least: "60.5%", of: [pool, one, two]}
          needs:
            - any-of: [one, {all-of: [two, pool]}]
            - {active: one, standby: two, failover: failover}
            - {at-least: 2, of: [one, two, pool]}
          uses: [silent, nobody]
      """;

  @Test
  void everythingComesBack() {
    assertComesBack(inventory(EVERYTHING));
  }

  @Test
  void everyExampleComesBack() {
    for (Path folder : Examples.folders()) {
      assertComesBack(Examples.load(folder));
    }
  }

  private static Inventory inventory(String yaml) {
    return WhatIf.load(List.of(SourceText.ofText("blast.yaml", yaml)));
  }

  private static void assertComesBack(Inventory inventory) {
    JsonNode model = JsonMapper.shared().readTree(ModelText.of(inventory));
    Inventory back =
        PageModel.read(
            texts(model.path("ids")),
            numbers(model.path("rows")),
            texts(model.path("texts")),
            texts(model.path("audiences")),
            numbers(model.path("populations")));

    assertThat(back.ids()).isEqualTo(inventory.ids());
    assertThat(back.audiences().stream().map(Audience::id).toList())
        .isEqualTo(inventory.audiences().stream().map(Audience::id).toList());
    assertThat(back.audiences().stream().map(Audience::population).toList())
        .isEqualTo(inventory.audiences().stream().map(Audience::population).toList());
    assertThat(named(model, "name")).isEqualTo(inventory.name());
    assertThat(named(model, "description")).isEqualTo(inventory.description());
    for (Node node : inventory.nodes()) {
      assertThat(facts(back.node(node.index()))).isEqualTo(facts(node));
    }
  }

  private static Optional<String> named(JsonNode model, String key) {
    int text = model.path(key).asInt();
    return text < 0 ? Optional.empty() : Optional.of(model.path("texts").path(text).asString());
  }

  /** What a page always holds of a node. */
  private static List<String> facts(Node node) {
    List<String> facts = new ArrayList<>();
    facts.add(node.id() + " " + node.kind());
    for (Field field : List.of(Field.NAME, Field.DESCRIPTION, Field.TYPE)) {
      facts.add(field + " " + (field.isOn(node.kind()) ? node.text(field) : ""));
    }
    facts.add("parent " + node.parent());
    facts.add("machines " + node.machines());
    facts.add("users " + node.users() + " " + node.totalUsers());
    facts.add("criticality " + node.criticality());
    for (Field field : Field.REQUIREMENTS) {
      facts.add(field + " " + node.requirement(field));
    }
    return facts;
  }

  private static String[] texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asString)
        .toArray(String[]::new);
  }

  private static double[] numbers(JsonNode list) {
    return IntStream.range(0, list.size()).mapToDouble(i -> list.path(i).asDouble()).toArray();
  }

  /** If a gate were written or compiled wrongly, the comparisons with the engine would show it. */
  @Test
  void aWrongGateIsFound() {
    Inventory inventory =
        inventory(
            """
                servers: {a: {}, b: {}}
                services: {shop: {users: 5, runs-on: {any-of: [a, b]}}}
                """);
    try (EngineScript script = EngineScript.inJava()) {
      String model = ModelText.of(inventory);
      script.loadModel(model);
      assertThat(script.about(new int[] {0}, new int[0], "").get(0)).isEqualTo("states: 3 0 1");

      String anyOf = "18,5,-3,2,0,0,1";
      String allOf = "18,5,-1,2,0,0,1";
      assertThat(model).contains(anyOf);
      script.loadModel(model.replace(anyOf, allOf));
      assertThat(script.about(new int[] {0}, new int[0], "").get(0)).isEqualTo("states: 3 0 3");
    }
  }
}
