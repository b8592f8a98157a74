package blast.analysis.difference;

import blast.inventory.Field;
import blast.inventory.FieldType;
import blast.inventory.Node;
import blast.inventory.Requirement;
import blast.inventory.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether what is stated of a node is the same in two inventories. */
final class Facts {
  private Facts() {}

  /** The fields in which a node differs, in the order of the table of fields. */
  static List<Field> different(Node before, Node after) {
    List<Field> different = new ArrayList<>();
    for (Field field : Field.values()) {
      if (!isSame(before, after, field)) {
        different.add(field);
      }
    }
    return different;
  }

  private static boolean isSame(Node before, Node after, Field field) {
    FieldType type = field.type();
    if (type.isReference()) {
      return isSame(reference(before, field), reference(after, field));
    }
    return Objects.equals(value(before, field), value(after, field));
  }

  private static Optional<Requirement> reference(Node node, Field field) {
    return field.isOn(node.kind()) ? node.requirement(field) : Optional.empty();
  }

  /** What a field that names no node holds, as something that equals its like. */
  private static Object value(Node node, Field field) {
    if (!field.isOn(node.kind())) {
      return Optional.empty();
    }
    return switch (field.type()) {
      case NUMBER -> node.number(field);
      case USERS -> node.totalUsers().isEmpty() ? Optional.empty() : node.users();
      case CRITICALITY -> node.criticality();
      case LOCATION -> node.location();
      case TEXTS -> new HashSet<>(node.tags());
      case ATTRIBUTES -> node.attributes();
      default -> node.text(field);
    };
  }

  private static boolean isSame(Optional<Requirement> before, Optional<Requirement> after) {
    return (before.isPresent() && after.isPresent())
        ? isSame(before.get(), after.get())
        : before.isEmpty() && after.isEmpty();
  }

  /** A list of one is what stands in it. */
  private static Requirement plain(Requirement requirement) {
    boolean isLone =
        requirement instanceof Requirement.Group group
            && isAll(group.shape())
            && group.members().size() == 1;
    return isLone ? plain(((Requirement.Group) requirement).members().get(0)) : requirement;
  }

  private static boolean isAll(Shape shape) {
    return shape == Shape.LIST || shape == Shape.ALL_OF;
  }

  private static boolean isSame(Requirement one, Requirement other) {
    Requirement before = plain(one);
    Requirement after = plain(other);
    if (before instanceof Requirement.One first && after instanceof Requirement.One second) {
      return first.node().id().equals(second.node().id());
    }
    return before instanceof Requirement.Group group
        && after instanceof Requirement.Group changed
        && (group.shape() == changed.shape() || (isAll(group.shape()) && isAll(changed.shape())))
        && group.parameter() == changed.parameter()
        && (haveSame(group.members(), changed.members())
            || canonical(before, Node::id).equals(canonical(after, Node::id)));
  }

  private static boolean haveSame(List<Requirement> before, List<Requirement> after) {
    boolean isSame = before.size() == after.size();
    for (int i = 0; isSame && i < before.size(); i++) {
      isSame = isSame(before.get(i), after.get(i));
    }
    return isSame;
  }

  /** One text for all ways to write a requirement that differ only in the order of equals. */
  static String canonical(Requirement stated, Function<Node, String> name) {
    Requirement requirement = plain(stated);
    if (requirement instanceof Requirement.One one) {
      return name.apply(one.node());
    }
    Requirement.Group group = (Requirement.Group) requirement;
    boolean isInOrder =
        group.shape() == Shape.ACTIVE_STANDBY || group.shape() == Shape.STANDBY_WITH_FAILOVER;
    List<String> members =
        group.members().stream()
            .map(member -> canonical(member, name))
            .collect(Collectors.toCollection(ArrayList::new));
    if (!isInOrder) {
      members.sort(null);
    }
    Shape shape = isAll(group.shape()) ? Shape.ALL_OF : group.shape();
    return shape + " " + group.parameter() + " (" + String.join("\n", members) + ")";
  }

  /** Whether any field but its source is stated of a node. */
  static boolean isStated(Node node) {
    for (Field field : Field.values()) {
      if (field != Field.SOURCE && node.span(field).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** What is stated of a node, as one text; nodes that it names are named by a function. */
  static String all(Node node, Function<Node, String> name) {
    TreeSet<String> facts = new TreeSet<>();
    for (Field field : Field.values()) {
      if (field == Field.SOURCE) {
        continue;
      }
      String value =
          field.type().isReference()
              ? reference(node, field).map(one -> canonical(one, name)).orElse("")
              : String.valueOf(value(node, field));
      facts.add(field.key() + " " + value);
    }
    return node.kind() + "\n" + String.join("\n", facts);
  }
}
