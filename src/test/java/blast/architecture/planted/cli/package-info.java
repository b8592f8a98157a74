/** Planted, to see that the rules bite. */
@NullMarked
package blast.architecture.planted.cli;

import org.jspecify.annotations.NullMarked;
