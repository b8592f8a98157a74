package blast.export.picture;

import blast.inventory.Node;
import java.util.Optional;

/**
 * A drawn thing with a text in it: a node, several folded into one, or a group of requirements.
 *
 * @param key unique in the picture
 * @param kind what it stands for
 * @param node the node, if it is a single one
 * @param label its text, in full
 * @param look what has become of it
 * @param tooltip more about it, in lines
 * @param link where a click leads
 * @param frame the key of the frame around it
 */
public record Box(
    String key,
    BoxKind kind,
    Optional<Node> node,
    Label label,
    Look look,
    String tooltip,
    Optional<String> link,
    Optional<String> frame) {
  /** What stands in a group's join: its word, with a mark if something has become of it. */
  public String words() {
    return (look.mark() + " " + label.title()).strip();
  }
}
