package blast.lint.rule;

import blast.diagnostic.Check;
import blast.diagnostic.Severity;
import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.Node;
import java.util.Optional;

/** Losses are ranked by the people they hit, and without users a service is hit for nobody. */
final class MissingUsers implements GapRule {
  private static final Check CHECK =
      new Check(
          "missing-users",
          Severity.WARNING,
          "a critical service doesn't say how many people use it");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public boolean isGap(Node node) {
    return node.criticality().equals(Optional.of(Criticality.CRITICAL))
        && node.span(Field.USERS).isEmpty();
  }

  @Override
  public String lack() {
    return "is critical and has no 'users': how many its loss hits is unknown";
  }

  @Override
  public String lackOfSeveral() {
    return "are critical and state no users";
  }

  @Override
  public String hint() {
    return "say how many people use it, or 'users: 0' if they are counted elsewhere";
  }
}
