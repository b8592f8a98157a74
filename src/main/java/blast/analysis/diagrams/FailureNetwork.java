package blast.analysis.diagrams;

import blast.graph.Cone;
import java.util.Arrays;

/**
 * How failures come about in a cone, without what can't matter: elements that are either inputs,
 * which fail by themselves, or gates over others. There may be circles; what is down is the least
 * that fits.
 */
final class FailureNetwork {
  private static final int NO_INPUT = -1;

  private final Gate[] gates;

  /** By element: the vertex of the cone that fails by itself, or NO_INPUT. */
  private final int[] inputs;

  private final int root;
  private final boolean isCertain;

  private FailureNetwork(Gate[] gates, int[] inputs, int root, boolean isCertain) {
    this.gates = gates;
    this.inputs = inputs;
    this.root = root;
    this.isCertain = isCertain;
  }

  /**
   * The failure of any of the first vertices of a cone.
   *
   * @param services how many of them
   * @param isVariable by vertex: whether it may fail by itself
   * @param isLost by vertex: whether it is lost already
   */
  static FailureNetwork of(Cone cone, int services, boolean[] isVariable, boolean[] isLost) {
    boolean[] isDown = Losses.of(cone, isLost);
    boolean[] mayFail = isDown.clone();
    for (int vertex = 0; vertex < cone.size(); vertex++) {
      mayFail[vertex] |= isVariable[vertex];
    }
    mayFail = Losses.of(cone, mayFail);
    Gate.Members any = new Gate.Members();
    for (int service = 0; service < services; service++) {
      if (isDown[service]) {
        return constant(true);
      }
      if (mayFail[service]) {
        any.add(service, 1);
      }
    }
    Draft draft = new Draft(cone, isVariable, isDown, mayFail);
    Gate gate = any.toGate(1);
    return gate.size() == 0 ? constant(false) : draft.network(gate);
  }

  private static FailureNetwork constant(boolean isCertain) {
    return new FailureNetwork(new Gate[0], new int[0], NO_INPUT, isCertain);
  }

  /** A network in the making: an element for each vertex, more for inputs beside gates. */
  private static final class Draft {
    private final Cone cone;
    private final boolean[] isDown;
    private final boolean[] mayFail;
    private final Gate[] gates;
    private final int[] inputs;

    Draft(Cone cone, boolean[] isVariable, boolean[] isDown, boolean[] mayFail) {
      this.cone = cone;
      this.isDown = isDown;
      this.mayFail = mayFail;
      this.gates = new Gate[2 * cone.size() + 1];
      this.inputs = new int[gates.length];
      Arrays.fill(gates, Gate.NONE);
      Arrays.fill(inputs, NO_INPUT);
      for (int vertex = 0; vertex < cone.size(); vertex++) {
        if (mayFail[vertex] && !isDown[vertex]) {
          add(vertex, isVariable[vertex]);
        }
      }
    }

    private void add(int vertex, boolean isVariable) {
      Gate.Members members = new Gate.Members();
      long threshold = cone.slack(vertex) + 1;
      long sum = 0;
      for (int at = cone.start(vertex); at < cone.end(vertex); at++) {
        int member = cone.member(at);
        if (isDown[member]) {
          threshold -= cone.weight(at);
        } else if (mayFail[member]) {
          members.add(member, cone.weight(at));
          sum += cone.weight(at);
        }
      }
      if (sum < threshold) {
        inputs[vertex] = vertex;
      } else if (isVariable) {
        int input = cone.size() + vertex;
        inputs[input] = vertex;
        members.add(input, threshold);
        gates[vertex] = members.toGate(threshold);
      } else {
        gates[vertex] = members.toGate(threshold);
      }
    }

    FailureNetwork network(Gate any) {
      int last = gates.length - 1;
      gates[last] = any;
      int[] order = new NetworkReduction(gates, last).reduce();
      int root = order[order.length - 1];
      Gate[] all = GroupSplit.of(gates, order);
      int[] left = NetworkReduction.bottomUp(all, root);
      int[] names = new int[all.length];
      for (int i = 0; i < left.length; i++) {
        names[left[i]] = i;
      }
      Gate[] kept = new Gate[left.length];
      int[] keptInputs = new int[left.length];
      for (int i = 0; i < left.length; i++) {
        kept[i] = all[left[i]].renamed(names);
        keptInputs[i] = left[i] < inputs.length ? inputs[left[i]] : NO_INPUT;
      }
      return new FailureNetwork(kept, keptInputs, left.length - 1, false);
    }
  }

  /** Whether nothing needs to fail, or nothing that fails matters. */
  boolean isConstant() {
    return gates.length == 0;
  }

  /** Of what is constant: whether it is down. */
  boolean isCertain() {
    return isCertain;
  }

  /** How many elements there are, those that others consist of first, but for circles. */
  int size() {
    return gates.length;
  }

  /** What is asked about. */
  int root() {
    return root;
  }

  boolean isInput(int element) {
    return inputs[element] != NO_INPUT;
  }

  /** The vertex of the cone that an input is. */
  int vertex(int input) {
    return inputs[input];
  }

  /** What an element consists of; an input of nothing. */
  Gate gate(int element) {
    return gates[element];
  }
}
