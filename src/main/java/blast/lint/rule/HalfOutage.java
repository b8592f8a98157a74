package blast.lint.rule;

import blast.analysis.Study;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.inventory.OwnFaults;
import blast.lint.Finding;
import blast.lint.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** How often says nothing without how long, nor the other way round: the node seems perfect. */
final class HalfOutage implements Rule {
  private static final Check CHECK =
      new Check(
          "half-outage",
          Severity.NOTE,
          "a node states only one of how often it fails and for how long");

  private static final List<Field> FIELDS = List.of(Field.FAILS, Field.MTBF, Field.RESTORE);

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public Optional<String> ofSeveral() {
    return Optional.of("state only half of what outages are made of");
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    for (Node node : study.inventory().nodes()) {
      if (OwnFaults.of(node).unavailable().isEmpty()) {
        FIELDS.stream()
            .filter(field -> node.span(field).isPresent())
            .findFirst()
            .ifPresent(field -> found.accept(finding(node, field)));
      }
    }
  }

  private static Finding finding(Node node, Field field) {
    boolean isLength = field == Field.RESTORE;
    String message =
        Naming.withKind(node)
            + " states '"
            + field.key()
            + "' and not "
            + (isLength ? "how often it fails" : "'restore'")
            + ": it is taken as perfect";
    Diagnostic diagnostic =
        Diagnostic.of(CHECK, node.span(field).orElseGet(node::span), message)
            .withHint(
                isLength
                    ? "add how often, for instance fails: 2 per year"
                    : "add how long it is out each time, for instance restore: 4h");
    return Finding.of(diagnostic, Subject.of(node.id()));
  }
}
