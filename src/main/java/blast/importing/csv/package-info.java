/** Tables: rows of who needs whom, rows of things with their fields, and two well-known exports. */
@NullMarked
package blast.importing.csv;

import org.jspecify.annotations.NullMarked;
