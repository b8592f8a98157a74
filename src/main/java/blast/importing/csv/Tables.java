package blast.importing.csv;

import blast.importing.Draft;
import blast.importing.Entity;
import blast.importing.FieldText;
import blast.importing.ImportException;
import blast.importing.ImportRequest;
import blast.importing.Key;
import blast.importing.Needed;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.loading.SourceText;
import blast.text.Numbers;
import blast.text.Quoted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads tables of edges and tables of nodes into a catalog. */
final class Tables {
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String FIELD = "field";
  private static final String FROM_KIND = "from-kind";
  private static final String TO_KIND = "to-kind";
  private static final String ID = "id";
  private static final String KIND = "kind";

  private static final Set<String> EDGE_COLUMNS = Set.of(FROM, TO, FIELD, FROM_KIND, TO_KIND);
  private static final Set<String> NODE_COLUMNS = nodeColumns();
  private static final Set<String> NOBODY = Set.of("", "none", "null", "n/a", "-");

  private static final int LONGEST_NOBODY = 4;

  private static final Pattern ANY_OF = Pattern.compile("any-of\\s*:(.*)", Pattern.DOTALL);
  private static final Pattern AT_LEAST =
      Pattern.compile("at-least\\s+([0-9]+(?:\\.[0-9]+)?%?)\\s*:(.*)", Pattern.DOTALL);

  /** What a row says of one field, kept until the kinds are known. */
  private record Claim(Mention of, Field field, String value, Catalog.Spot spot) {}

  private final ImportRequest request;
  private final Draft draft;
  private final Catalog catalog;
  private final Map<String, String> asked;
  private final Map<String, String> constants;
  private final List<Claim> claims = new ArrayList<>();
  private final List<ImportException.Problem> problems = new ArrayList<>();

  Tables(
      ImportRequest request,
      Draft draft,
      Catalog catalog,
      Map<String, String> asked,
      Map<String, String> constants) {
    this.request = request;
    this.draft = draft;
    this.catalog = catalog;
    this.asked = asked;
    this.constants = constants;
  }

  private static Set<String> nodeColumns() {
    Set<String> columns = new HashSet<>(Set.of(ID, KIND));
    Arrays.stream(Field.values())
        .filter(field -> field != Field.SOURCE && field != Field.ATTRIBUTES)
        .forEach(field -> columns.add(field.key()));
    return columns;
  }

  static boolean isColumn(String name) {
    return EDGE_COLUMNS.contains(name) || NODE_COLUMNS.contains(name);
  }

  /** Whether a cell names nothing, in one of the words that tools write for it. */
  static boolean isNobody(String cell) {
    return cell.length() <= LONGEST_NOBODY && NOBODY.contains(cell.toLowerCase(Locale.ROOT));
  }

  static String name(String cell) {
    return Key.composed(cell);
  }

  /** One of both, as its header says. */
  void either(SourceText file) {
    Columns edges = new Columns(asked, constants);
    Columns nodes = new Columns(asked, constants);
    boolean[] isOf = {false, false};
    if (edges.haveHeader()) {
      Table.first(
          file,
          (line, cells) -> {
            edges.header(cells, Set.of(), file.name());
            List<String> there =
                cells.stream().map(c -> c.strip().toLowerCase(Locale.ROOT)).toList();
            isOf[0] = holds(there, FROM) && holds(there, TO);
            isOf[1] = holds(there, ID);
          });
    } else {
      isOf[0] = asked.containsKey(FROM);
      isOf[1] = nodes.has(ID) || asked.containsKey(ID);
    }
    if (isOf[0] == isOf[1]) {
      throw new ImportException(
          Quoted.of(file.name()) + " has neither the columns from and to nor the column id",
          "say what it is: --edges "
              + file.name()
              + " or --nodes "
              + file.name()
              + ", with --column from=THEIRS");
    }
    if (isOf[0]) {
      edges(file);
    } else {
      nodes(file);
    }
  }

  private boolean holds(List<String> header, String column) {
    return header.contains(asked.getOrDefault(column, column).toLowerCase(Locale.ROOT))
        || constants.containsKey(column);
  }

  void edges(SourceText file) {
    String shown = request.shown(file);
    Columns columns = new Columns(asked, constants);
    rows(
        file,
        columns,
        EDGE_COLUMNS,
        List.of(FROM, TO),
        (line, cells) -> edge(columns, cells, new Catalog.Spot(shown, line)));
  }

  private void rows(
      SourceText file,
      Columns columns,
      Set<String> known,
      List<String> needed,
      Table.RowVisitor visitor) {
    boolean[] isFirst = {columns.haveHeader()};
    if (!isFirst[0]) {
      columns.number();
    }
    Table.read(
        file,
        (line, cells) -> {
          if (isFirst[0]) {
            columns.header(cells, known, file.name());
            isFirst[0] = false;
            for (String column : needed) {
              if (!columns.has(column)) {
                throw new ImportException(
                    Quoted.of(file.name()) + " has no column '" + column + "'",
                    Columns.listed(cells) + "; say --column " + column + "=THEIRS");
              }
            }
            columns
                .unknown()
                .forEach(
                    one ->
                        draft.leaveOut(
                            "columns that mean nothing here", one, request.shown(file), line));
          } else if (cells.size() > 1 || !cells.get(0).isBlank()) {
            visitor.row(line, cells);
          }
        });
  }

  private void edge(Columns columns, List<String> cells, Catalog.Spot spot) {
    String from = columns.get(cells, FROM);
    String to = columns.get(cells, TO);
    String word = columns.get(cells, FIELD);
    Optional<Field> field = word.isEmpty() ? Optional.of(Field.NEEDS) : Field.ofKey(word);
    String fromKind = columns.get(cells, FROM_KIND);
    String toKind = columns.get(cells, TO_KIND);
    if (isNobody(from)) {
      notRead("no name under from", spot);
    } else if (columns.isCut(cells, TO)) {
      notRead("too few cells", spot);
    } else if (field.isEmpty() || !namesAnother(field.get())) {
      notRead("field that names no other", spot);
    } else if (!isKindOrEmpty(fromKind) || !isKindOrEmpty(toKind)) {
      notRead("kind that there isn't", spot);
    } else if (isNobody(to)) {
      catalog.mention(mention(from, fromKind), spot);
      draft.leaveOut("names nothing", from, spot.file(), spot.line());
    } else {
      catalog.edge(mention(from, fromKind), mention(to, toKind), field.get(), spot);
    }
  }

  private static boolean namesAnother(Field field) {
    return field.isRequirement() || field == Field.PARENT;
  }

  private static boolean isKindOrEmpty(String word) {
    return isNobody(word) || CsvFormat.isKind(word);
  }

  private Mention mention(String name, String kind) {
    return catalog.named(
        name(name), isNobody(kind) ? Optional.empty() : Optional.of(CsvFormat.kind(kind)));
  }

  private void notRead(String why, Catalog.Spot spot) {
    draft.leaveOut("rows not read: " + why, "line " + spot.line(), spot.file(), spot.line());
    draft.note(spot.file() + ", line " + spot.line() + " isn't read: " + why);
  }

  void nodes(SourceText file) {
    String shown = request.shown(file);
    Columns columns = new Columns(asked, constants);
    rows(
        file,
        columns,
        NODE_COLUMNS,
        List.of(ID),
        (line, cells) -> node(columns, cells, new Catalog.Spot(shown, line)));
  }

  private void node(Columns columns, List<String> cells, Catalog.Spot spot) {
    String id = columns.get(cells, ID);
    String kind = columns.get(cells, KIND);
    if (isNobody(id)) {
      notRead("no name under id", spot);
    } else if (!isKindOrEmpty(kind)) {
      notRead("kind that there isn't", spot);
    } else {
      Mention mention =
          catalog.named(
              name(id),
              isNobody(kind) ? Optional.of(defaultKind()) : Optional.of(CsvFormat.kind(kind)));
      catalog.mention(mention, spot);
      catalog.entity(mention).at(spot.file(), spot.line(), true);
      for (Field field : Field.values()) {
        String value = columns.get(cells, field.key());
        if (field.type().isReference() && !value.isEmpty() && isNobody(value)) {
          draft.leaveOut("names nothing", id, spot.file(), spot.line());
        } else if (NODE_COLUMNS.contains(field.key()) && !isNobody(value)) {
          claims.add(new Claim(mention, field, value, spot));
        }
      }
      for (Field field : List.of(Field.NEEDS, Field.USES, Field.RUNS_ON)) {
        requirement(mention, field, columns.get(cells, field.key()), spot);
      }
    }
  }

  private Kind defaultKind() {
    return request.values("--kind").stream().findFirst().map(CsvFormat::kind).orElse(Kind.SERVICE);
  }

  private void requirement(Mention of, Field field, String cell, Catalog.Spot spot) {
    if (isNobody(cell)) {
      return;
    }
    Matcher anyOf = ANY_OF.matcher(cell);
    Matcher atLeast = AT_LEAST.matcher(cell);
    if (anyOf.matches()) {
      catalog.cell(of, field, Needed.Form.ANY_OF, "", names(anyOf.group(1)), spot);
    } else if (atLeast.matches()) {
      List<String> names = names(atLeast.group(2));
      String amount = atLeast.group(1);
      if (isAmount(amount, names.size())) {
        catalog.cell(of, field, Needed.Form.AT_LEAST, amount, names, spot);
      } else {
        fieldLeftOut("'" + field.key() + "' that asks for what there isn't", of, spot);
      }
    } else {
      catalog.cell(of, field, Needed.Form.ALL_OF, "", names(cell), spot);
    }
  }

  private static boolean isAmount(String amount, int members) {
    if (amount.endsWith("%")) {
      return Numbers.percentage(amount).filter(percent -> percent.signum() > 0).isPresent();
    }
    return amount.matches("[1-9][0-9]{0,8}") && Integer.parseInt(amount) <= members;
  }

  private static List<String> names(String cell) {
    return Arrays.stream(cell.split(",", -1))
        .map(String::strip)
        .filter(name -> !isNobody(name))
        .map(Tables::name)
        .distinct()
        .toList();
  }

  private void fieldLeftOut(String reason, Mention of, Catalog.Spot spot) {
    draft.leaveOut(reason, of.name(), spot.file(), spot.line());
    draft.note(
        spot.file() + ", line " + spot.line() + ", of " + Quoted.of(of.name()) + ": " + reason);
  }

  /** Gives things their fields, once the kinds of all are known. */
  void finish() {
    claims.forEach(this::claim);
    if (!problems.isEmpty()) {
      throw new ImportException(problems);
    }
  }

  private void claim(Claim claim) {
    Entity entity = catalog.entity(claim.of());
    Field field = claim.field();
    String value = claim.value();
    switch (field.type()) {
      case REQUIREMENT, ATTRIBUTES -> {}
      case COMPANY, SITE ->
          catalog.edge(claim.of(), catalog.named(name(value)), field, claim.spot());
      case TEXTS ->
          Arrays.stream(value.split(",", -1))
              .map(String::strip)
              .filter(one -> !isNobody(one))
              .forEach(entity::tag);
      case NUMBER, USERS, LOCATION, CRITICALITY, COUNTRY, TEXT, AVAILABILITY, FREQUENCY, DURATION ->
          FieldText.of(field, value)
              .ifPresentOrElse(
                  text -> text(claim, entity, text),
                  () -> fieldLeftOut(FieldText.wrong(field), claim.of(), claim.spot()));
    }
  }

  private void text(Claim claim, Entity entity, String value) {
    if (!entity.text(claim.field(), value)) {
      problems.add(
          new ImportException.Problem(
              claim.spot().file()
                  + ", line "
                  + claim.spot().line()
                  + ": "
                  + Quoted.of(claim.of().name())
                  + " has another '"
                  + claim.field().key()
                  + "' than before",
              "keep one of both rows"));
    }
  }
}
