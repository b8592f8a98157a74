/** The questions asked of an inventory: what fails with a node, who is hit, and why. */
@NullMarked
package blast.analysis;

import org.jspecify.annotations.NullMarked;
