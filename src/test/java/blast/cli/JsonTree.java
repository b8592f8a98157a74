package blast.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON as maps, lists, strings, numbers and booleans; null as an empty {@link Optional}. Fields
 * keep their order, and stand once.
 */
public final class JsonTree {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private JsonTree() {}

  public static Map<String, Object> object(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      Map<String, Object> read = object(parser);
      if (parser.nextToken() != null) {
        throw new AssertionError("something stands after the JSON: " + parser.currentToken());
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  /** What a path of field names leads to. */
  static Object at(Map<?, ?> object, String... fields) {
    Object found = object;
    for (String field : fields) {
      found = found instanceof Map<?, ?> map ? map.get(field) : null;
      if (found == null) {
        throw new AssertionError("no field '" + String.join(".", fields) + "' in " + object);
      }
    }
    return found;
  }

  /** The objects in a list. */
  public static List<Map<?, ?>> objects(Map<?, ?> object, String... fields) {
    List<Map<?, ?>> objects = new ArrayList<>();
    for (Object item : (List<?>) at(object, fields)) {
      objects.add((Map<?, ?>) item);
    }
    return objects;
  }

  /** One field of all objects in a list. */
  static List<Object> column(String column, Map<?, ?> object, String... fields) {
    List<Object> cells = new ArrayList<>();
    for (Map<?, ?> row : objects(object, fields)) {
      cells.add(row.get(column));
    }
    return cells;
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return fields;
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> list(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> Optional.empty();
      default -> throw new AssertionError("not a value: " + parser.currentToken());
    };
  }

  private static List<Object> list(JsonParser parser) throws IOException {
    List<Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return items;
  }
}
