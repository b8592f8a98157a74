package blast.report.findings;

import java.util.regex.Pattern;

/** A section of the manual for programs that show it elsewhere. */
final class ManualText {
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
  private static final Pattern EMPHASIS = Pattern.compile("(?<![*\\w])\\*{1,2}([^*]+)\\*{1,2}");
  private static final Pattern INNER_LINK =
      Pattern.compile("\\[([^\\]]*)\\]\\((?!https?:)[^)]*\\)");
  private static final Pattern SEVERITY = Pattern.compile("^\\*[A-Z][a-z]+\\.\\*\\s+");
  private static final String FENCE = "```";

  private ManualText() {}

  /** As Markdown, without links within the manual: they lead nowhere from elsewhere. */
  static String markdown(String markdown) {
    return INNER_LINK.matcher(markdown).replaceAll("$1");
  }

  /** Without the marks of Markdown; code is indented. */
  static String of(String markdown) {
    StringBuilder text = new StringBuilder();
    boolean isCode = false;
    for (String line : markdown.lines().toList()) {
      if (line.startsWith(FENCE)) {
        isCode = !isCode;
      } else if (isCode) {
        text.append(line.isEmpty() ? "" : "    ").append(line).append('\n');
      } else {
        text.append(line).append('\n');
      }
    }
    return withoutMarks(text.toString()).strip();
  }

  /** Its prose up to the first code, as one paragraph without marks, nor the severity before it. */
  static String prose(String markdown) {
    int code = markdown.indexOf(FENCE);
    String prose = code < 0 ? markdown : markdown.substring(0, code);
    return withoutMarks(SEVERITY.matcher(prose).replaceFirst("")).replaceAll("\\s+", " ").strip();
  }

  private static String withoutMarks(String text) {
    String withoutLinks = LINK.matcher(text).replaceAll("$1");
    return EMPHASIS.matcher(withoutLinks).replaceAll("$1").replace("`", "");
  }
}
