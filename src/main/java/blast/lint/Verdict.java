package blast.lint;

import blast.diagnostic.Check;
import blast.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One test and what came of it: a rule over the whole inventory, a scenario, or a policy.
 *
 * @param suite what kind of test it is
 * @param name its name, unique in its suite
 * @param check what its findings are reported as
 * @param description what it is for, if somebody said so
 * @param note what was tried, for instance how many failures; empty where there is nothing to say
 * @param findings what was found, accepted findings too, in order
 */
public record Verdict(
    Suite suite,
    String name,
    Check check,
    Optional<String> description,
    String note,
    List<Finding> findings) {
  /** What kinds of tests there are. */
  public enum Suite {
    /** That an inventory can be loaded. */
    LOADING("loading"),
    /** Rules of linting. */
    RULES("rules"),
    /** Failures with their expected outcome. */
    SCENARIOS("scenarios"),
    /** Promises that an architecture is held to. */
    POLICIES("policies");

    private final String word;

    Suite(String word) {
      this.word = word;
    }

    /** Whether its tests are of promises: scenarios and policies, which have names of their own. */
    public boolean isOfPromises() {
      return this == SCENARIOS || this == POLICIES;
    }

    /** The word for it in reports. */
    public String word() {
      return word;
    }
  }

  public Verdict {
    findings = List.copyOf(findings);
  }

  /** What a rule came to: what was found, as much as it matters, and accepted where it is known. */
  static Verdict ofRule(Check check, Severity severity, List<Finding> found, Baseline baseline) {
    List<Finding> findings = new ArrayList<>(baseline.apply(found));
    findings.replaceAll(finding -> finding.withSeverity(severity));
    Collections.sort(findings);
    return new Verdict(
        Suite.RULES,
        check.id(),
        check.withSeverity(severity),
        Optional.of(check.summary()),
        "",
        findings);
  }

  /** The same, with other findings. */
  Verdict with(List<Finding> others) {
    return new Verdict(suite, name, check, description, note, others);
  }

  /** The same, with all that a baseline knows accepted. */
  Verdict accepted(Baseline baseline) {
    return with(baseline.apply(findings));
  }

  /** Whether nothing was found that hasn't been accepted. */
  boolean passes() {
    return findings.stream().noneMatch(Finding::isOpen);
  }
}
