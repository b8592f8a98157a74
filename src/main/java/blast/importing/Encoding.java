package blast.importing;

import blast.loading.SourceText;
import blast.text.Quoted;
import java.io.IOException;
import java.io.InputStream;

/** Refuses what isn't UTF-8 before anybody wonders at the letters. */
final class Encoding {
  private Encoding() {}

  /**
   * Looks at the first bytes of a file.
   *
   * @throws ImportException if it is UTF-16, or can't be read
   */
  static void check(SourceText file) {
    byte[] start;
    try (InputStream in = file.open()) {
      start = in.readNBytes(4);
    } catch (IOException e) {
      throw new ImportException(
          Quoted.of(file.name()) + " can't be read: " + e.getMessage(), "name another file");
    }
    boolean isMarked =
        start.length >= 2
            && (start[0] & 0xFF) + (start[1] & 0xFF) == 0xFE + 0xFF
            && (start[0] == (byte) 0xFE || start[0] == (byte) 0xFF);
    boolean isWide = start.length >= 2 && (start[0] == 0) != (start[1] == 0);
    if (isMarked || isWide) {
      throw new ImportException(
          Quoted.of(file.name()) + " is UTF-16, and UTF-8 is expected",
          "write it anew: iconv -f UTF-16 -t UTF-8 "
              + file.name()
              + " > utf-8-"
              + lastOf(file.name()));
    }
  }

  private static String lastOf(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
