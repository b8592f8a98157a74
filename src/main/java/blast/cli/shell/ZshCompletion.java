package blast.cli.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes what completes command lines in zsh, with a word on each option and command. */
public final class ZshCompletion {
  private static final String BEGINNING =
      """
      #compdef blast
      # Completion of blast for zsh. For this shell:  source <(blast completion zsh)

      _blast_find_ids='
      %ids%'

      # Ids, the last of some separated by commas.
      _blast_ids() {
        local -a ids inventories
        local i
        for ((i = 2; i < $#blast_line; i++)); do
          case $blast_line[i] in
            -i | --inventory) inventories+=("${${(Q)blast_line[i + 1]}/#\\~\\//$HOME/}") ;;
            --inventory=*) inventories+=("${${(Q)blast_line[i]#*=}/#\\~\\//$HOME/}") ;;
          esac
        done
        ids=("${(@f)$(BLAST_PREFIX= sh -c "$_blast_find_ids" sh $blast_line[1] \
          "${inventories[@]}" 2>/dev/null)}")
        compset -P "*,"
        compadd -a ids
      }

      _blast() {
        local -a blast_line=("${words[@]}")
        local curcontext=$curcontext state line ret=1
        local -A opt_args
        local -a commands

      """;

  private static final String END =
      """
            esac
            ;;
        esac
        return ret
      }

      # Loaded by the completion system, or read by a shell.
      if [[ $funcstack[1] == _blast ]]; then
        _blast "$@"
      else
        compdef _blast blast
      fi
      """;

  private final Appendable out;

  private ZshCompletion(Appendable out) {
    this.out = out;
  }

  /** Writes the script for a command and those below it. */
  public static void write(CommandSpec root, Appendable out) throws IOException {
    out.append(BEGINNING.replace("%ids%", IdScript.TEXT));
    ZshCompletion script = new ZshCompletion(out);
    script.writeArguments("  ", root, List.of("1: :->command", "*:: :->arguments"));
    out.append("  case $state in\n    command)\n      commands=(\n");
    for (CommandSpec command : SpecText.commands(root)) {
      String header = SpecText.sentence(command.usageMessage().header());
      out.append("        ").append(quoted(command.name() + ":" + header)).append('\n');
    }
    out.append("      )\n      _describe -t commands command commands && ret=0\n      ;;\n");
    out.append("    arguments)\n      case $line[1] in\n");
    for (CommandSpec command : SpecText.commands(root)) {
      out.append("        ").append(command.name()).append(")\n");
      script.writeArguments("          ", command, positionals(command));
      out.append("          ;;\n");
    }
    out.append(END);
  }

  private static List<String> positionals(CommandSpec command) {
    List<String> specs = new ArrayList<>();
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      boolean isLast = parameter.index().max() == Integer.MAX_VALUE;
      String place = isLast ? "*" : String.valueOf(parameter.index().min() + 1);
      specs.add(place + value(parameter));
    }
    return specs;
  }

  private void writeArguments(String indent, CommandSpec command, List<String> further)
      throws IOException {
    out.append(indent).append("_arguments -s -S -C");
    for (OptionSpec option : SpecText.options(command)) {
      for (String name : option.names()) {
        out.append(" \\\n").append(indent).append("  ").append(quoted(spec(option, name)));
      }
    }
    for (String spec : further) {
      out.append(" \\\n").append(indent).append("  ").append(quoted(spec));
    }
    out.append(" && ret=0\n");
  }

  private static String spec(OptionSpec option, String name) {
    String repeats = option.isMultiValue() ? "*" : "(" + String.join(" ", option.names()) + ")";
    String meaning = "[" + escaped(SpecText.sentence(option.description())) + "]";
    if (!SpecText.takesValue(option)) {
      return repeats + name + meaning;
    }
    return repeats + name + (name.startsWith("--") ? "=" : "+") + meaning + value(option);
  }

  private static String value(ArgSpec argument) {
    String label = ":" + escaped(argument.paramLabel()) + ":";
    List<String> words = SpecText.words(argument);
    if (SpecText.isFile(argument)) {
      return label + "_files";
    }
    if (SpecText.isId(argument)) {
      return label + "_blast_ids";
    }
    if (words.isEmpty()) {
      return label + " ";
    }
    // The blank keeps zsh from adding arguments that _values doesn't know.
    return SpecText.isList(argument)
        ? label + " _values -s , " + argument.paramLabel() + " " + String.join(" ", words)
        : label + "(" + String.join(" ", words) + ")";
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\\\\\[\\]:]", "\\\\$0");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
