package blast.architecture.planted.loading;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes what it should only read. */
public final class GeneratesJson {
  public void write(JsonGenerator json) throws IOException {
    json.writeNull();
  }
}
