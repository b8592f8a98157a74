package blast.lint.rule;

import blast.analysis.Study;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.text.Quoted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Two nodes whose ids differ only in how they are spelt are probably one, and each half looks
 * small.
 */
final class SimilarIds implements Rule {
  private static final Check CHECK =
      new Check(
          "similar-ids", Severity.WARNING, "ids of one kind differ only by case and separators");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    Inventory inventory = study.inventory();
    Map<String, Integer> seen = new HashMap<>();
    Map<String, List<Node>> alike = new LinkedHashMap<>();
    for (int node = 0; node < inventory.size(); node++) {
      String likeness = inventory.kind(node).word() + ' ' + Likeness.of(inventory.id(node));
      Integer first = seen.putIfAbsent(likeness, node);
      if (first != null) {
        alike
            .computeIfAbsent(likeness, l -> new ArrayList<>(List.of(inventory.node(first))))
            .add(inventory.node(node));
      }
    }
    alike.values().forEach(nodes -> found.accept(finding(nodes)));
  }

  /** The finding stands at the last one in the text; its subject is the same wherever they move. */
  private static Finding finding(List<Node> alike) {
    List<Node> inText = alike.stream().sorted(Comparator.comparing(Node::span)).toList();
    Node later = inText.get(inText.size() - 1);
    List<Node> earlier = inText.subList(0, inText.size() - 1);
    String message =
        later.kind().word()
            + " "
            + Quoted.of(later.id())
            + " has nearly the id of "
            + Quoted.of(earlier.get(0).id())
            + (earlier.size() > 1 ? " and " + (earlier.size() - 1) + " more" : "");
    Diagnostic diagnostic =
        new Diagnostic(
            CHECK,
            later.span(),
            message,
            Optional.of("make them one, or give one of them an id that tells them apart"),
            earlier.stream().map(SimilarIds::related).toList());
    List<String> ids = alike.stream().map(Node::id).sorted().toList();
    return Finding.of(diagnostic, Subject.ofAll(ids));
  }

  private static Diagnostic.Related related(Node node) {
    return new Diagnostic.Related(node.span(), Quoted.of(node.id()) + " is declared here");
  }
}
