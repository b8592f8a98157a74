/** Planted, to see that the rules bite. */
@NullMarked
package blast.architecture.planted.lint;

import org.jspecify.annotations.NullMarked;
