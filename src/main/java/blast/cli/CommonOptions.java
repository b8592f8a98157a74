package blast.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command; they may stand before or after a command's name. */
final class CommonOptions {
  private final Set<String> inventories = new LinkedHashSet<>();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "text for people (default), json for programs.")
  String format = "text";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Write the result to a file, whole or not at all.")
  @Nullable String output;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description = "auto (default), always or never.")
  String color = "auto";

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "No warnings and no progress.")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Tell what is read and how long it takes.")
  boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show the version.")
  boolean version;

  @Option(
      names = {"-i", "--inventory"},
      paramLabel = "PATH",
      arity = "1",
      scope = ScopeType.INHERIT,
      description = {
        "A file, a folder, or - for standard input; may be",
        "repeated. Default: $BLAST_INVENTORY, else",
        "./blast.yaml, else the folder ./blast/."
      })
  void inventories(@Nullable List<String> paths) {
    // Called before and after a command's name; picocli would forget what stands before.
    if (paths != null) {
      inventories.addAll(paths);
    }
  }

  /** The paths given, each once, in the order given. */
  List<String> inventories() {
    return List.copyOf(inventories);
  }
}
