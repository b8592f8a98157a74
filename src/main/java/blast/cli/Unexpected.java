package blast.cli;

import blast.cli.run.PathWords;
import blast.cli.run.ShellWord;
import blast.cli.run.UnusableException.Problem;
import blast.text.NearestNames;
import blast.text.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Says what is wrong with arguments that a command doesn't take, and what would work. */
final class Unexpected {
  private static final String FORMAT = "--format";
  private static final String REMOVE = "--remove";

  /** The commands that read no inventory. */
  private static final List<String> WITHOUT_INVENTORY = List.of("schema", "completion");

  private final CommandSpec command;
  private final String name;
  private final String word;

  private Unexpected(CommandSpec command, String word) {
    this.command = command;
    this.name = command.qualifiedName();
    this.word = word;
  }

  /**
   * The problem with the first of some arguments.
   *
   * @param command the command that they were given to
   * @param unmatched the arguments from the one on that couldn't be read
   */
  static Problem problem(CommandSpec command, List<String> unmatched) {
    return new Unexpected(command, unmatched.get(0)).problem();
  }

  private Problem problem() {
    boolean isOption = word.startsWith("-") && word.length() > 1;
    Optional<String> hint = isOption ? ofOption() : ofWord();
    return new Problem(
        (isOption ? "unknown option " : "unexpected argument ") + Quoted.of(word),
        hint.or(() -> Optional.of("see " + name + " --help")));
  }

  private Optional<String> ofOption() {
    String option = word.replaceFirst("=.*", "");
    String bare = option.replaceFirst("^-+", "");
    Optional<OptionSpec> formats = Optional.ofNullable(command.findOption(FORMAT));
    if (formats.isPresent() && candidates(formats.get()).contains(bare)) {
      return Optional.of("a format is named with -f: -f " + bare);
    }
    Optional<String> nearest =
        NearestNames.hint(NearestNames.of(option, command.optionsMap().keySet()));
    return nearest.or(() -> elsewhere(option));
  }

  /** The commands that have the option, if this one hasn't. */
  private Optional<String> elsewhere(String option) {
    List<String> having = new ArrayList<>();
    for (CommandSpec other : others()) {
      if (other.findOption(option) != null) {
        having.add(other.qualifiedName());
      }
    }
    return having.isEmpty()
        ? Optional.empty()
        : Optional.of("it is an option of " + String.join(", ", having));
  }

  private List<CommandSpec> others() {
    List<CommandSpec> others = new ArrayList<>(List.of(command.root()));
    command.root().subcommands().values().forEach(other -> others.add(other.getCommandSpec()));
    return others;
  }

  private static List<String> candidates(OptionSpec option) {
    List<String> candidates = new ArrayList<>();
    if (option.completionCandidates() != null) {
      option.completionCandidates().forEach(candidates::add);
    }
    return candidates;
  }

  private Optional<String> ofWord() {
    boolean isMain = command == command.root();
    if (WITHOUT_INVENTORY.contains(command.name())) {
      return Optional.empty();
    }
    if (PathWords.isLikely(word)) {
      return Optional.of(
          isMain
              ? "ask blast lint "
                  + ShellWord.of(word)
                  + ", or blast --remove ID -i "
                  + ShellWord.of(word)
              : "an inventory is named with -i: "
                  + name
                  + positionals()
                  + " -i "
                  + ShellWord.of(word));
    }
    if (!isMain) {
      return Optional.empty();
    }
    OptionSpec removed = command.findOption(REMOVE);
    if (removed != null && !removed.<List<String>>getValue().isEmpty()) {
      List<String> ids = new ArrayList<>();
      removed.<List<String>>getValue().forEach(id -> ids.add(ShellWord.of(id)));
      ids.add(ShellWord.of(word));
      return Optional.of("for several nodes: blast remove " + String.join(" ", ids));
    }
    List<String> near = NearestNames.of(word, command.subcommands().keySet());
    return NearestNames.hint(near)
        .or(() -> Optional.of("for what fails without it: blast remove " + ShellWord.of(word)));
  }

  private String positionals() {
    StringBuilder labels = new StringBuilder();
    for (PositionalParamSpec positional : command.positionalParameters()) {
      labels.append(' ').append(positional.paramLabel());
    }
    return labels.toString();
  }
}
