package blast.lint;

import blast.text.SourceSpan;
import java.util.Optional;

/**
 * A finding that was known when a baseline was written.
 *
 * @param rule the id of its rule
 * @param subject what it is about
 * @param span where the entry stands in the baseline, if it was read from one
 */
public record BaselineEntry(String rule, Subject subject, Optional<SourceSpan> span) {}
