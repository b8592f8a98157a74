package blast.report.schema;

import blast.inventory.Criticality;
import blast.inventory.ExpectedState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schemas of scenarios and policies. */
final class PromiseSchemas {
  static final String SCENARIO = "scenario";
  static final String POLICY = "policy";

  private static final String NODES = "node-class";

  private PromiseSchemas() {}

  /** All of them by name. */
  static Map<String, SchemaNode> definitions() {
    Map<String, SchemaNode> definitions = new LinkedHashMap<>();
    definitions.put(SCENARIO, scenario());
    definitions.put(POLICY, policy());
    definitions.put(
        NODES,
        SchemaNode.ofType("string", "number", "boolean")
            .with("minLength", 1)
            .orElse("A kind of node or a type of place is expected, such as site.")
            .with(
                "examples", List.of("site", "region", "building", "server", "resource", "company"))
            .described(
                "Which nodes are lost: `server`, `resource`, `company`, or a type of place that"
                    + " the inventory has, such as `site`."));
    return definitions;
  }

  private static SchemaNode scenario() {
    Map<String, SchemaNode> keys = titles();
    keys.put("remove", names("What is lost: an id or pattern, or a list of them."));
    keys.put("expect", expectations());
    return SchemaNode.mapping(keys)
        .requires("remove", "expect")
        .titled("Scenario")
        .described(
            """
            A failure and what must come of it:

            ```yaml
            pangyo-fire:
              remove: [pangyo-dc]
              expect:
                down: [kakaotalk, "kakao-*"]
                not-down: [naver]
                users-at-most: 45_000_000
            ```""");
  }

  private static Map<String, SchemaNode> titles() {
    Map<String, SchemaNode> keys = new LinkedHashMap<>();
    keys.put(
        "description", SchemaNode.reference(SimpleSchemas.TEXT).described("What it is about."));
    keys.put(
        "source", SchemaNode.reference(SimpleSchemas.TEXT).described("Where the facts come from."));
    return keys;
  }

  private static SchemaNode names(String meaning) {
    return SchemaNode.reference(SimpleSchemas.PATTERNS).described(meaning);
  }

  private static SchemaNode expectations() {
    Map<String, SchemaNode> keys = new LinkedHashMap<>();
    for (ExpectedState state : ExpectedState.values()) {
      keys.put(state.key(), names(meaning(state) + " A pattern means services."));
    }
    keys.put(
        "users-at-most",
        SchemaNode.reference(SimpleSchemas.USER_LIMIT)
            .described(
                "No more people are hit, whatever the overlap: a number, or a share of all users"
                    + " such as `40%`."));
    List<SchemaNode> one =
        keys.keySet().stream().map(key -> SchemaNode.anything().requires(key)).toList();
    return SchemaNode.mapping(keys)
        .titled("Expectations")
        .with("anyOf", one)
        .described("What must come of it; at least one expectation.");
  }

  private static String meaning(ExpectedState state) {
    return switch (state) {
      case DOWN -> "These are lost.";
      case DEGRADED -> "These work, but not fully.";
      case UP -> "These work fully; at risk is up as well.";
      case NOT_DOWN -> "These are not lost.";
    };
  }

  private static SchemaNode policy() {
    return SchemaNode.anyOf(survive(), available(), usersAtStake())
        .described(
            """
            A promise that is kept whatever fails:

            ```yaml
            critical-survives-any-site:
              services: {criticality: critical}
              survive: {any: 1, of: site}
            critical-works:
              services: {criticality: critical}
              availability: 99.9%
            no-site-holds-everyone:
              each: site
              users-at-stake-at-most: 40%
            ```""");
  }

  private static SchemaNode survive() {
    Map<String, SchemaNode> keys = titles();
    keys.put("services", services());
    keys.put("survive", losses());
    return SchemaNode.mapping(keys).requires("survive").titled("Policy: what is survived");
  }

  private static SchemaNode available() {
    Map<String, SchemaNode> keys = titles();
    keys.put("services", services());
    keys.put(
        "availability",
        SimpleSchemas.availability()
            .described(
                "How much of the time each of them is up, by the figures of all that it rests on:"
                    + " `99.9%`."));
    return SchemaNode.mapping(keys)
        .requires("availability")
        .titled("Policy: how much of the time is worked");
  }

  private static SchemaNode losses() {
    Map<String, SchemaNode> keys = new LinkedHashMap<>();
    keys.put(
        "any",
        SimpleSchemas.number(1)
            .described("How many are lost at a time: 1, or any 2, 3 or more together."));
    keys.put("of", SchemaNode.reference(NODES));
    keys.put("except", except());
    return SchemaNode.mapping(keys)
        .requires("any", "of")
        .titled("Losses")
        .described("What the services survive: `{any: 1, of: site}`.");
  }

  private static SchemaNode except() {
    return names("Nodes to leave out.");
  }

  private static SchemaNode services() {
    Map<String, SchemaNode> keys = new LinkedHashMap<>();
    keys.put(
        "criticality",
        SimpleSchemas.oneOrSeveral(SimpleSchemas.oneOf(Criticality.words()))
            .described("Only services that matter so much."));
    keys.put("company", names("Only services that these companies operate."));
    keys.put(
        "tags",
        SimpleSchemas.oneOrSeveral(SchemaNode.ofType("string", "number", "boolean"))
            .described("Only services with one of these tags."));
    keys.put("ids", names("Only these services."));
    return SchemaNode.mapping(keys)
        .described("Which services it is about: those that match every part. All, if not given.");
  }

  private static SchemaNode usersAtStake() {
    Map<String, SchemaNode> keys = titles();
    keys.put("each", SchemaNode.reference(NODES));
    keys.put(
        "users-at-stake-at-most",
        SchemaNode.reference(SimpleSchemas.USER_LIMIT)
            .described(
                "With none of them are more people lost: a number, or a share of all users such"
                    + " as `40%`."));
    keys.put("except", except());
    return SchemaNode.mapping(keys)
        .requires("each", "users-at-stake-at-most")
        .titled("Policy: how many are at stake");
  }
}
