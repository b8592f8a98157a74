package blast.export.picture;

import blast.inventory.Attribute;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields by which nodes could be folded: types of places, company, owner, and the prefixes of
 * tags and the attributes that most nodes have. There are at most so many of each, however many
 * somebody writes.
 */
final class FoldFields {
  private static final int MOST_TYPES = 8;
  private static final int MOST_TAGS = 8;
  private static final int MOST_ATTRIBUTES = 12;
  private static final int MOST_KEYS = 1000;
  private static final int MOST_DOTS = 2;
  private static final String ENDS_OF_PREFIXES = ":=/-._";

  private final Map<String, Integer> types = new HashMap<>();
  private final Map<String, Integer> tags = new HashMap<>();
  private final Map<String, Integer> attributes = new HashMap<>();

  private FoldFields(List<Node> nodes) {
    for (Node node : nodes) {
      if (node.kind() == Kind.SITE) {
        count(node.text(Field.TYPE).orElse(Kind.SITE.word()), types);
      }
      Set<String> prefixes = new HashSet<>();
      node.tags().forEach(tag -> prefixes.add(prefix(tag)));
      prefixes.remove("");
      prefixes.forEach(prefix -> count(prefix, tags));
      count(node.attributes(), "", 0);
    }
  }

  /** Those of some nodes, in an order that depends on nothing but them. */
  static List<Fold> of(List<Node> nodes) {
    FoldFields fields = new FoldFields(nodes);
    List<Fold> folds = new ArrayList<>(most(fields.types, MOST_TYPES, Fold.Site::new));
    folds.add(new Fold.Company());
    folds.add(new Fold.Owner());
    folds.addAll(most(fields.tags, MOST_TAGS, Fold.Tag::new));
    folds.addAll(most(fields.attributes, MOST_ATTRIBUTES, Fold.Attributed::new));
    return folds;
  }

  /** What is before and with the first mark that parts a tag; empty if there is none. */
  private static String prefix(String tag) {
    for (int i = 0; i < tag.length(); i++) {
      if (ENDS_OF_PREFIXES.indexOf(tag.charAt(i)) >= 0) {
        return tag.substring(0, i + 1);
      }
    }
    return "";
  }

  /** Counts the keys of single values, so deep as anybody would name them. */
  private void count(Map<String, Attribute> fields, String before, int dots) {
    fields.forEach(
        (key, value) -> {
          if (value instanceof Attribute.Text) {
            count(before + key, attributes);
          } else if (value instanceof Attribute.Fields inner && dots < MOST_DOTS) {
            count(inner.values(), before + key + ".", dots + 1);
          }
        });
  }

  private static void count(String key, Map<String, Integer> counts) {
    if (counts.size() < MOST_KEYS || counts.containsKey(key)) {
      counts.merge(key, 1, Integer::sum);
    }
  }

  private static List<Fold> most(
      Map<String, Integer> counts, int most, Function<String, Fold> fold) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(entry -> fold.apply(entry.getKey()))
        .toList();
  }
}
