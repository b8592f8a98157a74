package blast.lint.rule;

import blast.analysis.Study;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.LookAlikes;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.text.Quoted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Two nodes whose ids differ only in how they are spelt are probably one, and each half looks
 * small.
 *
 * <p>Ids are compared by forms that are the same for ids that are alike, of which only hashes are
 * kept and sorted; those whose hashes are equal are compared again.
 */
final class SimilarIds implements Rule {
  private static final Check CHECK =
      new Check(
          "similar-ids",
          Severity.WARNING,
          "ids of one kind differ only by case, separators and look-alikes");

  private static final long NODE = 0xFFFF_FFFFL;

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    Inventory inventory = study.inventory();
    int[] groups = new int[inventory.size()];
    Arrays.setAll(groups, node -> node);
    unite(inventory, Likeness::of, groups);
    unite(inventory, LookAlikes::skeleton, groups);
    if (!Likeness.areAscii(inventory)) {
      unite(inventory, Likeness::ofLooks, groups);
    }
    Map<Integer, List<Node>> alike = new TreeMap<>();
    for (int node = 0; node < groups.length; node++) {
      int first = first(groups, node);
      if (first != node) {
        alike
            .computeIfAbsent(first, f -> new ArrayList<>(List.of(inventory.node(f))))
            .add(inventory.node(node));
      }
    }
    alike.values().forEach(nodes -> found.accept(finding(nodes)));
  }

  /** Puts nodes whose ids have the same form into one group. */
  private static void unite(Inventory inventory, UnaryOperator<String> form, int[] groups) {
    long[] hashes = new long[groups.length];
    for (int node = 0; node < hashes.length; node++) {
      int hash = form.apply(inventory.id(node)).hashCode() * 31 + inventory.kind(node).ordinal();
      hashes[node] = (long) hash << 32 | node;
    }
    Arrays.sort(hashes);
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < hashes.length; i++) {
      boolean isShared =
          (i > 0 && hashes[i] >> 32 == hashes[i - 1] >> 32)
              || (i + 1 < hashes.length && hashes[i] >> 32 == hashes[i + 1] >> 32);
      if (isShared) {
        int node = (int) (hashes[i] & NODE);
        String key = inventory.kind(node).word() + ' ' + form.apply(inventory.id(node));
        Integer first = seen.putIfAbsent(key, node);
        if (first != null) {
          unite(groups, first, node);
        }
      }
    }
  }

  private static void unite(int[] groups, int one, int other) {
    int first = first(groups, one);
    int second = first(groups, other);
    groups[Math.max(first, second)] = Math.min(first, second);
  }

  /** The first node of a node's group; the ways there are made shorter for the next time. */
  private static int first(int[] groups, int node) {
    int at = node;
    while (groups[at] != at) {
      groups[at] = groups[groups[at]];
      at = groups[at];
    }
    return at;
  }

  /** The finding stands at the last one in the text; its subject is the same wherever they move. */
  private static Finding finding(List<Node> alike) {
    List<Node> inText = alike.stream().sorted(Comparator.comparing(Node::span)).toList();
    Node later = inText.get(inText.size() - 1);
    List<Node> earlier = inText.subList(0, inText.size() - 1);
    Optional<String> difference = LookAlikes.difference("it", later.id(), earlier.get(0).id());
    String message =
        later.kind().word()
            + " "
            + Quoted.of(later.id())
            + " has nearly the id of "
            + Quoted.of(earlier.get(0).id())
            + (earlier.size() > 1 ? " and " + (earlier.size() - 1) + " more" : "")
            + difference.map(text -> ": " + text).orElse("");
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
