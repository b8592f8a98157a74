package blast.architecture.planted.text;

import java.io.IOException;
import java.io.InputStream;

/** Reads what it should be given as text. */
public final class OpensStream {
  public int read(InputStream stream) throws IOException {
    return stream.read();
  }
}
