package blast.lint.rule;

import blast.diagnostic.Check;
import blast.diagnostic.Severity;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.inventory.Node;

/**
 * What a service without servers and without a site runs on is not known, so no loss of it is seen.
 */
final class ServiceWithoutServers implements GapRule {
  private static final Check CHECK =
      new Check(
          "service-without-servers", Severity.NOTE, "a service states neither servers nor a site");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public boolean isGap(Node node) {
    return node.kind() == Kind.SERVICE
        && node.span(Field.RUNS_ON).isEmpty()
        && node.span(Field.SITE).isEmpty();
  }

  @Override
  public String lack() {
    return "has neither 'runs-on' nor 'site': it stands nowhere";
  }

  @Override
  public String lackOfSeveral() {
    return "state neither servers nor a site";
  }

  @Override
  public String hint() {
    return "name the servers that carry it or, if they aren't known, its site";
  }
}
