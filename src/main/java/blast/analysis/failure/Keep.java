package blast.analysis.failure;

import blast.PublicApi;
import blast.analysis.people.Bounds;
import blast.inventory.Node;

/**
 * What would still be down if one node more had survived.
 *
 * @param node what would have survived: one that is down, and was not removed
 * @param down how many nodes would be down, removed ones included
 * @param services how many services would be down
 * @param users who would use those; new bounds, never differences
 * @param servicesWithoutUsers how many of those services say nothing about users
 */
@PublicApi
public record Keep(Node node, int down, int services, Bounds users, int servicesWithoutUsers) {}
