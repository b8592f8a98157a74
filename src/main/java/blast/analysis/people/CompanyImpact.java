package blast.analysis.people;

import blast.PublicApi;
import blast.inventory.Node;

/**
 * What a failure does to the services of one company; those of its daughters are not counted.
 *
 * @param company the company
 * @param services how many services it operates
 * @param down how many of them are down
 * @param degraded how many of them are degraded
 * @param users the users of those that are down
 */
@PublicApi
public record CompanyImpact(Node company, int services, int down, int degraded, Bounds users) {
  /** At least so many people. */
  public long atLeast() {
    return users.atLeast();
  }

  /** At most so many people. */
  public long atMost() {
    return users.atMost();
  }
}
