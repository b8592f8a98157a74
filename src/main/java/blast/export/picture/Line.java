package blast.export.picture;

import java.util.Locale;

/** How an arrow is drawn. */
public enum Line {
  /** Hard: without what is needed, who needs it is down. */
  HARD("needs", ""),
  /** Soft: without it, degraded. */
  SOFT("uses", ""),
  /** One of several ways, where the group between them is folded away. */
  EITHER("needs", " or something else");

  private final String verb;
  private final String more;

  Line(String verb, String more) {
    this.verb = verb;
    this.more = more;
  }

  /** What an arrow from A to B says. */
  public String meaning(ArrowDirection direction) {
    boolean isToNeeded = direction == ArrowDirection.NEEDS;
    return (isToNeeded ? "A " : "B ") + verb + (isToNeeded ? " B" : " A") + more;
  }

  /** What it says if the failure came along it. */
  public static String meaning(Look look, ArrowDirection direction) {
    String fate = look == Look.DOWN ? " failed because of " : " is degraded because of ";
    return direction == ArrowDirection.NEEDS ? "A" + fate + "B" : "B" + fate + "A";
  }

  /** In one word, for style sheets and data. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
