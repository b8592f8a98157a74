package blast.importing.kubernetes;

import blast.importing.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names with a text each, as objects have them to be selected by. */
final class Labels {
  private Labels() {}

  /** The mapping of texts there. */
  static Map<String, String> of(Value value, String... path) {
    Map<String, String> labels = new HashMap<>();
    for (Value.Entry entry : value.entries(path)) {
      labels.put(entry.key(), entry.value().text());
    }
    return labels;
  }

  /**
   * What selects by labels: all of it must hold.
   *
   * @param equal labels and the text that each must have
   */
  record Selector(Map<String, String> equal, List<Expression> expressions) {
    /** A selector of its two parts, {@code matchLabels} and {@code matchExpressions}. */
    static Selector of(Value value) {
      return new Selector(
          Labels.of(value, "matchLabels"),
          value.items("matchExpressions").stream().map(Expression::of).toList());
    }

    /** Whether nothing is asked for. */
    boolean isEmpty() {
      return equal.isEmpty() && expressions.isEmpty();
    }

    boolean selects(Map<String, String> labels) {
      return labels.entrySet().containsAll(equal.entrySet())
          && expressions.stream().allMatch(one -> one.holds(labels));
    }
  }

  /** What is asked of one label. */
  record Expression(String key, String operator, Set<String> values) {
    static Expression of(Value value) {
      return new Expression(
          value.text("key"), value.text("operator"), Set.copyOf(value.texts("values")));
    }

    boolean holds(Map<String, String> labels) {
      boolean isThere = labels.containsKey(key);
      boolean isListed = isThere && values.contains(labels.getOrDefault(key, ""));
      return switch (operator) {
        case "In" -> isListed;
        case "NotIn" -> !isListed;
        case "Exists" -> isThere;
        case "DoesNotExist" -> !isThere;
        default -> false;
      };
    }
  }
}
