package blast.architecture.planted.importing;

import blast.architecture.planted.graph.Compiled;

/** Breaks "floor-importing". */
final class KnowsGraph {
  Compiled graph = new Compiled();
}
