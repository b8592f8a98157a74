/**
 * The inventory as a JGraphT graph, and JGraphT's algorithms where a graph is small enough to be
 * drawn. The only package that knows JGraphT.
 */
@NullMarked
package blast.jgrapht;

import org.jspecify.annotations.NullMarked;
