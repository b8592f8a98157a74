package blast.export.formats;

import blast.export.Drawing;
import blast.export.picture.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Words that a language could take for its own, alone and mixed at random. */
final class HostileWords {
  private static final int RANDOM = Integer.getInteger("blast.drawings", 40);

  private static final List<String> PIECES =
      List.of(
          "\"",
          "'",
          "`",
          "\\",
          "\\N",
          "\\G",
          "\\l",
          "/",
          "<",
          ">",
          "<b>",
          "</svg>",
          "<br/>",
          "&",
          "&lt;",
          "&#35;",
          "&amp",
          "#",
          "#35;",
          "#quot;",
          ";",
          "%%",
          "%%{init}%%",
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          "([",
          "])",
          "|",
          "-->",
          "==>",
          "-.->",
          "--",
          "end",
          "subgraph",
          "class",
          "click",
          "]]>",
          "<!--",
          "-->",
          "<?xml?>",
          "$",
          "$$",
          "**",
          "*",
          "_",
          "~",
          "^",
          "@",
          "=",
          "1. ",
          "- ",
          "+ ",
          "digraph",
          "->",
          "javascript:",
          "\t",
          "\n",
          "\r",
          "\u0000",
          "\u0007",
          "\u001b[31m",
          "\u007f",
          "\u0085",
          "\u00a0",
          "\u200b",
          "\u202e",
          "\u2028",
          "\ufeff",
          "\ufffe",
          "\ud83d\ude00",
          "서버",
          "ß",
          "e\u0301",
          " ",
          "  ",
          "a",
          "Z",
          "9",
          ",",
          ":");

  private HostileWords() {}

  /** Each piece by itself, and random rows of them. */
  static List<String> texts() {
    List<String> texts = new ArrayList<>();
    PIECES.forEach(piece -> texts.add("x" + piece + "y"));
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < RANDOM; i++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = 1 + random.nextInt(9); pieces > 0; pieces--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      texts.add(text.isEmpty() || text.toString().isBlank() ? "x" : text.toString());
    }
    return texts;
  }

  /** A picture in which a text is the name of everything and stands in every label. */
  static Picture picture(String text) {
    String quoted = quoted(text);
    return Drawing.of(
            """
            blast: 1
            name: TEXT
            companies: {c: {name: TEXT, description: TEXT}}
            sites: {hall: {name: TEXT, type: TEXT, company: c}}
            servers: {v: {site: hall, name: TEXT, owner: TEXT, link: "https://a.example/?q=TEXT"}}
            services:
              s: {name: TEXT, description: TEXT, owner: TEXT, runs-on: v, uses: r}
              t: {name: TEXT, needs: {any-of: [s, {active: r, standby: v}]}}
            resources: {r: {name: TEXT, tags: [TEXT]}}
            """
                .replace("?q=TEXT\"", "?q=" + quoted.substring(1))
                .replace("TEXT", quoted),
            "hall")
        .picture();
  }

  /** In YAML's double quotes, whatever it is. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean isPlain = character >= ' ' && character < 0x7f && "\"\\".indexOf(character) < 0;
      quoted.append(isPlain ? "" + character : String.format("\\u%04X", (int) character));
    }
    return quoted.append('"').toString();
  }
}
