package blast.reference;

import blast.inventory.Audience;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.Requirement;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What was loaded, as the plain data that it should be. */
final class LoadedInventory {
  private LoadedInventory() {}

  static PlainInventory inPlainWords(Inventory inventory) {
    Map<String, OptionalLong> populations = new TreeMap<>();
    for (Audience audience : inventory.audiences()) {
      populations.put(audience.id(), audience.population());
    }
    Map<String, PlainNode> nodes = new LinkedHashMap<>();
    inventory.nodes().forEach(node -> nodes.put(node.id(), plain(node)));
    return new PlainInventory(populations, nodes);
  }

  private static PlainNode plain(Node node) {
    Map<Field, PlainRequirement> requirements = new EnumMap<>(Field.class);
    Arrays.stream(Field.values())
        .filter(Field::isRequirement)
        .forEach(f -> node.requirement(f).ifPresent(any -> requirements.put(f, plain(any))));
    boolean isPool = node.kind() == Kind.SERVER && node.span(Field.COUNT).isPresent();
    return new PlainNode(
        node.id(),
        node.kind(),
        requirements,
        node.parent().map(Node::id),
        isPool ? OptionalLong.of(node.machines()) : OptionalLong.empty(),
        node.users(),
        node.criticality());
  }

  private static PlainRequirement plain(Requirement requirement) {
    if (requirement instanceof Requirement.One one) {
      return new PlainRequirement.One(one.node().id());
    }
    Requirement.Group group = (Requirement.Group) requirement;
    List<PlainRequirement> members =
        group.written().stream().map(member -> plain(member.requirement())).toList();
    return switch (group.shape()) {
      case ALL_OF, LIST, STANDBY_WITH_FAILOVER -> new PlainRequirement.AllOf(members);
      case ANY_OF -> new PlainRequirement.AnyOf(members);
      case AT_LEAST -> new PlainRequirement.AtLeast((int) group.needed(), members);
      case AT_LEAST_SHARE -> new PlainRequirement.AtLeastShare(group.percent(), members);
      case ACTIVE_STANDBY ->
          new PlainRequirement.ActiveStandby(
              members.get(0), members.get(1), members.stream().skip(2).findFirst());
    };
  }
}
