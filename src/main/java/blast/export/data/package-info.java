/** The graph as data: JSON and CSV. */
@NullMarked
package blast.export.data;

import org.jspecify.annotations.NullMarked;
