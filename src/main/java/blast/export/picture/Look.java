package blast.export.picture;

import blast.analysis.failure.State;
import java.util.Locale;

/**
 * What a failure has made of a drawn thing, mildest first. Each has a mark, for colours may fail.
 */
public enum Look {
  /** Untouched, or no failure is drawn. */
  UP(""),
  /** One loss away from being down. */
  AT_RISK("!"),
  /** Works, but not fully. */
  DEGRADED("▼"),
  /** Of several nodes folded into one, some are down. */
  PARTLY("◐"),
  /** Lost. */
  DOWN("✕"),
  /** The assumption itself. */
  REMOVED("⊗");

  private final String mark;

  Look(String mark) {
    this.mark = mark;
  }

  static Look of(State state) {
    return switch (state) {
      case UP -> UP;
      case AT_RISK -> AT_RISK;
      case DEGRADED -> DEGRADED;
      case DOWN -> DOWN;
    };
  }

  /** One character that shows it without colour; empty if there is nothing to show. */
  public String mark() {
    return mark;
  }

  /** In words: {@code at risk}. */
  public String words() {
    return this == PARTLY ? "partly down" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** In one word, for style sheets. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Look worse(Look other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
