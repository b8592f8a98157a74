package blast.cli.run;

import blast.report.findings.ReportPaths;
import blast.text.SourceFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Names files as they are seen from the root of the git work tree that holds them, which is where
 * code scanning and annotations look for them; a file in no work tree as it is seen from the
 * working directory, and one that isn't below that as it was named.
 */
final class WorkTrees implements ReportPaths {
  private final Path directory;
  private final Function<Path, Optional<Path>> rootOf;
  private final Map<String, Optional<String>> known = new HashMap<>();

  private WorkTrees(Path directory, Function<Path, Optional<Path>> rootOf) {
    this.directory = directory.toAbsolutePath().normalize();
    this.rootOf = rootOf;
  }

  /** Each file from the root of its own work tree: the nearest folder that holds {@code .git}. */
  static WorkTrees ofGit(Path directory) {
    return new WorkTrees(directory, WorkTrees::workTree);
  }

  /** All files from one folder. */
  static WorkTrees from(Path directory, Path root) {
    Path above = root.toAbsolutePath().normalize();
    return new WorkTrees(directory, file -> Optional.of(above));
  }

  /** The root of the work tree that holds a file. */
  static Optional<Path> workTree(Path file) {
    for (Path folder = file.toAbsolutePath().normalize().getParent();
        folder != null;
        folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> of(SourceFile file) {
    return known.computeIfAbsent(file.name(), this::named);
  }

  private Optional<String> named(String name) {
    if (name.startsWith("<")) {
      return Optional.empty();
    }
    Optional<String> seen = seen(name);
    String path = seen.orElse(name).replace('\\', '/');
    while (path.startsWith("./")) {
      path = path.substring(2);
    }
    return path.isEmpty() ? Optional.empty() : Optional.of(path);
  }

  private Optional<String> seen(String name) {
    try {
      Path file = directory.resolve(name).normalize();
      Path root = rootOf.apply(file).orElse(directory);
      return file.startsWith(root)
          ? Optional.of(root.relativize(file).toString())
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
