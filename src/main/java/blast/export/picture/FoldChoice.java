package blast.export.picture;

import blast.inventory.Inventory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds how nodes are folded so that the picture can be read: by the field, or the two fields, that
 * make 8 to 60 boxes and cut the fewest requirements between them. Each candidate costs one pass
 * over nodes and requirements, and there are few dozens of them.
 */
final class FoldChoice {
  private static final int FEWEST_BOXES = 8;
  private static final int MOST_BOXES = 60;

  /** More arrows than this are a tangle that nobody draws. */
  private static final int MOST_ARROWS = 600;

  /** A box too few blurs as much as so many boxes too much. */
  private static final int WEIGHT_OF_FEW = 20;

  private static final Comparator<Partition> BEST =
      Comparator.comparing((Partition partition) -> partition.arrows() > Draft.MOST_ARROWS)
          .thenComparing(Partition::cut)
          .thenComparing(Partition::boxes);

  /**
   * What was found.
   *
   * @param ways how to fold
   * @param partitions whether that makes as many boxes as wished, none of them most of all
   */
  record Choice(List<Fold> ways, boolean partitions) {}

  private final PartitionCounts counts;
  private final List<Fold> fields;

  private FoldChoice(Inventory inventory, ShownNodes shown, Cluster cluster) {
    this.counts = new PartitionCounts(inventory, shown, cluster);
    this.fields = FoldFields.of(shown.nodes());
  }

  static Choice of(Inventory inventory, ShownNodes shown, Cluster cluster) {
    return new FoldChoice(inventory, shown, cluster).find();
  }

  private Choice find() {
    List<Partition> single = new ArrayList<>();
    fields.forEach(field -> single.add(counts.of(List.of(field))));
    Optional<Partition> best = best(single);
    if (best.isPresent()) {
      return new Choice(best.get().ways(), true);
    }
    List<Partition> all = new ArrayList<>(single);
    for (Fold first : fields) {
      for (Fold second : List.of(new Fold.Company(), new Fold.Owner(), new Fold.ByKind())) {
        if (!first.equals(second)) {
          all.add(counts.of(List.of(first, second)));
        }
      }
    }
    return best(all)
        .map(partition -> new Choice(partition.ways(), true))
        .orElseGet(() -> new Choice(nearest(all), false));
  }

  /** Of equally good ones the first. */
  private Optional<Partition> best(List<Partition> partitions) {
    return partitions.stream().filter(this::isWished).min(BEST);
  }

  private boolean isWished(Partition partition) {
    return partition.boxes() >= FEWEST_BOXES
        && partition.boxes() <= MOST_BOXES
        && isDivided(partition)
        && partition.arrows() <= MOST_ARROWS;
  }

  private boolean isDivided(Partition partition) {
    return partition.largest() * 2 <= counts.size();
  }

  /** What can be read at least; the last resort is a box for each kind. */
  private List<Fold> nearest(List<Partition> partitions) {
    return partitions.stream()
        .filter(partition -> partition.boxes() <= Draft.MOST_BOXES)
        .filter(partition -> partition.arrows() <= Draft.MOST_ARROWS)
        .filter(partition -> partition.boxes() > 1)
        .min(
            Comparator.comparing((Partition partition) -> !isDivided(partition))
                .thenComparing(FoldChoice::distance)
                .thenComparing(BEST))
        .map(Partition::ways)
        .orElse(List.of(new Fold.ByKind()));
  }

  private static int distance(Partition partition) {
    return partition.boxes() > MOST_BOXES
        ? partition.boxes() - MOST_BOXES
        : Math.max(0, FEWEST_BOXES - partition.boxes()) * WEIGHT_OF_FEW;
  }
}
