package blast.analysis.availability;

import blast.analysis.diagrams.FailureDiagram;

/** How likely a service is down if a vertex never failed. */
final class Repair {
  /**
   * From so small a share of all on, the difference of two numbers has lost too many digits, and is
   * computed anew. Few vertices matter that much.
   */
  private static final double TOO_CLOSE = 1e-4;

  /** Nodes of diagrams that are visited for that, about. */
  private static final long BUDGET = 500_000_000;

  private final FailureDiagram diagram;
  private final double down;
  private final double[] likely;
  private long left = BUDGET;

  /**
   * For a service.
   *
   * @param down how likely it is down
   * @param likely by vertex: how likely it fails by itself
   */
  Repair(FailureDiagram diagram, double down, double... likely) {
    this.diagram = diagram;
    this.down = down;
    this.likely = likely.clone();
  }

  double downWithout(int vertex, double birnbaum) {
    double own = likely[vertex];
    double difference = down - own * birnbaum;
    if (difference > TOO_CLOSE * down || left < 0 || own == 0) {
      return Math.max(0, difference);
    }
    left -= diagram.size();
    likely[vertex] = 0;
    double without = diagram.probability(likely);
    likely[vertex] = own;
    return without;
  }
}
