package blast.cli.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Writes what completes command lines in bash, 3.2 or newer: commands, options, ids, and values
 * that are one of a few. Names of files are left to bash, which knows best how to quote them.
 *
 * <p>Picocli's own script takes a command's name for the command wherever it stands, knows no lists
 * with commas and no {@code --option=value}, and lets options whose values have one label share
 * their words.
 */
public final class BashCompletion {
  private static final String BEGINNING =
      """
      # Completion of blast for bash. For this shell:  source <(blast completion bash)

      _blast_words() {
        local IFS=$' \\t\\n'
        COMPREPLY=($(compgen -W "$1" -- "$word"))
      }

      # The last of some words separated by commas.
      _blast_list() {
        local IFS=$' \\t\\n' before=
        if [[ $word == *,* ]]; then before=${word%,*},; fi
        COMPREPLY=($(compgen -P "$before" -W "$1" -- "${word##*,}"))
      }

      _blast_find_ids='
      %ids%'

      # Ids, the last of some separated by commas. Bash parts words at ':' and '@' too.
      _blast_ids() {
        local IFS=$' \\t\\n' parted= breaks= before id
        before=${typed%"${typed##*,}"}
        if [[ $COMP_WORDBREAKS == *:* ]]; then breaks=:; fi
        if [[ $COMP_WORDBREAKS == *@* ]]; then breaks=$breaks@; fi
        if [[ -n $breaks ]]; then parted=${typed%"${typed##*[$breaks]}"}; fi
        while IFS= read -r id; do
          id=$before$id
          COMPREPLY+=("${id#"$parted"}")
        done < <(BLAST_PREFIX=${typed##*,} sh -c "$_blast_find_ids" sh "${COMP_WORDS[0]}" \
          ${inventories[@]+"${inventories[@]}"} 2>/dev/null)
      }

      _blast() {
        local word=${COMP_WORDS[COMP_CWORD]} at=$COMP_CWORD
        local typed=$word joined=$word previous
        local command= options= words= files= ids= i
        local -a inventories
        inventories=()
        COMPREPLY=()

        # Bash parts words at ':', '@' and '=' too.
        if [[ -n $COMP_LINE ]]; then
          typed=${COMP_LINE:0:COMP_POINT}
          typed=${typed##*[[:space:]]}
          typed=${typed#--*=}
        fi
        if [[ $typed == *[:@]* && $typed != *=* ]]; then
          while ((at > 1 && ${#joined} < ${#typed})); do
            ((at--))
            joined=${COMP_WORDS[at]}$joined
          done
        fi
        previous=${COMP_WORDS[at - 1]}
        if [[ $word == = ]]; then
          word=
        elif [[ $previous == = ]]; then
          previous=${COMP_WORDS[at - 2]}
        fi
        # A format and its file: bash completes files where nothing else is said.
        if [[ ${COMP_WORDS[COMP_CWORD]} == = || ${COMP_WORDS[COMP_CWORD - 1]} == = ]] &&
          [[ $previous != -* ]]; then
          return
        fi

        for ((i = 1; i < COMP_CWORD; i++)); do
          case ${COMP_WORDS[i]} in
            -i | --inventory)
              if [[ ${COMP_WORDS[i + 1]} == = ]]; then ((i += 2)); else ((i++)); fi
              inventories+=("${COMP_WORDS[i]/#\\~\\//$HOME/}")
              ;;
            %s)
              # The option's value is no command.
              if [[ ${COMP_WORDS[i + 1]} == = ]]; then ((i += 2)); else ((i++)); fi
              ;;
            %s)
              command=${command:-${COMP_WORDS[i]}}
              ;;
          esac
        done

        case $command:$previous in
      """;

  private static final String END =
      """
        esac
        if [[ $word == -* ]]; then
          words=$options
        elif [[ -n $files ]]; then
          # Where no word fits, bash completes files.
          _blast_words "$words"
          if [[ ${#COMPREPLY[@]} -gt 0 ]]; then
            compopt +o default +o bashdefault 2>/dev/null
          fi
          return
        fi
        compopt +o default +o bashdefault 2>/dev/null
        _blast_words "$words"
        if [[ -n $ids ]]; then
          _blast_ids
        fi
      }

      complete -o bashdefault -o default -F _blast blast
      """;

  private final CommandSpec root;

  private BashCompletion(CommandSpec root) {
    this.root = root;
  }

  /** Writes the script for a command and those below it. */
  public static void write(CommandSpec root, Appendable out) throws IOException {
    BashCompletion script = new BashCompletion(root);
    String beginning =
        BEGINNING
            .replaceFirst("%s", String.join(" | ", script.optionsWithValues()))
            .replaceFirst("%s", String.join(" | ", script.names()))
            .replace("%ids%", IdScript.TEXT);
    out.append(beginning);
    script.writeValues(out);
    out.append("  esac\n\n  case $command in\n");
    script.writeWords(out);
    out.append(END);
  }

  private List<String> names() {
    return SpecText.commands(root).stream().map(CommandSpec::name).toList();
  }

  private List<CommandSpec> all() {
    List<CommandSpec> all = new ArrayList<>(List.of(root));
    all.addAll(SpecText.commands(root));
    return all;
  }

  private Set<String> optionsWithValues() {
    Set<String> names = new LinkedHashSet<>();
    for (CommandSpec command : all()) {
      for (OptionSpec option : SpecText.options(command)) {
        if (SpecText.takesValue(option)) {
          names.addAll(List.of(option.names()));
        }
      }
    }
    return names;
  }

  /** What follows an option; commands that want the same share a line. */
  private void writeValues(Appendable out) throws IOException {
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (CommandSpec command : all()) {
      for (OptionSpec option : SpecText.options(command)) {
        if (SpecText.takesValue(option)) {
          for (String name : option.names()) {
            String place = (command == root ? "" : command.name()) + ":" + name;
            places.computeIfAbsent(value(option), key -> new ArrayList<>()).add(place);
          }
        }
      }
    }
    for (Map.Entry<String, List<String>> value : places.entrySet()) {
      out.append("    ").append(String.join(" | ", value.getValue())).append(")\n");
      out.append(value.getKey()).append("      return\n      ;;\n");
    }
  }

  private static String value(ArgSpec argument) {
    if (SpecText.isFile(argument)) {
      return "";
    }
    String noFiles = "      compopt +o default +o bashdefault 2>/dev/null\n";
    List<String> words = SpecText.words(argument);
    if (SpecText.isId(argument)) {
      return noFiles + "      _blast_ids\n";
    }
    if (words.isEmpty()) {
      return noFiles;
    }
    String function = SpecText.isList(argument) ? "_blast_list" : "_blast_words";
    return noFiles + "      " + function + " '" + String.join(" ", words) + "'\n";
  }

  /** What stands for itself. */
  private void writeWords(Appendable out) throws IOException {
    for (CommandSpec command : all()) {
      List<String> options = new ArrayList<>();
      SpecText.options(command).forEach(option -> options.addAll(List.of(option.names())));
      List<String> words = new ArrayList<>(command == root ? names() : List.of());
      command.positionalParameters().forEach(parameter -> words.addAll(SpecText.words(parameter)));
      boolean files = command.positionalParameters().stream().anyMatch(SpecText::isFile);
      out.append("    ").append(command == root ? "''" : command.name()).append(")\n");
      out.append("      options='").append(String.join(" ", options)).append("'\n");
      out.append("      words='").append(String.join(" ", words)).append("'\n");
      boolean ids = command.positionalParameters().stream().anyMatch(SpecText::isId);
      out.append(ids ? "      ids=yes\n" : "");
      out.append(files ? "      files=yes\n" : "").append("      ;;\n");
    }
  }
}
