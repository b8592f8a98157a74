/** What a change does to the risk, written for people, reviews and programs. */
@NullMarked
package blast.report.difference;

import org.jspecify.annotations.NullMarked;
