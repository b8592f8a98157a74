package blast.cli.run;

import blast.analysis.Study;
import blast.inventory.Inventory;
import blast.inventory.LintSettings;
import blast.lint.Forewarning;
import blast.lint.rule.Rules;
import blast.loading.LoadResult;
import blast.loading.SourceText;
import blast.report.Style;
import blast.report.findings.ReportPaths;
import blast.text.NearestNames;
import blast.text.Quoted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** What one run of a command needs from the outside world, as its common options say. */
public final class Session {
  /** When something is done that not everybody wants. */
  static final List<String> WHEN = List.of("auto", "always", "never");

  private final CommonOptions options;
  private final Console console;
  private final Targets targets;
  private final Styles styles;
  private final InventoryReader reader;
  private final Outlet outlet;

  public Session(CommonOptions options, Console console) {
    this.options = options;
    this.console = console;
    this.targets = new Targets(console);
    this.styles = new Styles(options, console);
    this.reader = new InventoryReader(this, options, console, targets);
    this.outlet = new Outlet(options, console, targets, styles, this::note);
  }

  /**
   * Loads the inventory; warnings are reported.
   *
   * @throws RejectedException if it can't be used
   */
  private Inventory load() {
    return load(List.of());
  }

  /**
   * The same for a command whose arguments are words. If there is no inventory, one of them that
   * looks like a path is probably meant as one.
   */
  public Inventory loadFor(List<String> words) {
    try {
      return load();
    } catch (UnusableException e) {
      for (String word : words) {
        if (options.inventories().isEmpty() && PathWords.isLikely(word)) {
          throw new UnusableException(
              e.problems().get(0).message(), "an inventory is named with -i: -i " + word);
        }
      }
      throw e;
    }
  }

  /** The same from these paths as well. */
  public Inventory load(List<String> paths) {
    LoadResult.Loaded loaded = usable(read(paths).result());
    if (!options.isQuiet()) {
      Study study = Study.of(loaded.inventory());
      messages().diagnostics(Forewarning.of(study, loaded.warnings(), Rules.toldEverywhere()));
    }
    return loaded.inventory();
  }

  /**
   * What was loaded.
   *
   * @throws RejectedException if it can't be used
   */
  public static LoadResult.Loaded usable(LoadResult result) {
    if (result instanceof LoadResult.Rejected rejected) {
      throw new RejectedException(rejected.diagnostics(), rejected.settings());
    }
    return (LoadResult.Loaded) result;
  }

  /**
   * An inventory that was read, whatever came of it.
   *
   * @param files the files that it consists of
   */
  public record Reading(List<SourceText> files, LoadResult result) {}

  /** Reads the inventory, for those that look at one that can't be used as well. */
  public Reading read(List<String> paths) {
    return reader.named(all(paths));
  }

  /**
   * One inventory of several: what stands under one path, and nothing else.
   *
   * @throws RejectedException if it can't be used
   */
  public LoadResult.Loaded loadOnly(String path) {
    return usable(reader.named(List.of(path)).result());
  }

  /**
   * The inventory as it was at a revision of its git repository.
   *
   * @throws RejectedException if it can't be used
   * @throws UnusableException if there is no such revision, no repository, or nothing there
   */
  public LoadResult.Loaded loadAt(String revision, List<String> paths) {
    return usable(reader.at(revision, all(paths)).result());
  }

  private List<String> all(List<String> paths) {
    List<String> all = new ArrayList<>(options.inventories());
    all.addAll(paths);
    return all;
  }

  /** The files of an inventory, for being written anew. */
  public OwnFiles ownFiles(List<String> paths) {
    return new OwnFiles(all(paths), console);
  }

  /** Loads an inventory from texts. */
  public LoadResult loadTexts(List<SourceText> files) {
    return reader.load(files);
  }

  /** Studies an inventory on all processors. */
  public Study study(Inventory inventory) {
    return Study.of(inventory, Threads.onAllProcessors());
  }

  /** One file that isn't an inventory, such as a baseline. */
  public SourceText file(String path) {
    return files(List.of(path)).get(0);
  }

  /** Files that aren't inventories; one that is named twice is read once. */
  public List<SourceText> files(List<String> paths) {
    List<SourceText> files = InventoryFiles.each(paths, console);
    targets.read(List.of(), files);
    return files;
  }

  /** A file that an earlier run may have written, and this one will; empty if there is none. */
  public Optional<SourceText> earlierOutput(String path) {
    targets.checkFree(path);
    return Files.isRegularFile(console.directory().resolve(path))
        ? Optional.of(InventoryFiles.one(path, console))
        : Optional.empty();
  }

  /** What an import reads: the files under its paths, and how many others stand beside them. */
  public record Sources(List<SourceText> files, int others) {}

  /** The files that an import reads; those in folders whose names end so. */
  public Sources sources(List<String> paths, List<String> endings) {
    InventoryFiles found = InventoryFiles.of(paths, endings, console);
    InventoryFiles kept =
        found.texts().isEmpty() ? found : found.without(Exclusions.of(options.excluded()));
    targets.read(List.of(), kept.texts());
    return new Sources(kept.texts(), kept.others());
  }

  /** The inventory that an import adds to, without the file that it writes. */
  public List<SourceText> onto(List<String> paths) {
    Optional<Path> output = options.output().flatMap(targets::real);
    return InventoryFiles.of(paths, List.of(".yaml", ".yml", ".json"), console).texts().stream()
        .filter(file -> output.isEmpty() || !targets.real(file.name()).equals(output))
        .toList();
  }

  /** The patterns of what is left out. */
  public List<String> excluded() {
    return options.excluded();
  }

  /** The inventories that the command line names. */
  public List<String> inventories() {
    return options.inventories();
  }

  /** A path as it may stand in a file for others: never from the root of this machine. */
  public String relative(String path) {
    Path given = Path.of(path);
    if (!given.isAbsolute()) {
      return path;
    }
    Path here = console.directory().toAbsolutePath().normalize();
    Path inside = given.normalize();
    return inside.startsWith(here) && !inside.equals(here)
        ? here.relativize(inside).toString()
        : String.valueOf(inside.getFileName());
  }

  /** Tells something of a result that isn't part of it, unless the user wants quiet. */
  public void tell(String line) {
    if (!options.isQuiet()) {
      messages().line(line);
    }
  }

  /**
   * The baseline that an inventory names: it is seen from the folder of the file that does.
   *
   * @throws RejectedException if it is none that an inventory may name
   */
  public String baselineOf(LintSettings.Word word) {
    String file = word.span().file().name();
    boolean isFile = !file.startsWith("<");
    Path parent = isFile ? Path.of(file).getParent() : null;
    Path folder = parent == null ? console.directory() : console.directory().resolve(parent);
    Path root = WorkTrees.workTree(folder.resolve("file")).orElse(console.directory());
    SettingPaths.checked(word.text(), folder, root, "baseline", word);
    return parent == null ? word.text() : parent.resolve(word.text()).normalize().toString();
  }

  /**
   * Checks the file of a report that an inventory asks for: it is seen from the working directory.
   *
   * @throws RejectedException if it is none that an inventory may name
   */
  public void checkReport(String file, LintSettings.Word word) {
    SettingPaths.checked(file, console.directory(), console.directory(), "formats", word);
  }

  /**
   * How reports name files.
   *
   * @param root the folder from which they are seen; if not given, the root of their work tree
   */
  public ReportPaths reportPaths(Optional<String> root) {
    if (root.isPresent() && !Files.isDirectory(console.directory().resolve(root.get()))) {
      throw new UnusableException(
          "--root expects a folder, found " + Quoted.of(root.get()),
          "name the folder from which reports see files");
    }
    return root.isPresent()
        ? WorkTrees.from(console.directory(), console.directory().resolve(root.get()))
        : WorkTrees.ofGit(console.directory());
  }

  /** The day on which the answer is given: by the clock, or as {@code SOURCE_DATE_EPOCH} says. */
  public LocalDate today() {
    String epoch = console.variable("SOURCE_DATE_EPOCH");
    if (epoch.isEmpty()) {
      return LocalDate.now(ZoneId.systemDefault());
    }
    try {
      return LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(epoch)), ZoneOffset.UTC);
    } catch (NumberFormatException | DateTimeException e) {
      throw new UnusableException(
          "$SOURCE_DATE_EPOCH expects seconds since 1970, found " + Quoted.of(epoch),
          "unset it, or set it to a whole number");
    }
  }

  /** Where results go, and how they look there. */
  public Outlet outlet() {
    return outlet;
  }

  /** Whether whoever asks wants to see more. */
  public boolean isVerbose() {
    return options.isVerbose();
  }

  /** Reports something that isn't a result, unless the user wants quiet. */
  public void warn(String message) {
    note("warning: " + message);
  }

  /** Does something that may take long: with progress on a terminal, and its time if asked for. */
  public <T> T timed(String what, Supplier<T> work) {
    long start = System.nanoTime();
    T result = Progress.during(what, options.isQuiet(), console, work);
    if (options.isVerbose()) {
      double seconds = (System.nanoTime() - start) / 1e9;
      messages().line(String.format(Locale.ROOT, "blast: %s took %.2f s", what, seconds));
    }
    return result;
  }

  /** Reports what whoever asked should know, unless the user wants quiet. */
  public void note(String text) {
    if (!options.isQuiet()) {
      messages().line("blast: " + text);
    }
  }

  /** For what isn't a result. */
  public Messages messages() {
    return new Messages(console, styles.ofMessages());
  }

  /** Checks what no single command checks. */
  public void checkOptions() {
    oneOf("--color", options.color(), WHEN);
    oneOf("--csv-guard", options.csvGuard(), WHEN);
    int width = options.width().orElse(Style.WIDTH);
    if (width < Style.NARROWEST) {
      throw new UnusableException(
          "--width expects " + Style.NARROWEST + " or more, found " + width,
          "ask for the columns of a page: --width 80");
    }
  }

  /** A value that must be one of a few. */
  public static String oneOf(String option, String value, List<String> known) {
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
