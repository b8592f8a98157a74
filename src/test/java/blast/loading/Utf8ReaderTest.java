package blast.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blast.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8ReaderTest {
  private static final SourceText FILE = SourceText.ofText("f", "");

  /** Gives at most so many bytes at a time, as pipes do. */
  private static InputStream inPieces(byte[] bytes, int most) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, most));
      }
    };
  }

  private static String read(Utf8Reader reader, int bufferSize) {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[bufferSize];
    try {
      for (int n = reader.read(buffer, 0, bufferSize);
          n >= 0;
          n = reader.read(buffer, 0, bufferSize)) {
        text.append(buffer, 0, n);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String read(byte[] bytes) {
    return read(new Utf8Reader(new ByteArrayInputStream(bytes)), 1024);
  }

  private static String read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Diagnostic> problem(byte[] bytes) {
    Utf8Reader reader = new Utf8Reader(new ByteArrayInputStream(bytes));
    read(reader, 7);
    return reader.badCharacterProblem(FILE);
  }

  /**
   * What the JDK's strict decoder makes of the bytes, character by character: a byte that begins
   * none is replaced, and so are the characters that YAML does not know.
   *
   * @param bad is told at which character each replacement stands
   */
  private static String expected(byte[] bytes, List<Integer> bad) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length; ) {
      String character = "";
      int length = 0;
      while (character.isEmpty() && length < Math.min(4, bytes.length - i)) {
        character = decoded(bytes, i, ++length);
      }
      if (character.isEmpty() || !isText(character.codePointAt(0))) {
        bad.add(text.codePointCount(0, text.length()));
        text.append('\uFFFD');
      } else {
        text.append(character);
      }
      i += character.isEmpty() ? 1 : length;
    }
    return text.toString();
  }

  /** The one character that these bytes are, or nothing. */
  private static String decoded(byte[] bytes, int start, int length) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, start, length);
      return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
    } catch (CharacterCodingException e) {
      return "";
    }
  }

  /** YAML 1.1, production 1: printable characters. */
  private static boolean isText(int code) {
    return code == '\n'
        || code == '\r'
        || code == '\t'
        || (code >= 0x20 && code <= 0x7E)
        || code == 0x85
        || (code >= 0xA0 && code <= 0xD7FF)
        || (code >= 0xE000 && code <= 0xFFFD && code != LineSeparators.STAND_IN)
        || code >= 0x10000;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomBytesAreDecodedAsTheJdkDoes(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      byte[] bytes = randomBytes(random);
      List<Integer> bad = new ArrayList<>();
      String expected = expected(bytes, bad);
      Utf8Reader reader = new Utf8Reader(inPieces(bytes, 1 + random.nextInt(5)));

      assertThat(read(reader, 1 + random.nextInt(9))).as("seed %d", seed).isEqualTo(expected);
      assertThat(reader.badCharacterProblem(FILE).isPresent()).isEqualTo(!bad.isEmpty());
      if (!bad.isEmpty()) {
        Diagnostic problem = reader.badCharacterProblem(FILE).orElseThrow();
        assertThat(problem.span().start().column()).isEqualTo(bad.get(0) + 1);
        assertThat(problem.message().contains("and " + (bad.size() - 1) + " more"))
            .isEqualTo(bad.size() > 1);
      }
    }
  }

  /** Bytes on one line, without tabs, that do not begin with a byte order mark. */
  private static byte[] randomBytes(Random random) {
    int[] leads = {0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xC1, 0xC2};
    int[] seconds = {0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0};
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write('x');
    for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
      switch (random.nextInt(5)) {
        case 0 -> bytes.write('a' + random.nextInt(26));
        case 1 -> bytes.write(0x80 + random.nextInt(0x80));
        case 2 -> bytes.write(0xC0 + random.nextInt(0x40));
        case 3 ->
            bytes.writeBytes(
                Character.toString(random.nextInt(0x110000)).getBytes(StandardCharsets.UTF_8));
        default -> {
          bytes.write(leads[random.nextInt(leads.length)]);
          bytes.write(seconds[random.nextInt(seconds.length)]);
          bytes.write(0xBE + random.nextInt(2));
        }
      }
    }
    return bytes
        .toString(StandardCharsets.ISO_8859_1)
        .replaceAll("[\n\r\t]|\u00C2\u0085|\u00E2\u0080[\u00A8\u00A9]", "-")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void everyCharacterOfUnicodeIsReadAsItself() {
    for (int plane = 0; plane <= 0x10; plane++) {
      StringBuilder all = new StringBuilder("x");
      for (int code = Math.max(0x20, plane << 16); code < (plane + 1) << 16; code++) {
        if (isText(code)) {
          all.appendCodePoint(code);
        }
      }
      byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);

      assertThat(read(Utf8Reader.asIs(new ByteArrayInputStream(bytes)), 1024).contentEquals(all))
          .isTrue();
      assertThat(problem(bytes)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "C0 80, byte 0xC0, a zero in two bytes",
    "C1 BF, byte 0xC1, overlong in two",
    "E0 9F BF, byte 0xE0, overlong in three",
    "F0 8F BF BF, byte 0xF0, overlong in four",
    "ED A0 80, byte 0xED, half a pair",
    "F4 90 80 80, byte 0xF4, beyond Unicode",
    "F5 80 80 80, byte 0xF5, no lead",
    "FF, byte 0xFF, no lead",
    "80, byte 0x80, nothing before it",
    "E2 82, byte 0xE2, the end comes too early",
    "F0 9F 98, byte 0xF0, the end comes too early",
    "C3 28, byte 0xC3, an ASCII character too early",
    "00, control character 0x00, zero",
    "08, control character 0x08, backspace",
    "1F, control character 0x1F, the last below a space",
    "7F, control character 0x7F, delete",
    "C2 9F, control character 0x9F, the last of C1",
    "EF BF BE, control character 0xFFFE, no character",
    "EF BF BF, control character 0xFFFF, no character",
  })
  void whatIsNoTextIsReplacedAndSaid(String hex, String found, String why) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("ab\né".getBytes(StandardCharsets.UTF_8));
    for (String one : hex.split(" ", -1)) {
      bytes.write(Integer.parseInt(one, 16));
    }

    assertThat(read(bytes.toByteArray())).as(why).startsWith("ab\né\uFFFD");
    Diagnostic problem = problem(bytes.toByteArray()).orElseThrow();
    assertThat(problem.message()).startsWith(found);
    assertThat(problem.span().start()).hasToString("2:2");
  }

  @Test
  void aByteOrderMarkIsSkippedAtTheBeginningOnly() {
    assertThat(read("\uFEFFa\uFEFFb")).isEqualTo("a\uFEFFb");
    assertThat(read("\uFEFF")).isEmpty();

    byte[] marked = "\uFEFFab\u0001".getBytes(StandardCharsets.UTF_8);
    assertThat(problem(marked).orElseThrow().span().start()).hasToString("1:3");
  }

  @ParameterizedTest
  @CsvSource({
    "'k:\tv', 'k: v'",
    "'k:\t\tv', 'k:  v'",
    "'k: \tv', 'k:  v'",
    "'-\tv', '- v'",
    "'[a,\tb]', '[a, b]'",
    "'\t', ' '",
    "' \t \t', '    '",
    "'\tk: v', '\tk: v'",
    "'  \tk: v', '  \tk: v'",
    "'k: a\tb', 'k: a\tb'",
    "'k: \"a:\tb\"', 'k: \"a:\tb\"'",
    "'k: ''a:\tb', 'k: ''a:\tb'",
    "'é\tk', 'é\tk'",
  })
  void aTabThatOnlySeparatesIsASpace(String text, String read) {
    assertThat(read(text)).isEqualTo(read);
    assertThat(read(text + "\nx")).isEqualTo(read + "\nx");
    assertThat(read(text + "\r\nx")).isEqualTo(read + "\r\nx");
    assertThat(read("'\n" + text)).isEqualTo("'\n" + read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void everyEndOfALineCountsOnce(String lineBreak) {
    String text = "ab" + lineBreak + lineBreak + "é😀\u0001";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    assertThat(problem(bytes).orElseThrow().span().start()).hasToString("3:3");
    assertThat(read(text)).startsWith("ab" + lineBreak + lineBreak + "é😀");
  }

  @Test
  void charactersThatCrossTheEdgesOfBuffersStayWhole() {
    for (int shift = 0; shift < 4; shift++) {
      String text = "x".repeat(65_536 - shift) + "😀é한" + "y".repeat(65_530) + "😀\r\n😀";
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

      assertThat(read(bytes)).isEqualTo(text);
      assertThat(problem(bytes)).isEmpty();
    }
  }

  private static byte[] letters(int count) {
    byte[] letters = new byte[count];
    Arrays.fill(letters, (byte) 'x');
    return letters;
  }

  @Test
  void aTokenWithoutEndIsRefused() {
    byte[] endless = letters(Limits.TOKEN_CHARACTERS + (1 << 17));
    Utf8Reader reader = new Utf8Reader(new ByteArrayInputStream(endless));

    assertThatThrownBy(() -> read(reader, 4096)).hasCauseInstanceOf(LimitExceededException.class);
    assertThat(reader.exceedsFileLimit()).isFalse();
    assertThat(reader.position().column()).isBetween(Limits.TOKEN_CHARACTERS, endless.length);
  }

  @Test
  void tokensThatEndAreNotRefused() throws IOException {
    byte[] many = letters(3 * Limits.TOKEN_CHARACTERS);
    Utf8Reader reader = new Utf8Reader(new ByteArrayInputStream(many));
    char[] buffer = new char[1 << 16];
    long read = 0;
    for (int n = reader.read(buffer, 0, buffer.length);
        n >= 0;
        n = reader.read(buffer, 0, buffer.length)) {
      read += n;
      reader.tokenEnded();
    }

    assertThat(read).isEqualTo(many.length);
  }
}
