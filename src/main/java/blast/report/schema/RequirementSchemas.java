package blast.report.schema;

import java.util.LinkedHashMap;
import java.util.Map;

/** The schemas of requirements, which stand in each other. */
final class RequirementSchemas {
  static final String REQUIREMENT = "requirement";

  private static final String MEMBERS = "requirements";

  private static final String FORMS =
      "A group has one of these forms: all-of; any-of; at-least and of; active, standby and, if it"
          + " needs one, failover.";

  private RequirementSchemas() {}

  /** All of them by name. */
  static Map<String, SchemaNode> definitions() {
    Map<String, SchemaNode> definitions = new LinkedHashMap<>();
    definitions.put(REQUIREMENT, requirement());
    definitions.put(
        MEMBERS,
        SchemaNode.listOf(SchemaNode.reference(REQUIREMENT))
            .orElse("A list of ids and groups is expected, such as [web-1, web-2]."));
    return definitions;
  }

  private static SchemaNode requirement() {
    return SchemaNode.anyOf(
            SimpleSchemas.id().orElse("An id is expected, a list, or a group. " + FORMS),
            members("All of these must be satisfied.").titled("List"),
            group("all-of", "All of these must be satisfied, as in a plain list.").titled("All of"),
            group("any-of", "One of these must be satisfied: replicas, alternatives.")
                .titled("Any of"),
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
    return form(Map.of(key, members(meaning))).requires(key);
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
    return form(keys).requires("at-least", "of").titled("At least");
  }

  private static SchemaNode activeStandby() {
    Map<String, SchemaNode> keys = new LinkedHashMap<>();
    keys.put("active", one("What carries the load."));
    keys.put("standby", one("What takes over when `active` is lost."));
    keys.put(
        "failover",
        one("What switches to the standby. Without it the standby is useless. May be left out."));
    return form(keys).requires("active", "standby").titled("Active and standby");
  }

  private static SchemaNode form(Map<String, SchemaNode> keys) {
    return SchemaNode.mapping(keys).orElse(FORMS);
  }

  private static SchemaNode one(String meaning) {
    return SchemaNode.reference(REQUIREMENT).described(meaning);
  }
}
