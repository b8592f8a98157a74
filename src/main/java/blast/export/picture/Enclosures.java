package blast.export.picture;

import blast.inventory.Node;
import java.util.ArrayList;
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

  private Enclosures(Cluster cluster, Units units) {
    this.cluster = cluster;
    this.units = units;
  }

  static Enclosures of(Cluster cluster, Units units) {
    Enclosures enclosures = new Enclosures(cluster, units);
    for (Units.Unit unit : units.all()) {
      enclosures.framed.addAll(enclosures.around(unit));
    }
    return enclosures;
  }

  /** The nodes around a node, innermost first. The loader lets no circles pass. */
  private List<Node> around(Node node) {
    List<Node> around = new ArrayList<>();
    Optional<Node> outer = cluster.container(node);
    while (outer.isPresent()) {
      around.add(outer.get());
      outer = cluster.container(outer.get());
    }
    return around;
  }

  /** The nodes around a unit, innermost first. */
  private List<Node> around(Units.Unit unit) {
    if (unit.fold().isEmpty()) {
      return around(unit.first());
    }
    Units.Folded folded = unit.fold().get();
    boolean fits =
        (cluster == Cluster.SITE && folded.way() instanceof Fold.Site)
            || (cluster == Cluster.COMPANY && folded.way() instanceof Fold.Company);
    if (!fits) {
      return List.of();
    }
    Node head = folded.key().head().orElseThrow();
    List<Node> around = around(head);
    if (units.standsAlone(head)) {
      around.add(0, head);
    }
    return around;
  }

  /** What has a frame, by kind and id but outer ones before those inside. */
  List<Node> frames() {
    Set<Node> ordered = new LinkedHashSet<>();
    for (Node node : framed) {
      List<Node> chain = around(node);
      for (int i = chain.size() - 1; i >= 0; i--) {
        ordered.add(chain.get(i));
      }
      ordered.add(node);
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
    return around(unit).stream().findFirst().map(Enclosures::key);
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
    return isFrame(units.of(frame)) && around(units.of(node)).contains(frame);
  }

  /** The innermost frame that is around all of these nodes. */
  Optional<String> common(Set<Node> nodes) {
    List<Node> common = new ArrayList<>();
    boolean isFirst = true;
    for (Node node : nodes) {
      List<Node> around = around(units.of(node));
      if (isFirst) {
        common.addAll(around);
        isFirst = false;
      } else {
        common.retainAll(around);
      }
      if (common.isEmpty()) {
        return Optional.empty();
      }
    }
    return common.stream().findFirst().map(Enclosures::key);
  }
}
