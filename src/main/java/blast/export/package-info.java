/**
 * The graph as a picture and as data: one {@link blast.export.Picture} is drawn once and written as
 * DOT, SVG, Mermaid or GraphML; the whole graph as JSON or CSV.
 */
@NullMarked
package blast.export;

import org.jspecify.annotations.NullMarked;
