package blast.export.picture;

import blast.inventory.Attribute;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.Map;
import java.util.Optional;

/** A way to fold nodes into one. */
public sealed interface Fold {
  /** The word by which a command line asks for it. */
  String word();

  /** What a node is folded into: the same for all that come together; empty if it stays alone. */
  Optional<Key> key(Node node);

  /**
   * What several nodes have in common.
   *
   * @param id unique among all folds
   * @param head the place or company that the fold stands for, if it stands for one
   * @param title what it is called otherwise; empty if only its members say that
   */
  record Key(String id, Optional<Node> head, String title) {
    private static Key of(String way, Node head) {
      return new Key(way + " " + head.id(), Optional.of(head), "");
    }

    private static Key of(String way, String value, String title) {
      return new Key(way + " " + value, Optional.empty(), title);
    }
  }

  /** Into the nearest enclosing place of a type, which goes along. */
  record Site(String type) implements Fold {
    @Override
    public String word() {
      return type;
    }

    @Override
    public Optional<Key> key(Node node) {
      Optional<Node> place = node.kind() == Kind.SITE ? Optional.of(node) : node.place();
      while (place.isPresent()
          && !place.get().text(Field.TYPE).orElse(Kind.SITE.word()).equals(type)) {
        place = place.get().place();
      }
      return place.map(head -> Key.of("in", head));
    }
  }

  /** Into the company that operates them, which goes along. */
  record Company() implements Fold {
    @Override
    public String word() {
      return Kind.COMPANY.word();
    }

    @Override
    public Optional<Key> key(Node node) {
      Optional<Node> company = node.kind() == Kind.COMPANY ? Optional.of(node) : node.company();
      return company.map(head -> Key.of("of", head));
    }
  }

  /** Into their kind. */
  record ByKind() implements Fold {
    @Override
    public String word() {
      return "kind";
    }

    @Override
    public Optional<Key> key(Node node) {
      return Optional.of(Key.of("all", node.kind().section(), ""));
    }
  }

  /** Into their owner. */
  record Owner() implements Fold {
    @Override
    public String word() {
      return "owner";
    }

    @Override
    public Optional<Key> key(Node node) {
      return node.text(Field.OWNER)
          .filter(owner -> !owner.isBlank())
          .map(owner -> Key.of("owner", owner, owner));
    }
  }

  /** Into the first of their tags that begins with a prefix. */
  record Tag(String prefix) implements Fold {
    /** What stands before the prefix on a command line. */
    public static final String WORD = "tag:";

    @Override
    public String word() {
      return WORD + prefix;
    }

    @Override
    public Optional<Key> key(Node node) {
      return node.tags().stream()
          .filter(tag -> tag.startsWith(prefix) && !tag.isBlank())
          .findFirst()
          .map(tag -> Key.of("tag", tag, tag));
    }
  }

  /**
   * Into the value of an attribute: a text, a number or the like. A key may lead into mappings,
   * with dots: {@code team.name}. An attribute that is called so, dots and all, is found first.
   */
  record Attributed(String key) implements Fold {
    /** What stands before the key on a command line. */
    public static final String WORD = "attribute:";

    @Override
    public String word() {
      return WORD + key;
    }

    @Override
    public Optional<Key> key(Node node) {
      return value(node.attributes(), key)
          .filter(value -> !value.isBlank())
          .map(value -> Key.of("attribute", value, key + ": " + value));
    }

    private static Optional<String> value(Map<String, Attribute> fields, String key) {
      if (fields.get(key) instanceof Attribute.Text text) {
        return Optional.of(text.value());
      }
      Map<String, Attribute> inner = fields;
      String rest = key;
      for (int dot = rest.indexOf('.'); dot >= 0; dot = rest.indexOf('.')) {
        if (!(inner.get(rest.substring(0, dot)) instanceof Attribute.Fields next)) {
          return Optional.empty();
        }
        inner = next.values();
        rest = rest.substring(dot + 1);
      }
      return inner.get(rest) instanceof Attribute.Text text
          ? Optional.of(text.value())
          : Optional.empty();
    }
  }
}
