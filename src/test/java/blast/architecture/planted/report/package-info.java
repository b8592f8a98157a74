/** Planted, to see that the rules bite. */
@NullMarked
package blast.architecture.planted.report;

import org.jspecify.annotations.NullMarked;
