package blast.browser;

import blast.analysis.failure.Cause;
import blast.inventory.Node;
import java.util.List;
import java.util.Optional;

/**
 * A cause as numbers: the field, from 1; the shape of the group, from 1, or 0 if a single node is
 * lost; needed, left and total, see {@link Cause.Shortfall}; then four lists of nodes, each after
 * its length: those whose loss explains it, the standbys in vain, what should switch to them, and
 * all whose loss made the requirement fail.
 */
final class CauseNumbers {
  private static final int BEFORE_LISTS = 5;

  private CauseNumbers() {}

  static double[] of(Cause.LostRequirement lost) {
    Cause.Shortfall shortfall = lost.shortfall();
    Optional<Cause.UnusableStandby> vain = shortfall.unusableStandby();
    List<List<Node>> lists =
        List.of(
            shortfall.lost(),
            vain.map(Cause.UnusableStandby::standby).orElse(List.of()),
            vain.map(Cause.UnusableStandby::lostFailover).orElse(List.of()),
            lost.lost());
    int size = BEFORE_LISTS;
    for (List<Node> list : lists) {
      size += 1 + list.size();
    }
    double[] numbers = new double[size];
    numbers[0] = lost.field().ordinal() + 1;
    numbers[1] = shortfall.shape().map(shape -> shape.ordinal() + 1).orElse(0);
    numbers[2] = shortfall.needed();
    numbers[3] = shortfall.left();
    numbers[4] = shortfall.total();
    int at = BEFORE_LISTS;
    for (List<Node> list : lists) {
      numbers[at++] = list.size();
      for (Node node : list) {
        numbers[at++] = node.index();
      }
    }
    return numbers;
  }
}
