package blast.analysis.diagrams;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

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

    /** By element, in the circle that is built. */
    private final int[] places;

    Workspace(FailureNetwork network, Modules modules) {
      this.network = network;
      this.modules = modules;
      this.sizes = new MemberOrder.Sizes(network, modules);
      this.seenIn = new int[network.size()];
      this.diagrams = new int[network.size()];
      this.places = new int[network.size()];
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
    for (int place = 0; place < circle.length; place++) {
      space.diagrams[circle[place]] = NodeTable.ZERO;
      space.places[circle[place]] = place;
    }
    new Circle(circle).build(connectives);
  }

  /** Gates that consist of each other, and which of them are to be built again. */
  private final class Circle {
    private final int[] gates;

    /** Where in the owners those of each gate begin, by its place. */
    private final int[] starts;

    /** The places of what consists of a gate. */
    private final int[] owners;

    private final BitSet outdated = new BitSet();

    Circle(int... gates) {
      this.gates = gates;
      this.starts = new int[gates.length + 1];
      for (int owner : gates) {
        eachMember(owner, place -> starts[place + 1]++);
      }
      for (int place = 0; place < gates.length; place++) {
        starts[place + 1] += starts[place];
      }
      this.owners = new int[starts[gates.length]];
      int[] next = starts.clone();
      for (int owner = 0; owner < gates.length; owner++) {
        int at = owner;
        eachMember(gates[owner], place -> owners[next[place]++] = at);
      }
    }

    private void eachMember(int owner, IntConsumer action) {
      Gate gate = network.gate(owner);
      for (int i = 0; i < gate.size(); i++) {
        int place = space.places[gate.member(i)];
        if (place < gates.length && gates[place] == gate.member(i)) {
          action.accept(place);
        }
      }
    }

    /** Goes round in the order of the walk, from one that is outdated to the next. */
    void build(Connectives connectives) {
      outdated.set(0, gates.length);
      int first = 0;
      while (first < gates.length && !connectives.table().isExhausted()) {
        int nextFirst = gates.length;
        int place = first;
        while (place >= 0 && !connectives.table().isExhausted()) {
          outdated.clear(place);
          nextFirst = Math.min(nextFirst, build(place, connectives));
          place = outdated.nextSetBit(place + 1);
        }
        first = nextFirst;
      }
    }

    /** The first of what is outdated by what a gate is now; their number if nothing is. */
    private int build(int place, Connectives connectives) {
      int gate = gates[place];
      int diagram = ModulePlan.this.build(gate, connectives);
      int first = gates.length;
      if (diagram != space.diagrams[gate]) {
        space.diagrams[gate] = diagram;
        for (int at = starts[place]; at < starts[place + 1]; at++) {
          connectives.table().step();
          outdated.set(owners[at]);
          first = Math.min(first, owners[at]);
        }
      }
      return first;
    }
  }
}
