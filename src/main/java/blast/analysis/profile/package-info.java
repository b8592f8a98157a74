/** One node among all others: who needs it, what goes with it, what takes it down. */
@NullMarked
package blast.analysis.profile;

import org.jspecify.annotations.NullMarked;
