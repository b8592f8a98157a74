package blast.analysis.diagrams;

import blast.graph.Cone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether services are down, for every way in which what they rest on may fail: a binary decision
 * diagram for each module (Rauzy 1993), exact in circles and with weights. All parameters and
 * results that go by vertex have an entry for each vertex of the cone. Immutable.
 */
public final class FailureDiagram {
  /** As many nodes are tried with each order of the inputs, before more are with any. */
  static final int[] BUDGETS = {200_000, 2_000_000};

  /** All of this together takes no more steps. */
  static final long STEPS = 40_000_000;

  /** As many nodes are made for all vertices of a module, to find out which sets they are in. */
  private static final int INVOLVEMENT = 20_000_000;

  private final int vertices;

  /** Each after those that it asks about; the last is the answer. */
  private final List<ModuleDiagram> modules;

  private FailureDiagram(int vertices, List<ModuleDiagram> modules) {
    this.vertices = vertices;
    this.modules = List.copyOf(modules);
  }

  /**
   * Whether any of the first vertices of a cone is down: one service, or several.
   *
   * @param services how many of them
   * @param isVariable by vertex: whether it may fail by itself, the services included
   * @return empty if the diagram would be too large; then it is so on any machine
   */
  public static Optional<FailureDiagram> of(Cone cone, int services, boolean[] isVariable) {
    return of(cone, services, isVariable, new boolean[cone.size()], BUDGETS);
  }

  /**
   * The same while something is lost.
   *
   * @param isLost by vertex
   * @param budgets as many nodes are tried for each module, with each order in turn
   */
  static Optional<FailureDiagram> of(
      Cone cone, int services, boolean[] isVariable, boolean[] isLost, int... budgets) {
    FailureNetwork network = FailureNetwork.of(cone, services, isVariable, isLost);
    return new Builder(network, budgets).build(cone.size());
  }

  private static final class Builder {
    private final FailureNetwork network;
    private final int[] budgets;
    private final List<ModuleDiagram> built = new ArrayList<>();
    private final Steps steps = new Steps(STEPS);
    private long nodes;

    Builder(FailureNetwork network, int... budgets) {
      this.network = network;
      this.budgets = budgets;
    }

    Optional<FailureDiagram> build(int vertices) {
      if (network.isConstant() || network.isInput(network.root())) {
        built.add(ModuleDiagram.ofSimple(network));
        return Optional.of(new FailureDiagram(vertices, built));
      }
      Modules modules = Modules.of(network);
      ModulePlan.Workspace space = new ModulePlan.Workspace(network, modules);
      int[] numbers = new int[network.size()];
      for (int module : modules.bottomUp()) {
        Optional<ModuleDiagram> diagram = diagram(module, space, numbers);
        if (diagram.isEmpty()) {
          return Optional.empty();
        }
        numbers[module] = ~built.size();
        built.add(diagram.get());
        nodes += diagram.get().size();
      }
      return Optional.of(new FailureDiagram(vertices, built));
    }

    private Optional<ModuleDiagram> diagram(
        int module, ModulePlan.Workspace space, int... numbers) {
      for (int budget : budgets) {
        for (ModulePlan plan : ModulePlan.all(module, space)) {
          Bdd bdd = new Bdd((int) Math.max(0, budget - nodes), steps);
          int root = plan.build(bdd);
          if (!bdd.table().isExhausted()) {
            return Optional.of(new ModuleDiagram(bdd.table(), root, plan.named(numbers)));
          }
        }
      }
      return Optional.empty();
    }
  }

  /**
   * How likely it is that the services are down. One pass over the nodes.
   *
   * @param likely by vertex: how likely it is to fail by itself; of others it isn't read
   */
  public double probability(double[] likely) {
    return new Pass(likely).answer();
  }

  /**
   * How much more likely it is that the services are down if a vertex fails by itself, than if it
   * doesn't (Birnbaum 1969), for all vertices; 0 for those that can't. One pass up and one down.
   *
   * @param likely by vertex: how likely it is to fail by itself; of others it isn't read
   */
  public double[] importance(double[] likely) {
    Pass pass = new Pass(likely);
    double[] found = new double[vertices];
    double[] ofModules = new double[modules.size()];
    ofModules[ofModules.length - 1] = 1;
    for (int i = ofModules.length - 1; i >= 0; i--) {
      int[] inputs = modules.get(i).inputs();
      double[] inModule = modules.get(i).importance(pass.likelyIn(i), pass.byNode.get(i));
      for (int level = 0; level < inputs.length; level++) {
        double importance = ofModules[i] * inModule[level];
        if (inputs[level] >= 0) {
          found[inputs[level]] += importance;
        } else {
          ofModules[~inputs[level]] += importance;
        }
      }
    }
    return found;
  }

  /**
   * How likely all of some minimal set of vertices have failed that takes the services down and
   * that a vertex belongs to, for all vertices; 0 for those that belong to none, and NaN where
   * finding out takes too long, on any machine.
   *
   * @param likely by vertex: how likely it is to fail by itself; of others it isn't read
   */
  public double[] involvement(double[] likely) {
    Pass pass = new Pass(likely);
    double[] found = new double[vertices];
    double[] ofModules = new double[modules.size()];
    ofModules[ofModules.length - 1] = 1;
    for (int i = ofModules.length - 1; i >= 0; i--) {
      int[] inputs = modules.get(i).inputs();
      double[] inModule = modules.get(i).involvement(pass.likelyIn(i), INVOLVEMENT);
      for (int level = 0; level < inputs.length; level++) {
        // A minimal set has a minimal set of each module that it has anything of.
        double others = ofModules[i] * inModule[level];
        if (inputs[level] >= 0) {
          found[inputs[level]] = others * likely[inputs[level]];
        } else {
          ofModules[~inputs[level]] = others;
        }
      }
    }
    return found;
  }

  /** One pass from the bottom up. */
  private final class Pass {
    private final double[] likely;
    private final double[] ofModules = new double[modules.size()];
    private final List<double[]> byNode = new ArrayList<>(modules.size());

    Pass(double[] likely) {
      this.likely = likely;
      for (int i = 0; i < modules.size(); i++) {
        byNode.add(modules.get(i).probabilities(likelyIn(i)));
        ofModules[i] = modules.get(i).ofRoot(byNode.get(i));
      }
    }

    double[] likelyIn(int module) {
      int[] inputs = modules.get(module).inputs();
      double[] byLevel = new double[inputs.length];
      for (int level = 0; level < inputs.length; level++) {
        byLevel[level] = inputs[level] >= 0 ? likely[inputs[level]] : ofModules[~inputs[level]];
      }
      return byLevel;
    }

    double answer() {
      return ofModules[ofModules.length - 1];
    }
  }

  /** How many nodes the diagrams have together. */
  public long size() {
    return modules.stream().mapToLong(ModuleDiagram::size).sum();
  }
}
