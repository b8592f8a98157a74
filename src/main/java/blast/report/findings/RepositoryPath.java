package blast.report.findings;

import blast.text.SourceFile;
import java.util.Optional;

/** Files as other programs name them: from the root of the repository, with slashes. */
final class RepositoryPath {
  private RepositoryPath() {}

  /** The path, or nothing for what is no file: standard input. */
  static Optional<String> of(SourceFile file) {
    String path = file.name().replace('\\', '/');
    if (path.startsWith("<")) {
      return Optional.empty();
    }
    while (path.startsWith("./")) {
      path = path.substring(2);
    }
    return path.isEmpty() ? Optional.empty() : Optional.of(path);
  }
}
