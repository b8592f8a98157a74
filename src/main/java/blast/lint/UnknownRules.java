package blast.lint;

import blast.diagnostic.Diagnostic;
import blast.diagnostic.Subject;
import blast.inventory.LintSettings;
import blast.text.NearestNames;
import blast.text.Quoted;
import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds settings that name rules that don't exist. */
final class UnknownRules {
  private UnknownRules() {}

  /**
   * The findings, in the order of the settings.
   *
   * @param rules what can be set
   * @param acceptable what can be ignored as well, though not set: broken promises
   */
  static List<Finding> find(LintSettings settings, List<String> rules, List<String> acceptable) {
    Set<String> known = Set.copyOf(rules);
    List<Finding> findings = new ArrayList<>();
    for (LintSettings.Level level : settings.levels()) {
      if (!known.contains(level.rule())) {
        findings.add(unknown(level.rule(), level.span(), rules));
      }
    }
    List<String> all = new ArrayList<>(rules);
    all.addAll(acceptable);
    for (LintSettings.Ignored ignored : settings.ignored()) {
      if (!known.contains(ignored.rule()) && !acceptable.contains(ignored.rule())) {
        findings.add(unknown(ignored.rule(), ignored.ruleSpan(), all));
      }
    }
    return findings;
  }

  private static Finding unknown(String rule, SourceSpan span, List<String> known) {
    Diagnostic problem =
        Diagnostic.of(SettingChecks.UNKNOWN_RULE, span, "there is no rule " + Quoted.of(rule));
    String hint =
        NearestNames.hint(NearestNames.of(rule, known))
            .orElse("see blast lint --explain all for the rules");
    return Finding.of(problem.withHint(hint), Subject.of(rule));
  }
}
