package blast.export.formats;

import blast.export.drawing.PageSize;
import blast.export.picture.Arrow;
import blast.export.picture.Look;
import blast.export.picture.Picture;
import java.util.Set;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;

/**
 * Lays a picture out in several ways and keeps the one whose text is the largest once it is fitted
 * into a page. How many ways there are depends on the picture alone, never on a clock, so that the
 * same picture always gets the same places.
 */
final class LayoutChoice {
  /** Of more arrows a layout costs so much that no other ways are tried. */
  private static final int MOST_ARROWS = 80;

  /** Text that is hardly larger isn't worth another arrangement than the plain one. */
  private static final double BETTER = 1.04;

  /** What a page holds besides: margins, the heading, notes and a legend. */
  private static final double BESIDES = 32;

  private static final double ABOVE_AND_BELOW = 130;

  private final Picture picture;
  private final PageSize page;
  private final Set<Arrow> back;
  private Layout best;

  private LayoutChoice(Picture picture, PageSize page) {
    this.picture = picture;
    this.page = page;
    this.back = Circles.closedBy(picture);
    this.best = plain();
  }

  /** The one that can be read best on a page. */
  static Layout of(Picture picture, PageSize page) {
    LayoutChoice choice = new LayoutChoice(picture, page);
    for (Arrangement other : Arrangement.others(picture, page)) {
      if (choice.isToBeMended()) {
        choice.consider(other);
      }
    }
    if (choice.isToBeMended() && choice.isWrappable()) {
      choice.consider(Arrangement.PLAIN.wrapped());
    }
    return choice.best;
  }

  /**
   * One of which every arrow ends where it should: of some circles through frames the library loses
   * ends of arrows, unless it opens them elsewhere.
   */
  private Layout plain() {
    Layout first = new Layout(picture, back, page, Arrangement.PLAIN);
    if (first.isSound(picture)) {
      return first;
    }
    Layout second =
        new Layout(
            picture, back, page, Arrangement.PLAIN.opening(CycleBreakingStrategy.DEPTH_FIRST));
    return second.isSound(picture) ? second : first;
  }

  private boolean isToBeMended() {
    return scale(best) < 1 && picture.arrows().size() <= MOST_ARROWS;
  }

  /** Whether a chain may be wrapped like a text: never a failure, which runs left to right. */
  private boolean isWrappable() {
    boolean showsWay = picture.arrows().stream().anyMatch(arrow -> arrow.look() != Look.UP);
    boolean isWide = best.width() * page.height() > best.height() * page.width() * BETTER;
    return isWide && !showsWay;
  }

  private void consider(Arrangement arrangement) {
    Layout other = new Layout(picture, back, page, arrangement);
    if (scale(other) > scale(best) * BETTER
        && other.runningBack(picture) <= best.runningBack(picture)
        && other.isSound(picture)) {
      best = other;
    }
  }

  /** How much of its size is left on the page. */
  private double scale(Layout layout) {
    return Math.min(
        page.width() / (layout.width() + BESIDES),
        page.height() / (layout.height() + ABOVE_AND_BELOW));
  }
}
