package blast.cli.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** What the help says, without its line breaks, for those who say it elsewhere. */
final class SpecText {
  private static final List<String> FILES = List.of("FILE", "PATH", "DIR");

  private SpecText() {}

  /** Lines of the help as one paragraph. */
  static String paragraph(String... lines) {
    return Stream.of(lines)
        .map(line -> line.replace("%n", " ").replace("%%", "%").strip())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** The first sentence of some lines, without its full stop. */
  static String sentence(String... lines) {
    return paragraph(lines).replaceFirst("[.;](\\s.*)?$|\\.\\s+\\p{Lu}.*", "");
  }

  /** The commands below one, in the order of the help. */
  static List<CommandSpec> commands(CommandSpec root) {
    return root.subcommands().values().stream()
        .map(command -> command.getCommandSpec())
        .filter(spec -> !spec.usageMessage().hidden())
        .distinct()
        .toList();
  }

  /** The options that the help shows. */
  static List<OptionSpec> options(CommandSpec command) {
    return command.options().stream().filter(option -> !option.hidden()).toList();
  }

  /** Whether every command has the option. */
  static boolean isCommon(OptionSpec option) {
    return option.inherited() || option.scopeType() == ScopeType.INHERIT;
  }

  /** Whether a value follows. */
  static boolean takesValue(ArgSpec argument) {
    return argument.arity().max() > 0;
  }

  /** The words that a value is one of; empty if it may be anything. */
  static List<String> words(ArgSpec argument) {
    @Nullable Iterable<String> words = argument.completionCandidates();
    List<String> known = new ArrayList<>();
    if (words != null) {
      words.forEach(known::add);
    }
    return known;
  }

  /** Whether the value is a file or a folder: it says so in its label. */
  static boolean isFile(ArgSpec argument) {
    return FILES.contains(argument.paramLabel());
  }

  /** Whether the value is the id of a node: it says so in its label. */
  static boolean isId(ArgSpec argument) {
    return argument.paramLabel().equals("ID") && words(argument).isEmpty();
  }

  /** Whether several values may stand in one word, separated by commas. */
  static boolean isList(ArgSpec argument) {
    return argument.splitRegex().equals(",");
  }
}
