package blast.report.schema;

import blast.inventory.Kind;
import blast.lint.Rule;
import blast.wording.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The inventory format as a JSON Schema (2020-12), for editors: what may stand where, and what it
 * means. It is made from the model, so that the two can't part.
 *
 * <p>A schema sees one document and no other; nor does it see how a value was written. So it passes
 * what only loading finds: ids that are declared nowhere or twice, circles, sums, numbers in odd
 * notations.
 */
public final class InventorySchema {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String AUDIENCE = "audience";

  private InventorySchema() {}

  /**
   * Writes the schema.
   *
   * @param rules what is suggested as the rules of linting
   */
  public static void write(List<Rule> rules, Appendable out) throws IOException {
    try (JsonGenerator json = Json.withListsInLinesTo(out)) {
      root(rules).writeTo(json);
    }
    out.append('\n');
  }

  private static SchemaNode root(List<Rule> rules) {
    Map<String, SchemaNode> definitions = new LinkedHashMap<>();
    definitions.put(AUDIENCE, audience());
    definitions.putAll(NodeSchemas.definitions());
    definitions.putAll(RequirementSchemas.definitions());
    definitions.putAll(PromiseSchemas.definitions());
    definitions.putAll(new LintSchemas(rules).definitions());
    definitions.putAll(SimpleSchemas.definitions());
    SchemaNode root = SchemaNode.anything().with("$schema", DIALECT);
    // No title: editors would set it over every other text.
    root.described(
        "An inventory for blast, version 1: who runs what, where it stands, and what needs what.");
    // A document without content is fine.
    root.withAll(SchemaNode.mapping(sections()).orNothing());
    return root.with("$defs", definitions);
  }

  private static Map<String, SchemaNode> sections() {
    Map<String, SchemaNode> sections = new LinkedHashMap<>();
    sections.put(
        "blast",
        SchemaNode.ofType("integer")
            .with("const", 1)
            .orElse("1 is expected: the only version that there is.")
            .described("The version of the format; 1 is the only one. May be left out."));
    sections.put("name", text("What the inventory is called in reports."));
    sections.put("description", text("What the inventory is about."));
    sections.put(
        "audiences",
        section(
            AUDIENCE,
            "Groups of people who use services. They must be disjoint: each person is in one of"
                + " them only."));
    Map<String, SchemaNode> extended = new LinkedHashMap<>();
    for (Kind kind : List.of(Kind.COMPANY, Kind.SITE, Kind.RESOURCE, Kind.SERVER, Kind.SERVICE)) {
      sections.put(kind.section(), section(kind.word(), NodeSchemas.meaning(kind)));
      extended.put(kind.section(), section(NodeSchemas.extended(kind), NodeSchemas.meaning(kind)));
    }
    sections.put(
        "extend",
        SchemaNode.mapping(extended)
            .orNothing()
            .described("More about nodes that are declared elsewhere, in any file."));
    sections.put(
        "scenarios",
        section(PromiseSchemas.SCENARIO, "Failures and what must come of them, as tests."));
    sections.put(
        "policies", section(PromiseSchemas.POLICY, "What the architecture promises, as tests."));
    sections.put(
        "lint",
        SchemaNode.reference(LintSchemas.SETTINGS)
            .described("What linting should know about this inventory."));
    return sections;
  }

  private static SchemaNode text(String meaning) {
    return SchemaNode.reference(SimpleSchemas.TEXT).described(meaning);
  }

  private static SchemaNode section(String definition, String meaning) {
    return SchemaNode.mappingFrom(SimpleSchemas.ID_FORM, SchemaNode.reference(definition))
        .orNothing()
        .orElse(
            "Ids and what they have are expected. An id is like this: " + SimpleSchemas.ID_WORDS)
        .described(meaning);
  }

  private static SchemaNode audience() {
    Map<String, SchemaNode> keys = new LinkedHashMap<>();
    keys.put("name", text("What reports call it."));
    keys.put(
        "population",
        SchemaNode.anyOf(
                SchemaNode.reference(SimpleSchemas.NOT_NEGATIVE), SchemaNode.ofType("null"))
            .described("How many people it has; leave it out if that isn't known."));
    return SchemaNode.mapping(keys).orNothing().titled("Audience");
  }
}
