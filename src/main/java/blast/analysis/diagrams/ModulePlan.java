package blast.analysis.diagrams;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the diagram of a module is built: which inputs it asks about in which order, and its gates
 * from the bottom up. Of a circle each gate is built again when what it consists of has changed,
 * from nothing being down on, until nothing changes (Kleene): that is the least that fits, and as
 * equal diagrams are the same number, it is seen at once.
 */
final class ModulePlan {
  /** What the plans of a network use one after another, for none of them is as large as it. */
  static final class Workspace {
    private final FailureNetwork network;
    private final Modules modules;
    private final MemberOrder.Sizes sizes;
    private final int[] seenIn;
    private int walk;

    /** By element, in one connective's table. */
    private final int[] diagrams;

    private final long[] changedAt;
    private long turn;

    Workspace(FailureNetwork network, Modules modules) {
      this.network = network;
      this.modules = modules;
      this.sizes = new MemberOrder.Sizes(network, modules);
      this.seenIn = new int[network.size()];
      this.diagrams = new int[network.size()];
      this.changedAt = new long[network.size()];
    }
  }

  private final Workspace space;
  private final FailureNetwork network;
  private final Modules modules;
  private int[] inputs = new int[8];
  private int inputCount;

  /** The gates, by circle from the bottom up, and in the order of the walk within it. */
  private int[] gates = new int[8];

  private int gateCount;

  private ModulePlan(Workspace space) {
    this.space = space;
    this.network = space.network;
    this.modules = space.modules;
  }

  /** The plans of a module, one for each order of the inputs, each made when it is asked for. */
  static Iterable<ModulePlan> all(int module, Workspace space) {
    return () -> {
      List<int[]> tried = new ArrayList<>();
      return Arrays.stream(MemberOrder.values())
          .map(order -> of(module, order, space))
          .filter(plan -> isNew(plan.inputs, tried))
          .iterator();
    };
  }

  private static boolean isNew(int[] inputs, List<int[]> tried) {
    boolean isNew = tried.stream().noneMatch(earlier -> Arrays.equals(earlier, inputs));
    tried.add(inputs);
    return isNew;
  }

  /** Follows the members of a module in an order. */
  private static ModulePlan of(int module, MemberOrder order, Workspace space) {
    ModulePlan plan = new ModulePlan(space);
    plan.new Walk(order).from(module);
    plan.inputs = Arrays.copyOf(plan.inputs, plan.inputCount);
    plan.sortGates();
    return plan;
  }

  /** Finds inputs in the order in which they are come to, and gates after what they consist of. */
  private final class Walk {
    private final MemberOrder order;
    private int[][] path = new int[8][];
    private int[] elements = new int[8];
    private int[] next = new int[8];
    private int depth;

    Walk(MemberOrder order) {
      this.order = order;
    }

    void from(int module) {
      space.walk++;
      enter(module);
      while (depth > 0) {
        int top = depth - 1;
        if (next[top] == path[top].length) {
          addGate(elements[top]);
          depth--;
          continue;
        }
        int member = path[top][next[top]++];
        if (space.seenIn[member] == space.walk) {
          continue;
        }
        if (network.isInput(member) || modules.isModule(member)) {
          space.seenIn[member] = space.walk;
          addInput(member);
        } else {
          enter(member);
        }
      }
    }

    private void enter(int element) {
      space.seenIn[element] = space.walk;
      if (depth == elements.length) {
        path = Arrays.copyOf(path, depth * 2);
        elements = Arrays.copyOf(elements, depth * 2);
        next = Arrays.copyOf(next, depth * 2);
      }
      elements[depth] = element;
      next[depth] = 0;
      path[depth++] = order.members(element, space.sizes);
    }
  }

  private void addInput(int input) {
    inputs = inputCount == inputs.length ? Arrays.copyOf(inputs, inputCount * 2) : inputs;
    inputs[inputCount++] = input;
  }

  private void addGate(int gate) {
    gates = gateCount == gates.length ? Arrays.copyOf(gates, gateCount * 2) : gates;
    gates[gateCount++] = gate;
  }

  /** The lowest circle first; otherwise as they were found. */
  private void sortGates() {
    long[] keys = new long[gateCount];
    for (int i = 0; i < gateCount; i++) {
      keys[i] = (long) -modules.group(gates[i]) << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    int[] found = Arrays.copyOf(gates, gateCount);
    for (int i = 0; i < gateCount; i++) {
      gates[i] = found[(int) keys[i]];
    }
  }

  /** What the diagram asks about, by level: inputs of the network, and modules. */
  int[] inputs() {
    return inputs;
  }

  /**
   * The same as a finished diagram knows them: vertices, and numbers of modules.
   *
   * @param numbers of modules, by element
   */
  int[] named(int... numbers) {
    return Arrays.stream(inputs)
        .map(input -> network.isInput(input) ? network.vertex(input) : numbers[input])
        .toArray();
  }

  /** Builds the diagram of the module; what it is means nothing if the table is exhausted. */
  int build(Connectives connectives) {
    for (int level = 0; level < inputCount; level++) {
      space.diagrams[inputs[level]] = connectives.input(level);
    }
    int end = 0;
    for (int start = 0; start < gateCount; start = end) {
      end = start + 1;
      while (end < gateCount && modules.group(gates[end]) == modules.group(gates[start])) {
        end++;
      }
      if (end == start + 1) {
        space.diagrams[gates[start]] = build(gates[start], connectives);
      } else {
        buildCircle(Arrays.copyOfRange(gates, start, end), connectives);
      }
    }
    // Nothing of the module consists of it, unless in a circle, where the walk left it last.
    return space.diagrams[gates[gateCount - 1]];
  }

  private int build(int gate, Connectives connectives) {
    return GateDiagrams.of(network.gate(gate), space.diagrams, connectives);
  }

  private void buildCircle(int[] circle, Connectives connectives) {
    long[] builtAt = new long[circle.length];
    for (int gate : circle) {
      space.diagrams[gate] = NodeTable.ZERO;
      space.changedAt[gate] = ++space.turn;
    }
    boolean hasChanged = true;
    while (hasChanged && !connectives.table().isExhausted()) {
      hasChanged = false;
      for (int i = 0; i < circle.length; i++) {
        if (!isOutdated(circle[i], builtAt[i])) {
          continue;
        }
        builtAt[i] = ++space.turn;
        int diagram = build(circle[i], connectives);
        if (diagram != space.diagrams[circle[i]]) {
          space.diagrams[circle[i]] = diagram;
          space.changedAt[circle[i]] = ++space.turn;
          hasChanged = true;
        }
      }
    }
  }

  private boolean isOutdated(int element, long builtAt) {
    Gate gate = network.gate(element);
    for (int i = 0; i < gate.size(); i++) {
      if (space.changedAt[gate.member(i)] > builtAt) {
        return true;
      }
    }
    return builtAt == 0;
  }
}
