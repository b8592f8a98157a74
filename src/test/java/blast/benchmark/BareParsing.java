package blast.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Parses a file to SnakeYAML's events and does nothing with them. */
public final class BareParsing {
  private BareParsing() {}

  /** Parses the file that is named. */
  public static void main(String[] args) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    long events = 0;
    try (Reader reader = Files.newBufferedReader(Path.of(args[0]))) {
      ParserImpl parser = new ParserImpl(new StreamReader(reader), options);
      while (parser.getEvent() != null) {
        events++;
      }
    }
    System.out.println(events);
  }
}
