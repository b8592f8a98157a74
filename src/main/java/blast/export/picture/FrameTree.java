package blast.export.picture;

import blast.inventory.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which frames stand in which, at any depth, told without climbing: frames are numbered so that
 * those inside one follow it without a gap.
 */
final class FrameTree {
  /** By frame, its number. */
  private final Map<Node, Integer> starts = new HashMap<>();

  /** By frame, the number after the last one inside it. */
  private final Map<Node, Integer> ends = new HashMap<>();

  private FrameTree() {}

  /**
   * Numbers frames.
   *
   * @param frames with all that are around them
   */
  static FrameTree of(Collection<Node> frames, Function<Node, Optional<Node>> around) {
    Map<Node, List<Node>> inside = new HashMap<>();
    Deque<Node> open = new ArrayDeque<>();
    for (Node frame : frames) {
      Optional<Node> outer = around.apply(frame);
      if (outer.isPresent()) {
        inside.computeIfAbsent(outer.get(), any -> new ArrayList<>()).add(frame);
      } else {
        open.push(frame);
      }
    }
    FrameTree tree = new FrameTree();
    while (!open.isEmpty()) {
      Node frame = open.peek();
      if (tree.starts.putIfAbsent(frame, tree.starts.size()) == null) {
        inside.getOrDefault(frame, List.of()).forEach(open::push);
      } else {
        tree.ends.put(open.pop(), tree.starts.size());
      }
    }
    return tree;
  }

  /** Whether a frame is another one, or around it. */
  boolean isAroundOrSame(Node outer, Node inner) {
    int at = number(starts, inner);
    return number(starts, outer) <= at && at < number(ends, outer);
  }

  /** Whether a frame is each of some others, or around it. */
  boolean isAroundOrSame(Node outer, Collection<Node> inner) {
    return inner.stream().allMatch(one -> isAroundOrSame(outer, one));
  }

  private static int number(Map<Node, Integer> numbers, Node frame) {
    return Objects.requireNonNull(numbers.get(frame));
  }
}
