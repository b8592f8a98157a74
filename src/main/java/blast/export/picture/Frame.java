package blast.export.picture;

import blast.inventory.Node;
import java.util.Optional;

/**
 * What encloses boxes and other frames: a place or a company.
 *
 * @param key unique in the picture
 * @param node what it stands for
 * @param label its text, in full
 * @param look what has become of it
 * @param tooltip more about it, in lines
 * @param link where a click leads
 * @param frame the key of the frame around it
 */
public record Frame(
    String key,
    Node node,
    Label label,
    Look look,
    String tooltip,
    Optional<String> link,
    Optional<String> frame) {}
