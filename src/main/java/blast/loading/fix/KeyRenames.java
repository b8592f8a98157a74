package blast.loading.fix;

import blast.diagnostic.Remedy;
import blast.inventory.Field;
import blast.loading.Outline;
import blast.loading.Outline.Form;
import blast.loading.Outline.Node;
import blast.text.Quoted;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which keys of a file can get their other name, and how: in the quotes in which they stand. */
final class KeyRenames {
  private final FileText text;
  private final Map<Node, Map<String, Integer>> planned = new HashMap<>();
  private final Map<Node, Set<String>> keys = new HashMap<>();

  /** For these keys of a file, each of which is to get a name. */
  KeyRenames(FileText text, Map<Node, String> names) {
    this.text = text;
    names.forEach(
        (key, name) ->
            planned
                .computeIfAbsent(key.parent().orElseThrow(), none -> new HashMap<>())
                .merge(name, 1, Integer::sum));
  }

  /** Why a key keeps its name, if it does. */
  Optional<String> refusal(Node key, Remedy.Rename rename) {
    Node mapping = key.parent().orElseThrow();
    String to = Quoted.of(rename.to());
    if (keys(mapping).contains(rename.to())) {
      return Optional.of(to + " stands there as well");
    }
    if (planned.getOrDefault(mapping, Map.of()).getOrDefault(rename.to(), 0) > 1) {
      return Optional.of("another key would become " + to + " as well");
    }
    if (keys(mapping).contains("<<")) {
      return Optional.of("what is merged in there may say " + to + " as well");
    }
    if (Outline.within(key.value()).stream().anyMatch(node -> node.form() == Form.ALIAS)) {
      return Optional.of("its value is an alias of what stands elsewhere");
    }
    if (isAllOrAny(key.value(), rename)) {
      return Optional.of("say whether all of them are needed or any: " + to + " means all");
    }
    return edit(key, rename).isEmpty()
        ? Optional.of("the key is written in a way of its own")
        : Optional.empty();
  }

  /** Other tools mean any of several hosts as often as all. */
  private static boolean isAllOrAny(Node value, Remedy.Rename rename) {
    return rename.to().equals(Field.RUNS_ON.key())
        && value.form() == Form.LIST
        && value.children().size() > 1;
  }

  private Set<String> keys(Node mapping) {
    return keys.computeIfAbsent(
        mapping,
        unknown -> {
          Set<String> names = new HashSet<>();
          List<Node> children = mapping.children();
          for (int i = 0; i < children.size(); i += 2) {
            names.add(children.get(i).text());
          }
          return names;
        });
  }

  /** How a key gets its name; empty if it isn't written as a plain or quoted word. */
  Optional<Edit> edit(Node key, Remedy.Rename rename) {
    int start = text.offset(key.start());
    String all = text.text();
    for (String quote : List.of("'", "\"")) {
      if (all.startsWith(quote + rename.from() + quote, start)) {
        int word = start + quote.length();
        return Optional.of(new Edit(word, word + rename.from().length(), rename.to()));
      }
    }
    int end = text.offset(key.end());
    return all.substring(start, end).equals(rename.from())
        ? Optional.of(new Edit(start, end, rename.to()))
        : Optional.empty();
  }
}
