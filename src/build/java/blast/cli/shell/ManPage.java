package blast.cli.shell;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The manual page of a command, made of what its help says.
 *
 * <p>Picocli's own writes AsciiDoc, which takes Asciidoctor to become a manual page: 35 MB more to
 * download and several seconds more to build.
 */
final class ManPage {
  /** A line of the examples: a command and what it is good for. */
  private static final Pattern EXAMPLE = Pattern.compile(" {1,4}(\\S+(?: \\S+)*) {2,}(.*)");

  /** What a command is good for that takes a line by itself. */
  private static final Pattern CONTINUED = Pattern.compile("\n {8,}");

  /** What the environment changes; the main command's page tells all of it. */
  static final Map<String, String> ENVIRONMENT =
      Map.of(
          "BLAST_INVENTORY", "The path of the inventory if no --inventory is given.",
          "NO_COLOR", "If not empty: no colours.",
          "CLICOLOR_FORCE",
              "If set and not 0: colours even where no terminal is; goes before NO_COLOR.",
          "TERM", "If dumb: no colours.",
          "COLUMNS", "How many columns text may take; else as many as the terminal has, else 120.",
          "SOURCE_DATE_EPOCH",
              "Seconds since 1970: the day on which lint judges suppressions; else today.",
          "JAVA_HOME", "The Java that the launcher uses; else java on the PATH.",
          "BLAST_JAVA_OPTS", "Further options for Java, separated by blanks, for instance -Xmx8g.");

  private final CommandSpec root;
  private final CommandSpec command;
  private final Roff roff;

  private ManPage(CommandSpec root, CommandSpec command, Roff roff) {
    this.root = root;
    this.command = command;
    this.roff = roff;
  }

  /** The name of a command's page: {@code blast-spof}. */
  static String name(CommandSpec root, CommandSpec command) {
    return command == root ? root.name() : root.name() + "-" + command.name();
  }

  /**
   * Writes a page.
   *
   * @param root the main command
   * @param command itself, or one below it
   * @param date when the program was made, as {@code 2026-11-01}
   * @param version what it is called, with its version
   */
  static void write(
      CommandSpec root, CommandSpec command, String date, String version, Appendable out)
      throws IOException {
    Roff roff = new Roff(out);
    roff.title(name(root, command).toUpperCase(Locale.ROOT), date, version);
    new ManPage(root, command, roff).write();
  }

  private void write() throws IOException {
    writeName();
    writeSynopsis();
    writeDescription();
    writeOptions("OPTIONS", false);
    writeOptions("COMMON OPTIONS", true);
    if (command == root) {
      writeCommands();
    }
    writeExitStatus();
    writeEnvironment();
    writeExamples();
    writeSeeAlso();
  }

  private UsageMessageSpec usage() {
    return command.usageMessage();
  }

  private void writeName() throws IOException {
    String header = SpecText.paragraph(usage().header()).replaceFirst("\\.$", "");
    roff.section("NAME");
    roff.text(name(root, command) + " - " + lowerFirst(header));
  }

  /** As pages are listed by, one beside the other. */
  private static String lowerFirst(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private void writeSynopsis() throws IOException {
    roff.section("SYNOPSIS");
    if (command == root) {
      roff.typed(Stream.of(usage().customSynopsis()).map(String::strip).toList());
      return;
    }
    StringBuilder line = new StringBuilder(Roff.bold(root.name() + " " + command.name()));
    line.append(" [").append(Roff.italic("OPTIONS")).append(']');
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      String label = Roff.italic(parameter.paramLabel());
      line.append(' ').append(parameter.required() ? label : "[" + label + "]");
      line.append(parameter.isMultiValue() ? "..." : "");
    }
    roff.line(line.toString());
  }

  private void writeDescription() throws IOException {
    roff.section("DESCRIPTION");
    String said = SpecText.paragraph(usage().description());
    roff.text(said.isEmpty() ? SpecText.paragraph(usage().header()) : said);
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      roff.item(Roff.italic(parameter.paramLabel()), meaning(parameter));
    }
  }

  private void writeOptions(String section, boolean common) throws IOException {
    List<OptionSpec> options =
        SpecText.options(command).stream()
            .filter(option -> SpecText.isCommon(option) == common)
            .toList();
    if (!options.isEmpty()) {
      roff.section(section);
    }
    for (OptionSpec option : options) {
      String names = String.join(", ", List.of(option.names()).stream().map(Roff::bold).toList());
      String value = SpecText.takesValue(option) ? " " + Roff.italic(option.paramLabel()) : "";
      roff.item(names + value, meaning(option));
    }
  }

  private static String meaning(ArgSpec argument) {
    return SpecText.paragraph(argument.description());
  }

  private void writeCommands() throws IOException {
    roff.section("COMMANDS");
    for (CommandSpec other : SpecText.commands(root)) {
      roff.item(Roff.bold(other.name()), SpecText.paragraph(other.usageMessage().header()));
    }
  }

  private void writeExitStatus() throws IOException {
    roff.section("EXIT STATUS");
    for (Map.Entry<String, String> status : root.usageMessage().exitCodeList().entrySet()) {
      roff.item(Roff.bold(status.getKey().strip()), status.getValue());
    }
  }

  private void writeEnvironment() throws IOException {
    roff.section("ENVIRONMENT");
    for (String variable : ENVIRONMENT.keySet().stream().sorted().toList()) {
      roff.item(Roff.bold(variable), ENVIRONMENT.getOrDefault(variable, ""));
    }
  }

  private void writeExamples() throws IOException {
    if (usage().footer().length > 0) {
      roff.section("EXAMPLES");
    }
    String footer = String.join("\n", usage().footer());
    for (String line : CONTINUED.matcher(footer).replaceAll("   ").split("\n", -1)) {
      Matcher example = EXAMPLE.matcher(line);
      if (example.matches()) {
        roff.item(Roff.bold(example.group(1)), example.group(2));
      } else if (!line.isBlank()) {
        roff.paragraph();
        roff.typed(List.of(line.strip()));
      }
    }
  }

  private void writeSeeAlso() throws IOException {
    List<String> pages =
        command == root
            ? SpecText.commands(root).stream().map(other -> name(root, other)).sorted().toList()
            : List.of(root.name());
    roff.section("SEE ALSO");
    roff.line(String.join(", ", pages.stream().map(page -> Roff.bold(page) + "(1)").toList()));
  }
}
