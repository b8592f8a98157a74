package blast.cli.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * A stream that can be read only once, made to be read again as far as its first part goes:
 * messages quote lines of it. What lies further on is not kept, so that a stream without end takes
 * no memory.
 */
final class ReplayableStream {
  private static final int KEPT_BYTES = 1 << 25;

  private final InputStream stream;
  private final boolean goesOn;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean isOpened;
  private boolean isCut;

  /**
   * A stream of which nothing was read.
   *
   * @param goesOn whether reading it again goes on behind what was read before, for those who look
   *     at its beginning first
   */
  ReplayableStream(InputStream stream, boolean goesOn) {
    this.stream = stream;
    this.goesOn = goesOn;
  }

  /** The stream itself the first time, what was kept of it afterwards. */
  InputStream open() {
    if (!isOpened) {
      isOpened = true;
      return new Keeping();
    }
    InputStream before = new ByteArrayInputStream(kept.toByteArray());
    return goesOn && !isCut ? new SequenceInputStream(before, new Keeping()) : before;
  }

  /** Whether all that was read of it is kept. */
  boolean isWhole() {
    return !isCut;
  }

  private final class Keeping extends FilterInputStream {
    Keeping() {
      super(stream);
    }

    @Override
    public int read() throws IOException {
      byte[] single = new byte[1];
      return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = readOpen(buffer, offset, length);
      if (read > 0 && kept.size() < KEPT_BYTES) {
        kept.write(buffer, offset, Math.min(read, KEPT_BYTES - kept.size()));
      }
      isCut |= read > 0 && kept.size() == KEPT_BYTES;
      return read;
    }

    private int readOpen(byte[] buffer, int offset, int length) throws IOException {
      try {
        return super.read(buffer, offset, length);
      } catch (IOException e) {
        if (String.valueOf(e.getMessage()).equals("Bad file descriptor")) {
          throw new IOException("standard input is closed", e);
        }
        throw e;
      }
    }

    /** Standard input is not ours to close. */
    @Override
    public void close() {}
  }
}
