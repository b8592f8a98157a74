package blast.export.picture;

import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.Optional;

/** What frames are drawn around. */
public enum Cluster {
  /** Places, nested as they stand in each other. */
  SITE,
  /** Companies, nested by parent. */
  COMPANY,
  /** Nothing. */
  NONE;

  /** The node whose frame stands nearest around a node, if there is one. */
  Optional<Node> container(Node node) {
    return switch (this) {
      case SITE -> node.place();
      case COMPANY -> node.kind() == Kind.COMPANY ? node.parent() : node.company();
      case NONE -> Optional.empty();
    };
  }
}
