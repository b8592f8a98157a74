package blast.analysis.failure;

import blast.PublicApi;
import java.util.Locale;

/** What has become of a node, worst first. */
@PublicApi
public enum State {
  /** A hard requirement is unsatisfied, or it was removed. */
  DOWN,
  /** It works, but something it uses does not, or what it needs is itself degraded. */
  DEGRADED,
  /** It works, but one more loss could take it down. */
  AT_RISK,
  /** Untouched. */
  UP;

  /** In words: {@code at risk}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
