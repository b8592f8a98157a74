package blast.loading;

import blast.PublicApi;
import blast.diagnostic.Diagnostic;
import blast.inventory.InventoryBuilder;
import blast.inventory.Promises;
import blast.text.Position;
import blast.text.SourceFile;
import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
  private final List<SourceFile> files;
  private final InventoryBuilder builder = new InventoryBuilder();
  private final Problems problems;

  private InventoryLoader(List<SourceFile> files) {
    this.files = files;
    this.problems = new Problems(files.get(0));
  }

  /**
   * Loads an inventory.
   *
   * @param files at least one; their order does not matter
   * @throws IllegalArgumentException if there are none
   */
  public static LoadResult load(List<SourceFile> files) {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("an inventory is read from at least one file");
    }
    List<SourceFile> sorted = new ArrayList<>(files);
    if (sorted.size() > 1) {
      sorted.sort(Comparator.comparing(SourceFile::name));
    }
    return new InventoryLoader(sorted).load();
  }

  private LoadResult load() {
    try {
      read();
    } catch (Problems.TooManyProblemsException e) {
      problems.addTooMany();
    }
    if (problems.hasErrors()) {
      return new LoadResult.Rejected(problems.sorted());
    }
    return new LoadResult.Loaded(builder.build(), problems.sorted());
  }

  private void read() {
    Titles titles = new Titles(problems);
    AudienceReader audiences = new AudienceReader(builder, problems);
    DocumentReader reader = new DocumentReader(builder, problems, titles, audiences);
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
    DeclaredNames names = new DeclaredNames(builder, problems);
    new CrossChecks(builder, problems, audiences, names).run(complete);
    if (reader.promises().isPresent()) {
      takePromises(reader.promises().get(), names, complete);
    }
    if (builder.declaredNodes() == 0 && !problems.hasErrors()) {
      problems.add(
          Diagnostic.of(
                  LoadingChecks.EMPTY_INVENTORY,
                  SourceSpan.at(files.get(0), Position.START),
                  "the inventory declares no company, site, server, service or resource")
              .withHint("declare one, for instance under 'services:'"));
    }
  }

  private void takePromises(PromiseReader read, DeclaredNames names, boolean complete) {
    Promises promises = read.promises();
    if (complete) {
      new PromiseChecks(builder, problems, names).run(promises);
    }
    builder.promises(promises);
    builder.lintSettings(read.settings());
  }
}
