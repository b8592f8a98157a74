/** The story of a failure: what is lost, why it spreads, who is hit, on one slide. */
@NullMarked
package blast.export.story;

import org.jspecify.annotations.NullMarked;
