package blast.lint.rule;

import blast.diagnostic.Check;
import blast.diagnostic.Severity;
import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.Node;
import java.util.Optional;

/** When a critical service is down, somebody has to be called. */
final class MissingOwner implements GapRule {
  private static final Check CHECK =
      new Check("missing-owner", Severity.NOTE, "a critical service doesn't say who to call");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public boolean isGap(Node node) {
    return node.criticality().equals(Optional.of(Criticality.CRITICAL))
        && node.text(Field.OWNER).orElse("").isBlank();
  }

  @Override
  public String lack() {
    return "is critical and has no 'owner': nobody knows who to call";
  }

  @Override
  public String lackOfSeveral() {
    return "are critical and state no owner";
  }

  @Override
  public String hint() {
    return "name the people who look after it";
  }
}
