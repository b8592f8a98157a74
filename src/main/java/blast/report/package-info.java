/** Answers and diagnostics as text and JSON: pure writers. */
@NullMarked
package blast.report;

import org.jspecify.annotations.NullMarked;
