package blast.architecture.planted.text;

import java.util.Locale;

/** Names a locale that not every machine has. */
public final class FoldsInTurkish {
  public String folded(String text) {
    return text.toLowerCase(Locale.forLanguageTag("tr"));
  }
}
