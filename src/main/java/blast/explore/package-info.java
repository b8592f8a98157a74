/**
 * The page of {@code blast explore}: one file that works without a network, with the inventory and
 * the engine inside.
 */
@NullMarked
package blast.explore;

import org.jspecify.annotations.NullMarked;
