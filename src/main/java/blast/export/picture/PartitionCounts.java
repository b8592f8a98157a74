package blast.export.picture;

import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.inventory.RequirementVisitor;
import blast.inventory.Shape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts what ways of folding would make of the nodes shown, each in one pass. */
final class PartitionCounts {
  private static final int COUNTED_ARROWS = 5000;

  private final Inventory inventory;
  private final Cluster cluster;
  private final List<Node> nodes;
  private final Set<Node> kept;
  private final Map<Fold, int[]> groups = new HashMap<>();
  private int[] from = new int[64];
  private int[] to = new int[64];
  private int requirements;

  PartitionCounts(Inventory inventory, ShownNodes shown, Cluster cluster) {
    this.inventory = inventory;
    this.cluster = cluster;
    this.nodes = shown.nodes();
    this.kept = shown.kept();
    for (Node node : nodes) {
      inventory.visit(node.index(), field -> new Collector(node, isFrame(field), shown));
    }
  }

  /** Whether frames say what a field says, so that no arrow does. */
  private boolean isFrame(Field field) {
    return switch (cluster) {
      case SITE -> field == Field.SITE || field == Field.WITHIN;
      case COMPANY -> field == Field.COMPANY;
      case NONE -> false;
    };
  }

  /** How many nodes there are. */
  int size() {
    return nodes.size();
  }

  Partition of(List<Fold> ways) {
    int[] boxOf = new int[inventory.size()];
    Arrays.fill(boxOf, -1);
    int offset = 0;
    for (Fold way : ways) {
      int[] group = groups.computeIfAbsent(way, this::groups);
      int most = offset;
      for (Node node : nodes) {
        int index = node.index();
        if (boxOf[index] < 0 && group[index] >= 0) {
          boxOf[index] = offset + group[index];
          most = Math.max(most, boxOf[index] + 1);
        }
      }
      offset = most;
    }
    int[] sizes = new int[offset];
    for (Node node : nodes) {
      if (boxOf[node.index()] >= 0) {
        sizes[boxOf[node.index()]]++;
      }
    }
    return count(ways, boxOf, sizes);
  }

  private Partition count(List<Fold> ways, int[] boxOf, int[] sizes) {
    int boxes = 0;
    for (int size : sizes) {
      boxes += size > 0 ? 1 : 0;
    }
    boolean[] isFrame = frames(boxOf);
    int next = sizes.length;
    for (Node node : nodes) {
      if (boxOf[node.index()] < 0) {
        boxOf[node.index()] = next++;
        boxes += isFrame[node.index()] ? 0 : 1;
      }
    }
    int cut = 0;
    Set<Long> arrows = new HashSet<>();
    for (int i = 0; i < requirements; i++) {
      int start = boxOf[from[i]];
      int end = boxOf[to[i]];
      if (start != end) {
        cut++;
        if (arrows.size() < COUNTED_ARROWS) {
          arrows.add(((long) start << Integer.SIZE) | end);
        }
      }
    }
    int largest = Math.max(Arrays.stream(sizes).max().orElse(0), Math.min(1, nodes.size()));
    return new Partition(ways, boxes, largest, cut, arrows.size());
  }

  /** The nodes in whose frames something stands by itself. */
  private boolean[] frames(int[] boxOf) {
    boolean[] isFrame = new boolean[inventory.size()];
    for (Node node : nodes) {
      if (boxOf[node.index()] < 0) {
        Optional<Node> outer = cluster.container(node);
        while (outer.isPresent() && !isFrame[outer.get().index()]) {
          isFrame[outer.get().index()] = true;
          outer = cluster.container(outer.get());
        }
      }
    }
    return isFrame;
  }

  /** The number of each node's fold; -1 for what isn't folded. */
  private int[] groups(Fold way) {
    int[] group = new int[inventory.size()];
    Arrays.fill(group, -1);
    Map<String, Integer> numbers = new HashMap<>();
    for (Node node : nodes) {
      Optional<Fold.Key> key = kept.contains(node) ? Optional.empty() : way.key(node);
      if (key.isPresent()) {
        group[node.index()] = numbers.computeIfAbsent(key.get().id(), unseen -> numbers.size());
      }
    }
    return group;
  }

  /** Takes down who requires whom, as far as both are shown and an arrow may say so. */
  private final class Collector implements RequirementVisitor {
    private final Node owner;
    private final boolean isSaid;
    private final ShownNodes shown;

    Collector(Node owner, boolean isSaid, ShownNodes shown) {
      this.owner = owner;
      this.isSaid = isSaid;
      this.shown = shown;
    }

    @Override
    public void node(int target) {
      if (isSaid || !shown.shows(inventory.node(target))) {
        return;
      }
      if (requirements == from.length) {
        from = Arrays.copyOf(from, requirements * 2);
        to = Arrays.copyOf(to, requirements * 2);
      }
      from[requirements] = owner.index();
      to[requirements++] = target;
    }

    @Override
    public void begin(Shape shape, int members, int parameter) {}

    @Override
    public void end() {}
  }
}
