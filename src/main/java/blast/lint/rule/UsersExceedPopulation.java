package blast.lint.rule;

import blast.analysis.Study;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.inventory.Audience;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.text.Quoted;
import blast.text.SourceSpan;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * More users than people is a slip in one of the two numbers, and sums are cut at the population.
 */
final class UsersExceedPopulation implements Rule {
  private static final Check CHECK =
      new Check(
          "users-exceed-population",
          Severity.WARNING,
          "a service has more users in an audience than the audience has people");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    Inventory inventory = study.inventory();
    for (int node = 0; node < inventory.size(); node++) {
      if (inventory.kind(node) == Kind.SERVICE) {
        find(inventory, node, found);
      }
    }
  }

  private static void find(Inventory inventory, int service, Consumer<Finding> found) {
    int[] entry = new int[1];
    inventory.users(
        service,
        (number, users) -> {
          Audience audience = inventory.audiences().get(number);
          OptionalLong population = audience.population();
          if (population.isPresent() && users > population.getAsLong()) {
            SourceSpan span = inventory.usersPlaces(service).get(entry[0]);
            found.accept(finding(inventory.id(service), audience, users, span));
          }
          entry[0]++;
        });
  }

  private static Finding finding(String service, Audience audience, long users, SourceSpan span) {
    String message =
        "service "
            + Quoted.of(service)
            + " has more users in audience "
            + Quoted.of(audience.id())
            + " than it has people: "
            + users
            + " of "
            + audience.population().orElseThrow();
    Diagnostic diagnostic =
        Diagnostic.of(CHECK, span, message)
            .withHint("correct one of the two: users are people, not accounts or visits");
    return Finding.of(diagnostic, Subject.of(service, List.of(audience.id())));
  }
}
