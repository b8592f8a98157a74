package blast.diagnostic;

import blast.text.SourceSpan;
import java.util.Optional;

/**
 * An entry of a baseline: a finding that was known when it was written, and is accepted.
 *
 * @param rule the id of its rule
 * @param subject what it is about
 * @param span where the entry stands in the baseline, if it was read from one
 */
public record KnownFinding(String rule, Subject subject, Optional<SourceSpan> span) {
  /** The same, wherever it stands. */
  public KnownFinding withoutSpan() {
    return new KnownFinding(rule, subject, Optional.empty());
  }
}
