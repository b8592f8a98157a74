package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.inventory.InventoryBuilder;
import blast.inventory.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ids that files declare, whether or not those files make a sound inventory by themselves: one
 * of them may extend what a file declares that is about to be written.
 */
public final class DeclaredIds {
  private final Map<String, Kind> kinds = new HashMap<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  /**
   * What reading came to.
   *
   * @param kinds the ids and their kinds
   * @param problems what keeps the files from being read; empty if they can be
   */
  public record Result(Map<String, Kind> kinds, List<Diagnostic> problems) {
    public Result {
      kinds = Map.copyOf(kinds);
      problems = List.copyOf(problems);
    }
  }

  private DeclaredIds() {}

  /** Reads the ids that some files declare. */
  public static Result of(List<SourceText> files) {
    DeclaredIds ids = new DeclaredIds();
    files.forEach(ids::read);
    return new Result(ids.kinds, ids.problems);
  }

  private void read(SourceText file) {
    Problems found = new Problems(file);
    try (EventSource source = EventFiles.open(file)) {
      EventCursor events = new EventCursor(source, new InventoryBuilder(), found);
      TreeReader reader = new TreeReader(events, found);
      while (!events.isEnd()) {
        if (events.kind() == EventBatch.Kind.DOCUMENT_START) {
          reader.beginDocument();
          events.advance();
          EntryStream.of(reader, events).ifPresent(this::document);
        } else {
          events.advance();
        }
      }
    }
    if (found.hasErrors()) {
      problems.addAll(found.sorted());
    }
  }

  private void document(EntryStream entries) {
    for (Tree.@Nullable Scalar key = entries.next(); key != null; key = entries.next()) {
      @Nullable Kind kind = kindOf(key.text());
      @Nullable EntryStream section = kind == null ? null : entries.mapping().orElse(null);
      if (kind == null || section == null) {
        entries.skip();
        continue;
      }
      for (Tree.@Nullable Scalar id = section.next(); id != null; id = section.next()) {
        if (!ValueReader.isIgnored(id)) {
          kinds.putIfAbsent(id.text(), kind);
        }
        section.skip();
      }
    }
  }

  private static @Nullable Kind kindOf(String section) {
    for (Kind kind : Kind.values()) {
      if (kind.section().equals(section)) {
        return kind;
      }
    }
    return null;
  }
}
