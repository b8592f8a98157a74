package blast.export.picture;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.graph.DependencyGraph;
import blast.graph.Reachability;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.RequirementVisitor;
import blast.inventory.Shape;
import blast.text.Numbers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which nodes a picture shows: the neighbourhood of the focus, and of it the kinds asked for. */
final class ShownNodes {
  private final Inventory inventory;
  private final PictureOptions options;
  private final boolean[] isShown;
  private final Map<Kind, Integer> unshown = new EnumMap<>(Kind.class);
  private final Optional<Reachability> circles;
  private final Set<Node> kept = new LinkedHashSet<>();
  private int outside;
  private int straight;

  private ShownNodes(DependencyGraph graph, PictureOptions options) {
    this.inventory = graph.inventory();
    this.circles = options.onlyCircles() ? Optional.of(Reachability.of(graph)) : Optional.empty();
    this.options = options;
    this.kept.addAll(options.focus());
    this.isShown = new boolean[inventory.size()];
  }

  static ShownNodes of(
      DependencyGraph graph, Optional<BlastRadius> failure, PictureOptions options) {
    ShownNodes shown = new ShownNodes(graph, options);
    boolean[] isNear = shown.near();
    for (Node node : graph.inventory().nodes()) {
      shown.isShown[node.index()] =
          isNear[node.index()] && !shown.isStraight(node) && shown.isAsked(node, failure);
    }
    options.focus().forEach(node -> shown.isShown[node.index()] = true);
    failure.ifPresent(shown::addCauses);
    for (Node node : graph.inventory().nodes()) {
      if (!shown.shows(node)) {
        shown.count(node, isNear[node.index()]);
      }
    }
    return shown;
  }

  /**
   * Shows what was removed, and, step by step, what took down whatever is shown, whether it was
   * asked for or not: without it the picture would show losses without a reason.
   */
  private void addCauses(BlastRadius failure) {
    kept.addAll(failure.removed());
    kept.forEach(node -> isShown[node.index()] = true);
    boolean isWhole = options.focus().isEmpty() && options.kinds().isEmpty();
    if (isWhole || circles.isPresent()) {
      return;
    }
    Deque<Node> open = new ArrayDeque<>();
    inventory.nodes().stream().filter(this::shows).forEach(open::add);
    while (!open.isEmpty()) {
      Node node = open.remove();
      if (failure.state(node) == State.DOWN) {
        for (Node reason : failure.reasons(node)) {
          if (!shows(reason)) {
            isShown[reason.index()] = true;
            open.add(reason);
          }
        }
      }
    }
  }

  private void count(Node node, boolean isNear) {
    if (!isNear) {
      outside++;
    } else if (isStraight(node)) {
      straight++;
    } else {
      unshown.merge(node.kind(), 1, Integer::sum);
    }
  }

  /** What no fold takes in: the focus, and what was removed. */
  Set<Node> kept() {
    return kept;
  }

  /** A company shows itself when the failure touches it: then it is what carried the failure. */
  private boolean isAsked(Node node, Optional<BlastRadius> failure) {
    return options.draws(node.kind())
        || (options.kinds().isEmpty()
            && failure.isPresent()
            && failure.get().state(node) != State.UP);
  }

  /** Whether circles are asked for and none leads through a node. */
  private boolean isStraight(Node node) {
    return circles.isPresent() && !circles.get().isInACircle(node.index());
  }

  /** Whether a requirement of one node on another is drawn where both nodes are. */
  boolean showsLink(Node from, Node to) {
    return circles.isEmpty() || circles.get().reachEachOther(from.index(), to.index());
  }

  boolean shows(Node node) {
    return isShown[node.index()];
  }

  /** The nodes shown, by kind and id. */
  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    for (Node node : inventory.nodes()) {
      if (shows(node)) {
        nodes.add(node);
      }
    }
    nodes.sort(null);
    return nodes;
  }

  /** What is left out, in words; nothing is left out in silence. */
  List<String> notes(Names names) {
    List<String> notes = new ArrayList<>();
    if (!options.focus().isEmpty()) {
      notes.add(focusNote(names));
    }
    if (circles.isPresent()) {
      notes.add("only what stands in circles; outside of them: " + Numbers.of(straight, "node"));
    }
    List<String> kinds = new ArrayList<>();
    unshown.forEach((kind, count) -> kinds.add(Numbers.of(count) + " " + kind.word(count)));
    if (!kinds.isEmpty()) {
      notes.add("not drawn: " + String.join(", ", kinds));
    }
    return notes;
  }

  private String focusNote(Names names) {
    String focus = names.of(options.focus(), 3);
    String directions =
        options.up() && options.down()
            ? "what it depends on and what depends on it"
            : options.up() ? "what it depends on" : "what depends on it";
    String steps =
        options.depth() == Integer.MAX_VALUE
            ? ""
            : ", up to " + Numbers.of(options.depth(), "step");
    return "only "
        + focus
        + ", "
        + directions
        + steps
        + "; outside of that: "
        + Numbers.of(outside, "node");
  }

  private boolean[] near() {
    boolean[] isNear = new boolean[inventory.size()];
    if (options.focus().isEmpty()) {
      Arrays.fill(isNear, true);
      return isNear;
    }
    Steps steps = new Steps();
    if (options.up()) {
      spread(isNear, steps.starts, steps.targets);
    }
    if (options.down()) {
      steps.turn();
      spread(isNear, steps.starts, steps.targets);
    }
    return isNear;
  }

  /** Breadth first, each direction by itself: what else depends on a dependency isn't near. */
  private void spread(boolean[] isNear, int[] starts, int[] targets) {
    boolean[] isFound = new boolean[inventory.size()];
    int[] found = new int[inventory.size()];
    int size = 0;
    for (Node node : options.focus()) {
      isFound[node.index()] = true;
      found[size++] = node.index();
    }
    int begin = 0;
    for (int step = 0; step < options.depth() && begin < size; step++) {
      int end = size;
      for (; begin < end; begin++) {
        for (int i = starts[found[begin]]; i < starts[found[begin] + 1]; i++) {
          if (!isFound[targets[i]]) {
            isFound[targets[i]] = true;
            found[size++] = targets[i];
          }
        }
      }
    }
    for (int i = 0; i < size; i++) {
      isNear[found[i]] = true;
    }
  }

  /** Who names whom, in compressed sparse rows. */
  private final class Steps {
    private int[] starts = new int[inventory.size() + 1];
    private int[] targets = new int[16];

    Steps() {
      int[] size = new int[1];
      for (int node = 0; node < inventory.size(); node++) {
        inventory.visit(
            node,
            field ->
                new Targets() {
                  @Override
                  public void node(int target) {
                    if (size[0] == targets.length) {
                      targets = Arrays.copyOf(targets, size[0] * 2);
                    }
                    targets[size[0]++] = target;
                  }
                });
        starts[node + 1] = size[0];
      }
    }

    /** Makes it tell who is named by whom. */
    void turn() {
      int size = starts[inventory.size()];
      int[] turned = new int[inventory.size() + 1];
      for (int i = 0; i < size; i++) {
        turned[targets[i] + 1]++;
      }
      for (int i = 0; i < inventory.size(); i++) {
        turned[i + 1] += turned[i];
      }
      int[] next = turned.clone();
      int[] sources = new int[size];
      for (int node = 0; node < inventory.size(); node++) {
        for (int i = starts[node]; i < starts[node + 1]; i++) {
          sources[next[targets[i]]++] = node;
        }
      }
      starts = turned;
      targets = sources;
    }
  }

  /** Hears of nodes only. */
  private abstract static class Targets implements RequirementVisitor {
    @Override
    public void begin(Shape shape, int members, int parameter) {}

    @Override
    public void end() {}
  }
}
