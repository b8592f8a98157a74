package blast.export.picture;

import blast.inventory.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which frames there are, and what stands in which. A node that has contents is its own frame. */
final class Enclosures {
  private final Cluster cluster;
  private final Units units;
  private final Set<Node> framed = new TreeSet<>();
  private final FrameTree tree;

  private Enclosures(Cluster cluster, Units units) {
    this.cluster = cluster;
    this.units = units;
    for (Units.Unit unit : units.all()) {
      Optional<Node> outer = around(unit);
      // What is around a frame has one already.
      while (outer.isPresent() && framed.add(outer.get())) {
        outer = cluster.container(outer.get());
      }
    }
    this.tree = FrameTree.of(framed, cluster::container);
  }

  static Enclosures of(Cluster cluster, Units units) {
    return new Enclosures(cluster, units);
  }

  /** The node around a unit, innermost. The loader lets no circles pass. */
  private Optional<Node> around(Units.Unit unit) {
    if (unit.fold().isEmpty()) {
      return cluster.container(unit.first());
    }
    Units.Folded folded = unit.fold().get();
    boolean fits =
        (cluster == Cluster.SITE && folded.way() instanceof Fold.Site)
            || (cluster == Cluster.COMPANY && folded.way() instanceof Fold.Company);
    if (!fits) {
      return Optional.empty();
    }
    Node head = folded.key().head().orElseThrow();
    return units.standsAlone(head) ? Optional.of(head) : cluster.container(head);
  }

  /** What has a frame, by kind and id but outer ones before those inside. */
  List<Node> frames() {
    Set<Node> ordered = new LinkedHashSet<>();
    Deque<Node> chain = new ArrayDeque<>();
    for (Node node : framed) {
      Optional<Node> outer = Optional.of(node);
      while (outer.isPresent() && !ordered.contains(outer.get())) {
        chain.push(outer.get());
        outer = cluster.container(outer.get());
      }
      while (!chain.isEmpty()) {
        ordered.add(chain.pop());
      }
    }
    return List.copyOf(ordered);
  }

  static String key(Node frame) {
    return "frame " + frame.id();
  }

  /** The frame around a frame. */
  Optional<String> frameAround(Node frame) {
    return cluster.container(frame).map(Enclosures::key);
  }

  /** The frame around a box. */
  Optional<String> frameAround(Units.Unit unit) {
    return around(unit).map(Enclosures::key);
  }

  /** Whether a unit is drawn as a frame only. */
  boolean isFrame(Units.Unit unit) {
    return !unit.isFold() && framed.contains(unit.first());
  }

  /** The key of the box or frame that stands for a node that is shown. */
  String end(Node node) {
    Units.Unit unit = units.of(node);
    return isFrame(unit) ? key(node) : unit.key();
  }

  /** Whether a node's box stands in another's frame, which says all that an arrow would. */
  boolean isInside(Node node, Node frame) {
    Optional<Node> around = around(units.of(node));
    return isFrame(units.of(frame))
        && around.isPresent()
        && tree.isAroundOrSame(frame, around.get());
  }

  /** The innermost frame that is around all of these nodes. */
  Optional<String> common(Set<Node> nodes) {
    List<Node> inner = new ArrayList<>();
    for (Node node : nodes) {
      Optional<Node> around = around(units.of(node));
      if (around.isEmpty()) {
        return Optional.empty();
      }
      inner.add(around.get());
    }
    Optional<Node> common = inner.stream().findFirst();
    while (common.isPresent() && !tree.isAroundOrSame(common.get(), inner)) {
      common = cluster.container(common.get());
    }
    return common.map(Enclosures::key);
  }
}
