/** Findings of lint and check, in the formats that people, editors and CI services read. */
@NullMarked
package blast.report.findings;

import org.jspecify.annotations.NullMarked;
