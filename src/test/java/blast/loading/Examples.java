package blast.loading;

import blast.inventory.Inventory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where the inventories of the examples stand. */
public final class Examples {
  private static final Path ROOT = Path.of("examples");

  private Examples() {}

  /** The folders of all examples, from the root of the project. */
  public static List<Path> folders() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders
          .filter(Files::isDirectory)
          // It has jobs that run blast, and no inventory.
          .filter(folder -> !folder.endsWith("ci"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The inventory of an example: a file, or a folder of files that need each other. */
  public static Path inventory(Path folder) {
    Path file = folder.resolve("blast.yaml");
    return Files.exists(file) ? file : folder.resolve("inventory");
  }

  /** The files of the inventory of an example. */
  public static List<Path> files(Path folder) {
    return yaml(inventory(folder));
  }

  /** The inventory of an example, loaded. */
  public static Inventory load(Path folder) {
    List<SourceText> texts = new ArrayList<>();
    for (Path file : files(folder)) {
      try {
        texts.add(SourceText.ofText(file.toString(), Files.readString(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Sound.load(texts);
  }

  /** The files of all inventories, those beside them as well; nothing that they are made from. */
  public static List<Path> allFiles() {
    return folders().stream()
        .flatMap(folder -> Stream.of(folder, folder.resolve("inventory")))
        .filter(Files::isDirectory)
        .flatMap(folder -> yaml(folder).stream())
        .toList();
  }

  private static List<Path> yaml(Path start) {
    try (Stream<Path> files = Files.walk(start, 1)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
