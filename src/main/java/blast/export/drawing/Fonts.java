package blast.export.drawing;

import blast.text.Visibility;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fonts in which words are set: the first of a few sans-serif families that is installed, and
 * Java's own choices for what that one can't show.
 */
final class Fonts {
  /** As the SVG asks for them. */
  private static final List<String> FAMILIES =
      List.of("Helvetica", "Arial", "Liberation Sans", "Noto Sans", "DejaVu Sans");

  private static final List<String> LOGICAL =
      List.of(Font.SANS_SERIF, Font.DIALOG, Font.SERIF, Font.MONOSPACED);

  private static final int MOST_NAMED = 5;

  private final List<Font> fonts;
  private final Set<String> unseen = new TreeSet<>();

  private Fonts(List<Font> fonts) {
    this.fonts = fonts;
  }

  /**
   * Those of this machine.
   *
   * @throws NoFontException if there are none
   */
  static Fonts find() {
    System.setProperty("java.awt.headless", "true");
    try {
      List<Font> fonts = new ArrayList<>();
      for (String family : FAMILIES) {
        Font font = new Font(family, Font.PLAIN, 12);
        if (fonts.isEmpty() && font.getFamily(Locale.ROOT).equals(family)) {
          fonts.add(font);
        }
      }
      for (String family : LOGICAL) {
        fonts.add(new Font(family, Font.PLAIN, 12));
      }
      // Java looks for fonts when it is first asked what one can show.
      fonts.forEach(font -> font.canDisplay('A'));
      return new Fonts(List.copyOf(fonts));
    } catch (RuntimeException | LinkageError | InternalError e) {
      // Each Java says in a way of its own that it has no fonts, or none of what handles them.
      throw new NoFontException(e);
    }
  }

  /** A line of text, each of its characters in the first font that shows it. */
  TextLayout layout(String text, TextStyle style, FontRenderContext context) {
    AttributedString words = new AttributedString(text);
    int start = 0;
    while (start < text.length()) {
      Font font = fontFor(text.codePointAt(start));
      int end = start + Character.charCount(text.codePointAt(start));
      while (end < text.length() && fontFor(text.codePointAt(end)).equals(font)) {
        end += Character.charCount(text.codePointAt(end));
      }
      int weight = style.isBold() ? Font.BOLD : Font.PLAIN;
      Font sized = font.deriveFont(weight, (float) style.size());
      words.addAttribute(TextAttribute.FONT, sized, start, end);
      start = end;
    }
    return new TextLayout(words.getIterator(), context);
  }

  private Font fontFor(int code) {
    if (Visibility.of(code) == Visibility.JOINER || Visibility.of(code) == Visibility.FORMAT) {
      return fonts.get(0);
    }
    for (Font font : fonts) {
      if (font.canDisplay(code)) {
        return font;
      }
    }
    unseen.add(Character.toString(code));
    return fonts.get(0);
  }

  /** Characters that none of them has shown; the first few. */
  String unseen() {
    String few = String.join(", ", unseen.stream().limit(MOST_NAMED).toList());
    return unseen.size() > MOST_NAMED ? few + ", …" : few;
  }
}
