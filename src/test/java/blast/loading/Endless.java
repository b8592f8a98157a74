package blast.loading;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Files without an end, as a pipe from {@code yes} is one. */
final class Endless {
  private Endless() {}

  /** A beginning, and then the same text over and over. */
  static SourceText file(String name, String beginning, String repeated) {
    byte[] first = beginning.getBytes(StandardCharsets.UTF_8);
    byte[] rest = repeated.repeat(1 + 4096 / repeated.length()).getBytes(StandardCharsets.UTF_8);
    return SourceText.of(name, SourceText.UNKNOWN_SIZE, () -> new Repetition(first, rest));
  }

  private static final class Repetition extends InputStream {
    private final byte[] rest;
    private byte[] current;
    private int next;

    Repetition(byte[] first, byte[] rest) {
      this.current = first;
      this.rest = rest;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      int read = read(one, 0, 1);
      return read < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (next == current.length) {
        current = rest;
        next = 0;
      }
      int read = Math.min(length, current.length - next);
      System.arraycopy(current, next, target, offset, read);
      next += read;
      return read;
    }
  }
}
