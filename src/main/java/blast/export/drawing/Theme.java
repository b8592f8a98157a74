package blast.export.drawing;

import java.util.Locale;

/** Whether a page is light or dark. */
public enum Theme {
  LIGHT,
  DARK,
  /** As whoever looks at it has set the screen; light where nobody asks. */
  AUTO;

  boolean isDark() {
    return this == DARK;
  }

  /** As an option takes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
