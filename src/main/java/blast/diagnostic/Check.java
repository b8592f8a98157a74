package blast.diagnostic;

import blast.PublicApi;

/**
 * One thing that is checked, under the name that messages, documentation and settings share.
 *
 * @param id unique, kebab-case: {@code unknown-reference}
 * @param severity how much a finding matters
 * @param summary what is checked, one sentence
 */
@PublicApi
public record Check(String id, Severity severity, String summary) implements Comparable<Check> {
  public Check {
    if (!id.matches("[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*")) {
      throw new IllegalArgumentException("a check's id is kebab-case: " + id);
    }
  }

  /** The same check, whose findings matter more or less. */
  public Check withSeverity(Severity other) {
    return new Check(id, other, summary);
  }

  @Override
  public int compareTo(Check other) {
    return id.compareTo(other.id);
  }
}
