package blast.analysis.diagrams;

import blast.graph.Cone;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All minimal sets of vertices that take services down, or those of so many members at most, as a
 * diagram for each module: so they are counted without being listed. Exact in circles and with
 * weights. Immutable.
 */
public final class CutFamily {
  /** Families depend less than diagrams on the order of inputs. */
  private static final int ORDERS = 2;

  /** Sets of any order. */
  public static final int ALL = Families.ALL;

  private final int most;
  private final List<ModuleDiagram> modules;
  private final List<BigInteger> counts;

  private CutFamily(int most, List<ModuleDiagram> modules, OrderCounts counts) {
    this.most = most;
    this.modules = List.copyOf(modules);
    this.counts = counts.toList();
  }

  /**
   * Finds families, of more and more members, for one question; for one thread.
   *
   * @param services the first so many vertices of the cone
   * @param isCandidate by vertex: what may be a member
   * @param isLost by vertex: what is lost already
   */
  public static Finder finder(Cone cone, int services, boolean[] isCandidate, boolean[] isLost) {
    return new Finder(
        FailureNetwork.of(cone, services, isCandidate, isLost),
        EnumSet.allOf(Engine.class),
        FailureDiagram.BUDGETS);
  }

  /** Finds families for one question. */
  public static final class Finder {
    private final FailureNetwork network;
    private final Set<Engine> engines;
    private final int[] budgets;
    private final Modules modules;
    private final ModulePlan.Workspace space;

    /** By element: that no diagram of the module fits, whatever is asked of it. */
    private final boolean[] hasNoDiagram;

    Finder(FailureNetwork network, Set<Engine> engines, int... budgets) {
      this.network = network;
      this.engines = engines;
      this.budgets = budgets;
      this.modules = Modules.of(network);
      this.space = new ModulePlan.Workspace(network, modules);
      this.hasNoDiagram = new boolean[network.size()];
    }

    /**
     * The sets of at most so many members.
     *
     * @param most how many, or {@link #ALL}
     * @return empty if they don't fit into the budget
     */
    public Optional<CutFamily> upTo(int most) {
      return upTo(most, new Steps(FailureDiagram.STEPS));
    }

    private Optional<CutFamily> upTo(int most, Steps steps) {
      return new Search(this, steps, most).find();
    }

    /** The sets of as many members as fit into the budget; at most that many. */
    public Optional<CutFamily> upToWhatFits(int most) {
      Steps steps = new Steps(FailureDiagram.STEPS / 2);
      Optional<CutFamily> last = Optional.empty();
      for (int order = 1; order <= Math.min(most, network.size()); order++) {
        Optional<CutFamily> next = upTo(order, steps);
        if (next.isEmpty()) {
          break;
        }
        last = next;
      }
      return last;
    }
  }

  /** Finds the sets of one order. */
  private static final class Search {
    private final Finder finder;
    private final FailureNetwork network;
    private final Steps steps;
    private final int most;
    private final List<ModuleDiagram> found = new ArrayList<>();
    private final SetCounts counts;

    /** By module: its number as an input of others, and how many members its sets have at least. */
    private final int[] numbers;

    private final int[] weights;

    Search(Finder finder, Steps steps, int most) {
      this.steps = steps;
      this.finder = finder;
      this.network = finder.network;
      this.most = most;
      this.numbers = new int[network.size()];
      this.weights = new int[network.size()];
      this.counts = new SetCounts(finder.modules.bottomUp().length + 1, most);
    }

    Optional<CutFamily> find() {
      if (network.isConstant() || network.isInput(network.root())) {
        ModuleDiagram simple = ModuleDiagram.ofSimple(network);
        found.add(simple);
        return counts.add(0, simple).map(all -> new CutFamily(most, found, all));
      }
      Optional<OrderCounts> last = Optional.empty();
      for (int module : finder.modules.bottomUp()) {
        Optional<ModuleDiagram> family = family(module);
        last = family.flatMap(diagram -> counts.add(found.size(), diagram));
        if (last.isEmpty()) {
          return Optional.empty();
        }
        numbers[module] = ~found.size();
        weights[module] = last.get().span() == 0 ? ALL - 1 : last.get().smallest();
        found.add(family.get());
      }
      return last.map(all -> new CutFamily(most, found, all));
    }

    private Optional<ModuleDiagram> family(int module) {
      for (int budget : finder.budgets) {
        Optional<ModuleDiagram> family = Optional.empty();
        if (finder.engines.contains(Engine.SOLUTIONS) && !finder.hasNoDiagram[module]) {
          family = solutions(module, budget);
        }
        if (family.isEmpty() && finder.engines.contains(Engine.FAMILIES)) {
          family = families(module, budget);
        }
        if (family.isPresent()) {
          return family;
        }
      }
      return Optional.empty();
    }

    private Optional<ModuleDiagram> solutions(int module, int budget) {
      boolean isBuilt = false;
      for (ModulePlan plan : ModulePlan.all(module, finder.space)) {
        Bdd bdd = new Bdd(budget, steps);
        int root = plan.build(bdd);
        if (!bdd.table().isExhausted()) {
          isBuilt = true;
          Families families = new Families(budget, steps, most, weights(plan));
          int solutions = families.minimalSolutions(bdd.table(), root);
          if (!families.table().isExhausted()) {
            return Optional.of(diagram(families, solutions, plan));
          }
        }
      }
      boolean isLast = budget == finder.budgets[finder.budgets.length - 1];
      finder.hasNoDiagram[module] |= !isBuilt && isLast && !steps.areUsedUp();
      return Optional.empty();
    }

    private Optional<ModuleDiagram> families(int module, int budget) {
      int tried = 0;
      for (ModulePlan plan : ModulePlan.all(module, finder.space)) {
        if (tried++ == ORDERS) {
          break;
        }
        Families families = new Families(budget, steps, most, weights(plan));
        int root = plan.build(families);
        if (!families.table().isExhausted()) {
          return Optional.of(diagram(families, root, plan));
        }
      }
      return Optional.empty();
    }

    private int[] weights(ModulePlan plan) {
      return Arrays.stream(plan.inputs())
          .map(input -> network.isInput(input) ? 1 : weights[input])
          .toArray();
    }

    private ModuleDiagram diagram(Families families, int root, ModulePlan plan) {
      return new ModuleDiagram(families.table(), root, plan.named(numbers));
    }
  }

  /** How many members the sets have at most, or {@link #ALL}: there is no other set. */
  public int most() {
    return most;
  }

  /** How many sets there are, by order from 0. */
  public List<BigInteger> counts() {
    return counts;
  }

  /**
   * Lists the sets of an order one by one, as vertices.
   *
   * @param receiver says whether it wants more
   */
  public void forEach(int order, Predicate<int[]> receiver) {
    new SetListing(modules).forEach(order, receiver);
  }
}
