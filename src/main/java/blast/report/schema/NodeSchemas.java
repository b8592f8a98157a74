package blast.report.schema;

import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The schemas of nodes, one for each kind, and what each of their fields means. */
final class NodeSchemas {
  private static final String COUNTRY = "country";

  private NodeSchemas() {}

  /** All of them by name, that of a node being its kind's word. */
  static Map<String, SchemaNode> definitions() {
    Map<String, SchemaNode> definitions = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      definitions.put(kind.word(), node(kind));
    }
    // Norway is false to parsers of YAML 1.1.
    definitions.put(
        COUNTRY,
        SchemaNode.anyOf(
            SimpleSchemas.wordsOrFalse(
                SchemaNode.oneOf(List.of(Locale.getISOCountries()))
                    .with("errorMessage", "Expected two letters of ISO 3166, for instance KR.")),
            SchemaNode.ofType("null")));
    return definitions;
  }

  /** What a kind of node is. */
  static String meaning(Kind kind) {
    return switch (kind) {
      case SERVICE -> "What people or other services use.";
      case COMPANY -> "Organisations that operate other nodes.";
      case RESOURCE ->
          "Whatever else others lean on: power, fibre, DNS, a certificate, a version, a tool.";
      case SERVER -> "Machines, or pools of like ones.";
      case SITE -> "Places, nested with `within`, from a region down to a rack.";
    };
  }

  private static SchemaNode node(Kind kind) {
    Map<String, SchemaNode> fields = new LinkedHashMap<>();
    for (Field field : Field.values()) {
      if (field.isOn(kind)) {
        fields.put(field.key(), value(field, kind).described(meaning(field, kind)));
      }
    }
    return SchemaNode.mapping(fields).orNothing();
  }

  private static SchemaNode value(Field field, Kind kind) {
    return switch (field) {
      case NAME, DESCRIPTION, OWNER, SOURCE, LINK -> SchemaNode.reference(SimpleSchemas.TEXT);
      case TAGS ->
          SchemaNode.ofType("array").with("items", SchemaNode.reference(SimpleSchemas.TEXT));
      case ATTRIBUTES -> SchemaNode.ofType("object");
      case COMPANY, PARENT, WITHIN, SITE -> SchemaNode.reference(SimpleSchemas.NODE);
      case TYPE ->
          SchemaNode.reference(SimpleSchemas.TEXT)
              .with(
                  "examples",
                  kind == Kind.SITE
                      ? List.of("region", "site", "building", "hall", "rack")
                      : List.of("power", "fibre", "dns", "tool"));
      case LOCATION -> location();
      case COUNTRY -> SchemaNode.reference(COUNTRY);
      case COUNT -> SchemaNode.reference(SimpleSchemas.POSITIVE);
      case USERS -> users();
      case CRITICALITY -> SchemaNode.oneOf(Criticality.words());
      case RUNS_ON, NEEDS, USES -> SchemaNode.reference(RequirementSchemas.REQUIREMENT);
    };
  }

  private static SchemaNode location() {
    Map<String, SchemaNode> degrees = new LinkedHashMap<>();
    degrees.put("lat", degrees(90).described("Degrees north, decimal; south is negative."));
    degrees.put("lon", degrees(180).described("Degrees east, decimal; west is negative."));
    return SchemaNode.mapping(degrees).requires("lat", "lon");
  }

  private static SchemaNode degrees(int bound) {
    return SchemaNode.ofType("number").with("minimum", -bound).with("maximum", bound);
  }

  private static SchemaNode users() {
    SchemaNode number = SchemaNode.reference(SimpleSchemas.NOT_NEGATIVE);
    return SchemaNode.anyOf(number, SchemaNode.mappingFrom(SimpleSchemas.ID_FORM, number));
  }

  /** What a field says of a node of a kind. */
  private static String meaning(Field field, Kind kind) {
    return switch (field) {
      case NAME -> "What reports call it.";
      case DESCRIPTION -> "What it is.";
      case OWNER -> "Who to call.";
      case SOURCE -> "Where the facts come from.";
      case LINK -> "A runbook, or a status page.";
      case TAGS -> "Free words, for selecting.";
      case ATTRIBUTES -> "Free fields, of any depth.";
      case COMPANY -> "Who operates it. Losing the company loses it.";
      case PARENT -> "The group that it belongs to. No failure passes along it.";
      case TYPE ->
          kind == Kind.SITE
              ? "What kind of place it is: `region`, `site` (if not given), `building`, `hall`,"
                  + " `rack`, or a word of yours."
              : "What it is, in a word of yours: `power`, `fibre`, `dns`, `tool`.";
      case WITHIN -> "The place around it. Losing that loses this one.";
      case LOCATION -> "Where on Earth it is: `{lat: 37.5, lon: 127.0}`.";
      case COUNTRY -> "Two capital letters of ISO 3166-1: `KR`.";
      case SITE -> "Where it stands. Losing the place loses it.";
      case COUNT -> "How many machines the entry stands for; 1 if not given.";
      case USERS ->
          "How many people use it: a number, or one for each audience: `{korea: 47_637_000}`.";
      case CRITICALITY -> "How much it matters.";
      case RUNS_ON ->
          "The servers that carry it, and how many of them it takes. Hard: down without them."
              + " A plain list means all of them; replicas are `{any-of: […]}`.";
      case NEEDS -> "What it can't do without. Hard: down without it.";
      case USES -> "What it does better with. Soft: degraded without it.";
    };
  }
}
