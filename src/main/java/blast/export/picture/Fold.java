package blast.export.picture;

import blast.inventory.Field;
import blast.inventory.Kind;
import blast.inventory.Node;
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
   */
  record Key(String id, Optional<Node> head) {}

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
      return place.map(head -> new Key("in " + head.id(), Optional.of(head)));
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
      return company.map(head -> new Key("of " + head.id(), Optional.of(head)));
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
      return Optional.of(new Key("all " + node.kind().section(), Optional.empty()));
    }
  }
}
