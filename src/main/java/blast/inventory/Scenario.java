package blast.inventory;

import blast.PublicApi;
import blast.text.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A failure that is thought through in advance, or has happened, and what must come of it.
 *
 * @param id its name, unique among scenarios
 * @param description what it is about
 * @param removed what is lost; at least one
 * @param expectations what must come of it, in the order of the file; never empty
 * @param span where its id stands
 */
@PublicApi
public record Scenario(
    String id,
    Optional<String> description,
    List<Mention> removed,
    List<Expectation> expectations,
    SourceSpan span) {
  public Scenario {
    removed = List.copyOf(removed);
    expectations = List.copyOf(expectations);
  }
}
