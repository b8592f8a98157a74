package blast.cli.run;

import blast.loading.SourceText;
import blast.text.Quoted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files of an inventory as they were at a revision of a git repository. They are read through
 * the {@code git} command into memory; links are followed within the revision, and submodules,
 * which are other repositories, are left out.
 */
final class Revision {
  private static final String LINK = "120000";
  private static final String SUBMODULE = "160000";

  /** Where a link leads that leads to nothing in the revision. */
  private static final String NOWHERE = "nowhere";

  /** What stands in a revision. */
  private record Entry(String mode, String object, String path) {
    boolean isLink() {
      return mode.equals(LINK);
    }

    /** The same in a folder to which a link leads. */
    Entry under(Entry link) {
      boolean isFile = !mode.equals(SUBMODULE) && !isLink();
      return new Entry(isFile ? LINK : mode, object, link.path() + "/" + path);
    }
  }

  /**
   * A file.
   *
   * @param inside its path inside the folder that was named; empty if it was named itself
   */
  record Found(SourceText text, Optional<Path> inside) {}

  /**
   * All that was found.
   *
   * @param absent the paths that aren't there in the revision
   * @param submodules the submodules that were left out
   */
  record Listing(List<Found> found, List<String> absent, List<String> submodules) {}

  private final String name;
  private final Console console;
  private final List<Found> found = new ArrayList<>();
  private final List<String> absent = new ArrayList<>();
  private final Set<String> submodules = new LinkedHashSet<>();
  private final Set<String> seenPaths = new HashSet<>();
  private final Set<String> seenObjects = new HashSet<>();

  private Revision(String name, Console console) {
    this.name = name;
    this.console = console;
  }

  /**
   * Finds the files.
   *
   * @param name the revision, as git understands it
   * @param paths files and folders, which may be there or not
   * @throws UnusableException if there is no such revision, or no repository
   */
  static Listing files(String name, List<String> paths, Console console) {
    Revision revision = new Revision(name, console);
    paths.forEach(revision::add);
    return new Listing(revision.found, revision.absent, List.copyOf(revision.submodules));
  }

  private void add(String path) {
    try {
      Path given = console.directory().resolve(path).toAbsolutePath().normalize();
      Path existing = given;
      while (!Files.isDirectory(existing) && existing.getParent() != null) {
        existing = existing.getParent();
      }
      Git git = new Git(existing);
      git.checkRepository(path);
      String prefix = git.line("rev-parse", "--show-prefix").orElse("");
      String inside = (prefix + existing.relativize(given)).replaceFirst("/+$", "");
      add(path, inside, git, commit(git));
    } catch (InvalidPathException e) {
      throw new UnusableException(
          Quoted.of(e.getInput()) + " can't be the name of a file here",
          "use a locale whose encoding has all characters: LC_ALL=C.UTF-8");
    }
  }

  private void add(String path, String folder, Git git, String commit) {
    List<Entry> files = new ArrayList<>();
    List<Entry> links = sort(entries(git, commit, folder), folder, files);
    Set<String> followed = new HashSet<>();
    while (!links.isEmpty()) {
      List<Optional<GitObjects.Target>> targets =
          GitObjects.targets(git, links.stream().map(link -> commit + ":" + link.path()).toList());
      List<Entry> further = new ArrayList<>();
      for (int i = 0; i < links.size(); i++) {
        Entry link = links.get(i);
        Optional<GitObjects.Target> target = targets.get(i);
        if (target.filter(GitObjects.Target::isFolder).isEmpty()) {
          String object = target.map(GitObjects.Target::id).orElse(NOWHERE);
          take(new Entry(LINK, object, link.path()), folder, files);
        } else if (followed.add(target.get().id())) {
          List<Entry> linked =
              entries(git, target.get().id(), "").stream().map(entry -> entry.under(link)).toList();
          further.addAll(sort(linked, folder, files));
        }
      }
      links = further;
    }
    if (files.isEmpty() && !isSeen(folder)) {
      absent.add(path);
    }
    List<Optional<byte[]>> contents =
        GitObjects.contents(git, files.stream().map(Entry::object).toList());
    for (int i = 0; i < contents.size(); i++) {
      found.add(found(path, folder, files.get(i), contents.get(i)));
    }
  }

  /** Takes the files that belong to the inventory; the links among the rest are to be followed. */
  private List<Entry> sort(List<Entry> entries, String folder, List<Entry> files) {
    List<Entry> links = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.mode().equals(SUBMODULE)) {
        submodules.add(entry.path());
      } else if (!entry.isLink()) {
        take(entry, folder, files);
      } else if (!isHidden(entry.path(), folder) && entry.path().indexOf('\n') < 0) {
        links.add(entry);
      }
    }
    return links;
  }

  /**
   * A file that is named twice is read once, and so is what a link leads to, which has the same
   * content and would declare the same ids.
   */
  private void take(Entry entry, String folder, List<Entry> files) {
    boolean isMeant = entry.path().equals(folder) || isInventory(entry.path(), folder);
    boolean isThroughLink = entry.isLink() && !entry.object().equals(NOWHERE);
    if (isMeant
        && seenPaths.add(entry.path())
        && (seenObjects.add(entry.object()) || !isThroughLink)) {
      files.add(entry);
    }
  }

  private boolean isSeen(String folder) {
    return seenPaths.stream().anyMatch(path -> path.equals(folder) || isInside(path, folder));
  }

  private static boolean isInside(String path, String folder) {
    return folder.isEmpty() || path.startsWith(folder + "/");
  }

  private String commit(Git git) {
    // In two steps, for what is added to ":/words of its message" is one word more.
    return git.line("rev-parse", "--verify", "--quiet", "--end-of-options", name)
        .flatMap(object -> git.line("rev-parse", "--verify", "--quiet", object + "^{commit}"))
        .orElseThrow(
            () -> {
              boolean isShallow =
                  git.line("rev-parse", "--is-shallow-repository").equals(Optional.of("true"));
              return new UnusableException(
                  "--since " + Quoted.of(name) + " is no revision that is here",
                  isShallow
                      ? "this clone is shallow; fetch more of it: git fetch --unshallow"
                      : "fetch it, or name another: git branch -a, git log");
            });
  }

  private static List<Entry> entries(Git git, String tree, String inside) {
    List<String> arguments =
        new ArrayList<>(List.of("ls-tree", "-r", "-z", "--full-tree", tree, "--"));
    if (!inside.isEmpty()) {
      arguments.add(inside);
    }
    byte[] listed =
        git.ask("see whether the repository is whole: git fsck", arguments.toArray(String[]::new));
    List<Entry> entries = new ArrayList<>();
    for (String line : new String(listed, StandardCharsets.UTF_8).split("\0", -1)) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        String[] head = line.substring(0, tab).split(" ", -1);
        entries.add(new Entry(head[0], head[2], line.substring(tab + 1)));
      }
    }
    return entries;
  }

  private static boolean isInventory(String path, String folder) {
    return !isHidden(path, folder) && InventoryFiles.isInventory(Path.of(path));
  }

  private static boolean isHidden(String path, String folder) {
    String inside = isInside(path, folder) ? path.substring(folder.length()) : "";
    return Arrays.stream(inside.split("/", -1)).anyMatch(part -> part.startsWith("."));
  }

  private Found found(String path, String folder, Entry entry, Optional<byte[]> content) {
    boolean isNamed = entry.path().equals(folder);
    String inside =
        isNamed || folder.isEmpty() ? entry.path() : entry.path().substring(folder.length() + 1);
    String shown = isNamed ? path : path.endsWith("/") ? path + inside : path + "/" + inside;
    SourceText text =
        SourceText.of(
            name + ":" + shown,
            content.map(bytes -> bytes.length).orElse(0),
            () -> new ByteArrayInputStream(content.orElseThrow(() -> missing(entry))));
    return new Found(text, isNamed ? Optional.empty() : Optional.of(Path.of(inside)));
  }

  private static IOException missing(Entry entry) {
    return new IOException(
        entry.isLink()
            ? "this link leads to no file of the revision"
            : "git has its name, but not its content");
  }
}
