package blast.explore;

import blast.inventory.Attribute;
import java.util.stream.Collectors;

/** A free value on one line, nested ones in brackets: {@code [a, b]}, {@code {key: value}}. */
final class AttributeText {
  private AttributeText() {}

  static String of(Attribute attribute) {
    if (attribute instanceof Attribute.Text text) {
      return text.value();
    }
    if (attribute instanceof Attribute.Items items) {
      return items.values().stream()
          .map(AttributeText::of)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return ((Attribute.Fields) attribute)
        .values().entrySet().stream()
            .map(entry -> entry.getKey() + ": " + of(entry.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
  }
}
