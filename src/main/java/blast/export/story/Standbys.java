package blast.export.story;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.Cause;
import blast.inventory.Node;
import java.util.Optional;

/** Tells what stood by for a node that went down. */
final class Standbys {
  private final BlastRadius radius;

  Standbys(BlastRadius radius) {
    this.radius = radius;
  }

  /** Whether a node went down for the loss of one thing that nothing stands by for. */
  boolean isAlone(Node node) {
    return radius.cause(node) instanceof Cause.LostRequirement lost
        && lost.shortfall().shape().isEmpty();
  }

  /** The standby that the node had and couldn't use. */
  Optional<Cause.UnusableStandby> inVain(Node node) {
    return radius.cause(node) instanceof Cause.LostRequirement lost
        ? lost.shortfall().unusableStandby()
        : Optional.empty();
  }
}
