package blast.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Who may read a file that was written beside its target; temporary files are for nobody else. */
final class FileModes {
  private static final Set<PosixFilePermission> DEFAULT =
      PosixFilePermissions.fromString("rw-r--r--");

  private FileModes() {}

  /** Gives a file the mode of its target, or the usual one if there is no target yet. */
  static void copyOrDefault(Path target, Path file) throws IOException {
    try {
      boolean exists = Files.exists(target);
      Files.setPosixFilePermissions(file, exists ? Files.getPosixFilePermissions(target) : DEFAULT);
    } catch (UnsupportedOperationException e) {
      // A file system without modes.
    }
  }
}
