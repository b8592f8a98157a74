package blast.lint.rule;

import blast.inventory.Field;
import blast.inventory.Node;
import blast.inventory.Part;
import blast.inventory.Requirement;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a node names another in its requirements.
 *
 * @param target who is named
 * @param part where
 * @param isOutright whether losing what is named, there and nowhere else, breaks the requirement as
 *     a whole
 */
record Mention(Node target, Part part, boolean isOutright) {
  /** Everything that a node names, field by field in the order of the table of fields. */
  static List<Mention> of(Node owner) {
    List<Mention> mentions = new ArrayList<>();
    owner.requirements().forEach(requirement -> collect(requirement, true, mentions));
    return mentions;
  }

  /** Groups nest at most as deep as the format allows. */
  private static void collect(Requirement part, boolean isOutright, List<Mention> mentions) {
    if (part instanceof Requirement.One one) {
      mentions.add(new Mention(one.node(), one.part(), isOutright));
    } else if (part instanceof Requirement.Group group) {
      long slack = group.total() - group.needed();
      for (Requirement member : group.members()) {
        collect(member, isOutright && group.weightOf(member) > slack, mentions);
      }
    }
  }

  /** Under which key. */
  Field field() {
    return part.field();
  }

  /** Whether the owner goes down, rather than being degraded, if what is required there fails. */
  boolean isHard() {
    return field() != Field.USES;
  }
}
