package blast.export.formats;

import blast.export.drawing.PageSize;
import blast.export.drawing.Point;
import blast.export.drawing.Rectangle;
import blast.export.picture.Arrow;
import blast.export.picture.Box;
import blast.export.picture.Frame;
import blast.export.picture.Look;
import blast.export.picture.Picture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Finds places for all of a picture by the Eclipse Layout Kernel, in one arrangement: in layers
 * along the arrows (Sugiyama, Tagawa and Toda, 1981), frames around their contents, arrows in right
 * angles. The same picture always gets the same places.
 */
final class Layout {
  private static final int MOST_STRAIGHTENED = 240;
  private static final double FRAME_PADDING = 10;
  private static final double ARROW_SPACE = 9;
  private static final double MOST_ARROW_HEIGHT = 600;

  private final Map<String, ElkNode> nodes = new HashMap<>();
  private final Map<String, Integer> arrowsIn = new HashMap<>();
  private final Map<String, Integer> arrowsOut = new HashMap<>();
  private final List<ElkEdge> edges = new ArrayList<>();
  private final Arrangement arrangement;
  private final Set<Integer> turned = new HashSet<>();
  private final ElkNode root = ElkGraphUtil.createGraph();

  /**
   * Lays a picture out in one way.
   *
   * @param back those arrows that have to run back
   */
  Layout(Picture picture, Set<Arrow> back, PageSize page, Arrangement arrangement) {
    this.arrangement = arrangement;
    for (int i = 0; i < picture.arrows().size(); i++) {
      if (arrangement.isFromTheEnd() != back.contains(picture.arrows().get(i))) {
        turned.add(i);
      }
    }
    configure(picture.arrows().size());
    arrangement.applyTo(root, page);
    for (Arrow arrow : picture.arrows()) {
      arrowsIn.merge(arrow.to(), 1, Integer::sum);
      arrowsOut.merge(arrow.from(), 1, Integer::sum);
    }
    picture.frames().forEach(this::add);
    picture.boxes().forEach(this::add);
    picture.arrows().forEach(this::add);
    new RecursiveGraphLayoutEngine().layout(root, new NullElkProgressMonitor());
  }

  /** Whether every arrow ends where it should. */
  boolean isSound(Picture picture) {
    for (int i = 0; i < edges.size(); i++) {
      Arrow arrow = picture.arrows().get(i);
      List<Point> points = route(i).points();
      if (!isAt(points.get(0), bounds(arrow.from()))
          || !isAt(points.get(points.size() - 1), bounds(arrow.to()))) {
        return false;
      }
    }
    return true;
  }

  /** How many arrows carried the failure anywhere but from left to right. */
  int runningBack(Picture picture) {
    int count = 0;
    for (Arrow arrow : picture.arrows()) {
      boolean isLeft = bounds(arrow.from()).right() <= bounds(arrow.to()).x();
      count += arrow.look() == Look.UP || isLeft ? 0 : 1;
    }
    return count;
  }

  private static boolean isAt(Point point, Rectangle bounds) {
    return point.x() >= bounds.x() - 1
        && point.x() <= bounds.right() + 1
        && point.y() >= bounds.y() - 1
        && point.y() <= bounds.bottom() + 1;
  }

  private void configure(int arrows) {
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(CoreOptions.RANDOM_SEED, 1);
    root.setProperty(CoreOptions.PADDING, new ElkPadding(0));
    // Straighter, but its cost grows with the square.
    if (arrows <= MOST_STRAIGHTENED) {
      root.setProperty(
          LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
    }
    space(root);
  }

  private static void space(ElkNode node) {
    node.setProperty(LayeredOptions.SPACING_NODE_NODE, 10.0);
    node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 20.0);
    node.setProperty(LayeredOptions.SPACING_EDGE_NODE, 8.0);
    node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 8.0);
    node.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 6.0);
    node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 6.0);
    node.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 2.0);
    node.setProperty(LayeredOptions.MERGE_HIERARCHY_EDGES, false);
  }

  private void add(Frame frame) {
    ElkNode node = ElkGraphUtil.createNode(frame.frame().map(this::node).orElse(root));
    node.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    double top = Metrics.textHeight(frame.label()) + FRAME_PADDING + 6;
    node.setProperty(
        CoreOptions.PADDING, new ElkPadding(top, FRAME_PADDING, FRAME_PADDING, FRAME_PADDING));
    double width = Metrics.textWidth(frame.label()) + 2 * FRAME_PADDING;
    node.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, SizeConstraint.minimumSize());
    node.setProperty(CoreOptions.NODE_SIZE_MINIMUM, new KVector(width, top + FRAME_PADDING));
    space(node);
    arrangement.applyToFrame(node);
    nodes.put(frame.key(), node);
  }

  private void add(Box box) {
    ElkNode node = ElkGraphUtil.createNode(box.frame().map(this::node).orElse(root));
    node.setDimensions(Metrics.width(box), Math.max(Metrics.height(box), arrowHeight(box.key())));
    nodes.put(box.key(), node);
  }

  /** A box is so high that the heads of the arrows that end at it don't lie upon each other. */
  private double arrowHeight(String key) {
    int most = Math.max(arrowsIn.getOrDefault(key, 0), arrowsOut.getOrDefault(key, 0));
    return Math.min(MOST_ARROW_HEIGHT, (most + 1) * ARROW_SPACE);
  }

  private void add(Arrow arrow) {
    boolean isTurned = turned.contains(edges.size());
    ElkNode source = node(isTurned ? arrow.to() : arrow.from());
    ElkNode target = node(isTurned ? arrow.from() : arrow.to());
    ElkEdge edge = ElkGraphUtil.createSimpleEdge(source, target);
    String words = MapSheet.words(arrow);
    if (!words.isEmpty()) {
      ElkLabel label = ElkGraphUtil.createLabel(words, edge);
      label.setDimensions(Metrics.arrowLabelWidth(words), Metrics.ARROW_LABEL_HEIGHT);
      label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
      label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
    }
    // Where arrows lead round in circles, those that carried the failure keep their direction.
    if (arrow.look() != Look.UP) {
      edge.setProperty(LayeredOptions.PRIORITY_DIRECTION, arrow.look() == Look.DOWN ? 20 : 10);
    }
    edges.add(edge);
  }

  private ElkNode node(String key) {
    return Objects.requireNonNull(nodes.get(key));
  }

  double width() {
    return root.getWidth();
  }

  double height() {
    return root.getHeight();
  }

  /** Where a box or frame is. */
  Rectangle bounds(String key) {
    ElkNode node = node(key);
    KVector corner = corner(node);
    return new Rectangle(corner.x, corner.y, node.getWidth(), node.getHeight());
  }

  /** The way of an arrow, by its number in the picture. */
  Route route(int arrow) {
    ElkEdge edge = edges.get(arrow);
    KVector origin = corner(edge.getContainingNode());
    List<Point> points = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      points.add(point(origin, section.getStartX(), section.getStartY()));
      for (ElkBendPoint bend : section.getBendPoints()) {
        points.add(point(origin, bend.getX(), bend.getY()));
      }
      points.add(point(origin, section.getEndX(), section.getEndY()));
    }
    if (turned.contains(arrow)) {
      Collections.reverse(points);
    }
    Rectangle label = new Rectangle(0, 0, 0, 0);
    for (ElkLabel drawn : edge.getLabels()) {
      label =
          new Rectangle(
              origin.x + drawn.getX(),
              origin.y + drawn.getY(),
              drawn.getWidth(),
              drawn.getHeight());
    }
    return new Route(points, label);
  }

  private static Point point(KVector origin, double x, double y) {
    return new Point(origin.x + x, origin.y + y);
  }

  private static KVector corner(ElkNode node) {
    KVector corner = new KVector();
    ElkNode inner = node;
    while (inner.getParent() != null) {
      corner.add(inner.getX(), inner.getY());
      inner = inner.getParent();
    }
    return corner;
  }
}
