package blast.report.findings;

import blast.analysis.failure.Cause;
import blast.analysis.failure.Chains;
import blast.diagnostic.Severity;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.lint.Finding;
import blast.text.Numbers;
import blast.wording.CauseText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Findings of one test that have one cause, told once for all of them: what failed differs, what
 * was lost before it doesn't. Findings without a chain stand alone.
 *
 * @param findings at least one, in their order
 */
record CommonCause(List<Finding> findings) {
  /** What findings must share to be told together. */
  private record Key(
      String check,
      String test,
      Severity severity,
      String cause,
      List<String> steps,
      List<String> removed) {}

  CommonCause {
    findings = List.copyOf(findings);
  }

  /** Puts findings together; each group stands where its first finding would. */
  static List<CommonCause> of(List<Finding> findings) {
    List<List<Finding>> groups = new ArrayList<>();
    Map<Key, List<Finding>> byKey = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Optional<Key> key = key(finding);
      List<Finding> group = key.isPresent() ? byKey.get(key.get()) : null;
      if (group == null) {
        group = new ArrayList<>();
        groups.add(group);
        if (key.isPresent()) {
          byKey.put(key.get(), group);
        }
      }
      group.add(finding);
    }
    return groups.stream().map(CommonCause::new).toList();
  }

  private static Optional<Key> key(Finding finding) {
    List<Chains.Link> chain = finding.chain();
    if (chain.isEmpty() || chain.get(0).cause() instanceof Cause.Removed) {
      return Optional.empty();
    }
    List<String> steps = chain.subList(1, chain.size()).stream().map(ChainText::of).toList();
    return Optional.of(
        new Key(
            finding.check().id(),
            finding.subject().id(),
            finding.severity(),
            CauseText.ofSeveral(chain.get(0).cause()),
            steps,
            finding.removed()));
  }

  Finding first() {
    return findings.get(0);
  }

  /** The findings that the first one stands for as well. */
  List<Finding> others() {
    return findings.subList(1, findings.size());
  }

  /** Why, step by step: of several nodes the first step says how many they are. */
  List<String> chain(boolean all) {
    List<String> lines = new ArrayList<>(ChainText.lines(first(), all));
    Set<Node> failed = new LinkedHashSet<>();
    findings.stream()
        .filter(finding -> !finding.chain().isEmpty())
        .forEach(finding -> failed.add(finding.chain().get(0).node()));
    if (failed.size() > 1) {
      Kind kind = failed.iterator().next().kind();
      boolean isOfOneKind = failed.stream().allMatch(node -> node.kind() == kind);
      String noun = isOfOneKind ? kind.word(failed.size()) : "nodes";
      String cause = CauseText.ofSeveral(first().chain().get(0).cause());
      lines.set(0, Numbers.of(failed.size()) + " " + noun + ": " + cause);
    }
    return lines;
  }
}
