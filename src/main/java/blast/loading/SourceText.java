package blast.loading;

import blast.PublicApi;
import blast.diagnostic.QuotableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A text that can be read from its beginning, more than once: first to load it, later to quote a
 * line of it in a message.
 */
@PublicApi
public final class SourceText implements QuotableFile {
  /** Opens the bytes of a file at their beginning. */
  @FunctionalInterface
  public interface Opener {
    /**
     * Opens the file.
     *
     * @throws IOException if it can't be read; its message is shown to the user
     */
    InputStream open() throws IOException;
  }

  /** The size of a file whose size isn't known before it is read. */
  public static final long UNKNOWN_SIZE = -1;

  private final String name;
  private final long size;
  private final Opener opener;

  private SourceText(String name, long size, Opener opener) {
    this.name = name;
    this.size = size;
    this.opener = opener;
  }

  /**
   * A file that is opened when it is needed.
   *
   * @param name the path as the user knows it; shown in messages
   * @param size bytes, or {@link #UNKNOWN_SIZE}; only a hint for choosing how to read
   * @param opener opens it from the beginning, each time it is called
   */
  public static SourceText of(String name, long size, Opener opener) {
    return new SourceText(name, size, opener);
  }

  /** A file that stands in memory. */
  public static SourceText ofText(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new SourceText(name, bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  @Override
  public String name() {
    return name;
  }

  /** Bytes, or {@link #UNKNOWN_SIZE}. */
  public long size() {
    return size;
  }

  @Override
  public InputStream open() throws IOException {
    return opener.open();
  }

  @Override
  public String toString() {
    return name;
  }
}
