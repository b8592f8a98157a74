package blast.lint;

import blast.analysis.Study;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.inventory.Inventory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
    this.suppressions = new Suppressions(inventory, rules, today);
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
      byCheck.put(rule.check(), suppressions.apply(found));
    }
    Map<String, List<Finding>> loading = ofLoading(warnings);
    for (Check check : rules.others()) {
      byCheck.put(check, suppressions.apply(loading.getOrDefault(check.id(), List.of())));
    }
    // Only when everything has been found is it known which suppressions are needed.
    byCheck.put(SettingChecks.UNKNOWN_RULE, suppressions.unknown());
    byCheck.put(SettingChecks.EXPIRED_SUPPRESSION, suppressions.expired());
    byCheck.put(SettingChecks.UNUSED_SUPPRESSION, suppressions.unused());

    List<Verdict> verdicts = new ArrayList<>();
    List<Finding> all = new ArrayList<>();
    byCheck.forEach(
        (check, found) -> {
          Optional<Severity> severity = rules.severity(check);
          if (severity.isPresent()) {
            Verdict verdict = verdict(check, severity.get(), found, baseline);
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
        baseline.stale(all, rules.off()));
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

  private static Verdict verdict(
      Check check, Severity severity, List<Finding> found, Baseline baseline) {
    List<Finding> findings = new ArrayList<>(baseline.apply(found));
    findings.replaceAll(finding -> finding.withSeverity(severity));
    Collections.sort(findings);
    return new Verdict(
        Verdict.Suite.RULES,
        check.id(),
        check.withSeverity(severity),
        Optional.of(check.summary()),
        "",
        findings);
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
    return new Results(command, Optional.empty(), 0, verdicts, checks, List.of());
  }
}
