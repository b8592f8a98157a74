package blast.lint;

import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Remedy;
import blast.diagnostic.Subject;
import blast.inventory.LintSettings;
import blast.text.Glob;
import blast.text.NearestNames;
import blast.text.Numbers;
import blast.text.Quoted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Findings that the inventory itself accepts, and suppressions that don't do what they should. */
final class Suppressions {
  /** Names of which the nearest are looked for among all: what a person reads. */
  private static final int COMPARED = 20;

  private static final class Suppressing {
    final LintSettings.Ignored ignored;
    final Glob on;
    int covered;

    Suppressing(LintSettings.Ignored ignored) {
      this.ignored = ignored;
      this.on = Glob.of(ignored.on().text());
    }
  }

  private final LocalDate today;
  private final Collection<String> names;
  private final List<Suppressing> all;
  private final Map<String, List<Suppressing>> byRule;
  private int compared;

  /**
   * Suppressions of a run.
   *
   * @param own which rules are applied in this kind of run; suppressions of others are for another
   * @param names what findings can be about
   */
  Suppressions(
      LintSettings settings, Predicate<String> own, Collection<String> names, LocalDate today) {
    this.today = today;
    this.names = names;
    this.all =
        settings.ignored().stream()
            .filter(ignored -> own.test(ignored.rule()))
            .map(Suppressing::new)
            .toList();
    this.byRule = all.stream().collect(Collectors.groupingBy(one -> one.ignored.rule()));
  }

  /**
   * The findings of one rule, all of them, accepted where a suppression says so that hasn't expired
   * and covers no more than it may.
   */
  List<Finding> apply(Check check, List<Finding> findings) {
    List<Suppressing> suppressing = byRule.getOrDefault(check.id(), List.of());
    if (suppressing.isEmpty()) {
      return findings;
    }
    for (Finding finding : findings) {
      for (Suppressing one : suppressing) {
        one.covered += finding.subject().fits(one.on) ? 1 : 0;
      }
    }
    return findings.stream().map(finding -> apply(finding, suppressing)).toList();
  }

  private Finding apply(Finding finding, List<Suppressing> suppressing) {
    for (Suppressing one : suppressing) {
      if (!isExpired(one) && !isExceeded(one) && finding.subject().fits(one.on)) {
        return finding.suppressed(new Suppression.InInventory(one.ignored.reason()));
      }
    }
    return finding;
  }

  private boolean isExpired(Suppressing one) {
    return one.ignored.until().isPresent() && one.ignored.until().get().isBefore(today);
  }

  private static boolean isExceeded(Suppressing one) {
    return one.ignored.atMost().isPresent() && one.covered > one.ignored.atMost().getAsInt();
  }

  /**
   * After {@link #apply}: how much each of them covers.
   *
   * @param tried of which of them something was tested that they mean; of those that cover findings
   *     it was
   */
  List<Results.Covered> covered(Predicate<LintSettings.Ignored> tried) {
    return all.stream()
        .map(
            one ->
                new Results.Covered(
                    one.ignored, one.covered, one.covered > 0 || tried.test(one.ignored)))
        .toList();
  }

  /**
   * After {@link #apply}: what is wrong with them, by check.
   *
   * @param judged of which of them it can be said that nothing needs them
   */
  Map<Check, List<Finding>> problems(Predicate<LintSettings.Ignored> judged) {
    Map<Check, List<Finding>> problems = new LinkedHashMap<>();
    problems.put(SettingChecks.EXPIRED_SUPPRESSION, expired());
    problems.put(SettingChecks.EXCEEDED_SUPPRESSION, exceeded());
    problems.put(SettingChecks.UNUSED_SUPPRESSION, unused(judged));
    return problems;
  }

  private List<Finding> expired() {
    List<Finding> findings = new ArrayList<>();
    for (Suppressing one : all) {
      if (one.covered > 0 && isExpired(one)) {
        String message =
            described("findings", one)
                + " were accepted until "
                + one.ignored.until().orElseThrow()
                + ", and are not any more";
        String hint = "fix them, or say why they may stay longer";
        findings.add(finding(SettingChecks.EXPIRED_SUPPRESSION, one, message, hint));
      }
    }
    return findings;
  }

  private List<Finding> exceeded() {
    List<Finding> findings = new ArrayList<>();
    for (Suppressing one : all) {
      if (isExceeded(one)) {
        String message =
            described("at most " + Numbers.of(one.ignored.atMost().getAsInt(), "finding"), one)
                + (one.ignored.atMost().getAsInt() == 1 ? " is" : " are")
                + " accepted, found "
                + Numbers.of(one.covered)
                + "; so none is";
        String hint = "fix the new ones, or say why there may be more";
        findings.add(
            finding(SettingChecks.EXCEEDED_SUPPRESSION, one, message, hint)
                .withNumber(one.covered));
      }
    }
    return findings;
  }

  private List<Finding> unused(Predicate<LintSettings.Ignored> judged) {
    List<Finding> findings = new ArrayList<>();
    for (Suppressing one : all) {
      if (one.covered == 0 && judged.test(one.ignored)) {
        String message = described("no finding", one) + " is left to accept";
        boolean isCompared = compared < COMPARED;
        Optional<String> nearest = nearest(one);
        String hint = nearest.orElse("remove the suppression");
        Finding finding = finding(SettingChecks.UNUSED_SUPPRESSION, one, message, hint);
        // A name that was mistyped is to be corrected, which is no matter of removing anything.
        boolean isRemovable = isCompared && nearest.isEmpty();
        findings.add(isRemovable ? finding.withRemedy(removal(one)) : finding);
      }
    }
    return findings;
  }

  private static Remedy removal(Suppressing one) {
    return new Remedy.RemoveItem(described("the suppression", one));
  }

  private Optional<String> nearest(Suppressing one) {
    if (++compared > COMPARED || names.stream().anyMatch(one.on::fits)) {
      return Optional.empty();
    }
    return NearestNames.hint(NearestNames.of(one.ignored.on().text(), names));
  }

  private static String described(String what, Suppressing one) {
    return what
        + " of "
        + Quoted.of(one.ignored.rule())
        + " on "
        + Quoted.of(one.ignored.on().text());
  }

  private static Finding finding(Check check, Suppressing one, String message, String hint) {
    Diagnostic problem = Diagnostic.of(check, one.ignored.ruleSpan(), message).withHint(hint);
    return Finding.of(problem, Subject.of(one.ignored.rule(), List.of(one.ignored.on().text())));
  }
}
