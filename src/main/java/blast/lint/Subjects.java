package blast.lint;

import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the node in whose entry a place lies, for what was said before there were nodes. */
final class Subjects {
  /** What is about no single node. */
  private static final Subject WHOLE = Subject.of("inventory");

  private final Map<String, List<SourceSpan>> spans = new HashMap<>();
  private final Map<SourceSpan, Node> nodes = new HashMap<>();

  private Subjects(Inventory inventory) {
    for (Node node : inventory.nodes()) {
      SourceSpan span = node.span();
      spans.computeIfAbsent(span.file().name(), unknown -> new ArrayList<>()).add(span);
      nodes.put(span, node);
    }
    spans.values().forEach(Collections::sort);
  }

  static Subjects of(Inventory inventory) {
    return new Subjects(inventory);
  }

  /** The node that was declared last before a place, or the inventory as a whole. */
  Subject at(SourceSpan place) {
    List<SourceSpan> declared = spans.getOrDefault(place.file().name(), List.of());
    int found = Collections.binarySearch(declared, place);
    int before = found >= 0 ? found : -found - 2;
    Node node = before < 0 ? null : nodes.get(declared.get(before));
    return node == null ? WHOLE : Subject.of(node.id());
  }
}
