/** Planted, to see that the rules bite. */
@NullMarked
package blast.architecture.planted.export;

import org.jspecify.annotations.NullMarked;
