package blast.importing.graph;

import blast.importing.Draft;
import blast.importing.ImportException;
import blast.importing.ImportFormat;
import blast.importing.ImportOption;
import blast.importing.ImportRequest;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.loading.SourceText;
import blast.text.Quoted;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Graphs in DOT or GraphML, whose arrows say who needs whom. */
public final class GraphFormat implements ImportFormat {
  private static final String KIND = "--kind";
  private static final String COLUMN = "--column";
  private static final String REVERSE = "--reverse";

  private static final List<String> KINDS = Arrays.stream(Kind.values()).map(Kind::word).toList();

  @Override
  public String name() {
    return "graph";
  }

  @Override
  public List<String> endings() {
    return List.of(".dot", ".gv", ".graphml");
  }

  @Override
  public List<ImportOption> options() {
    return List.of(
        new ImportOption(KIND, ImportOption.Type.VALUE, "KIND", KINDS, List.of()),
        new ImportOption(COLUMN, ImportOption.Type.VALUES, "COLUMN=THEIRS", List.of(), List.of()),
        new ImportOption(
            REVERSE,
            ImportOption.Type.FLAG,
            "",
            List.of(),
            List.of("Of graph: who is pointed at needs who points.")));
  }

  @Override
  public void read(ImportRequest request, Draft draft) {
    Optional<String> word = request.values(KIND).stream().findFirst();
    Kind byDefault =
        word.isEmpty()
            ? Kind.SERVICE
            : kind(word.get())
                .orElseThrow(
                    () ->
                        new ImportException(
                            Quoted.of(word.get()) + " is no kind",
                            "use one of: " + String.join(", ", KINDS)));
    Map<String, String> columns = columns(request.values(COLUMN));
    for (SourceText file : request.files()) {
      new DrawingImport(draft, request.shown(file), GraphReader.read(file))
          .read(byDefault, columns, request.has(REVERSE));
    }
  }

  /** The kind of that name. */
  static Optional<Kind> kind(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(folded) || kind.section().equals(folded))
        .findFirst();
  }

  /** Their attributes with ours. */
  private static Map<String, String> columns(List<String> pairs) {
    Map<String, String> columns = new HashMap<>();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      String ours = pair.substring(0, Math.max(equals, 0));
      if (!ours.equals("kind") && Field.ofKey(ours).isEmpty()) {
        throw new ImportException(
            COLUMN + " " + Quoted.of(pair) + " names no column of ours",
            "columns are kind and the fields of nodes: --column kind=THEIRS");
      }
      columns.put(pair.substring(equals + 1), ours);
    }
    return columns;
  }
}
