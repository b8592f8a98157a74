package blast.inventory;

import blast.PublicApi;
import blast.text.Position;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a node of an {@link InventoryDraft} needs: a node by its id, or a group. Whether the nodes
 * are there and the numbers possible is found out when the draft is built.
 */
@PublicApi
public final class RequirementDraft {
  /** The id of a single node; empty for a group. */
  private final Optional<String> id;

  private final Shape shape;
  private final int parameter;
  private final List<RequirementDraft> members;

  private RequirementDraft(
      Optional<String> id, Shape shape, int parameter, List<RequirementDraft> members) {
    this.id = id;
    this.shape = shape;
    this.parameter = parameter;
    this.members = List.copyOf(members);
  }

  private static RequirementDraft group(Shape shape, int parameter, RequirementDraft... members) {
    return new RequirementDraft(Optional.empty(), shape, parameter, List.of(members));
  }

  private static RequirementDraft[] nodes(String... ids) {
    return Arrays.stream(ids).map(RequirementDraft::node).toArray(RequirementDraft[]::new);
  }

  boolean isNode() {
    return id.isPresent();
  }

  /** One node. */
  public static RequirementDraft node(String id) {
    return new RequirementDraft(Optional.of(id), Shape.ALL_OF, 0, List.of());
  }

  /** All of them, as a bare list says it. */
  public static RequirementDraft list(RequirementDraft... members) {
    return group(Shape.LIST, 0, members);
  }

  /** The same of nodes. */
  public static RequirementDraft list(String... ids) {
    return list(nodes(ids));
  }

  /** All of them, on purpose: nobody asks whether one would do. */
  public static RequirementDraft allOf(RequirementDraft... members) {
    return group(Shape.ALL_OF, 0, members);
  }

  /** The same of nodes. */
  public static RequirementDraft allOf(String... ids) {
    return allOf(nodes(ids));
  }

  /** One of them. */
  public static RequirementDraft anyOf(RequirementDraft... members) {
    return group(Shape.ANY_OF, 0, members);
  }

  /** The same of nodes. */
  public static RequirementDraft anyOf(String... ids) {
    return anyOf(nodes(ids));
  }

  /** So many of them. */
  public static RequirementDraft atLeast(int needed, RequirementDraft... members) {
    return group(Shape.AT_LEAST, needed, members);
  }

  /** The same of nodes. */
  public static RequirementDraft atLeast(int needed, String... ids) {
    return atLeast(needed, nodes(ids));
  }

  /**
   * So much of their weight: a server weighs its count, anything else 1.
   *
   * @param percent with at most {@link RequirementBounds#FRACTION_DIGITS} decimals
   * @throws IllegalArgumentException if it has more, or is beyond all bounds
   */
  public static RequirementDraft atLeastShare(BigDecimal percent, RequirementDraft... members) {
    try {
      int units = percent.movePointRight(RequirementBounds.FRACTION_DIGITS).intValueExact();
      return group(Shape.AT_LEAST_SHARE, units, members);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("no percentage: " + percent, e);
    }
  }

  /** The same of nodes. */
  public static RequirementDraft atLeastShare(BigDecimal percent, String... ids) {
    return atLeastShare(percent, nodes(ids));
  }

  /** One that carries the load, or another that could. */
  public static RequirementDraft activeStandby(RequirementDraft active, RequirementDraft standby) {
    return group(Shape.ACTIVE_STANDBY, 0, active, standby);
  }

  /** The same with what switches to the standby, which is useless without it. */
  public static RequirementDraft activeStandby(
      RequirementDraft active, RequirementDraft standby, RequirementDraft failover) {
    return activeStandby(active, group(Shape.STANDBY_WITH_FAILOVER, 0, standby, failover));
  }

  /**
   * Writes it into an open field. What lies deeper than anything sound is left out, so that the
   * stack is never used up.
   */
  void write(InventoryBuilder builder, Position position) {
    write(builder, position, 2 * RequirementBounds.DEEPEST + 1);
  }

  private void write(InventoryBuilder builder, Position position, int room) {
    if (id.isPresent()) {
      builder.reference(builder.number(id.get()), position);
      return;
    }
    int group = builder.group(shape, parameter, position);
    if (room > 0) {
      for (RequirementDraft member : members) {
        member.write(builder, position, room - 1);
      }
      builder.members(group, members.size());
    }
  }
}
