package blast.export.picture;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.inventory.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The groups of requirements. Nodes that require the very same group share one join, so that what
 * was written once and used many times is drawn once.
 */
final class Groups {
  /** A join and what leads away from it. */
  private static final class Join {
    private final String key;
    private final Requirement.Group group;
    private final Look look;
    private final List<Branch> branches;
    private final Look[] carried;
    private final Set<Node> around = new LinkedHashSet<>();

    Join(String key, Requirement.Group group, Look look, List<Branch> branches) {
      this.key = key;
      this.group = group;
      this.look = look;
      this.branches = branches;
      this.carried = new Look[branches.size()];
      Arrays.fill(carried, Look.UP);
    }
  }

  /** One way from a join: to a box or frame, or to another join. */
  private record Branch(String to, String role) {}

  private record Signature(String word, Line line, int hidden, List<Branch> branches) {}

  private final Inventory inventory;
  private final Optional<BlastRadius> failure;
  private final ShownNodes shown;
  private final Enclosures enclosures;
  private final Map<Signature, Join> joins = new HashMap<>();
  private final List<Join> inOrder = new ArrayList<>();
  private final List<Signature> signatures = new ArrayList<>();
  private final Map<String, Join> byKey = new HashMap<>();

  Groups(
      Inventory inventory, Optional<BlastRadius> failure, ShownNodes shown, Enclosures enclosures) {
    this.inventory = inventory;
    this.failure = failure;
    this.shown = shown;
    this.enclosures = enclosures;
  }

  /**
   * The key of the join for a group that a node requires; empty if none of its members is shown.
   */
  Optional<String> join(Node owner, Requirement.Group group, Line line, Flow flow) {
    List<Branch> branches = new ArrayList<>();
    List<Look> carried = new ArrayList<>();
    int hidden = 0;
    for (Requirement.Member member : group.written()) {
      Optional<String> to = end(owner, member.requirement(), line, flow);
      if (to.isPresent()) {
        branches.add(new Branch(to.get(), member.role()));
        carried.add(carried(member.requirement(), flow));
      } else {
        hidden++;
      }
    }
    if (branches.isEmpty()) {
      return Optional.empty();
    }
    Join join = join(new Signature(word(group), line, hidden, List.copyOf(branches)), group);
    for (int i = 0; i < carried.size(); i++) {
      join.carried[i] = join.carried[i].worse(carried.get(i));
    }
    join.around.add(owner);
    group.nodes().stream().filter(shown::shows).forEach(join.around::add);
    return Optional.of(join.key);
  }

  /** What a group's join says. */
  static String word(Requirement.Group group) {
    return switch (group.shape()) {
      case ALL_OF, LIST, STANDBY_WITH_FAILOVER -> "all";
      case ANY_OF -> "any";
      case AT_LEAST -> group.needed() + " of " + group.members().size();
      case AT_LEAST_SHARE -> group.percent().toPlainString() + "%";
      case ACTIVE_STANDBY -> "standby";
    };
  }

  private Optional<String> end(Node owner, Requirement part, Line line, Flow flow) {
    if (part instanceof Requirement.One one) {
      return shown.shows(one.node()) ? Optional.of(enclosures.end(one.node())) : Optional.empty();
    }
    return join(owner, (Requirement.Group) part, line, flow);
  }

  /** What came along a branch: something if the part fails and the flow comes out of it. */
  Look carried(Requirement part, Flow flow) {
    if (flow.look() == Look.UP || part.holds(this::isLost)) {
      return Look.UP;
    }
    for (Node node : part.nodes()) {
      Look look = flow.from(node);
      if (look != Look.UP) {
        return look;
      }
    }
    return Look.UP;
  }

  private boolean isDown(int node) {
    return failure.isPresent() && failure.get().state(inventory.node(node)) == State.DOWN;
  }

  private boolean isLost(int node) {
    return isDown(node)
        || (failure.isPresent() && failure.get().state(inventory.node(node)) == State.DEGRADED);
  }

  private Join join(Signature signature, Requirement.Group group) {
    Join known = joins.get(signature);
    if (known != null) {
      return known;
    }
    String key = "group " + (joins.size() + 1);
    Join join = new Join(key, group, look(group), signature.branches());
    joins.put(signature, join);
    byKey.put(key, join);
    inOrder.add(join);
    signatures.add(signature);
    return join;
  }

  private Look look(Requirement.Group group) {
    if (failure.isEmpty()) {
      return Look.UP;
    }
    IntPredicate down = this::isDown;
    if (!group.holds(down)) {
      return Look.DOWN;
    }
    if (!group.holds(this::isLost)) {
      return Look.DEGRADED;
    }
    return group.isStrained(down) ? Look.AT_RISK : Look.UP;
  }

  Look look(String key) {
    Join join = byKey.get(key);
    return join == null ? Look.UP : join.look;
  }

  List<Box> boxes() {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < inOrder.size(); i++) {
      Join join = inOrder.get(i);
      int hidden = signatures.get(i).hidden();
      String word = word(join.group) + (hidden > 0 ? " (" + hidden + " not drawn)" : "");
      boxes.add(
          new Box(
              join.key,
              BoxKind.GROUP,
              Optional.empty(),
              Label.of(word),
              join.look,
              tooltip(join),
              Optional.empty(),
              enclosures.common(join.around)));
    }
    return boxes;
  }

  private static String tooltip(Join join) {
    String holds =
        switch (join.look) {
          case UP, PARTLY -> "holds";
          case AT_RISK -> "holds, but can't lose one more";
          case DEGRADED -> "holds with what is degraded only";
          case DOWN, REMOVED -> "doesn't hold";
        };
    return word(join.group) + ": " + holds;
  }

  List<Arrow> arrows() {
    List<Arrow> arrows = new ArrayList<>();
    for (int i = 0; i < inOrder.size(); i++) {
      Join join = inOrder.get(i);
      Line line = signatures.get(i).line();
      Set<String> drawn = new LinkedHashSet<>();
      for (int j = 0; j < join.branches.size(); j++) {
        Branch branch = join.branches.get(j);
        if (drawn.add(branch.to() + ' ' + branch.role())) {
          arrows.add(new Arrow(join.key, branch.to(), line, join.carried[j], branch.role(), 1, ""));
        }
      }
    }
    return arrows;
  }
}
