package blast.wording;

import blast.inventory.Requirement;
import blast.text.Numbers;
import java.util.List;

/**
 * Says what a node needs, with what each group can lose: {@code any of a, b, c (can lose 2)}.
 * Groups nest at most as deep as the format allows.
 */
public final class RequirementText {
  private final int named;

  private RequirementText(int named) {
    this.named = named;
  }

  /**
   * A requirement in one line.
   *
   * @param named how many members of a group are named at most; the rest is counted
   */
  public static String of(Requirement requirement, int named) {
    return new RequirementText(named).words(requirement);
  }

  private String words(Requirement requirement) {
    if (requirement instanceof Requirement.Group group) {
      return group.shape().isAllOf() && group.members().size() == 1
          ? words(group.members().get(0))
          : beginning(group) + members(group) + slack(group);
    }
    return ((Requirement.One) requirement).node().id();
  }

  private static String beginning(Requirement.Group group) {
    return switch (group.shape()) {
      case ALL_OF, LIST, STANDBY_WITH_FAILOVER -> "all of ";
      case ANY_OF -> "any of ";
      case AT_LEAST -> "at least " + Numbers.of(group.needed()) + " of ";
      case AT_LEAST_SHARE -> "at least " + group.percent().toPlainString() + "% of ";
      case ACTIVE_STANDBY -> "";
    };
  }

  private String members(Requirement.Group group) {
    List<Requirement.Member> members = group.written();
    StringBuilder words = new StringBuilder();
    int shown = Math.min(named, members.size());
    for (int i = 0; i < shown; i++) {
      Requirement.Member member = members.get(i);
      words
          .append(i == 0 ? "" : ", ")
          .append(member.role().isEmpty() ? "" : member.role() + " ")
          .append(member(group, member.requirement()));
    }
    int more = members.size() - shown;
    return more > 0 ? words + " and " + Numbers.of(more) + " more (--all)" : words.toString();
  }

  private String member(Requirement.Group group, Requirement member) {
    if (member instanceof Requirement.Group inner) {
      boolean isOne = inner.shape().isAllOf() && inner.members().size() == 1;
      return isOne ? words(inner) : "(" + words(inner) + ")";
    }
    long weight = group.weightOf(member);
    return words(member) + (weight == 1 ? "" : " ×" + Numbers.of(weight));
  }

  private static String slack(Requirement.Group group) {
    long slack = group.total() - group.needed();
    String loss = "can lose " + (slack == 0 ? "none" : Numbers.of(slack));
    return switch (group.shape()) {
      case ALL_OF, LIST, STANDBY_WITH_FAILOVER -> "";
      case ANY_OF, AT_LEAST -> " (" + loss + ")";
      case AT_LEAST_SHARE ->
          " ("
              + Numbers.of(group.needed())
              + " of "
              + Numbers.of(group.total())
              + "; "
              + loss
              + ")";
      case ACTIVE_STANDBY ->
          group.written().size() == 2
              ? " (can lose either)"
              : " (can lose the active, or the standby and its failover)";
    };
  }
}
