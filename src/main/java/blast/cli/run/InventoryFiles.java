package blast.cli.run;

import blast.loading.SourceText;
import blast.text.NearestNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of an inventory: those named, and those in the folders named. What can't be read
 * is found out when it is opened, so that it is reported along with everything else.
 */
final class InventoryFiles {
  private static final String STANDARD_INPUT = "-";
  private static final String VARIABLE = "BLAST_INVENTORY";
  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

  /**
   * One of them.
   *
   * @param inside its path inside the folder that was named; empty if it was named itself
   * @param stream what it is read from if it can be read only once
   */
  private record Found(SourceText text, Optional<Path> inside, Optional<ReplayableStream> stream) {
    Found(SourceText text, Optional<Path> inside) {
      this(text, inside, Optional.empty());
    }
  }

  private final Console console;
  private final List<String> endings;
  private final List<Found> files = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();
  private final Set<Object> seenOthers = new HashSet<>();
  private boolean readsInput;
  private int others;

  /** Whether they are another tool's: whoever reads those looks at their beginning first. */
  private final boolean isForeign;

  private InventoryFiles(Console console, List<String> endings, boolean isForeign) {
    this.console = console;
    this.endings = endings;
    this.isForeign = isForeign;
  }

  /** How many files in folders were passed over, for their names end differently. */
  int others() {
    return others;
  }

  /** All of them. */
  List<SourceText> texts() {
    return files.stream().map(Found::text).toList();
  }

  /**
   * Checks that all of them can be read a second time.
   *
   * @throws UnusableException if one was longer than what is kept of it
   */
  void checkReadable() {
    for (Found found : files) {
      if (found.stream().isPresent() && !found.stream().get().isWhole()) {
        throw new UnusableException(
            found.text().name()
                + " is too long to be read a second time without the files that 'exclude' leaves out",
            "leave them out with --exclude");
      }
    }
  }

  /**
   * The same without those that are left out of folders. What was named itself is never left out.
   *
   * @throws UnusableException if none is left
   */
  InventoryFiles without(Exclusions exclusions) {
    if (exclusions.isEmpty()) {
      return this;
    }
    InventoryFiles kept = new InventoryFiles(console, endings, isForeign);
    kept.others = others;
    for (Found found : files) {
      if (found.inside().isEmpty() || !exclusions.covers(found.inside().get())) {
        kept.files.add(found);
      }
    }
    if (kept.files.isEmpty()) {
      throw new UnusableException(
          "every file of the inventory is excluded", "exclude fewer, or name a file itself");
    }
    return kept;
  }

  /**
   * The files under the given paths, or where an inventory stands if none are given. A file that is
   * named twice is read once.
   *
   * @throws UnusableException if nothing is given and nothing stands there
   */
  static InventoryFiles find(List<String> paths, Console console) {
    InventoryFiles found = new InventoryFiles(console, ENDINGS, false);
    asked(paths, console).forEach(found::add);
    return found;
  }

  /**
   * The paths that are given, or where an inventory stands if none are.
   *
   * @throws UnusableException if nothing is given and nothing stands there
   */
  static List<String> asked(List<String> paths, Console console) {
    return paths.isEmpty() ? List.of(defaultPath(console)) : paths;
  }

  /** Those of a revision. */
  static InventoryFiles of(Revision.Listing listing, Console console) {
    InventoryFiles found = new InventoryFiles(console, ENDINGS, false);
    listing.found().forEach(one -> found.files.add(new Found(one.text(), one.inside())));
    return found;
  }

  /** Files of another format, those in folders by how their names end. */
  static InventoryFiles of(List<String> paths, List<String> endings, Console console) {
    InventoryFiles found = new InventoryFiles(console, endings, true);
    paths.forEach(found::add);
    return found;
  }

  /** One file, which is never a folder of them. */
  static SourceText one(String path, Console console) {
    return each(List.of(path), console).get(0);
  }

  /** Files, none of which is a folder of them. One that is named twice is read once. */
  static List<SourceText> each(List<String> paths, Console console) {
    InventoryFiles found = new InventoryFiles(console, ENDINGS, true);
    for (String path : paths) {
      if (Files.isDirectory(console.directory().resolve(path))) {
        found.addUnreadable(path, "this is a folder");
      } else {
        found.add(path);
      }
    }
    return found.texts();
  }

  /** Whether a file of that name in a folder of an inventory is a part of it. */
  static boolean isInventory(Path path) {
    return isNamed(path, ENDINGS);
  }

  private static boolean isNamed(Path path, List<String> endings) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    return !isHidden(path) && endings.stream().anyMatch(name::endsWith);
  }

  static String defaultPath(Console console) {
    String variable = console.variable(VARIABLE);
    if (!variable.isEmpty()) {
      return variable;
    }
    if (Files.exists(console.directory().resolve("blast.yaml"))) {
      return "blast.yaml";
    }
    if (Files.isDirectory(console.directory().resolve("blast"))) {
      return "blast";
    }
    throw new UnusableException(
        "there is no inventory: no --inventory and no $"
            + VARIABLE
            + " is given, and there is no file ./blast.yaml and no folder ./blast/",
        """
        write a file blast.yaml, for instance
              sites:    {my-site: {}}
              servers:  {web-1: {site: my-site}}
              services: {shop: {users: 1000, runs-on: web-1}}
            and ask: blast --remove my-site""");
  }

  private void add(String name) {
    if (name.equals(STANDARD_INPUT)) {
      if (!readsInput) {
        readsInput = true;
        addStream("<stdin>", new ReplayableStream(console.in(), isForeign));
      }
      return;
    }
    try {
      Path path = console.directory().resolve(name);
      if (Files.isDirectory(path)) {
        addFolder(name, path);
      } else {
        addFile(name, path, Optional.empty());
      }
    } catch (InvalidPathException e) {
      addUnreadable(name, "this is not a path");
    } catch (IOException e) {
      addUnreadable(name, reason(e));
    }
  }

  private void addFolder(String name, Path folder) throws IOException {
    int before = files.size();
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            boolean isHidden = !path.equals(folder) && isHidden(path);
            return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (isNamed(path, endings) && attributes.isRegularFile()) {
              found.add(path);
            } else if (!isNamed(path, endings)) {
              others += isHidden(path) ? 0 : 1;
            } else {
              // It might wait for ever for somebody who writes to it.
              addUnreadable(
                  shown(name, folder, path),
                  "this is a pipe or a device, which is read only if it is named itself",
                  Optional.of(folder.relativize(path)));
            }
            return FileVisitResult.CONTINUE;
          }

          /** A folder that can't be opened, or a link that leads in a circle. */
          @Override
          public FileVisitResult visitFileFailed(Path path, IOException failure) {
            if (!isHidden(path)) {
              addUnreadable(shown(name, folder, path), reason(failure));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(Comparator.naturalOrder());
    for (Path path : found) {
      addFile(shown(name, folder, path), path, Optional.of(folder.relativize(path)));
    }
    if (found.isEmpty() && files.size() == before) {
      addUnreadable(
          name,
          "the folder holds no *"
              + Options.oneOf(endings).replace(", ", ", *").replace(" or ", " or *"));
    }
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  /** The path of a file in a folder, as the user would write it. */
  private static String shown(String name, Path folder, Path path) {
    String inside = folder.relativize(path).toString();
    return name.endsWith("/") ? name + inside : name + "/" + inside;
  }

  private void addFile(String name, Path path, Optional<Path> inside) throws IOException {
    if (!Files.exists(path)) {
      files.add(new Found(SourceText.of(name, 0, () -> open(path)), inside));
    } else if (!Files.isRegularFile(path)) {
      addOther(name, path);
    } else if (seen.add(path.toRealPath())) {
      files.add(new Found(SourceText.of(name, Files.size(path), () -> open(path)), inside));
    }
  }

  /** A pipe or a device: where the links to it end there need not be a path. */
  private void addOther(String name, Path path) throws IOException {
    @Nullable Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    if (key == null || seenOthers.add(key)) {
      addStream(name, new ReplayableStream(open(path), isForeign));
    }
  }

  private void addStream(String name, ReplayableStream stream) {
    SourceText text = SourceText.of(name, SourceText.UNKNOWN_SIZE, stream::open);
    files.add(new Found(text, Optional.empty(), Optional.of(stream)));
  }

  private void addUnreadable(String name, String reason) {
    addUnreadable(name, reason, Optional.empty());
  }

  private void addUnreadable(String name, String reason, Optional<Path> inside) {
    SourceText text =
        SourceText.of(
            name,
            0,
            () -> {
              throw new IOException(reason);
            });
    files.add(new Found(text, inside));
  }

  private static InputStream open(Path path) throws IOException {
    try {
      return Files.newInputStream(path);
    } catch (NoSuchFileException e) {
      throw new IOException(reason(e) + siblings(path), e);
    } catch (FileSystemException e) {
      throw new IOException(reason(e), e);
    }
  }

  private static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission is denied";
    }
    if (failure instanceof FileSystemLoopException) {
      return "this link leads in a circle";
    }
    if (failure instanceof FileSystemException named && named.getReason() != null) {
      return named.getReason();
    }
    return String.valueOf(failure.getMessage());
  }

  /** The names beside a missing file that it might have been. */
  private static String siblings(Path missing) {
    Path folder = missing.toAbsolutePath().getParent();
    List<String> names = new ArrayList<>();
    if (folder == null || missing.getFileName() == null) {
      return "";
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(entry -> names.add(entry.getFileName().toString()));
    } catch (IOException e) {
      return "";
    }
    return NearestNames.hint(NearestNames.of(missing.getFileName().toString(), names))
        .map(hint -> "; " + hint)
        .orElse("");
  }
}
