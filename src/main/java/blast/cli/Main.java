package blast.cli;

import blast.cli.run.Console;
import blast.cli.run.LastWords;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs one command line and exits with its status. */
  public static void main(String[] args) {
    Console console = Console.ofProcess();
    // Java would go on without the thread, or end with the status of findings if it is this one.
    Thread.setDefaultUncaughtExceptionHandler(new LastWords(console.err()));
    System.exit(CommandRunner.run(args, console));
  }
}
