package blast.importing;

import java.util.HashMap;
import java.util.Map;

/** The entries of a file that an import wrote, as they stand there, for telling what changed. */
final class Entries {
  private Entries() {}

  /** How many entries came, went and are different: {@code +3 -1 ~12}. */
  static String difference(String before, String after) {
    if (before.equals(after)) {
      return "+0 -0 ~0";
    }
    Map<String, String> old = of(before);
    Map<String, String> now = of(after);
    int came = 0;
    int changed = 0;
    for (Map.Entry<String, String> entry : now.entrySet()) {
      String there = old.remove(entry.getKey());
      came += there == null ? 1 : 0;
      changed += there != null && !there.equals(entry.getValue()) ? 1 : 0;
    }
    return "+" + came + " -" + old.size() + " ~" + changed;
  }

  /** Each entry's lines by its id and what it stands in. */
  private static Map<String, String> of(String text) {
    Map<String, String> entries = new HashMap<>();
    String section = "";
    boolean isExtended = false;
    String entry = "";
    for (String line : text.lines().toList()) {
      int depth = depth(line);
      if (depth == 0) {
        isExtended = line.equals("extend:");
        section = line;
      } else if (isExtended && depth == 1) {
        section = "extend:" + line;
      } else {
        if (depth == (isExtended ? 2 : 1)) {
          entry = section + line.substring(0, Math.max(0, line.indexOf(':', endOfKey(line))));
        }
        if (!section.startsWith("x-") && !section.startsWith("#")) {
          entries.merge(entry, line, (one, other) -> one + "\n" + other);
        }
      }
    }
    return entries;
  }

  /** Where the colon after a key is to be looked for: after the last character of the key. */
  private static int endOfKey(String line) {
    int at = line.length() - line.stripLeading().length();
    if (at < line.length() && line.charAt(at) == '"') {
      for (at++; at < line.length() && line.charAt(at) != '"'; at++) {
        at += line.charAt(at) == '\\' ? 1 : 0;
      }
      return at;
    }
    int end = line.indexOf(": ", at);
    return end < 0 ? line.length() - 1 : end;
  }

  private static int depth(String line) {
    return (line.length() - line.stripLeading().length()) / 2;
  }
}
