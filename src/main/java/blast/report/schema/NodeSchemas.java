package blast.report.schema;

import blast.inventory.Countries;
import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The schemas of nodes, one for each kind, as the table of fields says. */
final class NodeSchemas {
  private static final String COUNTRY = "country";

  private NodeSchemas() {}

  /** All of them by name, that of a node being its kind's word. */
  static Map<String, SchemaNode> definitions() {
    Map<String, SchemaNode> definitions = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      definitions.put(
          kind.word(), SchemaNode.mapping(fields(kind)).orNothing().titled(title(kind)));
      definitions.put(extended(kind), extension(kind));
    }
    // Norway is false to parsers of YAML 1.1.
    definitions.put(
        COUNTRY,
        SchemaNode.anyOf(
            SimpleSchemas.wordsOrFalse(
                SchemaNode.oneOf(Countries.codes())
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
          "Whatever else others depend on: power, fibre, DNS, a certificate, a version, a tool.";
      case SERVER -> "Machines, or pools of like ones.";
      case SITE -> "Places, nested with `within`, from a region down to a rack.";
    };
  }

  /** The name of the schema of what extends a node. */
  static String extended(Kind kind) {
    return "extended-" + kind.word();
  }

  private static SchemaNode extension(Kind kind) {
    Map<String, SchemaNode> fields = fields(kind);
    Map<String, SchemaNode> removed = new LinkedHashMap<>();
    for (Field field : List.of(Field.NEEDS, Field.USES)) {
      removed.put(
          field.key(),
          SchemaNode.reference(RequirementSchemas.REQUIREMENT)
              .described("What is taken away of `" + field.key() + "`, before anything is added."));
    }
    fields.put(
        "without",
        SchemaNode.mapping(removed)
            .orNothing()
            .described("Requirements of the node that are taken away."));
    return SchemaNode.mapping(fields).orNothing().titled("Extended " + kind.word());
  }

  private static Map<String, SchemaNode> fields(Kind kind) {
    Map<String, SchemaNode> fields = new LinkedHashMap<>();
    for (Field field : Field.values()) {
      if (field.isOn(kind)) {
        fields.put(field.key(), orNotSet(field, kind).described(field.meaning(kind)));
      }
    }
    return fields;
  }

  private static String title(Kind kind) {
    return kind.word().substring(0, 1).toUpperCase(Locale.ROOT) + kind.word().substring(1);
  }

  /** As other tools write it, null counts as left out. */
  private static SchemaNode orNotSet(Field field, Kind kind) {
    SchemaNode value = value(field, kind);
    return switch (field.type()) {
      case TEXT, COUNTRY -> value;
      default -> SchemaNode.anyOf(value, SchemaNode.ofType("null"));
    };
  }

  private static SchemaNode value(Field field, Kind kind) {
    return switch (field.type()) {
      case TEXT -> text(field, kind);
      case TEXTS ->
          SchemaNode.ofType("array")
              .with("items", SchemaNode.reference(SimpleSchemas.TEXT))
              .orElse("A list of texts is expected, such as [pci, money].");
      case ATTRIBUTES -> SchemaNode.ofType("object").orElse("A mapping is expected.");
      case COMPANY, SITE -> SchemaNode.reference(SimpleSchemas.NODE);
      case LOCATION -> location();
      case COUNTRY -> SchemaNode.reference(COUNTRY);
      case AVAILABILITY -> SimpleSchemas.availability();
      case FREQUENCY -> SimpleSchemas.frequency();
      case DURATION -> SimpleSchemas.duration();
      case NUMBER -> SimpleSchemas.number(field.least());
      case USERS -> users();
      case CRITICALITY -> SimpleSchemas.oneOf(Criticality.words());
      case REQUIREMENT -> SchemaNode.reference(RequirementSchemas.REQUIREMENT);
    };
  }

  private static SchemaNode text(Field field, Kind kind) {
    SchemaNode text = SchemaNode.reference(SimpleSchemas.TEXT);
    if (field != Field.TYPE) {
      return text;
    }
    return text.with(
        "examples",
        kind == Kind.SITE
            ? List.of("region", "site", "building", "hall", "rack")
            : List.of("power", "fibre", "dns", "tool"));
  }

  private static SchemaNode location() {
    Map<String, SchemaNode> degrees = new LinkedHashMap<>();
    degrees.put("lat", degrees(90).described("Degrees north, decimal; south is negative."));
    degrees.put("lon", degrees(180).described("Degrees east, decimal; west is negative."));
    return SchemaNode.mapping(degrees)
        .requires("lat", "lon")
        .titled("Location")
        .orElse("Degrees are expected: {lat: 37.4, lon: 127.1}.");
  }

  private static SchemaNode degrees(int bound) {
    return SchemaNode.ofType("number")
        .with("minimum", -bound)
        .with("maximum", bound)
        .orElse("A number of degrees is expected, up to " + bound + ".");
  }

  private static SchemaNode users() {
    SchemaNode number = SchemaNode.reference(SimpleSchemas.NOT_NEGATIVE);
    SchemaNode orNotSet = SchemaNode.anyOf(number, SchemaNode.ofType("null"));
    return SchemaNode.anyOf(
        number,
        SchemaNode.mappingFrom(SimpleSchemas.ID_FORM, orNotSet)
            .titled("Users by audience")
            .orElse("A number is expected for each audience, such as {korea: 45_000}."));
  }
}
