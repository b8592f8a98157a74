package blast.lint;

import blast.analysis.Study;
import blast.analysis.failure.Chains;
import blast.diagnostic.Check;
import blast.diagnostic.Severity;
import blast.inventory.Inventory;
import blast.inventory.Mention;
import blast.inventory.Node;
import blast.inventory.Policy;
import blast.inventory.Promises;
import blast.inventory.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Puts what an inventory promises to the test: each scenario and each policy is a test by itself.
 */
public final class Trial {
  static final Check BROKEN_SCENARIO =
      new Check("broken-scenario", Severity.ERROR, "a failure comes out as its scenario expects");
  static final Check BROKEN_POLICY =
      new Check("broken-policy", Severity.ERROR, "an architecture keeps what its policy promises");

  /** What a broken promise is reported as. */
  public static final List<Check> CHECKS = List.of(BROKEN_SCENARIO, BROKEN_POLICY);

  private final Study study;
  private final Chains chains;

  private Trial(Study study) {
    this.study = study;
    this.chains = study.chains();
  }

  /**
   * Tests promises.
   *
   * @param asked which of them, by name
   */
  public static Results of(Study study, Predicate<String> asked) {
    Trial trial = new Trial(study);
    Inventory inventory = study.inventory();
    Promises promises = inventory.promises();
    List<Verdict> verdicts = new ArrayList<>();
    for (Scenario scenario : promises.scenarios()) {
      if (asked.test(scenario.id())) {
        verdicts.add(new ScenarioTrial(trial, scenario).verdict());
      }
    }
    for (Policy policy : promises.policies()) {
      if (asked.test(policy.id())) {
        verdicts.add(PolicyTrial.verdict(trial, policy));
      }
    }
    return new Results("check", inventory.name(), inventory.size(), verdicts, CHECKS, List.of());
  }

  Inventory inventory() {
    return study.inventory();
  }

  Study study() {
    return study;
  }

  /** How a removal takes a node down; of two nodes, what each has to do with it. */
  List<Chains.Link> chain(Node node, Collection<Node> removed) {
    return removed.size() == 2
        ? chains.toAll(node, Set.copyOf(removed))
        : chains.of(node, Set.copyOf(removed));
  }

  /** The nodes that are meant, each once. */
  Set<Node> nodes(List<Mention> mentions) {
    Set<Node> nodes = new LinkedHashSet<>();
    for (Mention mention : mentions) {
      nodes.addAll(inventory().matching(mention.text()));
    }
    return nodes;
  }
}
