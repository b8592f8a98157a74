/** How many users depend on each place, company or resource, and how evenly they are hosted. */
@NullMarked
package blast.analysis.concentration;

import org.jspecify.annotations.NullMarked;
