package blast.reference;

import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.reference.PlainRequirement.One;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** Changes an inventory as people do: nodes come, go, move and get other names. */
final class RandomEdit {
  private final Whim whim;
  private PlainInventory inventory;

  private RandomEdit(PlainInventory inventory, Whim whim) {
    this.inventory = inventory;
    this.whim = whim;
  }

  /** A few changes; the same for the same seed. */
  static PlainInventory of(PlainInventory inventory, long seed) {
    RandomEdit edit = new RandomEdit(inventory, Whim.of(seed));
    for (int i = 1 + edit.whim.below(4); i > 0; i--) {
      edit.change();
    }
    return edit.inventory;
  }

  private void change() {
    switch (whim.below(6)) {
      case 0 -> drop();
      case 1 -> add();
      case 2 -> move();
      case 3 -> rename();
      case 4 -> loosen();
      default -> recount();
    }
  }

  private List<String> ids() {
    return List.copyOf(inventory.nodes().keySet());
  }

  private void put(PlainNode node) {
    Map<String, PlainNode> nodes = new LinkedHashMap<>(inventory.nodes());
    nodes.put(node.id(), node);
    inventory = new PlainInventory(inventory.populations(), nodes);
  }

  private void drop() {
    if (ids().size() < 2) {
      return;
    }
    String gone = whim.pick(ids());
    Map<String, PlainNode> nodes = new LinkedHashMap<>();
    inventory
        .nodes()
        .forEach(
            (id, node) -> {
              if (!id.equals(gone)) {
                nodes.put(id, without(node, gone));
              }
            });
    inventory = new PlainInventory(inventory.populations(), nodes);
  }

  private static PlainNode without(PlainNode node, String gone) {
    Map<Field, PlainRequirement> requirements = new EnumMap<>(Field.class);
    node.requirements()
        .forEach(
            (field, one) -> without(one, gone).ifPresent(left -> requirements.put(field, left)));
    Optional<String> parent = node.parent().filter(one -> !one.equals(gone));
    return with(node, requirements, parent);
  }

  private static PlainNode with(
      PlainNode node, Map<Field, PlainRequirement> requirements, Optional<String> parent) {
    return new PlainNode(
        node.id(),
        node.kind(),
        requirements,
        parent,
        node.count(),
        node.users(),
        node.criticality());
  }

  private static Optional<PlainRequirement> without(PlainRequirement requirement, String gone) {
    if (requirement instanceof One one) {
      return one.id().equals(gone) ? Optional.empty() : Optional.of(one);
    }
    List<PlainRequirement> left = new ArrayList<>();
    requirement.members().forEach(member -> without(member, gone).ifPresent(left::add));
    List<PlainRequirement> members = List.copyOf(new LinkedHashSet<>(left));
    if (members.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(group(requirement, members));
  }

  /** A group of the same form with other members, as far as these allow. */
  private static PlainRequirement group(PlainRequirement group, List<PlainRequirement> members) {
    if (group instanceof PlainRequirement.AllOf) {
      return new PlainRequirement.AllOf(members);
    } else if (group instanceof PlainRequirement.AtLeast least) {
      return new PlainRequirement.AtLeast(Math.min(least.needed(), members.size()), members);
    } else if (group instanceof PlainRequirement.AtLeastShare share) {
      return new PlainRequirement.AtLeastShare(share.percent(), members);
    } else if (group instanceof PlainRequirement.ActiveStandby && members.size() > 1) {
      Optional<PlainRequirement> failover =
          members.size() > 2 ? Optional.of(members.get(2)) : Optional.empty();
      return new PlainRequirement.ActiveStandby(members.get(0), members.get(1), failover);
    }
    return new PlainRequirement.AnyOf(members);
  }

  private void add() {
    Kind kind = whim.pick(List.of(Kind.SERVICE, Kind.SERVER, Kind.SITE, Kind.RESOURCE));
    String id = "new-" + kind.word() + "-" + whim.below(1_000_000);
    Map<Field, PlainRequirement> requirements = new EnumMap<>(Field.class);
    requirements.put(Field.NEEDS, new One(whim.pick(ids())));
    put(
        new PlainNode(
            id,
            kind,
            requirements,
            Optional.empty(),
            OptionalLong.empty(),
            kind == Kind.SERVICE ? Map.of("everyone", whim.between(0, 1000)) : Map.of(),
            Optional.empty()));
    need(whim.pick(ids()), id);
  }

  /** One more thing that a node needs. */
  private void need(String id, String other) {
    PlainNode node = inventory.node(id);
    if (id.equals(other)) {
      return;
    }
    Map<Field, PlainRequirement> requirements = new EnumMap<>(Field.class);
    requirements.putAll(node.requirements());
    PlainRequirement before = requirements.get(Field.NEEDS);
    PlainRequirement more = new One(other);
    if (before == null) {
      requirements.put(Field.NEEDS, more);
    } else if (!before.equals(more)) {
      requirements.put(Field.NEEDS, new PlainRequirement.AllOf(List.of(before, more)));
    }
    put(with(node, requirements, node.parent()));
  }

  private void move() {
    List<String> sites =
        inventory.all().filter(node -> node.kind() == Kind.SITE).map(PlainNode::id).toList();
    PlainNode node = inventory.node(whim.pick(ids()));
    if (sites.isEmpty() || !Field.SITE.isOn(node.kind())) {
      return;
    }
    Map<Field, PlainRequirement> requirements = new EnumMap<>(Field.class);
    requirements.putAll(node.requirements());
    requirements.put(Field.SITE, new One(whim.pick(sites)));
    put(with(node, requirements, node.parent()));
  }

  private void rename() {
    String old = whim.pick(ids());
    String now = "renamed-" + whim.below(1_000_000);
    Map<String, PlainNode> nodes = new LinkedHashMap<>();
    inventory
        .nodes()
        .forEach(
            (id, node) -> {
              String own = id.equals(old) ? now : id;
              nodes.put(own, renamed(node, own, old, now));
            });
    inventory = new PlainInventory(inventory.populations(), nodes);
  }

  private static PlainNode renamed(PlainNode node, String own, String old, String now) {
    Map<Field, PlainRequirement> requirements = new EnumMap<>(Field.class);
    UnaryOperator<String> name = id -> id.equals(old) ? now : id;
    node.requirements().forEach((field, one) -> requirements.put(field, renamed(one, name)));
    return new PlainNode(
        own,
        node.kind(),
        requirements,
        node.parent().map(name),
        node.count(),
        node.users(),
        node.criticality());
  }

  private static PlainRequirement renamed(
      PlainRequirement requirement, UnaryOperator<String> name) {
    return requirement instanceof One one
        ? new One(name.apply(one.id()))
        : group(
            requirement,
            requirement.members().stream().map(member -> renamed(member, name)).toList());
  }

  private void loosen() {
    PlainNode node = inventory.node(whim.pick(ids()));
    Map<Field, PlainRequirement> requirements = new EnumMap<>(Field.class);
    requirements.putAll(node.requirements());
    requirements.replaceAll(
        (field, one) ->
            one.members().isEmpty()
                ? one
                : whim.chance(50)
                    ? new PlainRequirement.AnyOf(List.copyOf(new LinkedHashSet<>(one.members())))
                    : new PlainRequirement.AllOf(List.copyOf(new LinkedHashSet<>(one.members()))));
    put(with(node, requirements, node.parent()));
  }

  private void recount() {
    PlainNode node = inventory.node(whim.pick(ids()));
    if (node.kind() == Kind.SERVICE || node.kind() == Kind.SERVER) {
      put(
          new PlainNode(
              node.id(),
              node.kind(),
              node.requirements(),
              node.parent(),
              node.kind() == Kind.SERVER
                  ? OptionalLong.of(whim.between(1, 10))
                  : OptionalLong.empty(),
              node.kind() == Kind.SERVICE && whim.chance(80)
                  ? Map.of("everyone", whim.between(0, 5))
                  : Map.of(),
              node.kind() == Kind.SERVICE
                  ? Optional.of(whim.pick(List.of(Criticality.values())))
                  : Optional.empty()));
    }
  }
}
