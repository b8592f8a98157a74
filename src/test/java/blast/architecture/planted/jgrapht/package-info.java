/** Planted, to see that the rules bite. */
@NullMarked
package blast.architecture.planted.jgrapht;

import org.jspecify.annotations.NullMarked;
