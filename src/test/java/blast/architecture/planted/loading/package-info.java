/** Planted, to see that the rules bite. */
@NullMarked
package blast.architecture.planted.loading;

import org.jspecify.annotations.NullMarked;
