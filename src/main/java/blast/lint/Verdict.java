package blast.lint;

import blast.diagnostic.Check;
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

    /** The word for it in reports. */
    public String word() {
      return word;
    }
  }

  public Verdict {
    findings = List.copyOf(findings);
  }

  /** The same, with all that a baseline knows accepted. */
  Verdict accepted(Baseline baseline) {
    return new Verdict(suite, name, check, description, note, baseline.apply(findings));
  }

  /** Whether nothing was found that hasn't been accepted. */
  boolean passes() {
    return findings.stream().noneMatch(Finding::isOpen);
  }
}
