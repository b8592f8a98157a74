/** Planted, to see that the rules bite. */
@NullMarked
package blast.architecture.planted.diagnostic;

import org.jspecify.annotations.NullMarked;
