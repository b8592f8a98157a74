package blast.architecture.planted.text;

import java.util.Locale;

/** Names a locale, and still needs the tables of all of them. */
public final class FormatsText {
  public String format(int number) {
    return String.format(Locale.ROOT, "%04d", number);
  }
}
