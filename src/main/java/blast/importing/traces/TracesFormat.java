package blast.importing.traces;

import blast.importing.Documents;
import blast.importing.Draft;
import blast.importing.Entity;
import blast.importing.ImportFormat;
import blast.importing.ImportOption;
import blast.importing.ImportRequest;
import blast.importing.Key;
import blast.importing.Needed;
import blast.importing.Value;
import blast.inventory.Field;
import blast.inventory.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls between services, summed over time: who called is guessed to need whom it called. */
public final class TracesFormat implements ImportFormat {
  /** The keys of a trace or its spans, in Jaeger, Zipkin and OpenTelemetry. */
  private static final Set<String> TRACE =
      Set.of("traceID", "traceId", "spans", "resourceSpans", "scopeSpans");

  /** Who called whom. */
  private record Pair(String from, String to) {}

  /** Calls of a pair, and where the first of them is told. */
  private static final class Calls {
    private final String file;
    private final long line;
    private boolean isCalled;

    Calls(String file, long line) {
      this.file = file;
      this.line = line;
    }
  }

  @Override
  public String name() {
    return "traces";
  }

  @Override
  public List<String> endings() {
    return List.of(".json");
  }

  @Override
  public List<ImportOption> options() {
    return List.of();
  }

  @Override
  public void read(ImportRequest request, Draft draft) {
    Reading reading = new Reading(draft);
    Documents.read(request, draft, Set.of("data", "nodes", "edges"), reading::receive);
    reading.finish();
  }

  /** What all files tell. */
  private static final class Reading {
    private final Draft draft;
    private final Map<Pair, Calls> pairs = new LinkedHashMap<>();

    Reading(Draft draft) {
      this.draft = draft;
    }

    boolean receive(Value value) {
      if (value.isRest()) {
        return false;
      }
      if (!value.isMapping()) {
        draft.leaveOut("values of the wrong type", "item", value.file(), value.line());
      } else if (value.has("parent") || value.has("child")) {
        call(value, value.text("parent"), value.text("child"));
        return true;
      } else if (value.has("source") || value.has("target")) {
        call(value, value.text("source"), value.text("target"));
        return true;
      } else if (TRACE.stream().anyMatch(value::has)) {
        draft.leaveOut("single traces or spans", "trace", value.file(), value.line());
        draft.note(
            "who calls whom is read from the calls that a server sums, not from traces:"
                + " export GET /api/dependencies (Jaeger) or /api/v2/dependencies (Zipkin)");
        return true;
      } else if (value.has("id")) {
        return node(value);
      }
      return false;
    }

    /** A node of Grafana, which may be called by nobody. */
    private boolean node(Value value) {
      String id = value.text("id").strip();
      if (id.isEmpty()) {
        return false;
      }
      String title = value.text("title").strip();
      Entity entity = draft.entity(Key.of(Kind.SERVICE, id)).at(value.file(), value.line(), true);
      if (!title.isEmpty() && !title.equals(id) && !entity.text(Field.NAME, title)) {
        draft.leaveOut("another 'name' of the same", id, value.file(), value.line());
      }
      return true;
    }

    private void call(Value value, String parent, String child) {
      String from = parent.strip();
      String to = child.strip();
      if (from.isEmpty() || to.isEmpty()) {
        draft.leaveOut("calls without a name", from + to, value.file(), value.line());
        return;
      }
      for (String name : List.of(from, to)) {
        draft.entity(Key.of(Kind.SERVICE, name)).at(value.file(), value.line(), false);
      }
      if (from.equals(to)) {
        draft.leaveOut("calls itself", from, value.file(), value.line());
        return;
      }
      Pair pair = new Pair(from, to);
      if (pairs.containsKey(pair)) {
        draft.leaveOut("pairs said twice, summed", from, value.file(), value.line());
      }
      Calls calls = pairs.computeIfAbsent(pair, one -> new Calls(value.file(), value.line()));
      calls.isCalled |= !value.text("callCount").equals("0");
    }

    void finish() {
      pairs.forEach(
          (pair, calls) -> {
            if (calls.isCalled) {
              Entity from = draft.entity(Key.of(Kind.SERVICE, pair.from()));
              from.need(Field.NEEDS, new Needed.One(Key.of(Kind.SERVICE, pair.to())));
              from.guess(Field.NEEDS);
            } else {
              draft.leaveOut("pairs without a call", pair.from(), calls.file, calls.line);
            }
          });
    }
  }
}
