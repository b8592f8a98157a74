package blast.architecture.planted.loading;

import java.io.File;

/** Opens a file by itself, in the old way. */
public final class OpensFile {
  public boolean exists(File file) {
    return file.exists();
  }
}
