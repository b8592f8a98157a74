package blast.analysis.difference;

import blast.PublicApi;

/**
 * The same thing in two inventories.
 *
 * @param <T> what it is
 */
@PublicApi
public record Pair<T>(T before, T after) {}
