package blast.diagnostic;

import blast.PublicApi;
import blast.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file that can be opened again, so that a message can quote the line that it is about. What is
 * said of any other file is said without its line: so no writer has to be handed the files apart
 * from the spans that name them.
 */
@PublicApi
public interface QuotableFile extends SourceFile {
  /**
   * Opens the bytes at their beginning, each time it is called.
   *
   * @throws IOException if they can't be read; its message is shown to the user
   */
  InputStream open() throws IOException;
}
