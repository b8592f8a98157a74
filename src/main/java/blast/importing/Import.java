package blast.importing;

import blast.diagnostic.Diagnostic;
import blast.inventory.Kind;
import blast.loading.DeclaredIds;
import blast.loading.InventoryLoader;
import blast.loading.LoadResult;
import blast.loading.SourceText;
import blast.text.Quoted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The door to importing: from what is asked to the text of an inventory that loads. */
public final class Import {
  private final ImportFormat format;
  private final ImportRequest request;
  private final Draft draft = new Draft();

  private Import(ImportFormat format, ImportRequest request) {
    this.format = format;
    this.request = request;
  }

  /**
   * Imports.
   *
   * @throws ImportException if there is nothing, or nothing that can be used
   */
  public static Imported run(ImportFormat format, ImportRequest request) {
    return new Import(format, request).run();
  }

  /** Whether a file may be replaced: an earlier import wrote it. */
  public static boolean isWritten(String text) {
    return text.startsWith(InventoryText.BEGINNING);
  }

  private Imported run() {
    request.allFiles().forEach(Encoding::check);
    Map<String, Kind> declared = declared();
    NameMap map = request.settings().map().map(NameMap::load).orElse(NameMap.NONE);
    read();
    Composition composition = Composition.of(draft, map, request.settings());
    if (composition.things().isEmpty()) {
      throw nothing();
    }
    checkKinds(composition, declared);
    map.unused()
        .forEach(name -> draft.note("--map names " + Quoted.of(name) + ", which isn't there"));
    composition
        .unusedSoft()
        .forEach(pattern -> draft.note("--soft " + Quoted.of(pattern) + " fits nothing needed"));
    String text = InventoryText.of(format.name(), head(composition), composition, declared);
    check(text, declared);
    return new Imported(
        text, SummaryText.of(format, request, draft, composition), became(composition), omitted());
  }

  private void read() {
    try {
      format.read(request, draft);
    } catch (ImportException e) {
      List<ImportException.Problem> problems = new ArrayList<>(e.problems());
      looksLike().filter(problem -> !problems.contains(problem)).ifPresent(problems::add);
      throw new ImportException(problems);
    }
  }

  /** That the first file looks like something else, if it does. */
  private Optional<ImportException.Problem> looksLike() {
    boolean readsJson = format.endings().contains(".json");
    return request.allFiles().stream()
        .findFirst()
        .flatMap(
            file ->
                FormatHint.of(file)
                    .filter(other -> !other.equals(format.name()))
                    .filter(other -> !(readsJson && other.equals(FormatHint.JSON)))
                    .map(other -> looksLike(file, other)));
  }

  private ImportException.Problem looksLike(SourceText file, String other) {
    return other.equals(FormatHint.CHART)
        ? Documents.unrendered(request.shown(file))
        : new ImportException.Problem(
            Quoted.of(file.name()) + " looks like " + other,
            other.equals(FormatHint.INVENTORY)
                ? "read it as it is: no import is needed"
                : "name the format that it is");
  }

  private Map<String, Kind> declared() {
    DeclaredIds.Result result = DeclaredIds.of(request.settings().onto());
    if (!result.problems().isEmpty()) {
      throw new ImportException(
          result.problems().stream()
              .map(one -> new ImportException.Problem("--onto: " + told(one), "put it right first"))
              .toList());
    }
    return result.kinds();
  }

  private static String told(Diagnostic problem) {
    return problem.message();
  }

  /** One id is one thing, in one inventory. */
  private static void checkKinds(Composition composition, Map<String, Kind> declared) {
    List<ImportException.Problem> problems = new ArrayList<>();
    for (Composed thing : composition.things()) {
      Kind there = declared.get(thing.id());
      if (there != null && there != thing.kind()) {
        problems.add(
            new ImportException.Problem(
                Quoted.of(thing.id())
                    + " is imported as a "
                    + thing.kind().word()
                    + ", and --onto declares a "
                    + there.word(),
                "give it another id, or that kind, with --map"));
      }
    }
    if (!problems.isEmpty()) {
      throw new ImportException(problems);
    }
  }

  private ImportException nothing() {
    StringBuilder seen = new StringBuilder();
    draft
        .counts()
        .forEach(
            (reason, count) ->
                seen.append(seen.isEmpty() ? "" : ", ").append(count).append(' ').append(reason));
    return new ImportException(
        "nothing was imported from "
            + format.name()
            + ": "
            + (seen.isEmpty() ? "there is nothing of that format" : "left out: " + seen),
        looksLike()
            .map(ImportException.Problem::message)
            .or(() -> draft.notes().stream().findFirst())
            .orElse("see blast import --help"));
  }

  /** It is written only if it loads, whatever its names are. */
  private void check(String text, Map<String, Kind> declared) {
    Map<Kind, List<String>> sections = new TreeMap<>();
    declared.forEach(
        (id, kind) -> sections.computeIfAbsent(kind, one -> new ArrayList<>()).add(id));
    StringBuilder others = new StringBuilder("x-others:\n");
    sections.forEach(
        (kind, ids) -> {
          others.append(kind.section()).append(":\n");
          ids.forEach(id -> others.append("  ").append(YamlValue.quoted(id)).append(":\n"));
        });
    List<SourceText> texts =
        List.of(
            SourceText.ofText("the import", text),
            SourceText.ofText("what --onto declares", others.toString()));
    LoadResult result = InventoryLoader.load(declared.isEmpty() ? texts.subList(0, 1) : texts);
    if (result instanceof LoadResult.Rejected rejected) {
      throw new ImportException(
          rejected.diagnostics().stream()
              .limit(20)
              .map(
                  one ->
                      new ImportException.Problem(
                          "the result would not load: " + one.message(),
                          "put it right in the source, or leave it out with --exclude or --map"))
              .toList());
    }
  }

  private YamlValue head(Composition composition) {
    Map<String, YamlValue> head = new LinkedHashMap<>();
    head.put("format", YamlValue.text(format.name()));
    head.put("from", YamlValue.texts(request.from()));
    Map<String, YamlValue> options = new LinkedHashMap<>();
    request
        .told()
        .forEach(
            (name, values) ->
                options.put(
                    name,
                    values.isEmpty()
                        ? new YamlValue.Plain("true")
                        : YamlValue.oneOrList(values.stream().map(YamlValue::text).toList())));
    if (!options.isEmpty()) {
      head.put("options", new YamlValue.Fields(options));
    }
    head(draft.counts(), "left-out", head);
    head(composition.guessed(), "guessed", head);
    return new YamlValue.Fields(head);
  }

  private static void head(Map<String, Long> counts, String key, Map<String, YamlValue> head) {
    Map<String, YamlValue> fields = new LinkedHashMap<>();
    counts.forEach(
        (reason, count) -> fields.put(reason, new YamlValue.Plain(String.valueOf(count))));
    if (!fields.isEmpty()) {
      head.put(key, new YamlValue.Fields(fields));
    }
  }

  private static List<Imported.Became> became(Composition composition) {
    List<Imported.Became> all = new ArrayList<>();
    for (Composed thing : composition.things()) {
      Entity entity = thing.entity();
      all.add(
          new Imported.Became(
              thing.id(),
              thing.kind().word(),
              entity.key().path(),
              entity.place().map(Entity.Place::file).orElse(""),
              entity.place().map(Entity.Place::line).orElse(0L)));
    }
    return all;
  }

  private List<Imported.Omitted> omitted() {
    return draft.leftOut().stream()
        .map(one -> new Imported.Omitted(one.reason(), one.what(), one.file(), one.line()))
        .sorted(
            Comparator.comparing(Imported.Omitted::file)
                .thenComparing(Imported.Omitted::line)
                .thenComparing(Imported.Omitted::reason)
                .thenComparing(Imported.Omitted::what))
        .toList();
  }
}
