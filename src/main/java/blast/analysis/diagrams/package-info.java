/** The failure of services as decision diagrams: how likely it is, and what brings it about. */
@NullMarked
package blast.analysis.diagrams;

import org.jspecify.annotations.NullMarked;
