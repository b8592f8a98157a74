package blast.cli;

import blast.cli.run.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs command lines in this process, with streams and an environment of their own. */
public final class CommandLineRun {
  private final Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private InputStream in = InputStream.nullInputStream();
  private OutputStream out;
  private OutputStream err;
  private boolean outIsTerminal;
  private boolean errIsTerminal;

  /**
   * What came of it.
   *
   * @param status the exit status
   * @param out standard output, empty if the run had a stream of its own for it
   * @param err standard error, likewise
   */
  public record Outcome(int status, String out, String err) {}

  private CommandLineRun(Path directory) {
    this.directory = directory;
  }

  /** A run in a folder: without a terminal, with an empty environment and nothing to read. */
  public static CommandLineRun in(Path directory) {
    return new CommandLineRun(directory);
  }

  CommandLineRun with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  CommandLineRun reading(String text) {
    return reading(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  public CommandLineRun reading(InputStream stream) {
    in = stream;
    return this;
  }

  public CommandLineRun writingTo(OutputStream stream) {
    out = stream;
    return this;
  }

  public CommandLineRun complainingTo(OutputStream stream) {
    err = stream;
    return this;
  }

  CommandLineRun onTerminal() {
    outIsTerminal = true;
    errIsTerminal = true;
    return this;
  }

  /** What one command line writes to both streams, in the order in which it is written. */
  public String everythingFrom(String... arguments) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    in(directory).reading(in).writingTo(both).complainingTo(both).blast(arguments);
    return both.toString(StandardCharsets.UTF_8);
  }

  /** Runs one command line. */
  public Outcome blast(String... arguments) {
    ByteArrayOutputStream keptOut = new ByteArrayOutputStream();
    ByteArrayOutputStream keptErr = new ByteArrayOutputStream();
    Console console =
        new Console(
            in,
            out == null ? keptOut : out,
            err == null ? keptErr : err,
            outIsTerminal,
            errIsTerminal,
            Map.copyOf(environment),
            directory);
    int status = CommandRunner.run(arguments, console);
    return new Outcome(
        status, keptOut.toString(StandardCharsets.UTF_8), keptErr.toString(StandardCharsets.UTF_8));
  }
}
