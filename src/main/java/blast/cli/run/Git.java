package blast.cli.run;

import blast.text.Quoted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the {@code git} command about a repository; nothing is checked out, nothing is changed. */
final class Git {
  /** Set by git for its hooks; what is asked about is the repository around a folder. */
  private static final List<String> REPOSITORY =
      List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX");

  private final Path folder;

  /** For the repository around a folder, which exists. */
  Git(Path folder) {
    this.folder = folder;
  }

  /** What a call came to. */
  private static final class Outcome {
    private final int status;
    private final byte[] output;
    private final String problem;

    Outcome(int status, byte[] output, String problem) {
      this.status = status;
      this.output = output;
      this.problem = problem;
    }

    boolean failed() {
      return status != 0;
    }
  }

  /**
   * What a call writes.
   *
   * @param remedy what to do if it fails
   * @throws UnusableException if there is no git, or the call fails
   */
  byte[] ask(String remedy, String... arguments) {
    return ask(new byte[0], remedy, arguments);
  }

  byte[] ask(byte[] input, String remedy, String... arguments) {
    Outcome outcome = call(input, arguments);
    if (outcome.failed()) {
      throw new UnusableException("git: " + outcome.problem, remedy);
    }
    return outcome.output;
  }

  /** The one line that a call writes; nothing if it fails. */
  Optional<String> line(String... arguments) {
    Outcome outcome = call(new byte[0], arguments);
    String text = new String(outcome.output, StandardCharsets.UTF_8).stripTrailing();
    return !outcome.failed() && !text.isEmpty() ? Optional.of(text) : Optional.empty();
  }

  /**
   * Checks that there is a repository with a work tree around the folder, and that git opens it.
   *
   * @param path the folder or a file in it, as the user wrote it
   * @throws UnusableException if not
   */
  void checkRepository(String path) {
    Outcome outcome = call(new byte[0], "rev-parse", "--show-toplevel");
    if (outcome.failed()) {
      throw new UnusableException(
          Quoted.of(path) + " is in no git repository that can be read: " + outcome.problem,
          outcome.problem.contains("dubious ownership")
              ? "if you trust it: git config --global --add safe.directory FOLDER"
              : "compare two files or folders: blast diff OLD NEW");
    }
  }

  private Outcome call(byte[] input, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "--no-pager", "--literal-pathspecs"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeAll(REPOSITORY);
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UnusableException(
          "--since reads revisions with the git command, which can't be started",
          "install git, or compare two files: blast diff OLD NEW");
    }
    try {
      Drain problem = new Drain(process.getErrorStream());
      Thread feeder = new Thread(() -> feed(process, input), "blast-git");
      problem.start();
      feeder.start();
      byte[] output = process.getInputStream().readAllBytes();
      int status = process.waitFor();
      problem.join();
      feeder.join();
      return new Outcome(status, output, problem.firstLine());
    } catch (IOException e) {
      throw new UnusableException("git can't be read: " + e.getMessage(), "try once more");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroy();
      throw new UnusableException("git was interrupted", "try once more");
    }
  }

  private static void feed(Process process, byte[] input) {
    try (OutputStream to = process.getOutputStream()) {
      to.write(input);
    } catch (IOException e) {
      // It ended before it had read all, and says why.
    }
  }

  /** Reads what a process complains about, so that it never waits for a reader. */
  private static final class Drain extends Thread {
    private final InputStream from;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    Drain(InputStream from) {
      super("blast-git-errors");
      this.from = from;
    }

    @Override
    public void run() {
      try {
        from.transferTo(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String firstLine() {
      String all = text.toString(StandardCharsets.UTF_8).strip();
      String first = all.lines().findFirst().orElse("it failed and says nothing");
      return first.replaceFirst("^(fatal|error): ", "");
    }
  }
}
