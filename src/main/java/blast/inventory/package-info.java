/** The model in the user's words: nodes and their kinds, requirements, audiences. */
@NullMarked
package blast.inventory;

import org.jspecify.annotations.NullMarked;
