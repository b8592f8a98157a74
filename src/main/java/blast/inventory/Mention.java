package blast.inventory;

import blast.PublicApi;
import blast.text.Glob;
import blast.text.SourceSpan;

/**
 * Where a scenario, a policy or a setting names nodes: by an id, or by a pattern of ids.
 *
 * @param text the id, or a pattern with {@code *} or {@code ?}
 * @param span where it stands
 */
@PublicApi
public record Mention(String text, SourceSpan span) {
  /** What a program names, which stands in no file. */
  public static Mention of(String text) {
    return new Mention(text, SourceSpan.NONE);
  }

  /** Whether it may mean several nodes. */
  public boolean isPattern() {
    return Glob.isPattern(text);
  }
}
