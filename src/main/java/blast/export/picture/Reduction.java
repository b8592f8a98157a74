package blast.export.picture;

import blast.jgrapht.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Leaves out arrows that follow from others: where a needs b and b needs c, an arrow by which a
 * needs c says nothing new. That holds for hard requirements of single nodes only, so that arrows
 * of groups, of folds and of soft requirements all stay, and so does every arrow along which a
 * failure came.
 */
final class Reduction {
  private Reduction() {}

  /**
   * The arrows that are left, in their order.
   *
   * @param inexact the keys of boxes that are no single nodes
   */
  static List<Arrow> of(List<Arrow> arrows, Set<String> inexact) {
    List<Links.Link> exact = new ArrayList<>();
    for (Arrow arrow : arrows) {
      if (isExact(arrow, inexact)) {
        exact.add(link(arrow));
      }
    }
    Set<Links.Link> implied = Links.implied(exact);
    List<Arrow> left = new ArrayList<>();
    for (Arrow arrow : arrows) {
      boolean isImplied = isExact(arrow, inexact) && implied.contains(link(arrow));
      if (!isImplied || arrow.look() != Look.UP) {
        left.add(arrow);
      }
    }
    return left;
  }

  private static boolean isExact(Arrow arrow, Set<String> inexact) {
    return arrow.line() == Line.HARD
        && !inexact.contains(arrow.from())
        && !inexact.contains(arrow.to());
  }

  private static Links.Link link(Arrow arrow) {
    return new Links.Link(arrow.from(), arrow.to());
  }
}
