package blast.lint;

import blast.analysis.Study;
import blast.analysis.failure.Chains;
import blast.diagnostic.Check;
import blast.diagnostic.KnownFinding;
import blast.diagnostic.Severity;
import blast.inventory.Inventory;
import blast.inventory.LintSettings;
import blast.inventory.Mention;
import blast.inventory.Node;
import blast.inventory.Policy;
import blast.inventory.Promises;
import blast.inventory.Scenario;
import blast.text.Glob;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Puts what an inventory promises to the test: each scenario and each policy is a test by itself.
 */
public final class Trial {
  static final Check BROKEN_SCENARIO =
      new Check("broken-scenario", Severity.ERROR, "a scenario came out differently");
  static final Check BROKEN_POLICY =
      new Check("broken-policy", Severity.ERROR, "a policy isn't kept");

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
   * @param baseline the broken ones that are known
   * @param today the day on which suppressions are valid or not
   */
  public static Results of(
      Study study, Predicate<String> asked, Baseline baseline, LocalDate today) {
    Inventory inventory = study.inventory();
    List<Verdict> tests = new Trial(study).tests(asked);
    List<String> names = names(inventory.promises());
    Suppressions suppressions =
        new Suppressions(inventory.lintSettings(), Trial::isOwn, names, today);
    Map<String, List<Finding>> accepted = accepted(tests, suppressions);
    List<Verdict> verdicts = new ArrayList<>();
    for (Verdict test : tests) {
      String key = key(test.check(), test.name());
      verdicts.add(test.with(accepted.getOrDefault(key, List.of())).accepted(baseline));
    }
    Predicate<LintSettings.Ignored> judged = ignored -> isDecided(ignored, names, asked);
    suppressions
        .problems(judged)
        .forEach(
            (check, found) -> {
              if (!found.isEmpty()) {
                verdicts.add(Verdict.ofRule(check, check.severity(), found, baseline));
              }
            });
    List<Finding> all = verdicts.stream().flatMap(one -> one.findings().stream()).toList();
    boolean isWhole = names.stream().allMatch(asked);
    return new Results(
        "check",
        inventory.name(),
        inventory.size(),
        verdicts,
        catalogue(),
        baseline.stale(all, entry -> isOwn(entry) && (isWhole || asked.test(entry.subject().id()))),
        suppressions.covered(ignored -> isTried(ignored, inventory.promises(), asked)));
  }

  private List<Verdict> tests(Predicate<String> asked) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Scenario scenario : inventory().promises().scenarios()) {
      if (asked.test(scenario.id())) {
        verdicts.add(new ScenarioTrial(this, scenario).verdict());
      }
    }
    for (Policy policy : inventory().promises().policies()) {
      if (asked.test(policy.id())) {
        verdicts.add(PolicyTrial.verdict(this, policy));
      }
    }
    return verdicts;
  }

  /** The names of all promises. */
  public static List<String> names(Promises promises) {
    List<String> names = new ArrayList<>();
    promises.scenarios().stream().map(Scenario::id).forEach(names::add);
    promises.policies().stream().map(Policy::id).forEach(names::add);
    return names;
  }

  /** What is found, by check and test; a suppression is judged by all findings of its check. */
  private static Map<String, List<Finding>> accepted(
      List<Verdict> tests, Suppressions suppressions) {
    Map<String, List<Finding>> byTest = new HashMap<>();
    for (Check check : CHECKS) {
      List<Finding> found =
          tests.stream()
              .filter(test -> test.check().id().equals(check.id()))
              .flatMap(test -> test.findings().stream())
              .toList();
      for (Finding finding : suppressions.apply(check, found)) {
        byTest
            .computeIfAbsent(key(check, finding.subject().id()), test -> new ArrayList<>())
            .add(finding);
      }
    }
    return byTest;
  }

  private static String key(Check check, String name) {
    return check.id() + " " + name;
  }

  /** Whether all that a suppression can mean was tested. */
  private static boolean isDecided(
      LintSettings.Ignored ignored, List<String> names, Predicate<String> asked) {
    Glob on = Glob.of(ignored.on().text());
    List<String> meant = names.stream().filter(on::fits).toList();
    return (meant.isEmpty() ? names : meant).stream().allMatch(asked);
  }

  /** Whether something was tested that a suppression means. */
  private static boolean isTried(
      LintSettings.Ignored ignored, Promises promises, Predicate<String> asked) {
    Glob on = Glob.of(ignored.on().text());
    List<String> own =
        ignored.rule().equals(BROKEN_SCENARIO.id())
            ? promises.scenarios().stream().map(Scenario::id).toList()
            : promises.policies().stream().map(Policy::id).toList();
    return own.stream().anyMatch(name -> on.fits(name) && asked.test(name))
        || (own.stream().noneMatch(on::fits) && names(promises).stream().allMatch(asked));
  }

  private static List<Check> catalogue() {
    List<Check> catalogue = new ArrayList<>(CHECKS);
    catalogue.addAll(SettingChecks.OF_SUPPRESSIONS);
    return catalogue;
  }

  private static boolean isOwn(String rule) {
    return CHECKS.stream().anyMatch(check -> check.id().equals(rule));
  }

  /** Whether an entry of a baseline can be needed by a promise, or by a suppression of one. */
  public static boolean isOwn(KnownFinding entry) {
    boolean isOfSetting =
        SettingChecks.OF_SUPPRESSIONS.stream().anyMatch(check -> check.id().equals(entry.rule()));
    return isOwn(isOfSetting ? entry.subject().id() : entry.rule());
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
