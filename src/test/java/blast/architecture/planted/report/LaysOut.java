package blast.architecture.planted.report;

import org.eclipse.elk.graph.ElkNode;

/** Draws what it should only tell. */
public final class LaysOut {
  public double width(ElkNode node) {
    return node.getWidth();
  }
}
