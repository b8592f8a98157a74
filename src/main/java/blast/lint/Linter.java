package blast.lint;

import blast.analysis.Study;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.KnownFinding;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.inventory.Inventory;
import blast.inventory.LintSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Applies rules to a sound inventory. How much a finding matters, and whether it is accepted, is
 * decided here, once, before anything is written.
 */
public final class Linter {
  private final Study study;
  private final Inventory inventory;
  private final Ruleset rules;
  private final Suppressions suppressions;

  private Linter(Study study, Ruleset rules, LocalDate today) {
    this.study = study;
    this.inventory = study.inventory();
    this.rules = rules;
    this.suppressions =
        new Suppressions(inventory.lintSettings(), Linter::isOwn, inventory.ids(), today);
  }

  /**
   * Lints an inventory.
   *
   * @param study the inventory, and what was asked of it before
   * @param warnings what loading it warned of
   * @param rules the rules, with the levels of the command line; the inventory's own go below them
   * @param baseline the findings that are known
   * @param today the day on which suppressions are valid or not
   */
  public static Results lint(
      Study study, List<Diagnostic> warnings, Ruleset rules, Baseline baseline, LocalDate today) {
    Ruleset set = rules.under(study.inventory().lintSettings());
    return new Linter(study, set, today).lint(warnings, baseline);
  }

  private Results lint(List<Diagnostic> warnings, Baseline baseline) {
    Map<Check, List<Finding>> byCheck = new LinkedHashMap<>();
    for (Rule rule : rules.rules()) {
      List<Finding> found = new ArrayList<>();
      if (rules.severity(rule.check()).isPresent()) {
        rule.find(study, found::add);
      }
      byCheck.put(rule.check(), suppressions.apply(rule.check(), found));
    }
    Map<String, List<Finding>> loading = ofLoading(warnings);
    for (Check check : rules.others()) {
      List<Finding> found = loading.getOrDefault(check.id(), List.of());
      byCheck.put(check, suppressions.apply(check, found));
    }
    // Only when everything has been found is it known which suppressions are needed.
    byCheck.put(SettingChecks.UNKNOWN_RULE, unknownRules());
    byCheck.putAll(suppressions.problems(this::isApplied));

    List<Verdict> verdicts = new ArrayList<>();
    List<Finding> all = new ArrayList<>();
    byCheck.forEach(
        (check, found) -> {
          Optional<Severity> severity = rules.severity(check);
          if (severity.isPresent()) {
            Verdict verdict = Verdict.ofRule(check, severity.get(), found, baseline);
            verdicts.add(verdict);
            all.addAll(verdict.findings());
          }
        });
    return new Results(
        "lint",
        inventory.name(),
        inventory.size(),
        verdicts,
        rules.checks(),
        baseline.stale(all, entry -> isOwn(entry) && !rules.off().contains(entry.rule())),
        suppressions.covered(ignored -> true),
        widespread(verdicts));
  }

  private List<Widespread> widespread(List<Verdict> verdicts) {
    Map<String, Rule> byId = new HashMap<>();
    rules.rules().forEach(rule -> byId.put(rule.check().id(), rule));
    List<Widespread> widespread = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      Rule rule = byId.get(verdict.check().id());
      if (rule != null) {
        widespread.addAll(Widespread.of(rule, verdict, inventory));
      }
    }
    return widespread;
  }

  /** Promises are put to the test by checking. */
  private static boolean isOwn(String rule) {
    return Trial.CHECKS.stream().noneMatch(check -> check.id().equals(rule));
  }

  /** Whether an entry of a baseline can be needed by what linting finds. */
  public static boolean isOwn(KnownFinding entry) {
    return !Trial.isOwn(entry);
  }

  private List<Finding> unknownRules() {
    List<String> promises = Trial.CHECKS.stream().map(Check::id).toList();
    return UnknownRules.find(inventory.lintSettings(), rules.ids(), promises);
  }

  private boolean isApplied(LintSettings.Ignored ignored) {
    return rules.ids().contains(ignored.rule()) && !rules.off().contains(ignored.rule());
  }

  private Map<String, List<Finding>> ofLoading(List<Diagnostic> warnings) {
    Map<String, List<Finding>> found = new LinkedHashMap<>();
    if (!warnings.isEmpty()) {
      WarningSubjects subjects = WarningSubjects.of(inventory);
      for (Diagnostic warning : warnings) {
        found
            .computeIfAbsent(warning.check().id(), unknown -> new ArrayList<>())
            .add(Finding.of(warning, subjects.of(warning)));
      }
    }
    return found;
  }

  /**
   * What is said of an inventory that could not be loaded: no rule can be applied to it.
   *
   * @param command the command that was to look at it
   */
  public static Results unusable(String command, List<Diagnostic> problems, List<Check> checks) {
    List<Finding> findings =
        problems.stream()
            .sorted()
            .map(
                problem ->
                    Finding.of(
                        problem,
                        Subject.of(problem.span().file().name(), List.of(problem.message()))))
            .toList();
    List<Verdict> verdicts =
        findings.isEmpty()
            ? List.of()
            : List.of(
                new Verdict(
                    Verdict.Suite.LOADING,
                    "loading",
                    findings.get(0).check(),
                    Optional.of("all files can be read"),
                    "",
                    findings));
    return new Results(command, Optional.empty(), 0, verdicts, checks, List.of(), List.of());
  }
}
