package blast.cli.command;

import blast.cli.run.Session;
import blast.wording.Formats;
import picocli.CommandLine.Model.CommandSpec;

/** One thing to ask of blast. */
public interface Command {
  /** How its part of the command line is read; what was read stays in the options. */
  CommandSpec spec();

  /** What its answer can be written in; its option {@code --format} follows from them. */
  Formats<?> formats();

  /** What the help says of its formats besides their names; begins with a separator. */
  default String formatNote() {
    return "";
  }

  /** Whether it has any use for an inventory. */
  default boolean readsInventory() {
    return true;
  }

  /**
   * Answers.
   *
   * @return the exit status
   */
  int run(Session session);
}
