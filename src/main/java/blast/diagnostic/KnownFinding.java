package blast.diagnostic;

import blast.text.SourceSpan;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An entry of a baseline: a finding that was known when it was written, and is accepted.
 *
 * @param rule the id of its rule
 * @param subject what it is about
 * @param atMost up to which number it is accepted, if it is about one that is over a limit
 * @param span where the entry stands in the baseline, if it was read from one
 */
public record KnownFinding(
    String rule, Subject subject, OptionalLong atMost, Optional<SourceSpan> span) {
  /** One that isn't about a number, or is accepted whatever that comes to. */
  public KnownFinding(String rule, Subject subject, Optional<SourceSpan> span) {
    this(rule, subject, OptionalLong.empty(), span);
  }

  /** Whether it accepts a number; what has become unknown may be any. */
  public boolean accepts(OptionalLong number) {
    return atMost.isEmpty() || (number.isPresent() && number.getAsLong() <= atMost.getAsLong());
  }

  /** The same, wherever it stands. */
  public KnownFinding withoutSpan() {
    return new KnownFinding(rule, subject, atMost, Optional.empty());
  }
}
