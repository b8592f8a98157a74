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
  static final class Question {
    private final Cone cone;
    private final double[] likely;
    private final boolean[] isVariable;

    Question(Cone cone) {
      this.cone = cone;
      this.likely = new double[cone.size()];
      this.isVariable = new boolean[cone.size()];
    }

    Cone cone() {
      return cone;
    }

    /** By vertex: how likely it fails by itself. */
    double[] likely() {
      return likely;
    }

    /** By vertex: whether that is stated or assumed. */
    boolean[] isVariable() {
      return isVariable;
    }
  }

  Question question(Cones cones, int... services) {
    Cone cone = cones.of(services);
    Question question = new Question(cone);
    for (int vertex = 0; vertex < cone.size(); vertex++) {
      int node = cone.node(vertex);
      if (node != Cone.NO_NODE) {
        question.likely[vertex] = figures.unavailable(node);
        question.isVariable[vertex] = figures.isKnown(node);
      }
    }
    return question;
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
