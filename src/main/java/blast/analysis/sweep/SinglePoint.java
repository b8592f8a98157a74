package blast.analysis.sweep;

import blast.PublicApi;
import blast.analysis.people.Bounds;
import blast.inventory.Node;
import java.util.List;

/**
 * A node whose loss alone takes services down.
 *
 * @param node the node
 * @param serviceCount how many services go down with it; the node itself is not counted
 * @param services the first of them in report order, as many as were asked for
 * @param down how many nodes are down in all, itself included
 * @param users the people who use those services
 * @param isNew whether it is no single point of failure while nothing else is out
 */
@PublicApi
public record SinglePoint(
    Node node, int serviceCount, List<Node> services, int down, Bounds users, boolean isNew) {
  public SinglePoint {
    services = List.copyOf(services);
  }
}
