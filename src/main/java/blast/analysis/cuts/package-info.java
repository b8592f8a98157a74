/** Which nodes together take a service down: minimal cut sets, and what would have saved it. */
@NullMarked
package blast.analysis.cuts;

import org.jspecify.annotations.NullMarked;
