package blast.inventory;

import blast.PublicApi;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A free value that the inventory carries along without reading anything into it. */
@PublicApi
public sealed interface Attribute {
  /**
   * One value, as it stands in the file.
   *
   * @param value the text
   */
  record Text(String value) implements Attribute {}

  /**
   * A list.
   *
   * @param values in the file's order
   */
  record Items(List<Attribute> values) implements Attribute {
    public Items {
      values = List.copyOf(values);
    }
  }

  /**
   * A map.
   *
   * @param values in the file's order
   */
  record Fields(Map<String, Attribute> values) implements Attribute {
    public Fields {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }
}
