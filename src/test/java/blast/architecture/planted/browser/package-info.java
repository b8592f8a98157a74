/** Planted, to see that the rules bite. */
@NullMarked
package blast.architecture.planted.browser;

import org.jspecify.annotations.NullMarked;
