/** The JSON Schema of the inventory format. */
@NullMarked
package blast.report.schema;

import org.jspecify.annotations.NullMarked;
