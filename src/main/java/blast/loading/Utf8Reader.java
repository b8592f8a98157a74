package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.text.Position;
import blast.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decodes UTF-8 and takes the edge off what bites people in YAML: a byte order mark is skipped, and
 * tabs that only separate are read as spaces. Bytes that aren't UTF-8 and control characters become
 * U+FFFD, and the first of them is remembered with its place.
 *
 * <p>YAML 1.1 allows a tab between a key or a dash and its value, and on an empty line, but
 * SnakeYAML rejects it there. A tab that indents stays, for the parser to complain about.
 */
final class Utf8Reader extends Reader {
  private static final int REPLACEMENT = 0xFFFD;
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int END = -1;

  private final InputStream in;
  private final boolean standsIn;
  private final @Nullable JsonColumns columns;
  private final LineSeparators separators = new LineSeparators();
  private final BadCharacters bad = new BadCharacters();
  private final ConflictMarkers markers = new ConflictMarkers();
  private final byte[] bytes = new byte[1 << 16];
  private int next;
  private int limit;
  private boolean ended;

  private int line = 1;
  private int column;
  private boolean atLineStart = true;
  private int lineOfLook;
  private boolean emptyLine;
  private boolean separatorBefore;
  private boolean quoteBefore;
  private char pendingLowSurrogate;

  private long characters;
  private long tokenStart;

  /** Reads for SnakeYAML, which would end lines where nobody else does. */
  Utf8Reader(InputStream in) {
    this(in, true, null);
  }

  private Utf8Reader(InputStream in, boolean standsIn, @Nullable JsonColumns columns) {
    this.in = in;
    this.standsIn = standsIn;
    this.columns = columns;
  }

  /** Reads every character as what it is. */
  static Utf8Reader asIs(InputStream in) {
    return new Utf8Reader(in, false, null);
  }

  /** Reads for Jackson, and tells where it miscounts columns. */
  static Utf8Reader forJson(InputStream in, JsonColumns columns) {
    return new Utf8Reader(in, false, columns);
  }

  /** The line separators for which there is a stand-in. */
  LineSeparators separators() {
    return separators;
  }

  /** The marks of merge conflicts that were read. */
  ConflictMarkers markers() {
    return markers;
  }

  /** Says that an event is complete: the limit of a token counts from here. */
  void tokenEnded() {
    tokenStart = characters;
  }

  boolean exceedsFileLimit() {
    return characters > Limits.FILE_CHARACTERS;
  }

  /** What is to be said if characters were replaced. */
  Optional<Diagnostic> badCharacterProblem(SourceFile file) {
    return bad.problem(file);
  }

  /** Where reading has come to: a little ahead of what was parsed. */
  Position position() {
    return new Position(line, column + 1);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (characters - tokenStart > Limits.TOKEN_CHARACTERS || exceedsFileLimit()) {
      throw new LimitExceededException();
    }
    int written = 0;
    while (written < length) {
      if (pendingLowSurrogate != 0) {
        buffer[offset + written++] = pendingLowSurrogate;
        pendingLowSurrogate = 0;
        continue;
      }
      if (next == limit && !fill()) {
        break;
      }
      if (characters == 0 && written == 0 && line == 1) {
        lookForMarker();
      }
      int plain = plain(buffer, offset + written, Math.min(length - written, limit - next));
      written += plain;
      if (plain == 0) {
        int code = special();
        if (code == BYTE_ORDER_MARK && characters == 0 && written == 0) {
          column = 0;
          continue;
        }
        if (Character.isSupplementaryCodePoint(code)) {
          if (columns != null) {
            columns.add(line, column);
          }
          pendingLowSurrogate = Character.lowSurrogate(code);
          code = Character.highSurrogate(code);
        }
        buffer[offset + written++] = (char) code;
      }
    }
    characters += written;
    return written == 0 && length > 0 ? -1 : written;
  }

  /** Takes the printable ASCII characters that come next, nearly all of most files; how many. */
  private int plain(char[] buffer, int offset, int most) {
    int taken = 0;
    int last = ' ';
    boolean quote = false;
    while (taken < most) {
      byte code = bytes[next + taken];
      if (code < ' ' || code == 0x7F) {
        break;
      }
      buffer[offset + taken++] = (char) code;
      last = code == ' ' ? last : code;
      quote |= code == '"' || code == '\'';
    }
    next += taken;
    column += taken;
    if (last != ' ') {
      atLineStart = false;
      separatorBefore = last == ':' || last == '-' || last == ',';
      quoteBefore |= quote;
    }
    return taken;
  }

  /** The next code point, when it isn't a printable ASCII character. */
  private int special() throws IOException {
    int first = bytes[next++];
    if (first == '\n') {
      newLine();
      return first;
    }
    if (first == '\r') {
      if (peek(0) != '\n') {
        newLine();
      }
      return first;
    }
    column++;
    if (first == '\t') {
      return tab();
    }
    if (first >= 0) {
      return badControl(first);
    }
    int code = multiByte(first & 0xFF);
    atLineStart = false;
    separatorBefore = false;
    if (standsIn && LineSeparators.isOne(code)) {
      separators.add(new Position(line, column), code);
      return LineSeparators.STAND_IN;
    }
    return code;
  }

  private void newLine() throws IOException {
    line++;
    column = 0;
    atLineStart = true;
    separatorBefore = false;
    quoteBefore = false;
    lookForMarker();
  }

  /** Looks whether the line that begins is a mark of a merge conflict. */
  private void lookForMarker() throws IOException {
    int blanks = 0;
    int character = peek(0);
    while (character == ' ' || character == '\t') {
      character = peek(++blanks);
    }
    if (character < '<' || ConflictMarkers.CHARACTERS.indexOf(character) < 0) {
      return;
    }
    for (int i = 1; i < ConflictMarkers.LENGTH; i++) {
      if (peek(blanks + i) != character) {
        return;
      }
    }
    int after = peek(blanks + ConflictMarkers.LENGTH);
    if (after == END || after == '\n' || after == '\r' || after == ' ') {
      markers.add(new Position(line, blanks + 1), character);
    }
  }

  private int tab() throws IOException {
    boolean separates = separatorBefore && !quoteBefore;
    boolean onEmptyLine = atLineStart && isOnEmptyLine();
    return separates || onEmptyLine ? ' ' : '\t';
  }

  /** Looked for once in each line. */
  private boolean isOnEmptyLine() throws IOException {
    if (lineOfLook != line) {
      lineOfLook = line;
      emptyLine = restOfLineIsEmpty();
    }
    return emptyLine;
  }

  private boolean restOfLineIsEmpty() throws IOException {
    for (int ahead = 0; ; ahead++) {
      int following = peek(ahead);
      if (following != ' ' && following != '\t') {
        return following == END || following == '\n' || following == '\r';
      }
    }
  }

  /** Decodes what a lead byte begins (Unicode 15, table 3-7: well-formed byte sequences). */
  private int multiByte(int lead) throws IOException {
    int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4) {
      return badByte(lead);
    }
    int code = lead & (0x7F >> length);
    for (int i = 0; i < length - 1; i++) {
      int following = peek(i);
      if ((following & 0xC0) != 0x80 || following == END) {
        return badByte(lead);
      }
      code = code << 6 | (following & 0x3F);
    }
    boolean overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    if (overlong || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) {
      return badByte(lead);
    }
    next += length - 1;
    boolean control =
        (code < 0xA0 && code != 0x85)
            || code == LineSeparators.STAND_IN
            || code == 0xFFFE
            || code == 0xFFFF;
    return control ? badControl(code) : code;
  }

  private int badByte(int value) {
    bad.addByte(value, new Position(line, column));
    return REPLACEMENT;
  }

  private int badControl(int code) {
    bad.addControl(code, new Position(line, column));
    return REPLACEMENT;
  }

  /** The byte so far ahead, 0 being the next, or {@link #END}. */
  private int peek(int ahead) throws IOException {
    while (next + ahead >= limit) {
      if (ended || limit - next >= bytes.length || !fill()) {
        return END;
      }
    }
    return bytes[next + ahead] & 0xFF;
  }

  /** Reads more bytes behind those not yet taken; false if there are none. */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    System.arraycopy(bytes, next, bytes, 0, limit - next);
    limit -= next;
    next = 0;
    int read = in.read(bytes, limit, bytes.length - limit);
    if (read <= 0) {
      ended = true;
      return false;
    }
    limit += read;
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
