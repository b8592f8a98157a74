package blast.cli;

import blast.cli.command.Command;
import blast.cli.command.OptionalValues;
import blast.cli.command.RemoveCommand;
import blast.cli.command.Subcommand;
import blast.cli.run.CommonOptions;
import blast.cli.run.Console;
import blast.cli.run.ExitStatus;
import blast.cli.run.FailedException;
import blast.cli.run.LastWords;
import blast.cli.run.Messages;
import blast.cli.run.Output;
import blast.cli.run.RejectedException;
import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.cli.run.Version;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
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

  /** What blast says to whoever asks nothing. */
  private static final String SHORT_HELP =
      """
      blast tells what fails if something goes, who is hit, and why.

      Usage: blast COMMAND [OPTIONS]

      Examples
        blast list chat          which nodes have 'chat' in their id or name
        blast remove my-site     what fails without it, and who is hit
        blast spof               which single nodes take services down, worst first

      See blast --help for all commands and options.
      """;

  private final Console console;
  private final CommonOptions options = new CommonOptions();
  private final RemoveCommand main = RemoveCommand.ofMain();
  private final Map<String, Command> others = new HashMap<>();
  private final CommandLine commandLine;

  private CommandRunner(Console console) {
    this.console = console;
    CommandSpec spec = main.spec();
    options.addFormat(spec, main.formats(), main.formatNote());
    options.addTo(spec);
    spec.parser().splitQuotedStrings(true);
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
    if (arguments.length == 0) {
      return shortHelp();
    }
    try {
      addNamed(arguments);
      return answer(commandLine.parseArgs(OptionalValues.spelled(arguments)));
    } catch (ParameterException e) {
      return badArguments(e);
    } catch (Exception | Error e) {
      return failed(e);
    }
  }

  private int shortHelp() {
    try {
      Output.writeToStream(console.err(), out -> out.append(SHORT_HELP));
    } catch (FailedException e) {
      // Nobody is left to be told; the exit status still says it.
    }
    return ExitStatus.UNUSABLE;
  }

  /** Makes the commands known that may be asked: picocli prepares each for a while. */
  private void addNamed(String[] arguments) {
    List<String> words = List.of(arguments);
    if (words.contains(Subcommand.COMPLETION.word())) {
      addOthers();
      return;
    }
    for (Subcommand subcommand : Subcommand.values()) {
      if (words.contains(subcommand.word())) {
        add(subcommand);
      }
    }
  }

  /** Makes the other commands known too, for whoever is told what there is. */
  private void addOthers() {
    for (Subcommand subcommand : Subcommand.values()) {
      if (!others.containsKey(subcommand.word())) {
        add(subcommand);
      }
    }
  }

  private void add(Subcommand subcommand) {
    add(subcommand.create());
  }

  private void add(Command command) {
    CommandSpec spec = command.spec();
    options.addFormat(spec, command.formats(), command.formatNote());
    // A quote is a character of an id or a name like any other, at a comma too.
    spec.parser().splitQuotedStrings(true);
    others.put(spec.name(), command);
    commandLine.addSubcommand(spec);
    if (!command.readsInventory()) {
      CommonOptions.hideInventory(spec);
    }
  }

  private int answer(ParseResult given) {
    for (CommandLine asked : given.asCommandLineList()) {
      if (asked.isUsageHelpRequested()) {
        return write(usage(asked));
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

  /** The help of the main command lists all others, in their order. */
  private String usage(CommandLine asked) {
    CommandLine whole = asked;
    if (asked == commandLine) {
      CommandRunner all = new CommandRunner(console);
      all.addOthers();
      whole = all.commandLine;
    }
    return whole.getUsageMessage(Ansi.OFF);
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
    CommandSpec asked = exception.getCommandLine().getCommandSpec();
    if (exception instanceof UnmatchedArgumentException unmatched) {
      messages().problems(List.of(Unexpected.problem(asked, unmatched.getUnmatched())));
    } else {
      Optional<String> hint = Optional.of("see " + asked.qualifiedName() + " --help");
      messages()
          .problems(
              List.of(new UnusableException.Problem(ArgumentProblem.message(exception), hint)));
    }
    return ExitStatus.UNUSABLE;
  }

  private int failed(Throwable exception) {
    if (LastWords.isOutOfMemory(exception)) {
      new LastWords(console.err()).outOfMemory();
      return ExitStatus.FAILED;
    }
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
