/** Answers, diagnostics and findings in the formats of people and programs: pure writers. */
@NullMarked
package blast.report;

import org.jspecify.annotations.NullMarked;
