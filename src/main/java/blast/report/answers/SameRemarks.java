package blast.report.answers;

import blast.inventory.Kind;
import blast.inventory.Node;
import blast.report.Style;
import blast.report.Table;
import blast.text.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Nodes of a list, put together where the same is to be said of them, so that it is said once. Each
 * group stands where its first node would.
 *
 * @param groups those of which nodes are shown
 */
record SameRemarks(List<Group> groups) {
  private static final String INDENT = "  ";

  SameRemarks {
    groups = List.copyOf(groups);
  }

  /**
   * Groups a list.
   *
   * @param nodes the whole list
   * @param rows how many of them are shown, from the first on
   * @param remark what is said of several; of a node for which it is empty nothing is
   */
  static SameRemarks of(List<Node> nodes, int rows, Function<Node, String> remark) {
    List<Group> groups = new ArrayList<>();
    Map<String, Group> byRemark = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      String text = remark.apply(nodes.get(i));
      Group group = byRemark.get(text);
      if (group == null || text.isEmpty()) {
        group = new Group(text);
        groups.add(group);
        byRemark.put(text, group);
      }
      group.add(nodes.get(i), i < rows);
    }
    List<Group> shown = groups.stream().filter(one -> !one.shown.isEmpty()).toList();
    if (!shown.isEmpty()) {
      Group last = shown.get(shown.size() - 1);
      last.isRestTold = last.more() == nodes.size() - rows;
    }
    return new SameRemarks(shown);
  }

  /** Nodes of which the same is said. */
  static final class Group {
    private final String remark;
    private final List<Node> shown = new ArrayList<>();
    private int size;

    /** Whether what is not shown of it is all that isn't, which is said below the whole list. */
    private boolean isRestTold;

    private boolean isOfOneKind = true;
    private Kind kind = Kind.SERVICE;

    private Group(String remark) {
      this.remark = remark;
    }

    private void add(Node node, boolean isShown) {
      isOfOneKind &= size == 0 || node.kind() == kind;
      kind = node.kind();
      size++;
      if (isShown) {
        shown.add(node);
      }
    }

    /** Those that are shown, in the order of the list. */
    List<Node> shown() {
      return List.copyOf(shown);
    }

    /** Whether there is only one, which is told in its own row. */
    boolean isOne() {
      return size == 1;
    }

    /** What its rows begin with. */
    String indent() {
      return isOne() ? "" : INDENT;
    }

    /** What is said of them all, and of how many; of one, nothing. */
    void writeHeading(Table table) {
      if (!isOne()) {
        String noun = isOfOneKind ? kind.word(size) : "nodes";
        table.heading(Numbers.of(size) + " " + noun + ": " + remark);
      }
    }

    /** How many of them are not shown, so that those that are aren't taken for all. */
    void writeMore(Table table, Style style) {
      if (more() > 0 && !isRestTold) {
        table.line(INDENT, style.faint("… and " + Numbers.of(more()) + " more"));
      }
    }

    private int more() {
      return size - shown.size();
    }
  }
}
