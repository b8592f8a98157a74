package blast.importing.kubernetes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds workloads by the labels of their pods. It asks only those that have the rarest of the
 * labels that a selector names, for a namespace may have as many selectors as workloads.
 */
final class Selection {
  private record Key(String namespace, String key) {}

  private record Label(Key key, String text) {}

  private final Function<Id, Map<String, String>> labels;
  private final Map<String, List<Id>> byNamespace = new HashMap<>();
  private final Map<Key, List<Id>> byKey = new HashMap<>();
  private final Map<Label, List<Id>> byLabel = new HashMap<>();

  /**
   * A selection from workloads.
   *
   * @param ids the workloads, in the order in which they are found
   * @param labels those of a workload's pods
   */
  Selection(Iterable<Id> ids, Function<Id, Map<String, String>> labels) {
    this.labels = labels;
    for (Id id : ids) {
      byNamespace.computeIfAbsent(id.namespace(), one -> new ArrayList<>()).add(id);
      labels
          .apply(id)
          .forEach(
              (name, text) -> {
                Key key = new Key(id.namespace(), name);
                byKey.computeIfAbsent(key, one -> new ArrayList<>()).add(id);
                byLabel.computeIfAbsent(new Label(key, text), one -> new ArrayList<>()).add(id);
              });
    }
  }

  /** The workloads of a namespace whose pods are selected, in order. */
  List<Id> of(String namespace, Labels.Selector selector) {
    return narrowed(namespace, selector).stream()
        .filter(id -> selector.selects(labels.apply(id)))
        .toList();
  }

  /** All that may be selected, and as few others as one label tells. */
  private List<Id> narrowed(String namespace, Labels.Selector selector) {
    List<Id> fewest = byNamespace.getOrDefault(namespace, List.of());
    for (Map.Entry<String, String> equal : selector.equal().entrySet()) {
      fewest = fewer(fewest, with(new Key(namespace, equal.getKey()), equal.getValue()));
    }
    for (Labels.Expression expression : selector.expressions()) {
      Key key = new Key(namespace, expression.key());
      if (expression.operator().equals("Exists")) {
        fewest = fewer(fewest, byKey.getOrDefault(key, List.of()));
      } else if (expression.operator().equals("In")) {
        fewest = fewer(fewest, withAny(key, expression.values()));
      }
    }
    return fewest;
  }

  private static List<Id> fewer(List<Id> one, List<Id> other) {
    return other.size() < one.size() ? other : one;
  }

  private List<Id> with(Key key, String text) {
    return byLabel.getOrDefault(new Label(key, text), List.of());
  }

  /** In order, too: a workload has one text at most under a key. */
  private List<Id> withAny(Key key, Set<String> texts) {
    return texts.stream().flatMap(text -> with(key, text).stream()).sorted().toList();
  }
}
