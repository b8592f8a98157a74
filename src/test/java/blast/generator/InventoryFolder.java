package blast.generator;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Takes up the entries of an inventory one by one, and writes them to one file or to several. */
final class InventoryFolder implements Closeable {
  private static final int ENTRIES_PER_FILE = 10_000;

  private final Path path;
  private final boolean isOneFile;
  private BufferedWriter writer;
  private String section = "";
  private int files;
  private int entries;

  private InventoryFolder(Path path) throws IOException {
    this.path = path;
    this.isOneFile = path.toString().endsWith(".yaml");
    this.writer = next();
  }

  /** Writes to a path: a file if it ends in {@code .yaml}, else a folder. */
  static InventoryFolder at(Path path) throws IOException {
    return new InventoryFolder(path);
  }

  private BufferedWriter next() throws IOException {
    entries = 0;
    if (isOneFile) {
      return Files.newBufferedWriter(path);
    }
    Files.createDirectories(path);
    return Files.newBufferedWriter(
        path.resolve(String.format(Locale.ROOT, "part-%04d.yaml", files++)));
  }

  /** Begins a section; what it holds follows. */
  void section(String name) throws IOException {
    section = name;
    writer.write(name + ":\n");
  }

  /** Writes an entry of the section, on one line. */
  void entry(String text) throws IOException {
    if (!isOneFile && entries == ENTRIES_PER_FILE) {
      writer.close();
      writer = next();
      section(section);
    }
    entries++;
    writer.write("  ");
    writer.write(text);
    writer.write('\n');
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
