package blast.lint.rule;

import blast.diagnostic.Check;
import blast.diagnostic.Severity;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.inventory.Node;

/**
 * A service of no company survives the loss of every company, and is missing in every sum over
 * them.
 */
final class MissingCompany implements GapRule {
  private static final Check CHECK =
      new Check(
          "missing-company", Severity.NOTE, "a service doesn't say which company operates it");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public boolean isGap(Node node) {
    return node.kind() == Kind.SERVICE && node.span(Field.COMPANY).isEmpty();
  }

  @Override
  public String lack() {
    return "has no 'company': no loss of a company hits it";
  }

  @Override
  public String lackOfSeveral() {
    return "state no company";
  }

  @Override
  public String hint() {
    return "name the company that operates it";
  }
}
