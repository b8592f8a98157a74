package blast.browser;

import blast.analysis.failure.Cause;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A cause as numbers: the field, from 1; the shape of the group, from 1, or 0 if a single node is
 * lost; needed, left and total, see {@link Cause.Shortfall}; then four lists of nodes, each after
 * its length: those whose loss explains it, the standbys in vain, what should switch to them, and
 * all whose loss made the requirement fail.
 */
final class CauseNumbers {
  private CauseNumbers() {}

  static List<Integer> of(Cause.LostRequirement lost) {
    Cause.Shortfall shortfall = lost.shortfall();
    List<Integer> numbers = new ArrayList<>();
    numbers.add(lost.field().ordinal() + 1);
    numbers.add(shortfall.shape().map(shape -> shape.ordinal() + 1).orElse(0));
    numbers.add(Math.toIntExact(shortfall.needed()));
    numbers.add(Math.toIntExact(shortfall.left()));
    numbers.add(Math.toIntExact(shortfall.total()));
    add(shortfall.lost(), numbers);
    add(shortfall.unusableStandby().map(Cause.UnusableStandby::standby).orElse(List.of()), numbers);
    add(
        shortfall.unusableStandby().map(Cause.UnusableStandby::lostFailover).orElse(List.of()),
        numbers);
    add(lost.lost(), numbers);
    return numbers;
  }

  private static void add(Collection<Node> nodes, List<Integer> numbers) {
    numbers.add(nodes.size());
    nodes.forEach(node -> numbers.add(node.index()));
  }
}
