/** Planted, to see that the rules bite. */
@NullMarked
package blast.architecture.planted.inventory;

import org.jspecify.annotations.NullMarked;
