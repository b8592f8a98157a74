package blast.lint;

import blast.diagnostic.Diagnostic;
import blast.diagnostic.Subject;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what warnings of loading are about, which were given before there were nodes. */
final class WarningSubjects {
  /** The check that is about the inventory itself, wherever in it something stands. */
  private static final Set<String> OF_THE_WHOLE = Set.of("conflicting-title");

  private static final String WHOLE = "inventory";

  private final Map<String, List<SourceSpan>> spans = new HashMap<>();
  private final Map<SourceSpan, Node> nodes = new HashMap<>();
  private final Map<Subject, Integer> given = new HashMap<>();

  private WarningSubjects(Inventory inventory) {
    for (Node node : inventory.nodes()) {
      add(node.span(), node);
      node.extensions().forEach(span -> add(span, node));
    }
    spans.values().forEach(Collections::sort);
  }

  private void add(SourceSpan span, Node node) {
    spans.computeIfAbsent(span.file().name(), unknown -> new ArrayList<>()).add(span);
    nodes.put(span, node);
  }

  static WarningSubjects of(Inventory inventory) {
    return new WarningSubjects(inventory);
  }

  /**
   * The node in whose entry a warning stands, with its message; numbered if that was there before.
   */
  Subject of(Diagnostic warning) {
    String about = OF_THE_WHOLE.contains(warning.check().id()) ? WHOLE : nodeAt(warning.span());
    Subject subject = Subject.of(about, List.of(warning.message()));
    int before = given.merge(subject, 1, Integer::sum) - 1;
    return before == 0
        ? subject
        : Subject.of(about, List.of(warning.message(), String.valueOf(before + 1)));
  }

  /** The node that was declared, or extended, last before a place. */
  private String nodeAt(SourceSpan place) {
    List<SourceSpan> declared = spans.getOrDefault(place.file().name(), List.of());
    int found = Collections.binarySearch(declared, place);
    int before = found >= 0 ? found : -found - 2;
    Node node = before < 0 ? null : nodes.get(declared.get(before));
    return node == null ? WHOLE : node.id();
  }
}
