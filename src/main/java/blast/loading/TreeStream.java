package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.inventory.InventoryBuilder;
import blast.text.Position;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads what another tool wrote as YAML or JSON, within the limits of inventories. Of a long list
 * only one item at a time is in memory.
 */
public final class TreeStream {
  /** Receives what a file holds, in its order. */
  public interface Receiver {
    /** An item of a list that isn't held as a whole. */
    void item(Tree item, Map<Position, String> tags);

    /**
     * A document.
     *
     * @param isRest whether items of it were handed on before, if there were any, and aren't in it
     *     any more
     * @param tags the tags that aren't YAML's own, by where their values begin
     */
    void document(Tree document, boolean isRest, Map<Position, String> tags);
  }

  private static final int LOOK = 1 << 12;

  private TreeStream() {}

  /**
   * Reads a file: as its name ends, and without such an ending as it begins.
   *
   * @param lists the keys of a document whose lists are handed on item by item, as is a document
   *     that is a list itself; if there are none, documents are whole
   * @return everything that keeps the file from being used; what was received is then incomplete
   */
  public static List<Diagnostic> read(SourceText file, Set<String> lists, Receiver receiver) {
    Problems problems = new Problems(file, Set.of(LoadingChecks.UNSUPPORTED_TAG));
    try (EventSource source = EventFiles.open(file, isJson(file), new EventBatches(false))) {
      EventCursor events = new EventCursor(source, new InventoryBuilder(), problems);
      TreeReader reader = new TreeReader(events, problems);
      while (!events.isEnd()) {
        boolean begins = events.kind() == EventBatch.Kind.DOCUMENT_START;
        events.advance();
        if (begins && !events.isEnd() && events.kind() != EventBatch.Kind.DOCUMENT_END) {
          read(reader, lists, receiver);
        }
      }
    } catch (Problems.TooManyProblemsException e) {
      problems.addTooMany();
    }
    return problems.hasErrors() ? problems.sorted() : List.of();
  }

  private static void read(TreeReader reader, Set<String> lists, Receiver receiver) {
    reader.beginDocument();
    reader.beginEntry();
    Tree document = reader.readByItems(lists, item -> receiver.item(item, reader.tags()));
    receiver.document(document, reader.handsItemsOn(), reader.tags());
  }

  private static boolean isJson(SourceText file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml")) {
      return name.endsWith(".json");
    }
    try (InputStream in = file.open()) {
      for (byte one : in.readNBytes(LOOK)) {
        boolean isBefore = one <= ' '; // Blanks, and the byte order mark, whose bytes are negative.
        if (!isBefore) {
          return one == '{' || one == '[';
        }
      }
    } catch (IOException e) {
      // Whoever opens it to read says so.
    }
    return false;
  }
}
