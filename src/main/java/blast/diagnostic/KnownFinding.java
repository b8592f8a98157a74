package blast.diagnostic;

import blast.text.SourceSpan;
import java.util.List;

/**
 * An entry of a baseline: a finding that was there before, and is accepted for the time being.
 *
 * @param rule the id of its check
 * @param subject what it is about
 * @param with what else makes it this finding and no other
 * @param span where the entry stands
 */
public record KnownFinding(String rule, String subject, List<String> with, SourceSpan span) {
  public KnownFinding {
    with = List.copyOf(with);
  }
}
