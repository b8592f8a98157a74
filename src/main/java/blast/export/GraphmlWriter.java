package blast.export;

import java.io.IOException;

/** Writes. */
public final class GraphmlWriter {
  private GraphmlWriter() {}

  /** Writes it. */
  public static void write(Picture picture, Appendable out) throws IOException {
    out.append(picture.title());
  }
}
