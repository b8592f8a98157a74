package blast.lint.rule;

import blast.diagnostic.Check;
import blast.diagnostic.Severity;
import blast.inventory.Kind;
import blast.inventory.Node;

/** A server that stands nowhere survives the loss of every place, which no server does. */
final class ServerWithoutSite implements GapRule {
  private static final Check CHECK =
      new Check("server-without-site", Severity.NOTE, "a server states no site");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public boolean isGap(Node node) {
    return node.kind() == Kind.SERVER && node.place().isEmpty();
  }

  @Override
  public String lack() {
    return "has no 'site': no loss of a place hits it";
  }

  @Override
  public String lackOfSeveral() {
    return "state no site";
  }

  @Override
  public String hint() {
    return "name the place where it stands";
  }
}
