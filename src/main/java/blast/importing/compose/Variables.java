package blast.importing.compose;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with variables, of which only the defaults are known. */
final class Variables {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:(\\$)|\\{\\w+(?:(:?-)([^${}]*)|[^{}]*)\\}|\\w+)");

  private Variables() {}

  /** The text with defaults in the place of variables; nothing if one has none. */
  static Optional<String> resolved(String text) {
    if (text.indexOf('$') < 0) {
      return Optional.of(text);
    }
    StringBuilder out = new StringBuilder();
    Matcher variable = VARIABLE.matcher(text);
    int end = 0;
    while (variable.find()) {
      out.append(text, end, variable.start());
      end = variable.end();
      if (variable.group(1) != null) {
        out.append('$');
      } else if (variable.group(3) != null) {
        out.append(variable.group(3));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(out.append(text, end, text.length()).toString());
  }
}
