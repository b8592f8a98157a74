package blast.cli.command;

import blast.cli.run.ExitStatus;
import blast.cli.run.Session;
import blast.cli.shell.BashCompletion;
import blast.cli.shell.ZshCompletion;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Teaches a shell to complete command lines of blast. */
public final class CompletionCommand implements Command {
  public static final String NAME = "completion";

  private static final List<String> SHELLS = List.of("bash", "zsh");
  private static final List<String> FORMATS = List.of("text");

  private final PositionalParamSpec shell =
      PositionalParamSpec.builder()
          .type(String.class)
          .paramLabel("SHELL")
          .index("0")
          .arity("1")
          .required(true)
          .completionCandidates(SHELLS)
          .description("bash or zsh.")
          .build();

  private final CommandSpec spec = CommandSpec.create().name(NAME);

  @Override
  public CommandSpec spec() {
    spec.addPositional(shell);
    spec.usageMessage()
        .sortOptions(false)
        .header("Completion of commands, options and words, for bash or zsh.")
        .synopsisHeading("%nUsage: ")
        .description(
            "Writes a script for the shell. Write it where the shell looks for such scripts,",
            "and again after an update; it is read by shells that are started later. For zsh,",
            "the folder must stand in $fpath before compinit runs.")
        .parameterListHeading("%n")
        .optionListHeading("%nOptions%n")
        .footerHeading("%nExamples%n")
        .footer(
            "  source <(blast completion bash)      for this shell only; zsh alike",
            "  blast completion bash -o ~/.local/share/bash-completion/completions/blast",
            "  blast completion zsh -o ~/.zfunc/_blast");
    return spec;
  }

  @Override
  public int run(Session session) {
    String asked = Session.oneOf("SHELL", shell.getValue(), SHELLS);
    session.format(FORMATS);
    CommandSpec root = spec.root();
    session.write(
        out -> {
          switch (asked) {
            case "zsh" -> ZshCompletion.write(root, out);
            default -> BashCompletion.write(root, out);
          }
        });
    return ExitStatus.DONE;
  }
}
