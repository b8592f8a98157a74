package blast.analysis.availability;

import blast.PublicApi;
import blast.inventory.Node;

/**
 * What people would lose less in a year if a node never failed by itself. The savings of several
 * nodes don't add up: what one saves, another may save as well.
 *
 * @param atLeast user-minutes, as if the people of the service that gains most were all
 * @param atMost the same, as if no one used two services
 */
@PublicApi
public record Saving(Node node, double atLeast, double atMost) {}
