package blast.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who may read a file that replaces another. */
final class FileModes {
  private FileModes() {}

  /** Gives a file the mode of the one that it will replace, if there is one. */
  static void copy(Path target, Path file) throws IOException {
    try {
      if (Files.exists(target)) {
        Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(target));
      }
    } catch (UnsupportedOperationException e) {
      // A file system without modes.
    }
  }
}
