package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.inventory.InventoryBuilder;
import java.util.ArrayList;
import java.util.List;

/** Reads the documents of a file that isn't an inventory, within the limits of inventories. */
public final class TreeLoader {
  /**
   * What reading came to.
   *
   * @param documents the values of its documents, in order
   * @param problems everything that keeps the file from being used; empty if it can be
   */
  public record Result(List<Tree> documents, List<Diagnostic> problems) {
    public Result {
      documents = List.copyOf(documents);
      problems = List.copyOf(problems);
    }
  }

  private TreeLoader() {}

  /** Reads a file of YAML, or of JSON if its name says so. */
  public static Result load(SourceText file) {
    Problems problems = new Problems(file);
    List<Tree> documents = new ArrayList<>();
    try (EventSource source = EventFiles.open(file)) {
      EventCursor events = new EventCursor(source, new InventoryBuilder(), problems);
      TreeReader reader = new TreeReader(events, problems);
      while (!events.isEnd()) {
        boolean begins = events.kind() == EventBatch.Kind.DOCUMENT_START;
        events.advance();
        if (begins && !events.isEnd() && events.kind() != EventBatch.Kind.DOCUMENT_END) {
          reader.beginDocument();
          reader.beginEntry();
          documents.add(reader.read());
        }
      }
    } catch (Problems.TooManyProblemsException e) {
      problems.addTooMany();
    }
    return new Result(documents, problems.hasErrors() ? problems.sorted() : List.of());
  }
}
