/** Rectangles, lines and words on a page of some size: drawn once, and written as SVG or PNG. */
@NullMarked
package blast.export.drawing;

import org.jspecify.annotations.NullMarked;
