package blast.cli.run;

import blast.wording.Formats;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** The options of every command; they may stand before or after a command's name. */
public final class CommonOptions {
  /** How much of a description fits one line of the help. */
  private static final int LINE = 52;

  private final Gathered inventories = new Gathered();
  private final Gathered formats = new Gathered();

  private final Gathered excluded = new Gathered();

  private final OptionSpec output =
      common(Options.value(String.class, "FILE", "-o", "--output"))
          .description("Write the result to a file, whole or not at all.")
          .build();

  private final OptionSpec color =
      common(Options.value(String.class, "WHEN", "--color"))
          .initialValue("auto")
          .completionCandidates(Session.WHEN)
          .description("auto (default), always or never.")
          .build();

  private final OptionSpec width =
      common(Options.value(Integer.class, "N", "--width"))
          .description("Fit text to N columns. Default: as many as the", "terminal has, else 120.")
          .build();

  private final OptionSpec csvGuard =
      common(Options.value(String.class, "WHEN", "--csv-guard"))
          .initialValue("auto")
          .completionCandidates(Session.WHEN)
          .description(
              "Set ' before cells that a spreadsheet would run:",
              "auto (default: in files that end in .csv), always",
              "or never.")
          .build();

  private final OptionSpec quiet =
      common(Options.flag("-q", "--quiet")).description("No warnings and no progress.").build();

  private final OptionSpec verbose =
      common(Options.flag("-v", "--verbose"))
          .description("Report more: what is read, how long it takes.")
          .build();

  /** Adds them to a command; those that are added to it later inherit them. */
  public void addTo(CommandSpec command) {
    command.addOption(
        common(Options.value(List.class, "PATH", "-i", "--inventory"))
            .auxiliaryTypes(String.class)
            .arity("1")
            .setter(inventories)
            .description(
                "A file, a folder, or - for standard input; may be",
                "repeated. Default: $BLAST_INVENTORY, else",
                "./blast.yaml, else the folder ./blast/.")
            .build());
    command.addOption(
        common(Options.value(List.class, "GLOB", "--exclude"))
            .auxiliaryTypes(String.class)
            .arity("1")
            .setter(excluded)
            .description(
                "Leave these files out of folders: 'old/**',", "'*.json'; may be repeated.")
            .build());
    command.addOption(output).addOption(color).addOption(width).addOption(csvGuard);
    command.addOption(quiet);
    command.addOption(verbose);
    command.addOption(
        common(Options.flag("-h", "--help"))
            .usageHelp(true)
            .description("Show this help.")
            .build());
    command.addOption(
        common(Options.flag("-V", "--version"))
            .versionHelp(true)
            .description("Show the version.")
            .build());
  }

  /**
   * Adds the option that names a format. Each command has its own, as each has its own formats;
   * wherever it stands in a command line, the same list takes up what it names.
   *
   * @param note what is to be said besides the names
   */
  public void addFormat(CommandSpec command, Formats<?> known, String note) {
    List<String> names = known.names();
    String listed = Options.oneOf(names).replaceFirst("^text", "text (default)");
    command.addOption(
        Options.value(List.class, "NAME", "-f", "--format")
            .auxiliaryTypes(String.class)
            .arity("1")
            .setter(formats)
            .completionCandidates(names)
            .hidden(names.size() == 1)
            .description(lines(listed + note + "."))
            .build());
  }

  /** Broken where the help would break it, but to lines that begin alike. */
  private static String[] lines(String text) {
    int end = text.length() > LINE ? text.lastIndexOf(' ', LINE) : text.length();
    return end == text.length()
        ? new String[] {text}
        : new String[] {text.substring(0, end), text.substring(end + 1)};
  }

  /** Leaves out of a command's help what it has no use for; it is taken all the same. */
  public static void hideInventory(CommandSpec command) {
    for (String name : List.of("--inventory", "--exclude")) {
      OptionSpec shown = command.findOption(name);
      command.remove(shown);
      command.addOption(OptionSpec.builder(shown).hidden(true).build());
    }
  }

  private static OptionSpec.Builder common(OptionSpec.Builder option) {
    return option.scopeType(ScopeType.INHERIT);
  }

  /** The paths given, each once, in the order given. */
  List<String> inventories() {
    return inventories.values();
  }

  /** The patterns of files to leave out, each once, in the order given. */
  List<String> excluded() {
    return excluded.values();
  }

  /** The formats given, each once, in the order given. */
  List<String> formats() {
    return formats.values();
  }

  Optional<String> output() {
    return Optional.ofNullable(output.getValue());
  }

  String color() {
    return color.getValue();
  }

  /** When cells of CSV are guarded. */
  String csvGuard() {
    return csvGuard.getValue();
  }

  /** The columns that were asked for. */
  OptionalInt width() {
    @Nullable Integer asked = width.getValue();
    return asked == null ? OptionalInt.empty() : OptionalInt.of(asked);
  }

  boolean isQuiet() {
    return quiet.getValue();
  }

  public boolean isVerbose() {
    return verbose.getValue();
  }

  /**
   * What was given before and after a command's name; picocli by itself would forget what stands
   * before.
   */
  private static final class Gathered implements ISetter {
    private final Set<String> values = new LinkedHashSet<>();

    List<String> values() {
      return List.copyOf(values);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // picocli's signature
    public <T> @Nullable T set(@Nullable T value) {
      if (value instanceof List<?> given) {
        for (Object one : given) {
          values.add((String) one);
        }
      }
      return value;
    }
  }
}
