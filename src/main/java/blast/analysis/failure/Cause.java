package blast.analysis.failure;

import blast.PublicApi;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.inventory.Shape;
import java.util.List;
import java.util.Optional;

/** Why a node is down. */
@PublicApi
public sealed interface Cause {
  /** It was removed: the assumption itself. */
  record Removed() implements Cause {}

  /**
   * A hard requirement was unsatisfied by earlier losses. Whoever follows the lost nodes to their
   * own causes ends at removed nodes, and never comes back.
   *
   * @param field the first field whose requirement was unsatisfied, in the order company, within,
   *     site, runs-on, needs
   * @param lost the nodes whose loss made it so, all of them lost before
   * @param needed how much of the requirement must hold: members, or their weight for a share
   * @param left how much of it still held; less than {@code needed}
   * @param shortfall the part of the requirement to tell about
   */
  record LostRequirement(Field field, List<Node> lost, long needed, long left, Shortfall shortfall)
      implements Cause {
    public LostRequirement {
      lost = List.copyOf(lost);
    }
  }

  /**
   * The smallest part of a requirement that explains why it doesn't hold: the requirement itself
   * or, where several parts are all needed, the first that doesn't hold.
   *
   * @param shape how the group was written that it is, and which it can't be explained without;
   *     empty if it is one node
   * @param lost the nodes whose loss made it fail
   * @param needed how much must hold: members, or their weight for a share
   * @param left how much still held
   * @param total how much there was
   * @param unusableStandby a standby that is there in vain
   */
  record Shortfall(
      Optional<Shape> shape,
      List<Node> lost,
      long needed,
      long left,
      long total,
      Optional<UnusableStandby> unusableStandby) {
    public Shortfall {
      lost = List.copyOf(lost);
    }
  }

  /**
   * A standby that still exists, but that nothing can switch to: the lesson of Pangyo.
   *
   * @param standby what stands by, and is not lost
   * @param lostFailover what would have to switch to it, and is lost
   */
  record UnusableStandby(List<Node> standby, List<Node> lostFailover) {
    public UnusableStandby {
      standby = List.copyOf(standby);
      lostFailover = List.copyOf(lostFailover);
    }
  }
}
