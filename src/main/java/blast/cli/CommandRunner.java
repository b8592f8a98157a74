package blast.cli;

import blast.cli.command.Command;
import blast.cli.command.RemoveCommand;
import blast.cli.command.Subcommand;
import blast.cli.run.CommonOptions;
import blast.cli.run.Console;
import blast.cli.run.ExitStatus;
import blast.cli.run.FailedException;
import blast.cli.run.Messages;
import blast.cli.run.Output;
import blast.cli.run.RejectedException;
import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.cli.run.Version;
import blast.text.NearestNames;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line from its arguments to its exit status. */
public final class CommandRunner {
  static {
    // What picocli would otherwise look for at every start: converters for dates, databases and the
    // like, and Groovy.
    System.setProperty("picocli.converters.excludes", ".*");
    System.setProperty("picocli.disable.closures", "true");
  }

  private final Console console;
  private final CommonOptions options = new CommonOptions();
  private final RemoveCommand main = new RemoveCommand();
  private final Map<String, Command> others = new HashMap<>();
  private final CommandLine commandLine;

  private CommandRunner(Console console) {
    this.console = console;
    CommandSpec spec = main.spec();
    options.addFormat(spec, main.formats(), main.writesSeveral());
    options.addTo(spec);
    this.commandLine = new CommandLine(spec).setExpandAtFiles(false);
  }

  /** Runs a command line; nothing escapes, and nobody sees a stack trace who didn't ask for it. */
  static int run(String[] arguments, Console console) {
    return new CommandRunner(console).run(arguments);
  }

  /** The whole command line: the main command, and all others below it. */
  public static CommandSpec everyCommand() {
    CommandRunner runner = new CommandRunner(Console.ofProcess());
    runner.addOthers();
    return runner.commandLine.getCommandSpec();
  }

  private int run(String[] arguments) {
    try {
      if (namesOther(arguments)) {
        addOthers();
      }
      return answer(commandLine.parseArgs(arguments));
    } catch (ParameterException e) {
      return badArguments(e);
    } catch (OutOfMemoryError e) {
      messages().line("blast: out of memory; give it more with BLAST_JAVA_OPTS=-Xmx8g");
      return ExitStatus.FAILED;
    } catch (Exception | Error e) {
      return failed(e);
    }
  }

  private static boolean namesOther(String[] arguments) {
    for (String argument : arguments) {
      if (isOther(argument)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOther(String name) {
    return Subcommand.NAMES.contains(name);
  }

  /** Makes the other commands known, once they are needed: picocli prepares each for a while. */
  private void addOthers() {
    if (others.isEmpty()) {
      for (Subcommand subcommand : Subcommand.values()) {
        add(subcommand.create());
      }
    }
  }

  private void add(Command command) {
    CommandSpec spec = command.spec();
    options.addFormat(spec, command.formats(), command.writesSeveral());
    others.put(spec.name(), command);
    commandLine.addSubcommand(spec);
  }

  private int answer(ParseResult given) {
    for (CommandLine asked : given.asCommandLineList()) {
      if (asked.isUsageHelpRequested()) {
        addOthers();
        return write(asked.getUsageMessage(Ansi.OFF));
      }
      if (asked.isVersionHelpRequested()) {
        return write(Version.text());
      }
    }
    Command command = command(given);
    if (command != main && main.isAsked()) {
      throw new UnusableException(
          "--remove and --why don't go together with a command",
          "ask one thing at a time: blast --remove ID, or blast COMMAND");
    }
    Session session = session();
    session.checkOptions();
    return command.run(session);
  }

  private int write(String text) {
    Output.writeToStream(console.out(), out -> out.append(text));
    return ExitStatus.DONE;
  }

  private Command command(ParseResult given) {
    return given.hasSubcommand()
        ? Objects.requireNonNull(others.get(given.subcommand().commandSpec().name()))
        : main;
  }

  private Session session() {
    return new Session(options, console);
  }

  private Messages messages() {
    return session().messages();
  }

  private int badArguments(ParameterException exception) {
    addOthers();
    Optional<String> hint = Optional.empty();
    if (exception instanceof UnmatchedArgumentException unmatched) {
      String name = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
      hint = NearestNames.hint(NearestNames.of(name, known(exception)));
    }
    String command = exception.getCommandLine().getCommandSpec().qualifiedName();
    messages()
        .problems(
            List.of(
                new UnusableException.Problem(
                    message(exception), hint.or(() -> Optional.of("see " + command + " --help")))));
    return ExitStatus.UNUSABLE;
  }

  /** The names that an argument that matches nothing might have meant. */
  private static List<String> known(ParameterException exception) {
    CommandSpec spec = exception.getCommandLine().getCommandSpec();
    List<String> known = new ArrayList<>(spec.subcommands().keySet());
    known.addAll(spec.optionsMap().keySet());
    return known;
  }

  private static String message(ParameterException exception) {
    return lowerFirst(String.valueOf(exception.getMessage()))
        .replaceFirst(" is not an? (int|long)$", " is not a whole number");
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
    if (options.isVerbose()) {
      StringWriter trace = new StringWriter();
      exception.printStackTrace(new PrintWriter(trace));
      messages().line(trace.toString());
    }
    return ExitStatus.FAILED;
  }
}
