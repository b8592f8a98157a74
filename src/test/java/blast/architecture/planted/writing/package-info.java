/** Planted, to see that the rules bite. */
@NullMarked
package blast.architecture.planted.writing;

import org.jspecify.annotations.NullMarked;
