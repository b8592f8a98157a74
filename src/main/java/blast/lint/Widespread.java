package blast.lint;

import blast.diagnostic.Severity;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.text.Numbers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A note that most nodes of a kind have, which says more about the inventory than about any of
 * them.
 *
 * @param text the note of all of them: {@code 18 of 23 services state no company}
 * @param findings what it stands for
 */
public record Widespread(String text, List<Finding> findings) {
  public Widespread {
    findings = List.copyOf(findings);
  }

  /** The notes of a rule that more than half of the nodes of a kind have, and not just one. */
  static List<Widespread> of(Rule rule, Verdict verdict, Inventory inventory) {
    Optional<String> words = rule.ofSeveral();
    if (words.isEmpty() || verdict.check().severity() != Severity.NOTE) {
      return List.of();
    }
    Map<Kind, List<Finding>> byKind = new EnumMap<>(Kind.class);
    for (Finding finding : verdict.findings()) {
      Optional<Node> node = inventory.find(finding.subject().id());
      if (finding.isOpen() && node.isPresent()) {
        byKind.computeIfAbsent(node.get().kind(), kind -> new ArrayList<>()).add(finding);
      }
    }
    List<Widespread> widespread = new ArrayList<>();
    byKind.forEach(
        (kind, findings) -> {
          int found = findings.size();
          long all = inventory.nodes().stream().filter(node -> node.kind() == kind).count();
          if (found > 1 && found * 2L > all) {
            String count = Numbers.of(found) + " of " + Numbers.of(all) + " " + kind.word(all);
            widespread.add(new Widespread(count + " " + words.get(), findings));
          }
        });
    return widespread;
  }
}
