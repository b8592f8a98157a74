package blast.export.picture;

import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be drawn, and how.
 *
 * @param focus only these nodes and what is linked to them; all if there are none
 * @param depth how many steps from the focus, from 0
 * @param up whether what the focus depends on is drawn
 * @param down whether what depends on the focus is drawn
 * @param folds how nodes are folded, the first way that fits a node wins; absent to fold only what
 *     would be too much to read
 * @param cluster what frames are drawn around
 * @param kinds the kinds that are drawn; absent for all but companies
 * @param labels what a box shows, the title first
 * @param title what stands above; absent for the inventory's name
 * @param reduced whether arrows that follow from others are left out
 * @param onlyCircles whether only what stands in circles is drawn
 * @param arrows which way arrows point; absent to let them go with a failure where one is drawn
 */
public record PictureOptions(
    List<Node> focus,
    int depth,
    boolean up,
    boolean down,
    Optional<List<Fold>> folds,
    Cluster cluster,
    Optional<Set<Kind>> kinds,
    List<LabelField> labels,
    Optional<String> title,
    boolean reduced,
    boolean onlyCircles,
    Optional<ArrowDirection> arrows) {
  /** What a box shows if nothing else is asked for. */
  public static final List<LabelField> USUAL_LABELS =
      List.of(LabelField.NAME, LabelField.USERS, LabelField.COUNT);

  /** All of an inventory, as it is usually drawn. */
  public static final PictureOptions USUAL =
      new PictureOptions(
          List.of(),
          Integer.MAX_VALUE,
          true,
          true,
          Optional.empty(),
          Cluster.SITE,
          Optional.empty(),
          USUAL_LABELS,
          Optional.empty(),
          false,
          false,
          Optional.empty());

  public PictureOptions {
    focus = List.copyOf(focus);
    folds = folds.map(List::copyOf);
    kinds = kinds.map(Set::copyOf);
    labels = List.copyOf(labels);
  }

  /** The same, folded in these ways and no others. */
  public PictureOptions folded(List<Fold> ways) {
    return with(Optional.of(ways), arrows);
  }

  /** The same, with arrows that point this way. */
  public PictureOptions pointing(ArrowDirection direction) {
    return with(folds, Optional.of(direction));
  }

  private PictureOptions with(Optional<List<Fold>> ways, Optional<ArrowDirection> direction) {
    return new PictureOptions(
        focus,
        depth,
        up,
        down,
        ways,
        cluster,
        kinds,
        labels,
        title,
        reduced,
        onlyCircles,
        direction);
  }

  /** Companies are written in many places and would tie everything to everything. */
  boolean draws(Kind kind) {
    return kinds.orElse(EnumSet.complementOf(EnumSet.of(Kind.COMPANY))).contains(kind);
  }
}
