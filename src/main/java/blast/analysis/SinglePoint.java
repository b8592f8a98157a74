package blast.analysis;

import blast.inventory.Node;
import java.util.List;

/**
 * A node whose loss alone takes services down.
 *
 * @param node the node
 * @param services the services that go down with it, in report order; the node itself is not among
 *     them
 * @param down how many nodes are down in all, itself included
 * @param users the people who use those services
 */
public record SinglePoint(Node node, List<Node> services, int down, Bounds users) {
  public SinglePoint {
    services = List.copyOf(services);
  }
}
