package blast.diagnostic;

import blast.PublicApi;
import java.util.Locale;

/** How much a diagnostic matters, most first. */
@PublicApi
public enum Severity {
  /** The inventory can't be used, or a run that checks it fails. */
  ERROR,
  /** Probably not what was meant. */
  WARNING,
  /** Worth knowing. */
  NOTE;

  /** The word that messages and formats use: {@code error}, {@code warning} or {@code note}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
