package blast.inventory;

import blast.text.SourceSpan;

/**
 * A requirement that was to be taken away from a node, and isn't there.
 *
 * @param node the node's id
 * @param field where it was to be
 * @param at where it is written
 */
public record NothingToRemove(String node, Field field, SourceSpan at) {}
