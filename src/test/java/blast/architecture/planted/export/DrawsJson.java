package blast.architecture.planted.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes, as it may. */
public final class DrawsJson {
  public void write(JsonGenerator json) throws IOException {
    json.writeNull();
  }
}
