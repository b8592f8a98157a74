package blast.cli;

import blast.cli.run.Console;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs one command line and exits with its status. */
  public static void main(String[] args) {
    System.exit(CommandRunner.run(args, Console.ofProcess()));
  }
}
