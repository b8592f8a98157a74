package blast.analysis.redundancy;

import blast.PublicApi;
import blast.inventory.Node;
import blast.inventory.Part;
import blast.inventory.Requirement;
import java.util.List;

/**
 * A group of alternatives that fails as a whole when one other node is lost.
 *
 * @param owner whose requirement it is part of
 * @param group the group
 * @param lost its members that fail with the first of the nearest nodes, in the order of the file
 * @param nearest the nodes whose loss alone does it and takes down no other such node, those with
 *     the fewest nodes behind them first, then by id; at least one, at most {@link
 *     SharedFates#NEAREST}
 * @param count how many nodes there are whose loss alone does it
 */
@PublicApi
public record FatedGroup(
    Node owner, Requirement.Group group, List<Requirement> lost, List<Node> nearest, int count) {
  public FatedGroup {
    lost = List.copyOf(lost);
    nearest = List.copyOf(nearest);
  }

  /** Where it stands. */
  public Part part() {
    return group.part();
  }
}
