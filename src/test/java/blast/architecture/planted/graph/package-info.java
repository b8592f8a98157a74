/** Planted, to see that the rules bite. */
@NullMarked
package blast.architecture.planted.graph;

import org.jspecify.annotations.NullMarked;
