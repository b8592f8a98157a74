package blast.importing.graph;

import java.util.Locale;
import java.util.Set;

/** The words and signs of a text in DOT, without what is comment. */
final class DotTokens {
  /** What ends a word, besides blanks and arrows. */
  private static final String SIGNS = "{}[]=;,:\"<";

  private static final Set<String> KEYWORDS =
      Set.of("strict", "graph", "digraph", "node", "edge", "subgraph");

  /** What a token is. */
  enum Kind {
    /** A plain word, which may be one of the language. */
    WORD,
    /** A text in quotes, which is none. */
    QUOTED,
    /** One of the signs, or an arrow. */
    SIGN,
    END
  }

  private final String text;
  private int start;
  private int at;
  private Kind kind = Kind.END;
  private String value = "";

  DotTokens(String text) {
    this.text = text;
  }

  Kind kind() {
    return kind;
  }

  /** The word, the text without its quotes, or the sign. */
  String value() {
    return value;
  }

  /** Where the token begins. */
  int start() {
    return start;
  }

  /** Where the token ends. */
  int end() {
    return at;
  }

  /** The token as every reader of DOT takes it: what is no word of the language in quotes. */
  String plain() {
    if (kind == Kind.WORD && KEYWORDS.contains(value.toLowerCase(Locale.ROOT))) {
      return value.toLowerCase(Locale.ROOT);
    }
    return kind == Kind.WORD || (kind == Kind.QUOTED && text.charAt(start) == '"')
        ? '"' + value.replace("\"", "\\\"") + '"'
        : value;
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && value.equals(sign);
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  /** Whether it is that word of the language, which has no case. */
  boolean isKeyword(String word) {
    return kind == Kind.WORD && value.toLowerCase(Locale.ROOT).equals(word);
  }

  /** Goes to the next one. */
  void advance() {
    skip();
    start = at;
    if (at >= text.length()) {
      kind = Kind.END;
      value = "";
      return;
    }
    char first = text.charAt(at);
    if (first == '"') {
      quoted();
    } else if (first == '<') {
      html();
    } else if (isArrow(at)) {
      sign(2);
    } else if (SIGNS.indexOf(first) >= 0) {
      sign(1);
    } else {
      word();
    }
  }

  private void skip() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF') {
        at++;
      } else if (text.startsWith("//", at) || isPreprocessed()) {
        at = past("\n");
      } else if (text.startsWith("/*", at)) {
        at = past("*/");
      } else {
        return;
      }
    }
  }

  /** Whether a line begins here that is meant for a preprocessor. */
  private boolean isPreprocessed() {
    return text.charAt(at) == '#' && (at == 0 || text.charAt(at - 1) == '\n');
  }

  private int past(String end) {
    int found = text.indexOf(end, at);
    return found < 0 ? text.length() : found + end.length();
  }

  private boolean isArrow(int where) {
    return text.startsWith("->", where) || text.startsWith("--", where);
  }

  private void sign(int length) {
    kind = Kind.SIGN;
    value = text.substring(at, at + length);
    at += length;
  }

  /** A text in quotes, or several with a plus between them, which are one. */
  private void quoted() {
    StringBuilder inside = new StringBuilder();
    int end;
    do {
      at++;
      while (at < text.length() && text.charAt(at) != '"') {
        if (text.startsWith("\\\"", at)) {
          at++;
        } else if (text.startsWith("\\\\", at)) {
          inside.append(text.charAt(at++));
        }
        inside.append(text.charAt(at++));
      }
      at = Math.min(at + 1, text.length());
      end = at;
      skip();
      if (at < text.length() && text.charAt(at) == '+') {
        at++;
        skip();
      }
    } while (at > end && at < text.length() && isContinued(end));
    at = end;
    kind = Kind.QUOTED;
    value = inside.toString();
  }

  private boolean isContinued(int end) {
    return text.charAt(at) == '"' && text.substring(end, at).contains("+");
  }

  /** A text in angle brackets, which may hold others. */
  private void html() {
    int begin = at;
    int depth = 0;
    do {
      char c = text.charAt(at++);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
    } while (depth > 0 && at < text.length());
    kind = Kind.QUOTED;
    value = text.substring(begin, at);
  }

  private void word() {
    int begin = at;
    do {
      at++;
    } while (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && SIGNS.indexOf(text.charAt(at)) < 0
        && !isArrow(at));
    kind = Kind.WORD;
    value = text.substring(begin, at);
  }
}
