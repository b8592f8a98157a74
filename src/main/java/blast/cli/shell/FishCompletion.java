package blast.cli.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes what completes command lines in fish, with a word on each option and command. */
public final class FishCompletion {
  private static final String BEGINNING =
      """
      # Completion of blast for fish. For this shell:  blast completion fish | source

      set -g __blast_find_ids '
      %ids%'

      # Whether the command line names this command; an option's value is no command.
      function __blast_in
        set -l found ''
        set -l is_value no
        for word in (commandline -opc)[2..-1]
          if test $is_value = yes
            set is_value no
            continue
          end
          switch $word
            case %options%
              set is_value yes
            case %names%
              test -n "$found"; or set found $word
          end
        end
        test "$found" = "$argv[1]"
      end

      # The last of some words separated by commas.
      function __blast_list
        set -l typed (commandline -ct | string replace -r '^--[^=]*=' '')
        set -l before (string replace -r '[^,]*$' '' -- "$typed")
        for word in $argv
          printf '%s\\n' "$before$word"
        end
      end

      function __blast_ids
        set -l paths
        set -l is_path no
        for word in (commandline -opc)
          if test $is_path = yes
            set -a paths (string replace -r '^~/' "$HOME/" -- $word)
            set is_path no
            continue
          end
          switch $word
            case -i --inventory
              set is_path yes
            case '--inventory=*'
              set -a paths (string replace -- '--inventory=' '' $word)
          end
        end
        set -l program (commandline -opc)[1]
        __blast_list (BLAST_PREFIX= sh -c "$__blast_find_ids" sh $program $paths 2>/dev/null)
      end

      complete -c blast -f
      """;

  private final CommandSpec root;
  private final Appendable out;

  private FishCompletion(CommandSpec root, Appendable out) {
    this.root = root;
    this.out = out;
  }

  /** Writes the script for a command and those below it. */
  public static void write(CommandSpec root, Appendable out) throws IOException {
    new FishCompletion(root, out).write();
  }

  private void write() throws IOException {
    List<CommandSpec> commands = SpecText.commands(root);
    List<String> names = commands.stream().map(CommandSpec::name).toList();
    out.append(
        BEGINNING
            .replace("%options%", String.join(" ", optionsWithValues()))
            .replace("%names%", String.join(" ", names))
            .replace("%ids%", IdScript.TEXT));
    for (CommandSpec command : commands) {
      String header = SpecText.sentence(command.usageMessage().header());
      begin("").append(" -a ").append(command.name()).append(" -d ").append(quoted(header));
      out.append('\n');
    }
    write(root, "");
    for (CommandSpec command : commands) {
      write(command, command.name());
    }
  }

  private Set<String> optionsWithValues() {
    List<CommandSpec> all = new ArrayList<>(List.of(root));
    all.addAll(SpecText.commands(root));
    Set<String> names = new LinkedHashSet<>();
    for (CommandSpec command : all) {
      SpecText.options(command).stream()
          .filter(SpecText::takesValue)
          .forEach(option -> names.addAll(List.of(option.names())));
    }
    return names;
  }

  private Appendable begin(String command) throws IOException {
    return out.append("complete -c blast -n '__blast_in \"").append(command).append("\"'");
  }

  private void write(CommandSpec command, String name) throws IOException {
    for (ArgSpec parameter : command.positionalParameters()) {
      begin(name).append(SpecText.isFile(parameter) ? " -F" : values(parameter, "")).append('\n');
    }
    for (OptionSpec option : SpecText.options(command)) {
      begin(name);
      for (String one : option.names()) {
        out.append(one.startsWith("--") ? " -l " : " -s ").append(one.replaceFirst("^--?", ""));
      }
      if (SpecText.takesValue(option)) {
        out.append(SpecText.isFile(option) ? " -r -F" : " -x" + values(option, "__blast_list "));
      }
      out.append(" -d ").append(quoted(SpecText.sentence(option.description()))).append('\n');
    }
  }

  private static String values(ArgSpec argument, String list) {
    if (SpecText.isId(argument)) {
      return " -a '(__blast_ids)'";
    }
    String words = String.join(" ", SpecText.words(argument));
    return words.isEmpty()
        ? ""
        : SpecText.isList(argument) ? " -a '(" + list + words + ")'" : " -a '" + words + "'";
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
