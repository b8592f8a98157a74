package blast.architecture.planted.loading;

import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a file by itself. */
public final class OpensPath {
  public boolean exists(Path path) {
    return Files.exists(path);
  }
}
