package blast.export.formats;

import blast.export.drawing.PageSize;
import blast.export.picture.Picture;
import java.util.List;
import java.util.Optional;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.WrappingStrategy;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.graph.ElkNode;

/**
 * One way to arrange a picture. Which makes the largest text can't be told beforehand.
 *
 * @param isFromTheEnd whether boxes find their layers from the heads of the arrows on; arrows point
 *     to the right nonetheless
 * @param isWrapped whether what is too wide goes on below
 * @param layers how boxes come into layers
 * @param mostInLayer how many boxes stand above each other, outside of frames; nothing for any
 * @param mostInFrame the same within a frame
 * @param circles where circles of arrows are opened
 */
record Arrangement(
    boolean isFromTheEnd,
    boolean isWrapped,
    LayeringStrategy layers,
    Optional<Integer> mostInLayer,
    Optional<Integer> mostInFrame,
    CycleBreakingStrategy circles) {
  /** How many times as wide as high the place is that a box takes with what surrounds it. */
  private static final double PLACE = 4.3;

  private static final int COLUMN = 4;

  /** Of more arrows a layout costs so much that only the most promising ways are tried. */
  private static final int FEW_ARROWS = 40;

  private static final int MOST_PROMISING = 2;

  static final Arrangement PLAIN =
      new Arrangement(
          false,
          false,
          LayeringStrategy.NETWORK_SIMPLEX,
          Optional.empty(),
          Optional.empty(),
          CycleBreakingStrategy.GREEDY);

  /** Others that often need less room than the plain one, the most promising first. */
  static List<Arrangement> others(Picture picture, PageSize page) {
    Optional<Integer> column = Optional.of(COLUMN);
    double places = picture.boxes().size() * PLACE * page.height() / page.width();
    Optional<Integer> layer = Optional.of(Math.max(COLUMN, (int) Math.round(Math.sqrt(places))));
    List<Arrangement> all =
        List.of(
            PLAIN.inLayers(LayeringStrategy.LONGEST_PATH, Optional.empty(), column),
            PLAIN
                .fromTheEnd()
                .inLayers(LayeringStrategy.LONGEST_PATH_SOURCE, Optional.empty(), column),
            PLAIN.fromTheEnd().inLayers(LayeringStrategy.COFFMAN_GRAHAM, layer, column));
    return picture.arrows().size() <= FEW_ARROWS ? all : all.subList(0, MOST_PROMISING);
  }

  private Arrangement fromTheEnd() {
    return new Arrangement(true, isWrapped, layers, mostInLayer, mostInFrame, circles);
  }

  private Arrangement inLayers(
      LayeringStrategy strategy, Optional<Integer> inLayer, Optional<Integer> inFrame) {
    return new Arrangement(isFromTheEnd, isWrapped, strategy, inLayer, inFrame, circles);
  }

  Arrangement wrapped() {
    return new Arrangement(isFromTheEnd, true, layers, mostInLayer, mostInFrame, circles);
  }

  Arrangement opening(CycleBreakingStrategy elsewhere) {
    return new Arrangement(isFromTheEnd, isWrapped, layers, mostInLayer, mostInFrame, elsewhere);
  }

  /** Tells the layout library what is the same for all of a picture. */
  void applyTo(ElkNode root, PageSize page) {
    root.setProperty(CoreOptions.DIRECTION, isFromTheEnd ? Direction.LEFT : Direction.RIGHT);
    root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, circles);
    root.setProperty(LayeredOptions.LAYERING_STRATEGY, layers);
    mostInLayer.ifPresent(most -> bound(root, most));
    if (isWrapped) {
      root.setProperty(LayeredOptions.WRAPPING_STRATEGY, WrappingStrategy.MULTI_EDGE);
      root.setProperty(LayeredOptions.ASPECT_RATIO, (double) page.width() / page.height());
    }
  }

  /** Tells the layout library how the boxes in a frame stand. */
  void applyToFrame(ElkNode frame) {
    mostInFrame.ifPresent(
        most -> {
          frame.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.COFFMAN_GRAHAM);
          bound(frame, most);
        });
  }

  private static void bound(ElkNode node, int most) {
    node.setProperty(LayeredOptions.LAYERING_COFFMAN_GRAHAM_LAYER_BOUND, most);
  }
}
