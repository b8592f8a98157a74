/** Places in source text: files, positions and spans, and names that resemble each other. */
@NullMarked
package blast.text;

import org.jspecify.annotations.NullMarked;
