/** What a removal does: the state of every node, and a cause for every loss. */
@NullMarked
package blast.analysis.failure;

import org.jspecify.annotations.NullMarked;
