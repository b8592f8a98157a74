package blast.lint;

import blast.diagnostic.KnownFinding;
import blast.text.SourceSpan;
import java.util.Optional;

/**
 * A finding that was known when a baseline was written.
 *
 * @param rule the id of its rule
 * @param subject what it is about
 * @param span where the entry stands in the baseline, if it was read from one
 */
public record BaselineEntry(String rule, Subject subject, Optional<SourceSpan> span) {
  /** The entry that was read from a file. */
  public static BaselineEntry of(KnownFinding known) {
    Subject subject = Subject.of(known.subject(), known.with());
    return new BaselineEntry(known.rule(), subject, Optional.of(known.span()));
  }

  /** The entry that accepts a finding. */
  static BaselineEntry of(Finding finding) {
    return new BaselineEntry(finding.check().id(), finding.subject(), Optional.empty());
  }
}
