package blast.analysis.redundancy;

import blast.PublicApi;

/**
 * Nodes that wait for each other when everything is off, and for nothing else.
 *
 * @param circle the shortest circle of waiting through the first of them by id
 * @param services how many services can't start because of them, directly or not, at least 1
 */
@PublicApi
public record Deadlock(Circle circle, int services) {}
