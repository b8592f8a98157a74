package blast.importing.trial;

import blast.importing.Import;
import blast.importing.ImportException;
import blast.importing.ImportFormat;
import blast.importing.ImportRequest;
import blast.importing.Imported;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.inventory.Requirement;
import blast.loading.InventoryLoader;
import blast.loading.LoadResult;
import blast.loading.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An import of texts, as the command makes it of files. */
public final class Trial {
  private final ImportFormat format;
  private final List<SourceText> files = new ArrayList<>();
  private final Map<String, List<String>> options = new LinkedHashMap<>();
  private final List<String> folders = new ArrayList<>();

  private Trial(ImportFormat format) {
    this.format = format;
  }

  /** An import of that format, of nothing yet. */
  public static Trial of(ImportFormat format) {
    return new Trial(format);
  }

  /** The same with another file. */
  public Trial file(String name, String text) {
    files.add(SourceText.ofText(name, text));
    return this;
  }

  /** The same with files that were found in a folder, and not named themselves. */
  public Trial folder(String name) {
    folders.add(name);
    return this;
  }

  /** The same with an option of the format. */
  public Trial option(String name, String... values) {
    options.put(name, List.of(values));
    return this;
  }

  /** What it comes to. */
  public Imported imported() {
    ImportRequest request =
        new ImportRequest(
            folders.isEmpty() ? files.stream().map(SourceText::name).toList() : folders,
            files,
            Map.of(),
            options,
            new ImportRequest.Settings(List.of(), Optional.empty(), List.of(), List.of(), Map.of()),
            path -> path);
    return Import.run(format, request);
  }

  /** The inventory behind its head. */
  public String sections() {
    return imported().text().replaceFirst("#[^\n]*\nx-import:[^\n]*\n(  [^\n]*\n)*", "");
  }

  /** How much was left out, by reason. */
  public Map<String, Long> leftOut() {
    Map<String, Long> counts = new LinkedHashMap<>();
    imported().leftOut().forEach(one -> counts.merge(one.reason(), 1L, Long::sum));
    return counts;
  }

  /** What it comes to, loaded. */
  public Inventory loaded() {
    LoadResult result = InventoryLoader.load(List.of(SourceText.ofText("i", imported().text())));
    if (result instanceof LoadResult.Loaded loaded) {
      return loaded.inventory();
    }
    throw new AssertionError(result.toString());
  }

  /** What is said where nothing comes of it. */
  public List<String> problems() {
    return refused().stream().map(ImportException.Problem::message).toList();
  }

  /** What is said then of what to do. */
  public List<String> hints() {
    return refused().stream().map(ImportException.Problem::hint).toList();
  }

  private List<ImportException.Problem> refused() {
    Imported imported;
    try {
      imported = imported();
    } catch (ImportException e) {
      return e.problems();
    }
    throw new AssertionError("imported: " + imported.text());
  }

  /** The names of all that a node's requirement names. */
  public static Set<String> named(Node node, Field field) {
    Set<String> names = new TreeSet<>();
    node.requirement(field).ifPresent(one -> add(one, names));
    return names;
  }

  private static void add(Requirement requirement, Set<String> names) {
    if (requirement instanceof Requirement.Group group) {
      group.members().forEach(member -> add(member, names));
    } else {
      names.add(((Requirement.One) requirement).node().displayName());
    }
  }

  /**
   * A text of YAML in blocks, with the value of each key in turn replaced by what doesn't belong
   * there.
   */
  public static List<String> spoiled(String yaml) {
    List<String> lines = yaml.lines().toList();
    List<String> all = new ArrayList<>();
    for (String wrong : List.of("7", "~", "[a, [b]]", "{a: {b: c}}", "'  '", "[~]", "true")) {
      for (int i = 0; i < lines.size(); i++) {
        List<String> bad = new ArrayList<>(lines);
        int depth = depth(lines.get(i));
        bad.set(i, lines.get(i).replaceFirst(":( .*|$)", ": " + wrong));
        while (i + 1 < bad.size() && depth(bad.get(i + 1)) > depth) {
          bad.remove(i + 1);
        }
        all.add(String.join("\n", bad));
      }
    }
    return all;
  }

  /** How deep a line stands; a dash is a level of its own. */
  private static int depth(String line) {
    String start = line.stripLeading();
    int depth = 2 * (line.length() - start.length());
    return start.startsWith("- ") ? depth + 1 : depth;
  }
}
