package blast.lint;

import blast.diagnostic.Severity;

/**
 * What makes a run fail. The exit status follows it, and so does what reports call failed.
 *
 * @param least how much a finding must matter that fails its test, and with it the run
 * @param stale whether a stale entry of the baseline fails the run
 */
public record Strictness(Severity least, boolean stale) {
  /** Errors fail a run, stale entries don't. */
  public static final Strictness DEFAULT = new Strictness(Severity.ERROR, false);

  /** Whether something was found that fails the test. */
  public boolean fails(Verdict verdict) {
    for (Finding finding : verdict.findings()) {
      if (fails(finding)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a finding fails its test: nobody has accepted it, and it matters enough. */
  public boolean fails(Finding finding) {
    return finding.isOpen() && finding.severity().compareTo(least) <= 0;
  }

  /** Whether the run fails. */
  public boolean fails(Results results) {
    return results.fails(least) || (stale && !results.stale().isEmpty());
  }
}
