package blast.importing;

import blast.diagnostic.Diagnostic;
import blast.loading.SourceText;
import blast.loading.Tree;
import blast.loading.TreeStream;
import blast.text.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The documents of YAML and JSON files, one after another. */
public final class Documents {
  /** Receives documents, or items of their lists. */
  @FunctionalInterface
  public interface Receiver {
    /**
     * Receives one.
     *
     * @return whether it is of the format; a file without any such is counted as another's
     */
    boolean receive(Value value);
  }

  private static final int SHOWN = 50;

  private final ImportRequest request;
  private final Draft draft;
  private final List<ImportException.Problem> problems = new ArrayList<>();

  private Documents(ImportRequest request, Draft draft) {
    this.request = request;
    this.draft = draft;
  }

  /**
   * Reads all files under the paths that were given.
   *
   * @param lists the keys of a document whose lists are received item by item, as are documents
   *     that are lists themselves; what remains of the document is received after them. Without
   *     keys, documents are received whole.
   * @throws ImportException if a file is broken, after all were read
   */
  public static void read(
      ImportRequest request, Draft draft, Set<String> lists, Receiver receiver) {
    Documents documents = new Documents(request, draft);
    for (SourceText file : request.files()) {
      documents.read(file, lists, receiver);
    }
    documents.finish();
  }

  private void read(SourceText file, Set<String> lists, Receiver receiver) {
    Reading reading = new Reading(request.shown(file), receiver);
    List<Diagnostic> found = TreeStream.read(file, lists, reading);
    if (!found.isEmpty()) {
      broken(file, found);
    } else if (reading.isEmpty) {
      draft.leaveOut("empty files", reading.file, reading.file, 1);
    } else if (!reading.isOfFormat) {
      draft.leaveOut("files of another format", reading.file, reading.file, 1);
    }
  }

  private void broken(SourceText file, List<Diagnostic> found) {
    if (FormatHint.isUnrendered(file)) {
      problems.add(unrendered(request.shown(file)));
      return;
    }
    for (Diagnostic one : found) {
      problems.add(
          new ImportException.Problem(
              request.shown(file) + ":" + one.span().start() + ": " + one.message(),
              one.hint().orElse("put it right there")));
    }
  }

  /** That a file is a template of Helm, and what to do. */
  public static ImportException.Problem unrendered(String file) {
    return new ImportException.Problem(
        file + " is part of an unrendered Helm chart",
        "render it first: helm template NAME CHART --namespace NAMESPACE > rendered.yaml");
  }

  private void finish() {
    if (problems.isEmpty()) {
      return;
    }
    int more = problems.size() - SHOWN;
    List<ImportException.Problem> shown =
        new ArrayList<>(problems.subList(0, Math.min(SHOWN, problems.size())));
    if (more > 0) {
      shown.add(new ImportException.Problem(more + " more problems aren't shown", "begin above"));
    }
    throw new ImportException(shown);
  }

  /** The reading of one file. */
  private final class Reading implements TreeStream.Receiver {
    private final String file;
    private final Receiver receiver;
    private final Set<Position> wrong = new HashSet<>();
    private boolean isEmpty = true;
    private boolean isOfFormat;

    Reading(String file, Receiver receiver) {
      this.file = file;
      this.receiver = receiver;
    }

    @Override
    public void item(Tree item, Map<Position, String> tags) {
      hand(item, false, tags);
    }

    @Override
    public void document(Tree document, boolean isRest, Map<Position, String> tags) {
      if (!(isRest && document instanceof Tree.Sequence)) {
        hand(document, isRest, tags);
      }
    }

    private void hand(Tree tree, boolean isRest, Map<Position, String> tags) {
      boolean isNothing = tree instanceof Tree.Scalar scalar && scalar.isNull();
      if (!isNothing && !(tree instanceof Tree.Broken)) {
        isEmpty = false;
        isOfFormat |= receiver.receive(new Value(tree, new Source(isRest, tags)));
      }
    }

    /** What the values of one document share. */
    private final class Source implements Value.Origin {
      private final boolean isRest;
      private final Map<Position, String> tags;

      Source(boolean isRest, Map<Position, String> tags) {
        this.isRest = isRest;
        this.tags = tags;
      }

      @Override
      public String file() {
        return file;
      }

      @Override
      public boolean isRest() {
        return isRest;
      }

      @Override
      public Map<Position, String> tags() {
        return tags;
      }

      @Override
      public void wrong(Position at, String key) {
        if (wrong.add(at)) {
          draft.leaveOut(
              "values of the wrong type", key.isEmpty() ? "an item" : key, file, at.line());
        }
      }
    }
  }
}
