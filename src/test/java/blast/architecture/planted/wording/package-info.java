/** Planted, to see that the rules bite. */
@NullMarked
package blast.architecture.planted.wording;

import org.jspecify.annotations.NullMarked;
