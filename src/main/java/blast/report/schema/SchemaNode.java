package blast.report.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One schema in the words of JSON Schema 2020-12: its keywords, in the order in which they were
 * said. Values are texts, numbers, booleans, other schemas, and lists and maps of these.
 */
final class SchemaNode {
  /** The keys of anchors and of other tools, which may stand in every mapping. */
  static final String IGNORED = "^x-";

  private final Map<String, Object> keywords = new LinkedHashMap<>();

  private SchemaNode() {}

  /** What every value fits. */
  static SchemaNode anything() {
    return new SchemaNode();
  }

  /** What values of these types fit. */
  static SchemaNode ofType(String... types) {
    return anything().with("type", types.length == 1 ? types[0] : List.of(types));
  }

  /** What is defined under a name. */
  static SchemaNode reference(String definition) {
    return anything().with("$ref", "#/$defs/" + definition);
  }

  /** One of a few values. */
  static SchemaNode oneOf(List<?> values) {
    return anything().with("enum", values);
  }

  /** What one of the schemas fits. */
  static SchemaNode anyOf(SchemaNode... schemas) {
    return anything().with("anyOf", List.of(schemas));
  }

  /** A list with at least one member. */
  static SchemaNode listOf(SchemaNode member) {
    return ofType("array").with("items", member).with("minItems", 1);
  }

  /** A mapping with these keys and, besides them, only such as are ignored. */
  static SchemaNode mapping(Map<String, SchemaNode> properties) {
    return ofType("object")
        .with("properties", properties)
        .with("patternProperties", Map.of(IGNORED, anything()))
        .with("additionalProperties", false);
  }

  /** A mapping from keys of a form, a regular expression, to values. */
  static SchemaNode mappingFrom(String keys, SchemaNode value) {
    Map<String, SchemaNode> properties = new LinkedHashMap<>();
    properties.put(IGNORED, anything());
    properties.put(keys, value);
    return ofType("object")
        .with("patternProperties", properties)
        .with("additionalProperties", false);
  }

  /** The same, or nothing: a value that may be left empty. */
  SchemaNode orNothing() {
    if (!keywords.containsKey("type")) {
      return anyOf(this, ofType("null"));
    }
    return with("type", List.of(String.valueOf(keywords.get("type")), "null"));
  }

  /** Says that these keys must be there. */
  SchemaNode requires(String... keys) {
    return with("required", List.of(keys));
  }

  /**
   * Says what it means, in Markdown. Editors that show Markdown get it as it is, and others get the
   * plain words.
   */
  SchemaNode described(String markdown) {
    String plain = markdown.replaceAll("(?m)^```.*\\n?", "").replace("`", "").strip();
    with("description", plain);
    return plain.equals(markdown) ? this : with("markdownDescription", markdown);
  }

  /** Says what it is called, as editors head what they show. */
  SchemaNode titled(String title) {
    return with("title", title);
  }

  /** Says what editors tell of a value that doesn't fit: a sentence. */
  SchemaNode orElse(String sentence) {
    return with("errorMessage", sentence);
  }

  /** Says something more. */
  SchemaNode with(String keyword, Object value) {
    keywords.put(keyword, value);
    return this;
  }

  /** Adds all that another one says. */
  SchemaNode withAll(SchemaNode other) {
    keywords.putAll(other.keywords);
    return this;
  }

  /** Writes it as JSON; what fits everything is written as {@code true}. */
  void writeTo(JsonGenerator json) throws IOException {
    if (keywords.isEmpty()) {
      json.writeBoolean(true);
    } else {
      write(json, keywords);
    }
  }

  /** Schemas nest as deep as this package writes them, which is not far. */
  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof SchemaNode schema) {
      schema.writeTo(json);
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        write(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        write(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else {
      json.writeString(String.valueOf(value));
    }
  }
}
