/**
 * The inventory as an immutable graph of nodes and thresholds over compact arrays, and how failure
 * spreads in it.
 */
@NullMarked
package blast.graph;

import org.jspecify.annotations.NullMarked;
