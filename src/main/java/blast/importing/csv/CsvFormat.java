package blast.importing.csv;

import blast.importing.Draft;
import blast.importing.ImportException;
import blast.importing.ImportFormat;
import blast.importing.ImportOption;
import blast.importing.ImportRequest;
import blast.inventory.Kind;
import blast.loading.SourceText;
import blast.text.Quoted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tables with separators. */
public final class CsvFormat implements ImportFormat {
  private static final String EDGES = "--edges";
  private static final String NODES = "--nodes";
  private static final String COLUMN = "--column";
  private static final String CONSTANT = "--const";
  private static final String KIND = "--kind";
  private static final String ALTERNATIVES = "--alternatives";
  private static final String PRESET = "--preset";

  private static final String DORA = "dora";

  private static final List<String> KINDS = Arrays.stream(Kind.values()).map(Kind::word).toList();
  private static final List<String> PRESETS = List.of("servicenow", DORA);

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public List<String> endings() {
    return List.of(".csv", ".tsv", ".txt");
  }

  @Override
  public List<ImportOption> options() {
    return List.of(
        new ImportOption(
            EDGES,
            ImportOption.Type.FILES,
            "FILE",
            List.of(),
            List.of("Of csv: who needs whom: from, to, field.")),
        new ImportOption(
            NODES,
            ImportOption.Type.FILES,
            "FILE",
            List.of(),
            List.of("Of csv: one thing a row: id, kind, and any field.")),
        new ImportOption(
            COLUMN,
            ImportOption.Type.VALUES,
            "COLUMN=THEIRS",
            List.of(),
            List.of(
                "Of csv: what the file calls a column, or its",
                "number; of graph: which attribute.")),
        new ImportOption(
            CONSTANT,
            ImportOption.Type.VALUES,
            "COLUMN=VALUE",
            List.of(),
            List.of("Of csv: what every row has in a column.")),
        new ImportOption(
            KIND,
            ImportOption.Type.VALUE,
            "KIND",
            KINDS,
            List.of("Of csv, graph: what things are whose kind", "isn't said. Default: service.")),
        new ImportOption(
            ALTERNATIVES,
            ImportOption.Type.FLAG,
            "",
            List.of(),
            List.of("Of csv: of several rows for one thing, one will", "do.")),
        new ImportOption(
            PRESET,
            ImportOption.Type.VALUE,
            "NAME",
            PRESETS,
            List.of("Of csv: a well-known export: servicenow, or dora.")));
  }

  @Override
  public void read(ImportRequest request, Draft draft) {
    Kind kind = request.values(KIND).stream().findFirst().map(CsvFormat::kind).orElse(Kind.SERVICE);
    Catalog catalog = new Catalog(draft, kind, request.has(ALTERNATIVES));
    Optional<String> preset = request.values(PRESET).stream().findFirst();
    if (preset.isPresent() && !PRESETS.contains(preset.get())) {
      throw new ImportException(
          "--preset expects one of "
              + String.join(", ", PRESETS)
              + "; found "
              + Quoted.of(preset.get()),
          "leave it out, and name the files with --edges and --nodes");
    }
    Tables tables =
        new Tables(request, draft, catalog, pairs(request, COLUMN), pairs(request, CONSTANT));
    if (preset.isPresent()) {
      List<SourceText> files = new ArrayList<>(request.files());
      files.addAll(request.files(EDGES));
      if (preset.get().equals(DORA)) {
        new Dora(request, draft).read(files);
      } else {
        ServiceNow relations = new ServiceNow(request, draft, catalog);
        files.forEach(relations::read);
      }
    } else {
      request.files(EDGES).forEach(tables::edges);
      request.files().forEach(tables::either);
    }
    request.files(NODES).forEach(tables::nodes);
    tables.finish();
    catalog.finish();
  }

  static Kind kind(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(folded) || kind.section().equals(folded))
        .findFirst()
        .orElseThrow(
            () ->
                new ImportException(
                    Quoted.of(word) + " is no kind", "use one of: " + String.join(", ", KINDS)));
  }

  /** Whether a word names a kind. */
  static boolean isKind(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(Kind.values())
        .anyMatch(kind -> kind.word().equals(folded) || kind.section().equals(folded));
  }

  private static Map<String, String> pairs(ImportRequest request, String option) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : request.values(option)) {
      int equals = pair.indexOf('=');
      if (equals <= 0 || !Tables.isColumn(pair.substring(0, equals))) {
        throw new ImportException(
            option + " " + Quoted.of(pair) + " names no column of ours",
            "columns are from, to, field, from-kind, to-kind, id, kind and the fields of nodes");
      }
      pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return pairs;
  }
}
