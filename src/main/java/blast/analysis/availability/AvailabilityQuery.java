package blast.analysis.availability;

import blast.PublicApi;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.List;
import java.util.Map;

/**
 * What is asked about availability.
 *
 * @param services which services, each once
 * @param assumed by kind, which share of the time nodes are out by themselves that don't state it
 * @param importance whether it is asked which nodes matter, and how far that goes
 * @param gap the difference of bounds that is close enough, as a share of the upper one
 */
@PublicApi
public record AvailabilityQuery(
    List<Node> services, Map<Kind, Double> assumed, Importance importance, double gap) {
  /** How much is asked about single nodes. */
  @PublicApi
  public enum Importance {
    /** Nothing. */
    NONE,
    /** All that follows from two passes over a diagram. */
    USUAL,
    /** The measure of Fussell and Vesely as well, which takes long. */
    FULL
  }

  /** The gap that is close enough if nobody asks for another. */
  public static final double USUAL_GAP = 0.01;

  public AvailabilityQuery {
    services = List.copyOf(services);
    assumed = Map.copyOf(assumed);
    for (Node service : services) {
      if (service.kind() != Kind.SERVICE) {
        throw new IllegalArgumentException(service + " is no service");
      }
    }
    for (double share : assumed.values()) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("no share of the time: " + share);
      }
    }
    if (!(gap >= 0)) {
      throw new IllegalArgumentException("no gap: " + gap);
    }
  }

  /** How much of the time services are up, with nothing assumed. */
  public static AvailabilityQuery of(List<Node> services) {
    return new AvailabilityQuery(services, Map.of(), Importance.NONE, USUAL_GAP);
  }
}
