package blast.graph;

import java.util.Arrays;

/**
 * Removes the nodes of a tree of failures one after the other, each beside those whose failures its
 * own contains, so that only what it takes down in addition is spread. For one thread.
 */
public final class FailureWalk {
  /** Is told what is down. */
  public interface Visitor {
    /**
     * All is down that goes down with the node at a position, itself included, and nothing else.
     *
     * @param from how many nodes were down before it was removed: those that come after them are
     *     down in addition; if any are, the first of them is the node itself
     */
    void opened(int position, int from);

    /** The same is down again, and all whose failures contain it have been opened. */
    void closing(int position, int from);
  }

  private final FailureForest forest;
  private final Spread spread;
  private final Visitor visitor;
  private int[] positions = new int[16];
  private int[] starts = new int[16];
  private int depth;

  /** Prepares for walking; the spread is whole, and is so again after each tree. */
  public FailureWalk(FailureForest forest, Spread spread, Visitor visitor) {
    this.forest = forest;
    this.spread = spread;
    this.visitor = visitor;
  }

  /** Removes every node of a tree. */
  public void walk(int tree) {
    int root = forest.root(tree);
    int end = forest.end(root);
    for (int position = root; position < end; position++) {
      closeBefore(position);
      int from = spread.downCount();
      if (!spread.isDown(forest.node(position))) {
        spread.removeToo(forest.node(position));
      }
      push(position, from);
      visitor.opened(position, from);
    }
    closeBefore(end);
  }

  private void push(int position, int from) {
    if (depth == positions.length) {
      positions = Arrays.copyOf(positions, depth * 2);
      starts = Arrays.copyOf(starts, depth * 2);
    }
    positions[depth] = position;
    starts[depth++] = from;
  }

  private void closeBefore(int position) {
    while (depth > 0 && forest.end(positions[depth - 1]) <= position) {
      depth--;
      visitor.closing(positions[depth], starts[depth]);
      if (depth == 0) {
        spread.undo();
      } else {
        spread.takeBack(starts[depth]);
      }
    }
  }
}
