package blast.export.picture;

import blast.analysis.failure.BlastRadius;
import blast.graph.DependencyGraph;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A picture with one way of folding; whoever tries several keeps the one that can be read. */
final class Draft {
  /** More boxes than this can't be taken in. */
  static final int MOST_BOXES = 150;

  /** More arrows than this can't be followed, however few boxes they tie. */
  static final int MOST_ARROWS = 240;

  /** More boxes than this aren't drawn on a page, unless it may have any size. */
  static final int MOST_DRAWN = 400;

  private final Captions captions;
  private final Enclosures enclosures;
  private final Units units;
  private final List<Box> joins;
  private final List<Arrow> arrows;
  private final int implied;
  private final int boxes;

  private Draft(
      Captions captions,
      Enclosures enclosures,
      Units units,
      Wiring wiring,
      boolean isReduced,
      ArrowDirection direction) {
    this.captions = captions;
    this.enclosures = enclosures;
    this.units = units;
    this.joins = wiring.joins();
    List<Arrow> all = wiring.arrows();
    List<Arrow> left = isReduced ? Reduction.of(all, folds()) : all;
    this.implied = all.size() - left.size();
    this.arrows =
        direction == ArrowDirection.NEEDS ? left : left.stream().map(Arrow::turned).toList();
    int count = joins.size();
    for (Units.Unit unit : units.all()) {
      count += enclosures.isFrame(unit) ? 0 : 1;
    }
    this.boxes = count;
  }

  static Draft of(
      DependencyGraph graph,
      Optional<BlastRadius> failure,
      ShownNodes shown,
      List<Fold> ways,
      PictureOptions options,
      ArrowDirection direction) {
    Units units = Units.of(graph.inventory(), failure, shown, ways, options.cluster());
    Enclosures enclosures = Enclosures.of(options.cluster(), units);
    Captions captions =
        new Captions(
            graph.inventory(),
            failure,
            options.labels(),
            Names.of(shown.nodes()),
            units::standsAlone);
    Wiring wiring = new Wiring(graph, failure, shown, units, enclosures, direction);
    return new Draft(captions, enclosures, units, wiring, options.reduced(), direction);
  }

  int boxCount() {
    return boxes;
  }

  boolean isReadable() {
    return boxes <= MOST_BOXES && arrows.size() <= MOST_ARROWS;
  }

  boolean isFolded() {
    return units.all().stream().anyMatch(Units.Unit::isFold);
  }

  List<Frame> frames() {
    List<Frame> frames = new ArrayList<>();
    for (Node node : enclosures.frames()) {
      frames.add(
          new Frame(
              Enclosures.key(node),
              node,
              captions.label(node),
              captions.look(node),
              captions.tooltip(node),
              Captions.link(node),
              enclosures.frameAround(node)));
    }
    return frames;
  }

  List<Box> boxes() {
    List<Box> drawn = new ArrayList<>();
    for (Units.Unit unit : units.all()) {
      if (!enclosures.isFrame(unit)) {
        drawn.add(box(unit));
      }
    }
    drawn.addAll(joins);
    return drawn;
  }

  private Box box(Units.Unit unit) {
    Optional<Node> node = unit.isFold() ? Optional.empty() : Optional.of(unit.first());
    return new Box(
        unit.key(),
        node.map(one -> BoxKind.of(one.kind())).orElse(BoxKind.FOLD),
        node,
        captions.label(unit),
        captions.look(unit),
        captions.tooltip(unit),
        node.flatMap(Captions::link),
        enclosures.frameAround(unit));
  }

  List<Arrow> arrows() {
    return arrows;
  }

  /** How many arrows are left out because they follow from others. */
  int implied() {
    return implied;
  }

  /** The keys of boxes that stand for several nodes, or for a group. */
  private Set<String> folds() {
    Set<String> keys = new HashSet<>();
    for (Units.Unit unit : units.all()) {
      if (unit.isFold()) {
        keys.add(unit.key());
      }
    }
    joins.forEach(join -> keys.add(join.key()));
    return keys;
  }
}
