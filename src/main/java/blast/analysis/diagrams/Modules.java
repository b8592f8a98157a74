package blast.analysis.diagrams;

import blast.graph.Components;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The modules of a network: elements that share nothing of what they consist of with the rest, so
 * that each can be solved by itself and is like an input for all others. Found in time proportional
 * to the edges by the dates of one walk (Dutuit and Rauzy 1996), over circles as wholes: a circle
 * is in one module, or is one where only one of its elements is used from outside.
 */
final class Modules {
  private final FailureNetwork network;

  /** By element: its circle, or itself alone; what consists of others comes before these. */
  private final int[] group;

  private final List<int[]> groups = new ArrayList<>();

  /** By group and edge that leaves it. */
  private final List<int[]> below = new ArrayList<>();

  private final boolean[] isModule;
  private final int[] modules;

  private Modules(FailureNetwork network) {
    this.network = network;
    this.group = new int[network.size()];
    this.isModule = new boolean[network.size()];
    findGroups();
    findEdges();
    this.modules = network.isConstant() ? new int[0] : find();
  }

  static Modules of(FailureNetwork network) {
    return new Modules(network);
  }

  private void findGroups() {
    Components components =
        Components.of(
            network.size(),
            (element, index) -> {
              Gate gate = network.gate(element);
              return index < gate.size() ? gate.member(index) : Components.Successors.NONE;
            });
    for (int start = 0; start < network.size(); start = components.end(start)) {
      int[] members = new int[components.end(start) - start];
      for (int i = 0; i < members.length; i++) {
        members[i] = components.node(start + i);
        group[members[i]] = groups.size();
      }
      groups.add(members);
    }
  }

  private void findEdges() {
    int[] edges = new int[network.size()];
    for (int[] members : groups) {
      int count = 0;
      for (int element : members) {
        Gate gate = network.gate(element);
        for (int i = 0; i < gate.size(); i++) {
          if (group[gate.member(i)] != group[element]) {
            edges = count == edges.length ? Arrays.copyOf(edges, count * 2) : edges;
            edges[count++] = group[gate.member(i)];
          }
        }
      }
      below.add(Arrays.copyOf(edges, count));
    }
  }

  private int[] find() {
    Dates dates = new Dates();
    dates.walk();
    int[] entries = entries();
    int[] earliest = new int[groups.size()];
    int[] latest = new int[groups.size()];
    int[] found = new int[groups.size()];
    int count = 0;
    for (int at = groups.size() - 1; at >= 0; at--) {
      earliest[at] = Integer.MAX_VALUE;
      for (int lower : below.get(at)) {
        earliest[at] = Math.min(earliest[at], Math.min(dates.first[lower], earliest[lower]));
        latest[at] = Math.max(latest[at], Math.max(dates.last[lower], latest[lower]));
      }
      boolean isApart = earliest[at] > dates.first[at] && latest[at] < dates.left[at];
      if (isApart && entries[at] >= 0 && !network.isInput(entries[at])) {
        isModule[entries[at]] = true;
        found[count++] = entries[at];
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static final int NONE = -1;
  private static final int SEVERAL = -2;

  /** By group: the one element that is used from outside, the root among these. */
  private int[] entries() {
    int[] entries = new int[groups.size()];
    Arrays.fill(entries, NONE);
    enter(entries, network.root());
    for (int element = 0; element < network.size(); element++) {
      Gate gate = network.gate(element);
      for (int i = 0; i < gate.size(); i++) {
        if (group[gate.member(i)] != group[element]) {
          enter(entries, gate.member(i));
        }
      }
    }
    return entries;
  }

  private void enter(int[] entries, int element) {
    int known = entries[group[element]];
    entries[group[element]] = known == NONE || known == element ? element : SEVERAL;
  }

  /** When a walk from the root came to a group first, left it, and came to it last. */
  private final class Dates {
    private final int[] first = new int[groups.size()];
    private final int[] left = new int[groups.size()];
    private final int[] last = new int[groups.size()];
    private final int[] path = new int[groups.size()];
    private final int[] next = new int[groups.size()];
    private int depth;
    private int date;

    void walk() {
      come(group[network.root()]);
      while (depth > 0) {
        int at = path[depth - 1];
        if (next[at] < below.get(at).length) {
          come(below.get(at)[next[at]++]);
        } else {
          left[at] = ++date;
          last[at] = date;
          depth--;
        }
      }
    }

    private void come(int at) {
      last[at] = ++date;
      if (first[at] == 0) {
        first[at] = date;
        path[depth++] = at;
      }
    }
  }

  /** All of them, each after those that it consists of; the root, unless it is an input. */
  int[] bottomUp() {
    return modules;
  }

  /** Whether an element is one. */
  boolean isModule(int element) {
    return isModule[element];
  }

  /** The number of the circle that an element is in; what it consists of has a larger one. */
  int group(int element) {
    return group[element];
  }
}
