package blast.loading;

import blast.text.Visibility;
import java.util.Optional;

/** What word processors and web pages put into a text, and comes along when it is copied. */
final class CopiedText {
  private static final String CURLY_QUOTES = "\u201C\u201D\u201E\u201F\u2018\u2019\u201A\u201B";

  private CopiedText() {}

  /** What to write instead, if a text has such a thing where an id, key or number is expected. */
  static Optional<String> hint(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (isOtherSpace(text.codePointAt(0))) {
      return Optional.of("a no-break space, or another that only looks plain; indent with spaces");
    }
    if (text.codePoints().anyMatch(CopiedText::isOtherSpace)) {
      return Optional.of("a no-break space, or another that only looks plain; write it without");
    }
    return isCurlyQuote(text.charAt(0)) || isCurlyQuote(text.charAt(text.length() - 1))
        ? Optional.of("write straight quotes, \" or ', or none")
        : Optional.empty();
  }

  static boolean isCurlyQuote(int code) {
    return CURLY_QUOTES.indexOf(code) >= 0;
  }

  private static boolean isOtherSpace(int code) {
    return code != ' ' && Visibility.of(code) == Visibility.BLANK;
  }
}
