/** Two inventories: which nodes are the same, and which answers differ between them. */
@NullMarked
package blast.analysis.difference;

import org.jspecify.annotations.NullMarked;
