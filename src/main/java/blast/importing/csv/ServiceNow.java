package blast.importing.csv;

import blast.importing.Draft;
import blast.importing.ImportException;
import blast.importing.ImportRequest;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.loading.SourceText;
import blast.text.Quoted;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The relations of a CMDB, {@code cmdb_rel_ci}: parent, type, child. */
final class ServiceNow {
  private static final Set<String> COLUMNS = Set.of("parent", "type", "child");

  private final ImportRequest request;
  private final Draft draft;
  private final Catalog catalog;

  ServiceNow(ImportRequest request, Draft draft, Catalog catalog) {
    this.request = request;
    this.draft = draft;
    this.catalog = catalog;
  }

  void read(SourceText file) {
    Columns columns = new Columns(Map.of(), Map.of());
    String shown = request.shown(file);
    boolean[] isFirst = {true};
    Table.read(
        file,
        (line, cells) -> {
          if (isFirst[0]) {
            isFirst[0] = false;
            columns.header(cells, COLUMNS, file.name());
            if (!COLUMNS.stream().allMatch(columns::has)) {
              throw new ImportException(
                  Quoted.of(file.name()) + " doesn't have the columns parent, type and child",
                  "export the table cmdb_rel_ci with these columns");
            }
          } else {
            relation(columns, cells, new Catalog.Spot(shown, line));
          }
        });
  }

  private void relation(Columns columns, List<String> cells, Catalog.Spot spot) {
    String parent = columns.get(cells, "parent");
    String child = columns.get(cells, "child");
    String type = columns.get(cells, "type");
    if (Tables.isNobody(parent) || Tables.isNobody(child)) {
      draft.leaveOut(
          Tables.isNobody(parent) ? "rows without a parent" : "rows without a child",
          "line " + spot.line(),
          spot.file(),
          spot.line());
      return;
    }
    Mention upper = mention(parent);
    Mention lower = mention(child);
    switch (type) {
      case "Depends on::Used by" -> catalog.edge(upper, lower, Field.NEEDS, spot);
      case "Runs on::Runs", "Hosted on::Hosts" -> catalog.edge(upper, lower, Field.RUNS_ON, spot);
      case "Contains::Contained by" -> {
        upper.imply(Kind.SITE);
        catalog.stands(lower, upper, spot);
      }
      case "Members::Member of" -> catalog.tag(upper, "member-of:" + lower.name(), spot);
      default ->
          draft.leaveOut(
              "of type " + Quoted.of(type.split("::", -1)[0]) + ", which is no dependency",
              upper.name(),
              spot.file(),
              spot.line());
    }
  }

  private Mention mention(String name) {
    return catalog.named(Tables.name(name));
  }
}
