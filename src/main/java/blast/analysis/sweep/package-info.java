/** The failure of every node in turn: single points of failure, and what services survive. */
@NullMarked
package blast.analysis.sweep;

import org.jspecify.annotations.NullMarked;
