package blast.export.picture;

import java.util.Locale;

/** Which way the arrows of a picture point. */
public enum ArrowDirection {
  /** From who needs to what is needed. */
  NEEDS,
  /** With a failure: from what is needed to who needs it, from the cause to the victim. */
  FAILURE;

  /** The word by which a command line asks for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
