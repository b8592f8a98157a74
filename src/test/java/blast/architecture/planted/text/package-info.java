/** Planted, to see that the rules bite. */
@NullMarked
package blast.architecture.planted.text;

import org.jspecify.annotations.NullMarked;
