package blast.loading;

import org.jspecify.annotations.Nullable;

/**
 * Makes texts that come again and again, keys above all, one object: another thread that reads them
 * then has it in its cache already, while each new one is a wait for memory.
 */
final class RecentTexts {
  private static final int SIZE = 256;

  private final @Nullable String[] texts = new String[SIZE];

  /** The text, if possible as it was given out before. */
  String of(String text) {
    // What ends with a digit is mostly one of many ids or a number, and would only drive out keys.
    if (text.isEmpty() || Character.isDigit(text.charAt(text.length() - 1))) {
      return text;
    }
    int hash = text.hashCode();
    int slot = (hash ^ hash >>> 8 ^ hash >>> 16) & SIZE - 1;
    @Nullable String recent = texts[slot];
    if (recent != null && recent.equals(text)) {
      return recent;
    }
    texts[slot] = text;
    return text;
  }
}
