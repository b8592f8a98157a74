package blast.cli.command;

import blast.cli.run.Session;
import picocli.CommandLine.Model.CommandSpec;

/** One thing to ask of blast. */
public interface Command {
  /** How its part of the command line is read; what was read stays in the options. */
  CommandSpec spec();

  /**
   * Answers.
   *
   * @return the exit status
   */
  int run(Session session);
}
