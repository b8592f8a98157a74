package blast.cli.command;

import blast.cli.run.ExitStatus;
import blast.cli.run.Options;
import blast.cli.run.Session;
import blast.cli.shell.BashCompletion;
import blast.cli.shell.FishCompletion;
import blast.cli.shell.ZshCompletion;
import blast.wording.Format;
import blast.wording.Formats;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Teaches a shell to complete command lines of blast. */
final class CompletionCommand implements Command {
  static final String NAME = "completion";

  /** Shell scripts, by the names of their shells. */
  private static final Formats<ScriptWriter> SHELLS =
      Formats.of(
          new Format<>("bash", "application/x-sh", ".bash", BashCompletion::write),
          new Format<>("zsh", "application/x-sh", ".zsh", ZshCompletion::write),
          new Format<>("fish", "application/x-sh", ".fish", FishCompletion::write));

  private static final Formats<Boolean> FORMATS = Formats.of(Format.text(true));

  /** Writes a script. */
  @FunctionalInterface
  private interface ScriptWriter {
    void write(CommandSpec root, Appendable out) throws IOException;
  }

  private final PositionalParamSpec shell =
      PositionalParamSpec.builder()
          .type(String.class)
          .paramLabel("SHELL")
          .index("0")
          .arity("1")
          .required(true)
          .completionCandidates(SHELLS.names())
          .description(Options.oneOf(SHELLS.names()) + ".")
          .build();

  private final CommandSpec spec = CommandSpec.create().name(NAME);

  @Override
  public CommandSpec spec() {
    spec.addPositional(shell);
    spec.usageMessage()
        .sortOptions(false)
        .header("Completion of commands, options, ids and words in a shell.")
        .synopsisHeading("%nUsage: ")
        .description(
            "",
            "Writes a script for the shell. Write it where the shell looks for such scripts,",
            "and again after an update; it is read by shells that are started later. For zsh,",
            "the folder must stand in $fpath before compinit runs.")
        .parameterListHeading("%n")
        .optionListHeading("%nOptions%n")
        .footerHeading("%nExamples%n")
        .footer(
            "  source <(blast completion bash)      for this shell only; zsh alike",
            "  blast completion bash -o ~/.local/share/bash-completion/completions/blast",
            "  blast completion zsh -o ~/.zfunc/_blast",
            "  blast completion fish -o ~/.config/fish/completions/blast.fish");
    return spec;
  }

  @Override
  public Formats<?> formats() {
    return FORMATS;
  }

  @Override
  public boolean readsInventory() {
    return false;
  }

  @Override
  public int run(Session session) {
    String asked = Session.oneOf("SHELL", shell.getValue(), SHELLS.names());
    session.outlet().format(FORMATS);
    CommandSpec root = spec.root();
    ScriptWriter script = SHELLS.named(asked).orElseThrow().writer();
    session.outlet().write(out -> script.write(root, out));
    return ExitStatus.DONE;
  }
}
