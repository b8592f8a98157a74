package blast.analysis.availability;

import blast.PublicApi;
import blast.inventory.Node;
import java.util.OptionalDouble;

/**
 * How much a node's own faults matter to a service. With p for how likely the node is out by
 * itself, Q for how likely the service is down, and Q1 and Q0 for how likely that is while the node
 * is out, and while it isn't.
 *
 * @param birnbaum Q1 - Q0 (Birnbaum 1969)
 * @param criticality p(Q1 - Q0) / Q; empty if the service is never down
 * @param fussellVesely how likely all of some minimal set of nodes are out that takes the service
 *     down and that the node belongs to, by Q; empty if it wasn't asked for, took too long, or the
 *     service is never down
 * @param diagnostic how likely the node is out if the service is down; empty if it never is
 * @param raw risk achievement worth: Q1 / Q; may be infinite
 * @param rrw risk reduction worth: Q / Q0; may be infinite
 */
@PublicApi
public record NodeImportance(
    Node node,
    double birnbaum,
    OptionalDouble criticality,
    OptionalDouble fussellVesely,
    OptionalDouble diagnostic,
    double raw,
    double rrw) {
  /**
   * By how likely the service is down.
   *
   * @param likely p
   * @param up Q0
   * @param involved how likely some minimal set with the node is all out, p included; empty if that
   *     isn't known
   */
  static NodeImportance of(
      Node node, double likely, double down, double up, double birnbaum, OptionalDouble involved) {
    double worst = Math.min(1, up + birnbaum);
    boolean isEver = down > 0;
    return new NodeImportance(
        node,
        birnbaum,
        isEver ? share(likely * birnbaum / down) : OptionalDouble.empty(),
        isEver && involved.isPresent()
            ? share(involved.getAsDouble() / down)
            : OptionalDouble.empty(),
        isEver ? share(likely * worst / down) : OptionalDouble.empty(),
        ratio(worst, down),
        ratio(down, up));
  }

  /** A share that may have been rounded to just over all. */
  private static OptionalDouble share(double share) {
    return OptionalDouble.of(Math.min(1, share));
  }

  private static double ratio(double one, double other) {
    if (other > 0) {
      return one / other;
    }
    return one > 0 ? Double.POSITIVE_INFINITY : 1;
  }
}
