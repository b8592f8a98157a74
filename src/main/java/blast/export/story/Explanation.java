package blast.export.story;

import blast.inventory.Node;
import java.util.List;

/**
 * What takes some services down.
 *
 * @param nodes the node through which the failure reached all of them, and others through which it
 *     did likewise; none for services that have nothing in common but what was removed
 * @param services in report order
 */
record Explanation(List<Node> nodes, List<Node> services) {
  Explanation {
    nodes = List.copyOf(nodes);
    services = List.copyOf(services);
  }
}
