package blast.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A git repository for a test, which knows no settings but its own. */
final class GitRepository {
  /** Asked once: each process costs. */
  private static final boolean IS_THERE = answers();

  /** What no test needs, and what would start further processes. */
  private static final List<String> SETTINGS =
      List.of(
          "user.name=Test",
          "user.email=test@example.org",
          "protocol.file.allow=always",
          "commit.gpgsign=false",
          "maintenance.auto=false",
          "gc.auto=0");

  private final Path folder;

  private GitRepository(Path folder) {
    this.folder = folder;
  }

  /** Whether there is a git that can be asked. */
  static boolean isThere() {
    return IS_THERE;
  }

  private static boolean answers() {
    try {
      return new ProcessBuilder("git", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  /** A new one in a folder, which is made if it isn't there. */
  static GitRepository in(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    GitRepository repository = new GitRepository(folder);
    repository.git("init", "-q", "--template=", "-b", "main", ".");
    return repository;
  }

  Path folder() {
    return folder;
  }

  /** Writes a file, whose folders are made. */
  GitRepository write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A link at a path. */
  GitRepository link(String path, String target) {
    try {
      Path link = folder.resolve(path);
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, Path.of(target));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Commits all that is in the folder. */
  GitRepository commit() {
    git("add", "-A");
    git("commit", "-q", "-m", "a change");
    return this;
  }

  /** Runs git; what it writes. */
  String git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    try {
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(String.join(" ", command) + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
