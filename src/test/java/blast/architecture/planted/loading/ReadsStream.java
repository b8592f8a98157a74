package blast.architecture.planted.loading;

import java.io.IOException;
import java.io.InputStream;

/** Reads what it is handed, as it should. */
public final class ReadsStream {
  public int read(InputStream stream) throws IOException {
    return stream.read();
  }
}
