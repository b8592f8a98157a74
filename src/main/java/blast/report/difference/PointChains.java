package blast.report.difference;

import blast.analysis.failure.Cause;
import blast.analysis.failure.Chains;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.inventory.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows how the loss of a node takes a service down in one of two inventories, if it can along a
 * way that isn't so in the other.
 */
final class PointChains {
  /** Pairs whose chains are followed in all, for programs. */
  private static final int FOLLOWED = 10_000;

  private final Inventory inventory;
  private final Inventory other;
  private final Chains chains;
  private int followed;

  PointChains(DifferenceAnswer.Side side, DifferenceAnswer.Side other) {
    this.inventory = side.study().inventory();
    this.other = other.study().inventory();
    this.chains = side.study().chains();
  }

  /**
   * A step of a chain.
   *
   * @param isDifferent whether it isn't so in the other inventory
   */
  record Link(Chains.Link step, Optional<Field> field, boolean isDifferent) {}

  /** From the service to the node; nothing if too many were asked for before. */
  List<Link> of(Node node, Node service) {
    Optional<Node> lost = inventory.find(node.id());
    if (lost.isEmpty() || followed++ >= FOLLOWED) {
      return List.of();
    }
    List<Link> links = new ArrayList<>();
    List<Chains.Link> steps =
        chains.through(
            service, Set.of(lost.get()), (step, next) -> !isKnown(step.node(), field(step), next));
    for (int i = 0; i < steps.size(); i++) {
      Chains.Link step = steps.get(i);
      boolean isLast = i + 1 == steps.size();
      Optional<Field> field = field(step);
      links.add(
          new Link(step, field, !isLast && !isKnown(step.node(), field, steps.get(i + 1).node())));
    }
    return links;
  }

  /** The field in which a step fails; nothing for what was removed. */
  private static Optional<Field> field(Chains.Link step) {
    return step.cause() instanceof Cause.LostRequirement cause
        ? Optional.of(cause.field())
        : Optional.empty();
  }

  /** Whether a link is the same in the other inventory, found once for each. */
  private final Map<String, Boolean> known = new HashMap<>();

  private boolean isKnown(Node from, Optional<Field> field, Node to) {
    return field.isEmpty()
        || known.computeIfAbsent(
            from.id() + " " + field.get().key() + " " + to.id(),
            link -> isThere(from, field.get(), to));
  }

  /** Whether the one needs the other there too, and can do without it as little or as well. */
  private boolean isThere(Node from, Field field, Node to) {
    Optional<Requirement> there = requirement(other.find(from.id()), field);
    Optional<Requirement> here = requirement(Optional.of(from), field);
    return there.isPresent()
        && isNamed(there.get(), to.id())
        && isEnough(there.get(), to.id()) == isEnough(here.orElseThrow(), to.id());
  }

  private static Optional<Requirement> requirement(Optional<Node> node, Field field) {
    return node.filter(one -> field.isOn(one.kind())).flatMap(one -> one.requirement(field));
  }

  private static boolean isNamed(Requirement requirement, String id) {
    return requirement.nodes().stream().anyMatch(node -> node.id().equals(id));
  }

  private static boolean isEnough(Requirement requirement, String id) {
    return requirement.nodes().stream()
        .filter(node -> node.id().equals(id))
        .anyMatch(node -> !requirement.holds(lost -> lost == node.index()));
  }
}
