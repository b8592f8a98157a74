package blast.loading;

import blast.PublicApi;
import blast.inventory.Inventory;
import blast.inventory.InventoryBuilder;
import blast.inventory.LintSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads files of YAML or JSON into one inventory, and reports everything that is wrong with them in
 * one run.
 *
 * <p>Parsing runs ahead in other threads; building takes the events file by file in the order of
 * names, in one pass, and keeps nothing of the text but what becomes the model. Memory is
 * proportional to the model.
 */
@PublicApi
public final class InventoryLoader {
  private final List<SourceText> files;
  private final InventoryBuilder builder;
  private final InventoryBuilder discarded;
  private final Problems problems;
  private LintSettings settings = LintSettings.NONE;

  private InventoryLoader(
      List<SourceText> files, InventoryBuilder builder, InventoryBuilder discarded) {
    this.files = files;
    this.builder = builder;
    this.discarded = discarded;
    this.problems = new Problems(files.get(0));
  }

  /**
   * Loads an inventory.
   *
   * @param files at least one; their order does not matter
   * @throws IllegalArgumentException if there are none
   */
  public static LoadResult load(List<SourceText> files) {
    return load(files, new InventoryBuilder(), new InventoryBuilder());
  }

  /**
   * Loads an inventory that strangers may have written; what is loaded doesn't depend on the key.
   *
   * @param files at least one; their order does not matter
   * @param hashKey what nobody can guess who chooses ids that take long to look up
   * @throws IllegalArgumentException if there are no files
   */
  public static LoadResult load(List<SourceText> files, long hashKey) {
    return load(files, new InventoryBuilder(hashKey), new InventoryBuilder(hashKey));
  }

  private static LoadResult load(
      List<SourceText> files, InventoryBuilder builder, InventoryBuilder discarded) {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("an inventory is read from at least one file");
    }
    List<SourceText> sorted = new ArrayList<>(files);
    if (sorted.size() > 1) {
      sorted.sort(Comparator.comparing(SourceText::name));
    }
    return new InventoryLoader(sorted, builder, discarded).load();
  }

  private LoadResult load() {
    Optional<Inventory> inventory = Optional.empty();
    try {
      inventory = read();
    } catch (Problems.TooManyProblemsException e) {
      problems.addTooMany();
    }
    return inventory.isPresent() && !problems.hasErrors()
        ? new LoadResult.Loaded(inventory.get(), problems.sorted())
        : new LoadResult.Rejected(problems.sorted(), settings);
  }

  private Optional<Inventory> read() {
    Titles titles = new Titles(problems);
    AudienceReader audiences = new AudienceReader(builder, problems);
    DocumentReader reader = new DocumentReader(builder, discarded, problems, titles, audiences);
    boolean complete = true;
    try (EventFiles events = new EventFiles(files)) {
      for (int i = 0; i < files.size(); i++) {
        problems.in(files.get(i));
        try (EventSource source = events.events(i)) {
          complete &= reader.read(files.get(i), source);
        }
      }
    }
    titles.write(builder);
    if (reader.promises().isPresent()) {
      settings = reader.promises().get().settings();
      builder.promises(reader.promises().get().promises());
      builder.lintSettings(settings);
    }
    return builder.build(
        new FaultReport(
            builder.declarations(), problems, audiences.declared(), files.get(0), complete));
  }
}
