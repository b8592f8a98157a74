package blast.report.difference;

import blast.inventory.Field;
import blast.inventory.Node;
import blast.text.Numbers;
import blast.wording.RequirementText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what stands in a field of a node, in one line. */
final class FieldValues {
  private FieldValues() {}

  /**
   * The value; nothing if the node doesn't have the field.
   *
   * @param named how many members of a requirement are named at most
   */
  static Optional<String> of(Node node, Field field, int named) {
    if (!field.isOn(node.kind()) || node.span(field).isEmpty()) {
      return Optional.empty();
    }
    if (field.type().isReference()) {
      return node.requirement(field).map(one -> RequirementText.of(one, named));
    }
    return switch (field.type()) {
      case NUMBER -> node.number(field).stream().mapToObj(Numbers::of).findFirst();
      case USERS -> Optional.of(users(node.users()));
      case CRITICALITY -> node.criticality().map(one -> one.word());
      case LOCATION -> node.location().map(one -> one.latitude() + ", " + one.longitude());
      case TEXTS -> Optional.of(String.join(", ", node.tags()));
      case ATTRIBUTES -> Optional.of(String.join(", ", node.attributes().keySet()));
      default -> node.text(field);
    };
  }

  private static String users(Map<String, Long> users) {
    List<String> parts = new ArrayList<>();
    users.forEach((audience, number) -> parts.add(audience + " " + Numbers.of(number)));
    return String.join(", ", parts);
  }
}
