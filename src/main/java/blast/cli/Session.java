package blast.cli;

import blast.inventory.Inventory;
import blast.loading.InventoryLoader;
import blast.loading.LoadResult;
import blast.report.Style;
import blast.text.NearestNames;
import blast.text.Quoted;
import blast.text.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What one run of a command needs from the outside world, as its common options say. */
final class Session {
  private static final List<String> COLORS = List.of("auto", "always", "never");

  private final CommonOptions options;
  private final Console console;

  Session(CommonOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  /**
   * Loads the inventory; warnings are told.
   *
   * @throws RejectedException if it can't be used
   */
  Inventory load() {
    List<SourceFile> files = InventoryFiles.find(options.inventories(), console);
    if (options.isVerbose()) {
      for (SourceFile file : files) {
        messages().line("blast: reading " + file.name());
      }
    }
    LoadResult result = timed("loading", () -> InventoryLoader.load(files));
    if (result instanceof LoadResult.Rejected rejected) {
      throw new RejectedException(rejected.diagnostics());
    }
    LoadResult.Loaded loaded = (LoadResult.Loaded) result;
    if (!options.isQuiet()) {
      messages().diagnostics(loaded.warnings());
    }
    return loaded.inventory();
  }

  /** Does something that may take long: with progress on a terminal, and its time if asked for. */
  <T> T timed(String what, Supplier<T> work) {
    long start = System.nanoTime();
    T result = Progress.during(what, options.isQuiet(), console, work);
    if (options.isVerbose()) {
      double seconds = (System.nanoTime() - start) / 1e9;
      messages().line(String.format(Locale.ROOT, "blast: %s took %.2f s", what, seconds));
    }
    return result;
  }

  /**
   * The format that was asked for.
   *
   * @throws UnusableException if it is none of those known
   */
  String format(List<String> known) {
    return oneOf("--format", options.format(), known);
  }

  /** The format as it was asked for, known or not. */
  String format() {
    return options.format();
  }

  /** Says what whoever asked should know, unless they don't want to. */
  void warn(String text) {
    if (!options.isQuiet()) {
      messages().line("blast: " + text);
    }
  }

  /** Writes the result where it was asked for. */
  void write(Output.Content content) {
    Output.write(options.output(), console, content);
  }

  /** How the result is dressed. */
  Style style() {
    return style(console.outIsTerminal() && options.output().isEmpty());
  }

  /** For what isn't a result. */
  Messages messages() {
    return new Messages(console, style(console.errIsTerminal()));
  }

  /** Colours as asked for, else as the environment says, else where people look. */
  private Style style(boolean isTerminal) {
    String force = variable("CLICOLOR_FORCE");
    boolean isForced = !force.isEmpty() && !force.equals("0");
    boolean isForbidden = !variable("NO_COLOR").isEmpty();
    boolean isAble = isTerminal && !variable("TERM").equals("dumb");
    boolean colors =
        switch (options.color()) {
          case "always" -> true;
          case "never" -> false;
          default -> !isForbidden && (isForced || isAble);
        };
    return colors ? Style.COLOR : Style.PLAIN;
  }

  private String variable(String name) {
    return console.environment().getOrDefault(name, "");
  }

  /** Checks what no single command checks. */
  void checkOptions() {
    oneOf("--color", options.color(), COLORS);
  }

  /** A value that must be one of a few. */
  static String oneOf(String option, String value, List<String> known) {
    if (known.contains(value)) {
      return value;
    }
    String expected = option + " expects one of " + String.join(", ", known);
    throw new UnusableException(
        List.of(
            new UnusableException.Problem(
                expected + "; found " + Quoted.of(value),
                NearestNames.hint(NearestNames.of(value, known)))));
  }
}
