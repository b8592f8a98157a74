package blast.cli.run;

import blast.diagnostic.Diagnostic;
import blast.inventory.LintSettings;
import blast.loading.LoadingChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files that an inventory names in its settings. An inventory may come from a stranger, so it may
 * only name what stands with it: nothing outside of a folder, whatever links lead there, and
 * nothing in a hidden folder, where tools keep their own.
 */
final class SettingPaths {
  private SettingPaths() {}

  /**
   * Checks a path that an inventory names.
   *
   * @param seenFrom the folder from which it is seen
   * @param root the folder that it may not leave
   * @param key under which it is named
   * @param word where
   * @throws RejectedException if the inventory may not name it
   */
  static Path checked(String path, Path seenFrom, Path root, String key, LintSettings.Word word) {
    try {
      Path target = seenFrom.resolve(path).toAbsolutePath().normalize();
      Path inside = realFolder(root).relativize(realFile(target));
      if (!Path.of(path).isAbsolute() && !inside.startsWith("..") && !isInHiddenFolder(inside)) {
        return target;
      }
    } catch (IOException | IllegalArgumentException e) {
      // Said below: what can't be a path is none that may be named.
    }
    Diagnostic problem =
        Diagnostic.of(
                LoadingChecks.BAD_VALUE,
                word.span(),
                "'"
                    + key
                    + "' expects a file that stands with the inventory: in the working directory, or in"
                    + " the same work tree, and in no hidden folder")
            .withHint("name other files on the command line");
    throw new RejectedException(List.of(problem));
  }

  private static Path realFolder(Path folder) throws IOException {
    return folder.toAbsolutePath().normalize().toRealPath();
  }

  /** The file behind links; its last folders need not exist. */
  private static Path realFile(Path file) throws IOException {
    Path existing = file;
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing == null
        ? file
        : existing.toRealPath().resolve(existing.relativize(file)).normalize();
  }

  private static boolean isInHiddenFolder(Path inside) {
    for (Path folder = inside.getParent(); folder != null; folder = folder.getParent()) {
      if (folder.getFileName().toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}
