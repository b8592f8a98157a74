package blast.cli.run;

import blast.text.Quoted;
import blast.text.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which files a run has read and written, so that no output overwrites an input or another output,
 * nor becomes a part of the inventory the next time.
 */
final class Targets {
  private final Console console;
  private final List<String> paths = new ArrayList<>();
  private final List<SourceFile> files = new ArrayList<>();
  private final Set<Path> written = new HashSet<>();

  Targets(Console console) {
    this.console = console;
  }

  /** Takes note of what was read: the paths as given, and the files found under them. */
  void read(List<String> given, List<? extends SourceFile> found) {
    paths.addAll(given);
    files.addAll(found);
  }

  /**
   * Takes a file for an output; nothing to check for standard output.
   *
   * @throws UnusableException if it is an input, another output, or would be read as inventory
   */
  void claim(Optional<String> file) {
    if (file.isEmpty() || file.get().equals("-")) {
      return;
    }
    checkFree(file.get())
        .ifPresent(
            target -> {
              if (!written.add(target)) {
                throw clash(file.get(), "is written twice in this run");
              }
            });
  }

  /**
   * Checks that a file may become an output, before it is looked at for what an earlier run wrote.
   * Gives the file to be written; none if it is a device.
   *
   * @throws UnusableException if it is an input, or would be read as inventory
   */
  Optional<Path> checkFree(String file) {
    Optional<Path> target = real(file);
    if (target.isEmpty() || (Files.exists(target.get()) && !Files.isRegularFile(target.get()))) {
      // What isn't a file, such as a device, can be written to again and again.
      return Optional.empty();
    }
    for (SourceFile one : files) {
      if (real(one.name()).equals(target)) {
        throw clash(file, "is read in this run");
      }
    }
    for (String path : paths) {
      Optional<Path> folder = real(path);
      if (folder.isPresent()
          && Files.isDirectory(folder.get())
          && target.get().startsWith(folder.get())
          && InventoryFiles.isInventory(target.get())) {
        throw clash(file, "would be read as a part of the inventory in " + Quoted.of(path));
      }
    }
    return target;
  }

  private static UnusableException clash(String file, String why) {
    return new UnusableException(
        "the output " + Quoted.of(file) + " " + why, "choose another file for it");
  }

  /** The file behind links, dots and slashes; the last part need not exist. */
  Optional<Path> real(String name) {
    try {
      Path path = console.directory().resolve(name).toAbsolutePath().normalize();
      if (Files.exists(path)) {
        return Optional.of(path.toRealPath());
      }
      Path folder = path.getParent();
      return folder != null && Files.exists(folder)
          ? Optional.of(folder.toRealPath().resolve(path.getFileName()))
          : Optional.of(path);
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }
}
