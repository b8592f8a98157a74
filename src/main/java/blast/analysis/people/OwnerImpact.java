package blast.analysis.people;

import blast.PublicApi;

/**
 * What a failure does to the nodes of one owner, who has to be told.
 *
 * @param owner as the inventory writes it
 * @param down how many nodes are down
 * @param degraded how many are degraded
 * @param atRisk how many are at risk, degraded ones included
 * @param users the users of the services that are down
 */
@PublicApi
public record OwnerImpact(String owner, int down, int degraded, int atRisk, Bounds users) {}
