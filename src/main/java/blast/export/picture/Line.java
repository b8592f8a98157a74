package blast.export.picture;

import java.util.Locale;

/** How an arrow is drawn. */
public enum Line {
  /** Hard: without the one at its head, the one at its tail is down. */
  HARD("A needs B"),
  /** Soft: without it, degraded. */
  SOFT("A uses B"),
  /** One of several ways, where the group between them is folded away. */
  EITHER("A needs B or something else");

  private final String meaning;

  Line(String meaning) {
    this.meaning = meaning;
  }

  /** What an arrow from A to B says. */
  public String meaning() {
    return meaning;
  }

  /** In one word, for style sheets and data. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
