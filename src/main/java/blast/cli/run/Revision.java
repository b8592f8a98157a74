package blast.cli.run;

import blast.loading.SourceText;
import blast.text.Quoted;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The files of an inventory as they were at a revision of a git repository. They are read through
 * the {@code git} command into memory; links are followed within the revision, and submodules,
 * which are other repositories, are left out.
 */
final class Revision {
  private static final String LINK = "120000";
  private static final String SUBMODULE = "160000";

  /** What stands in a revision. */
  private record Entry(String mode, String object, String path) {}

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
  private final List<String> submodules = new ArrayList<>();

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
    return new Listing(revision.found, revision.absent, revision.submodules);
  }

  private void add(String path) {
    Path given = console.directory().resolve(path).toAbsolutePath().normalize();
    Path existing = given;
    while (!Files.isDirectory(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    Git git = new Git(existing);
    Path top =
        git.line("rev-parse", "--show-toplevel")
            .map(Path::of)
            .orElseThrow(
                () ->
                    new UnusableException(
                        Quoted.of(path) + " is in no git repository that can be read",
                        "compare two files or folders: blast diff OLD NEW"));
    String commit = commit(git);
    String prefix = git.line("rev-parse", "--show-prefix").orElse("");
    String rest = existing.relativize(given).toString();
    String inside = (prefix + rest).replaceFirst("/+$", "");
    List<Entry> entries = entries(git, commit, inside);
    List<Entry> files = new ArrayList<>();
    for (Entry entry : entries) {
      boolean isNamed = entry.path().equals(inside);
      if (entry.mode().equals(SUBMODULE)) {
        submodules.add(entry.path());
      } else if (isNamed || isInventory(entry.path(), inside)) {
        files.add(entry);
      }
    }
    if (files.isEmpty()) {
      absent.add(path);
      return;
    }
    List<byte[]> contents = contents(new Git(top), commit, files);
    for (int i = 0; i < files.size(); i++) {
      found.add(found(path, inside, files.get(i), contents.get(i)));
    }
  }

  private String commit(Git git) {
    return git.line("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}")
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

  private static List<Entry> entries(Git git, String commit, String inside) {
    List<String> arguments =
        new ArrayList<>(List.of("ls-tree", "-r", "-z", "--full-tree", commit, "--"));
    if (!inside.isEmpty()) {
      arguments.add(inside);
    }
    byte[] listed =
        git.ask("see whether the repository is whole: git fsck", arguments.toArray(String[]::new));
    List<Entry> entries = new ArrayList<>();
    for (String line : new String(listed, StandardCharsets.UTF_8).split("\0")) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        String[] head = line.substring(0, tab).split(" ");
        entries.add(new Entry(head[0], head[2], line.substring(tab + 1)));
      }
    }
    return entries;
  }

  private static boolean isInventory(String path, String folder) {
    String inside = folder.isEmpty() ? path : path.substring(folder.length() + 1);
    for (Path part : Path.of(inside)) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return InventoryFiles.isInventory(Path.of(inside));
  }

  /** The contents of files, in their order; an empty array for a link that leads nowhere. */
  private static List<byte[]> contents(Git git, String commit, List<Entry> entries) {
    StringBuilder asked = new StringBuilder();
    for (Entry entry : entries) {
      boolean isLink = entry.mode().equals(LINK) && entry.path().indexOf('\n') < 0;
      asked.append(isLink ? commit + ":" + entry.path() : entry.object()).append('\n');
    }
    byte[] answer =
        git.ask(
            asked.toString().getBytes(StandardCharsets.UTF_8),
            "see whether the repository is whole: git fsck",
            "cat-file",
            "--batch",
            "--follow-symlinks");
    List<byte[]> contents = new ArrayList<>();
    int at = 0;
    while (contents.size() < entries.size() && at < answer.length) {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      while (at < answer.length && answer[at] != '\n') {
        head.write(answer[at++]);
      }
      at++;
      String[] words = head.toString(StandardCharsets.UTF_8).split(" ");
      boolean isContent = words.length == 3 && words[1].equals("blob");
      boolean isTold = isContent || (words.length == 2 && words[1].matches("[0-9]+"));
      int size = isTold ? Integer.parseInt(words[words.length - 1]) : -1;
      contents.add(isContent ? Arrays.copyOfRange(answer, at, at + size) : new byte[0]);
      at += size + 1;
    }
    return contents;
  }

  private Found found(String path, String folder, Entry entry, byte[] content) {
    boolean isNamed = entry.path().equals(folder);
    String inside =
        isNamed || folder.isEmpty() ? entry.path() : entry.path().substring(folder.length() + 1);
    String shown = isNamed ? path : path.endsWith("/") ? path + inside : path + "/" + inside;
    SourceText text =
        SourceText.of(
            name + ":" + shown,
            content.length,
            () -> {
              if (content.length == 0 && entry.mode().equals(LINK)) {
                throw new IOException("this link leads to no file of the revision");
              }
              return new ByteArrayInputStream(content);
            });
    return new Found(text, isNamed ? Optional.empty() : Optional.of(Path.of(inside)));
  }
}
