package blast.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of the manual that explain checks, as they are packed into the program: what is said on
 * the command line and to other programs is what stands in the manual.
 */
public final class Handbook {
  private static final List<String> PAGES = List.of("checks.md", "rules.md");
  private static final String HEADING = "### `";
  private static final String FENCE = "```";

  private final Map<String, String> sections = new HashMap<>();
  private final Map<String, String> pages = new HashMap<>();

  private Handbook() {
    for (String page : PAGES) {
      read(page, text(page));
    }
  }

  /** Reads the pages. */
  public static Handbook open() {
    return new Handbook();
  }

  /** What the manual says of a check, without its heading, as Markdown. */
  public Optional<String> section(String check) {
    return Optional.ofNullable(sections.get(check));
  }

  /** The file of the manual that explains a check. */
  public Optional<String> page(String check) {
    return Optional.ofNullable(pages.get(check));
  }

  private static String text(String page) {
    try (InputStream stream = Handbook.class.getResourceAsStream("/blast/manual/" + page)) {
      if (stream == null) {
        throw new IllegalStateException("the program was packed without its manual: " + page);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the manual can't be read: " + page, e);
    }
  }

  private void read(String name, String page) {
    String check = "";
    StringBuilder section = new StringBuilder();
    boolean isCode = false;
    for (String line : page.lines().toList()) {
      isCode ^= line.startsWith(FENCE);
      // In code it is a comment.
      if (line.startsWith("#") && !isCode) {
        close(check, section);
        boolean isCheck = line.startsWith(HEADING);
        check = isCheck ? line.substring(HEADING.length(), line.lastIndexOf('`')) : "";
        section.setLength(0);
        if (isCheck) {
          pages.put(check, name);
        }
      } else {
        section.append(line).append('\n');
      }
    }
    close(check, section);
  }

  private void close(String check, StringBuilder section) {
    if (!check.isEmpty()) {
      sections.put(check, section.toString().strip() + "\n");
    }
  }
}
