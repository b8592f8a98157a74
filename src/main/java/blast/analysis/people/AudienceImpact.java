package blast.analysis.people;

import blast.PublicApi;
import blast.inventory.Audience;

/**
 * How many people of one audience are hit.
 *
 * @param audience who
 * @param users how many
 */
@PublicApi
public record AudienceImpact(Audience audience, Bounds users) {}
