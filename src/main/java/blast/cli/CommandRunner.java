package blast.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line from its arguments to its exit status. */
final class CommandRunner {
  private final Console console;
  private final Blast blast;

  private CommandRunner(Console console) {
    this.console = console;
    this.blast = new Blast(console);
  }

  /** Runs a command line; nothing escapes, and nobody sees a stack trace who didn't ask for it. */
  static int run(String[] arguments, Console console) {
    return new CommandRunner(console).run(arguments);
  }

  private int run(String[] arguments) {
    StringWriter help = new StringWriter();
    try {
      int status = commandLine(help).execute(arguments);
      if (help.getBuffer().length() > 0) {
        Output.writeToStream(console.out(), out -> out.append(help.getBuffer()));
      }
      return status;
    } catch (OutOfMemoryError e) {
      messages().line("blast: out of memory; give it more with BLAST_JAVA_OPTS=-Xmx8g");
      return ExitStatus.FAILED;
    } catch (Exception | Error e) {
      return failed(e);
    }
  }

  private CommandLine commandLine(StringWriter help) {
    return new CommandLine(blast)
        .setOut(new PrintWriter(help))
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler((e, args) -> badArguments(e))
        .setExecutionExceptionHandler((e, commandLine, result) -> failed(e));
  }

  private Messages messages() {
    return blast.session().messages();
  }

  private int badArguments(ParameterException exception) {
    Optional<String> hint = Optional.empty();
    if (exception instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      hint = near.isEmpty() ? hint : Optional.of("did you mean '" + near.get(0) + "'?");
    }
    String command = exception.getCommandLine().getCommandSpec().qualifiedName();
    messages()
        .problems(
            List.of(
                new UnusableException.Problem(
                    lowerFirst(String.valueOf(exception.getMessage())),
                    hint.or(() -> Optional.of("see " + command + " --help")))));
    return ExitStatus.UNUSABLE;
  }

  private static String lowerFirst(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private int failed(Throwable exception) {
    if (exception instanceof UnusableException unusable) {
      messages().problems(unusable.problems());
      return ExitStatus.UNUSABLE;
    }
    if (exception instanceof RejectedException rejected) {
      messages().diagnostics(rejected.diagnostics());
      return ExitStatus.UNUSABLE;
    }
    if (exception instanceof FailedException failed) {
      messages().line("blast: " + failed.getMessage());
      return ExitStatus.FAILED;
    }
    messages().line("blast: internal error: " + exception);
    messages().line("    Please report this with the command line and, if you can, the inventory;");
    messages().line("    --verbose shows where it happened.");
    if (blast.options().verbose) {
      StringWriter trace = new StringWriter();
      exception.printStackTrace(new PrintWriter(trace));
      messages().line(trace.toString());
    }
    return ExitStatus.FAILED;
  }
}
