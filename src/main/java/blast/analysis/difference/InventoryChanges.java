package blast.analysis.difference;

import blast.PublicApi;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.inventory.RecordComparison;
import blast.inventory.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What became of the nodes themselves. Lists are in the order of kinds and ids.
 *
 * @param added nodes of the inventory after whose ids are new
 * @param removed nodes of the inventory before whose ids are gone
 * @param renamed of those, pairs that are probably the same node: of one kind, with the same stated
 *     of them and by others, and no third that is like them
 * @param changed nodes that are in both and have another kind, or different fields
 * @param same how many are in both and have neither
 */
@PublicApi
public record InventoryChanges(
    List<Node> added,
    List<Node> removed,
    List<Pair<Node>> renamed,
    List<Changed> changed,
    int same) {
  /**
   * A node that has changed.
   *
   * @param fields the fields that differ, in the order of the table of fields; none if only the
   *     kind does
   */
  @PublicApi
  public record Changed(Node before, Node after, List<Field> fields) {
    public Changed {
      fields = List.copyOf(fields);
    }
  }

  public InventoryChanges {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    renamed = List.copyOf(renamed);
    changed = List.copyOf(changed);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  static InventoryChanges of(Inventory before, Inventory after, Matching matching) {
    List<Changed> changed = new ArrayList<>();
    int same = 0;
    RecordComparison records = matching.comparison();
    for (Node now : after.nodes()) {
      Optional<Node> found = matching.before(now);
      if (found.isPresent()) {
        Node old = found.get();
        List<Field> fields =
            records.isSame(old.index(), now.index()) ? List.of() : Facts.different(old, now);
        if (fields.isEmpty() && old.kind() == now.kind()) {
          same++;
        } else {
          changed.add(new Changed(old, now, fields));
        }
      }
    }
    changed.sort((one, other) -> one.after().compareTo(other.after()));
    return new InventoryChanges(
        matching.added(), matching.removed(), renamed(before, after, matching), changed, same);
  }

  private static List<Pair<Node>> renamed(Inventory before, Inventory after, Matching matching) {
    List<Node> removed = matching.removed();
    List<Node> added = matching.added();
    if (removed.isEmpty() || added.isEmpty()) {
      return List.of();
    }
    Map<String, List<Node>> gone =
        alike(before, removed, node -> matching.after(node).isEmpty() ? "?" : node.id());
    Map<String, List<Node>> fresh =
        alike(after, added, node -> matching.before(node).isEmpty() ? "?" : node.id());
    List<Pair<Node>> renamed = new ArrayList<>();
    gone.forEach(
        (facts, old) -> {
          List<Node> now = fresh.getOrDefault(facts, List.of());
          if (old.size() == 1 && now.size() == 1) {
            renamed.add(new Pair<>(old.get(0), now.get(0)));
          }
        });
    renamed.sort((one, other) -> one.after().compareTo(other.after()));
    return renamed;
  }

  /**
   * Nodes by what is stated of them and by whom they are named; those of which nothing is, none.
   */
  private static Map<String, List<Node>> alike(
      Inventory inventory, List<Node> nodes, Function<Node, String> name) {
    Set<Node> asked = new HashSet<>(nodes);
    Map<Node, Set<String>> named = new HashMap<>();
    for (Node node : inventory.nodes()) {
      for (Requirement requirement : node.requirements()) {
        for (Node other : requirement.nodes()) {
          if (asked.contains(other)) {
            named
                .computeIfAbsent(other, one -> new TreeSet<>())
                .add(requirement.part().field().key() + " of " + name.apply(node));
          }
        }
      }
    }
    Map<String, List<Node>> alike = new HashMap<>();
    for (Node node : nodes) {
      Set<String> by = named.getOrDefault(node, Set.of());
      if (!by.isEmpty() || Facts.isStated(node)) {
        alike
            .computeIfAbsent(
                Facts.all(node, name) + "\n" + String.join("\n", by), one -> new ArrayList<>())
            .add(node);
      }
    }
    return alike;
  }
}
