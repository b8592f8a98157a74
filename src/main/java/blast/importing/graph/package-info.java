/** Graphs that other tools draw, in DOT and GraphML: who points at whom. */
@NullMarked
package blast.importing.graph;

import org.jspecify.annotations.NullMarked;
