/** Planted, to see that the rules bite. */
@NullMarked
package blast.architecture.planted.analysis;

import org.jspecify.annotations.NullMarked;
