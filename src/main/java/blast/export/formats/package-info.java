/** Pictures as SVG, DOT, Mermaid and GraphML. */
@NullMarked
package blast.export.formats;

import org.jspecify.annotations.NullMarked;
