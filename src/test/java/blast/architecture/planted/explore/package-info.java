/** Planted, to see that the rules bite. */
@NullMarked
package blast.architecture.planted.explore;

import org.jspecify.annotations.NullMarked;
