/** How much of the year services are down, given how often what they rest on fails by itself. */
@NullMarked
package blast.analysis.availability;

import org.jspecify.annotations.NullMarked;
