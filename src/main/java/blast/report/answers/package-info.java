/** Answers to questions, as text, JSON and CSV. */
@NullMarked
package blast.report.answers;

import org.jspecify.annotations.NullMarked;
