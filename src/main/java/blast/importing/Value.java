package blast.importing;

import blast.loading.Tree;
import blast.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a source's file. Whatever is asked for is given if it is there and of that form; what
 * has another form counts as left out, and never stops anything.
 */
public final class Value {
  /** A key and its value. */
  public record Entry(String key, Value value) {}

  private final Tree tree;
  private final Origin origin;

  Value(Tree tree, Origin origin) {
    this.tree = tree;
    this.origin = origin;
  }

  /** The file, as the inventory names it. */
  public String file() {
    return origin.file();
  }

  /** The line on which it begins. */
  public long line() {
    return start().line();
  }

  Position start() {
    return tree.start();
  }

  /** Whether it is the rest of a document whose items were received one by one before. */
  public boolean isRest() {
    return origin.isRest();
  }

  public boolean isMapping() {
    return tree instanceof Tree.Mapping;
  }

  public boolean isList() {
    return tree instanceof Tree.Sequence;
  }

  /** Whether it is a text, a number or one of YAML's other words, but not nothing. */
  public boolean isText() {
    return tree instanceof Tree.Scalar scalar && !scalar.isNull();
  }

  /** Its YAML tag, such as {@code !reset}; empty if it has none but YAML's own. */
  public String tag() {
    return origin.tags().getOrDefault(start(), "");
  }

  /** Whether something stands there, of whatever form, that isn't nothing. */
  public boolean has(String... path) {
    return find(path).isPresent();
  }

  /** What stands under the keys, each in what the one before it names; nothing is absent. */
  public Optional<Value> get(String... path) {
    return find(path).map(one -> new Value(one, origin));
  }

  /** The text, number or word there; empty if there is none. Without keys, the value itself. */
  public String text(String... path) {
    Optional<Tree> found = find(path);
    if (found.isPresent() && found.get() instanceof Tree.Scalar scalar) {
      return scalar.text();
    }
    found.ifPresent(other -> wrong(other, path));
    return "";
  }

  /** The items of the list there. */
  public List<Value> items(String... path) {
    Optional<Tree> found = find(path);
    if (found.isPresent() && found.get() instanceof Tree.Sequence list) {
      return list.items().stream().map(item -> new Value(item, origin)).toList();
    }
    found.ifPresent(other -> wrong(other, path));
    return List.of();
  }

  /** The texts of the list there. */
  public List<String> texts(String... path) {
    return items(path).stream().map(Value::text).filter(text -> !text.isEmpty()).toList();
  }

  /** The entries of the mapping there, in the order of the file. */
  public List<Entry> entries(String... path) {
    List<Entry> entries = new ArrayList<>();
    Optional<Tree> found = find(path);
    if (found.isPresent() && found.get() instanceof Tree.Mapping mapping) {
      for (Tree.Entry entry : mapping.entries()) {
        entries.add(new Entry(entry.key().text(), new Value(entry.value(), origin)));
      }
    } else {
      found.ifPresent(other -> wrong(other, path));
    }
    return entries;
  }

  /** The mapping there; one without entries if there is none. */
  public Value mapping(String... path) {
    Optional<Tree> found = find(path);
    if (found.isPresent() && found.get() instanceof Tree.Mapping) {
      return new Value(found.get(), origin);
    }
    found.ifPresent(other -> wrong(other, path));
    Position here = found.orElse(tree).start();
    return new Value(new Tree.Mapping(List.of(), 1, 1, here, here), origin);
  }

  private Optional<Tree> find(String... path) {
    Tree here = tree;
    for (int i = 0; i < path.length; i++) {
      if (!(here instanceof Tree.Mapping mapping)) {
        if (!isNothing(here)) {
          wrong(here, List.of(path).subList(0, i).toArray(String[]::new));
        }
        return Optional.empty();
      }
      Optional<Tree.Entry> entry = mapping.find(path[i]);
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      here = entry.get().value();
    }
    return isNothing(here) ? Optional.empty() : Optional.of(here);
  }

  private static boolean isNothing(Tree tree) {
    return tree instanceof Tree.Scalar scalar && scalar.isNull();
  }

  private void wrong(Tree found, String... path) {
    origin.wrong(found.start(), String.join(".", path));
  }

  /** What all values of a document have in common. */
  interface Origin {
    String file();

    boolean isRest();

    Map<Position, String> tags();

    /** Takes note of a value that doesn't have the form in which it is of use. */
    void wrong(Position at, String key);
  }
}
