package blast.analysis.availability;

import blast.analysis.diagrams.FailureDiagram;
import blast.graph.Cone;
import blast.graph.Cones;
import java.util.Optional;

/** How likely services are down: exactly where a diagram fits, else between bounds. */
final class DownTimes {
  private static final Boxes.Limits ONE = new Boxes.Limits(100_000, 100_000_000);

  /** Bounds of several services are only asked for to make others narrower. */
  private static final Boxes.Limits SEVERAL = new Boxes.Limits(5_000, 10_000_000);

  private final Figures figures;
  private final double gap;

  DownTimes(Figures figures, double gap) {
    this.figures = figures;
    this.gap = gap;
  }

  /** What some services rest on, with the figures of each vertex. */
  record Question(Cone cone, double[] likely, boolean[] isVariable) {}

  Question question(Cones cones, int... services) {
    Cone cone = cones.of(services);
    double[] likely = new double[cone.size()];
    boolean[] isVariable = new boolean[cone.size()];
    for (int vertex = 0; vertex < cone.size(); vertex++) {
      int node = cone.node(vertex);
      if (node != Cone.NO_NODE) {
        likely[vertex] = figures.unavailable(node);
        isVariable[vertex] = figures.isKnown(node);
      }
    }
    return new Question(cone, likely, isVariable);
  }

  /** Bounds of how likely the one service is down. */
  Chance bounds(Question question) {
    return Boxes.of(question.cone(), 1, question.likely(), gap, ONE);
  }

  /** Bounds of how likely any of some services is down. */
  Chance boundsOfAny(Question question, int services) {
    return Boxes.of(question.cone(), services, question.likely(), gap, SEVERAL);
  }

  /** How likely any of some services is down, unless the diagram of it is too large. */
  static Optional<Chance> exactly(Question question, int services) {
    return FailureDiagram.of(question.cone(), services, question.isVariable())
        .map(diagram -> Chance.exact(diagram.probability(question.likely())));
  }
}
