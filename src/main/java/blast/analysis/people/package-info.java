/** Who is hit: users and companies, between bounds, and the order in which nodes are reported. */
@NullMarked
package blast.analysis.people;

import org.jspecify.annotations.NullMarked;
