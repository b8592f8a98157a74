package blast.text;

import java.util.regex.Pattern;

/**
 * A name, or a pattern of names: {@code *} stands for any characters, none among them, and {@code
 * ?} for exactly one.
 */
public final class Glob {
  private final String text;
  private final Pattern pattern;

  private Glob(String text) {
    this.text = text;
    this.pattern = pattern(text);
  }

  /** The pattern that a text means. */
  public static Glob of(String text) {
    return new Glob(text);
  }

  /** Whether a text has a character that stands for others, and is no plain name. */
  public static boolean isPattern(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
  }

  /** Whether the whole of a name fits. */
  public boolean fits(String name) {
    return pattern.matcher(name).matches();
  }

  private static Pattern pattern(String glob) {
    StringBuilder regex = new StringBuilder();
    glob.codePoints()
        .forEach(
            code -> {
              switch (code) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(code)));
              }
            });
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  @Override
  public String toString() {
    return text;
  }
}
