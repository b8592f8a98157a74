package blast.analysis.diagrams;

import java.util.Arrays;

/**
 * Makes a network smaller without changing what fails: what has one member is that member, and a
 * gate that only one other of its sort has a use for becomes part of it. A member that is the gate
 * itself counts for nothing, since it would have to be down first.
 */
final class NetworkReduction {
  private static final int ROUNDS = 4;

  private final Gate[] gates;

  /** By element: what it is the same as, or itself. */
  private final int[] standIns;

  private final int[] uses;
  private int root;
  private boolean hasChanged;

  /** Changes the gates; what has none is an input. */
  NetworkReduction(Gate[] gates, int root) {
    this.gates = gates;
    this.standIns = new int[gates.length];
    this.uses = new int[gates.length];
    this.root = root;
    Arrays.setAll(standIns, element -> element);
  }

  /** What is left, each after its members but for circles; the root is the last. */
  int[] reduce() {
    hasChanged = true;
    for (int round = 0; round < ROUNDS && hasChanged; round++) {
      hasChanged = false;
      int[] order = bottomUp();
      countUses(order);
      for (int element : order) {
        if (gates[element].size() > 0) {
          reduce(element);
        }
      }
      root = standIn(root);
    }
    int[] order = bottomUp();
    for (int element : order) {
      gates[element] = withStandIns(element);
    }
    return order;
  }

  private int standIn(int element) {
    int found = element;
    while (standIns[found] != found) {
      found = standIns[found];
    }
    return found;
  }

  private void countUses(int... order) {
    Arrays.fill(uses, 0);
    // Whoever asks has a use for the root.
    uses[root] = 1;
    for (int element : order) {
      for (int i = 0; i < gates[element].size(); i++) {
        uses[standIn(gates[element].member(i))]++;
      }
    }
  }

  private void reduce(int element) {
    Gate gate = gates[element];
    Gate.Members members = new Gate.Members();
    long threshold = gate.threshold();
    for (int i = 0; i < gate.size(); i++) {
      int member = standIn(gate.member(i));
      Gate inner = gates[member];
      if (isAbsorbed(gate, member)) {
        hasChanged = true;
        threshold += gate.isAnyOf() ? 0 : inner.size() - 1;
        for (int j = 0; j < inner.size(); j++) {
          add(members, standIn(inner.member(j)), 1, element);
        }
      } else {
        add(members, member, gate.weight(i), element);
      }
    }
    set(element, members.toGate(threshold));
  }

  private static void add(Gate.Members members, int member, long weight, int owner) {
    if (member != owner) {
      members.add(member, weight);
    }
  }

  private boolean isAbsorbed(Gate gate, int member) {
    Gate inner = gates[member];
    return uses[member] == 1
        && inner.size() > 1
        && (gate.isAnyOf() ? inner.isAnyOf() : gate.isAllOf() && inner.isAllOf());
  }

  private void set(int element, Gate gate) {
    gates[element] = gate;
    if (gate.size() == 1) {
      // Whatever has a use for the one has a use for the other now, and the one has none left.
      uses[gate.member(0)] += uses[element] - 1;
      standIns[element] = gate.member(0);
      hasChanged = true;
    }
  }

  private Gate withStandIns(int element) {
    Gate gate = gates[element];
    Gate.Members members = new Gate.Members();
    for (int i = 0; i < gate.size(); i++) {
      add(members, standIn(gate.member(i)), gate.weight(i), element);
    }
    return gate.size() == 0 ? gate : members.toGate(gate.threshold());
  }

  /** What a root consists of, each after its members but for circles; the root is the last. */
  static int[] bottomUp(Gate[] gates, int root) {
    return new NetworkReduction(gates, root).bottomUp();
  }

  private int[] bottomUp() {
    int[] found = new int[gates.length];
    int count = 0;
    boolean[] isSeen = new boolean[gates.length];
    int[] path = new int[gates.length];
    int[] next = new int[gates.length];
    int depth = 0;
    path[depth++] = root;
    isSeen[root] = true;
    while (depth > 0) {
      int element = path[depth - 1];
      if (next[element] == gates[element].size()) {
        found[count++] = element;
        depth--;
      } else {
        int member = standIn(gates[element].member(next[element]++));
        if (!isSeen[member]) {
          isSeen[member] = true;
          path[depth++] = member;
        }
      }
    }
    return Arrays.copyOf(found, count);
  }
}
