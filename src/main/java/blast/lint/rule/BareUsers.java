package blast.lint.rule;

import blast.analysis.Study;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.inventory.Audience;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.text.Numbers;
import blast.text.Quoted;
import java.util.List;
import java.util.function.Consumer;

/** A bare number counts for everyone: where audiences are declared, for people beside them all. */
final class BareUsers implements Rule {
  private static final Check CHECK =
      new Check(
          "bare-users", Severity.WARNING, "users are one number, although audiences are declared");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    Inventory inventory = study.inventory();
    List<Audience> declared = inventory.audiences();
    List<String> others =
        declared.stream()
            .map(Audience::id)
            .filter(id -> !id.equals(Audience.EVERYONE))
            .sorted()
            .toList();
    if (others.isEmpty() || declared.stream().anyMatch(BareUsers::isMeant)) {
      return;
    }
    String named = Naming.first(others, Quoted::of);
    for (int node = inventory.nextWithBareUsers(0);
        node >= 0;
        node = inventory.nextWithBareUsers(node + 1)) {
      found.accept(finding(inventory.node(node), others, named));
    }
  }

  /** Whether somebody has said who everyone is. */
  private static boolean isMeant(Audience audience) {
    return audience.id().equals(Audience.EVERYONE)
        && (audience.name().isPresent() || audience.population().isPresent());
  }

  private static Finding finding(Node service, List<String> others, String named) {
    long users = service.totalUsers().orElseThrow();
    String message =
        "service "
            + Quoted.of(service.id())
            + " gives "
            + Numbers.of(users, "user")
            + " without an audience: they count for 'everyone', a crowd of its own beside "
            + named;
    String hint =
        "write users: {"
            + others.get(0)
            + ": "
            + users
            + "} if they belong to it, users: {everyone: "
            + users
            + "} if they are others";
    Diagnostic diagnostic =
        Diagnostic.of(CHECK, service.span(Field.USERS).orElseGet(service::span), message)
            .withHint(hint);
    return Finding.of(diagnostic, Subject.of(service.id()));
  }
}
