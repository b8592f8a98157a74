package blast.report.schema;

import java.util.LinkedHashMap;
import java.util.Map;

/** The schemas of requirements, which stand in each other. */
final class RequirementSchemas {
  static final String REQUIREMENT = "requirement";

  private static final String MEMBERS = "requirements";

  private RequirementSchemas() {}

  /** All of them by name. */
  static Map<String, SchemaNode> definitions() {
    Map<String, SchemaNode> definitions = new LinkedHashMap<>();
    definitions.put(REQUIREMENT, requirement());
    definitions.put(MEMBERS, SchemaNode.listOf(SchemaNode.reference(REQUIREMENT)));
    return definitions;
  }

  private static SchemaNode requirement() {
    return SchemaNode.anyOf(
            SchemaNode.reference(SimpleSchemas.NODE),
            members("All of these must be satisfied."),
            group("all-of", "All of these must be satisfied, as in a plain list."),
            group("any-of", "One of these must be satisfied: replicas, alternatives."),
            atLeast(),
            activeStandby())
        .described(
            """
            An id, a list of which all are needed, or a group:

            ```yaml
            dns
            [dns, database]
            {any-of: [web-1, web-2]}
            {at-least: 2, of: [node-1, node-2, node-3]}
            {at-least: 60%, of: [hall-1, hall-2]}
            {active: main, standby: spare, failover: switch}
            ```

            Wherever an id stands, a group may stand.""");
  }

  private static SchemaNode members(String meaning) {
    return SchemaNode.reference(MEMBERS).described(meaning);
  }

  private static SchemaNode group(String key, String meaning) {
    return SchemaNode.mapping(Map.of(key, members(meaning))).requires(key);
  }

  private static SchemaNode atLeast() {
    Map<String, SchemaNode> keys = new LinkedHashMap<>();
    keys.put(
        "at-least",
        SimpleSchemas.threshold()
            .described(
                "How many members must be satisfied, or which share of their weight: `60%`."
                    + " A server weighs its `count`, anything else 1."));
    keys.put("of", members("The members, from which `at-least` is counted."));
    return SchemaNode.mapping(keys).requires("at-least", "of");
  }

  private static SchemaNode activeStandby() {
    Map<String, SchemaNode> keys = new LinkedHashMap<>();
    keys.put("active", one("What carries the load."));
    keys.put("standby", one("What takes over when `active` is lost."));
    keys.put(
        "failover",
        one("What switches to the standby. Without it the standby is useless. May be left out."));
    return SchemaNode.mapping(keys).requires("active", "standby");
  }

  private static SchemaNode one(String meaning) {
    return SchemaNode.reference(REQUIREMENT).described(meaning);
  }
}
