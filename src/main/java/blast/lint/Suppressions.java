package blast.lint;

import blast.diagnostic.Diagnostic;
import blast.diagnostic.KnownNames;
import blast.diagnostic.Subject;
import blast.inventory.Inventory;
import blast.inventory.LintSettings;
import blast.text.Glob;
import blast.text.NearestNames;
import blast.text.Quoted;
import blast.text.SourceSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Findings that the inventory itself accepts, and suppressions that don't do what they should. */
final class Suppressions {
  private record Suppressing(LintSettings.Ignored ignored, Glob on) {}

  private final Inventory inventory;
  private final Ruleset rules;
  private final LocalDate today;
  private final List<Suppressing> all;
  private final Set<LintSettings.Ignored> used = new LinkedHashSet<>();
  private @Nullable KnownNames ids;

  Suppressions(Inventory inventory, Ruleset rules, LocalDate today) {
    this.inventory = inventory;
    this.rules = rules;
    this.today = today;
    this.all =
        inventory.lintSettings().ignored().stream()
            .map(ignored -> new Suppressing(ignored, Glob.of(ignored.on().text())))
            .toList();
  }

  /** The findings, accepted where a suppression that hasn't expired says so. */
  List<Finding> apply(List<Finding> findings) {
    if (all.isEmpty()) {
      return findings;
    }
    Map<String, List<Suppressing>> byRule =
        all.stream().collect(Collectors.groupingBy(one -> one.ignored().rule()));
    List<Finding> applied = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      applied.add(apply(finding, byRule.getOrDefault(finding.check().id(), List.of())));
    }
    return applied;
  }

  private Finding apply(Finding finding, List<Suppressing> suppressing) {
    Finding applied = finding;
    for (Suppressing one : suppressing) {
      if (finding.subject().fits(one.on())) {
        used.add(one.ignored());
        if (applied.isOpen() && !isExpired(one.ignored())) {
          applied = finding.suppressed(new Suppression.InInventory(one.ignored().reason()));
        }
      }
    }
    return applied;
  }

  private boolean isExpired(LintSettings.Ignored ignored) {
    return ignored.until().isPresent() && ignored.until().get().isBefore(today);
  }

  /** Settings that name rules that don't exist. */
  List<Finding> unknown() {
    Set<String> known = Set.copyOf(rules.ids());
    List<Finding> findings = new ArrayList<>();
    for (LintSettings.Level level : inventory.lintSettings().levels()) {
      if (!known.contains(level.rule())) {
        findings.add(unknown(level.rule(), level.span()));
      }
    }
    for (Suppressing one : all) {
      if (!known.contains(one.ignored().rule())) {
        findings.add(unknown(one.ignored().rule(), one.ignored().ruleSpan()));
      }
    }
    return findings;
  }

  private Finding unknown(String rule, SourceSpan span) {
    Diagnostic problem =
        Diagnostic.of(SettingChecks.UNKNOWN_RULE, span, "there is no rule " + Quoted.of(rule));
    Optional<String> hint = NearestNames.hint(NearestNames.of(rule, rules.ids()));
    return Finding.of(
        problem.withHint(hint.orElse("see blast lint --explain all for the rules")),
        Subject.of(rule));
  }

  /** After {@link #apply}: suppressions whose time is over though there is something left. */
  List<Finding> expired() {
    List<Finding> findings = new ArrayList<>();
    for (LintSettings.Ignored ignored : used) {
      if (isExpired(ignored)) {
        Diagnostic problem =
            Diagnostic.of(
                    SettingChecks.EXPIRED_SUPPRESSION,
                    ignored.ruleSpan(),
                    "findings of "
                        + Quoted.of(ignored.rule())
                        + " on "
                        + Quoted.of(ignored.on().text())
                        + " were accepted until "
                        + ignored.until().orElseThrow()
                        + ", and are not any more")
                .withHint("fix them, or say why they may stay longer");
        findings.add(Finding.of(problem, subject(ignored)));
      }
    }
    return findings;
  }

  /** After {@link #apply}: suppressions of rules that are on which nothing needed. */
  List<Finding> unused() {
    Set<String> off = rules.off();
    Set<String> known = Set.copyOf(rules.ids());
    List<Finding> findings = new ArrayList<>();
    for (Suppressing one : all) {
      LintSettings.Ignored ignored = one.ignored();
      boolean isTold = off.contains(ignored.rule()) || !known.contains(ignored.rule());
      if (!isTold && !used.contains(ignored)) {
        findings.add(unused(ignored));
      }
    }
    return findings;
  }

  private Finding unused(LintSettings.Ignored ignored) {
    Diagnostic problem =
        Diagnostic.of(
            SettingChecks.UNUSED_SUPPRESSION,
            ignored.ruleSpan(),
            "no finding of "
                + Quoted.of(ignored.rule())
                + " on "
                + Quoted.of(ignored.on().text())
                + " is left to accept");
    boolean isKnown = !inventory.matching(ignored.on().text()).isEmpty();
    Optional<String> nearest = isKnown ? Optional.empty() : ids().hint(ignored.on().text());
    return Finding.of(problem.withHint(nearest.orElse("remove the suppression")), subject(ignored));
  }

  private KnownNames ids() {
    if (ids == null) {
      ids = KnownNames.of(inventory.ids());
    }
    return ids;
  }

  private static Subject subject(LintSettings.Ignored ignored) {
    return Subject.of(ignored.rule(), List.of(ignored.on().text()));
  }
}
