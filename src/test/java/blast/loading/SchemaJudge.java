package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.lint.rule.Rules;
import blast.report.schema.InventorySchema;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what the schema says of texts with what loading says of them, piece by piece. */
final class SchemaJudge {
  /** What is wrong before there is any data that a schema could look at. */
  private static final Set<String> NO_DATA =
      Set.of(
          "unreadable-file",
          "not-utf8",
          "yaml-syntax",
          "input-limit",
          "unknown-alias",
          "recursive-alias",
          "alias-expansion",
          "unsupported-tag",
          "bad-merge");

  /** What is only seen by who looks at all of an inventory, or at the text as it is written. */
  private static final Set<String> UNSEEN =
      Set.of(
          "duplicate-key",
          "duplicate-id",
          "unknown-reference",
          "wrong-kind",
          "self-reference",
          "circular-nesting",
          "unmatched-pattern",
          "undeclared-audience",
          "empty-inventory",
          "duplicate-member",
          "unread-section",
          "conflicting-title",
          "extends-nothing",
          "extends-other-kind",
          "extended-twice",
          "nothing-to-remove",
          "ignored-node");

  /**
   * Messages of other checks about what a schema sees differently, depending on what the YAML
   * parser made of it, or not at all.
   */
  private static final Map<String, Pattern> IN_PART =
      Map.of(
          "wrong-type",
          Pattern.compile(
              // JSON has no such keys.
              ".* stands where a key is expected"
                  // What is left empty is null for a schema, as what somebody wrote as null.
                  + "|.*, found nothing"
                  // The rest of such a number is a key with nothing under it.
                  + "|.*found '[0-9]{1,3}(,[0-9]{3})+'"
                  // In quotes, 1_000 is a text; to YAML 1.2 it always is.
                  + "|.*found the text '\\+?[1-9][0-9]*(_[0-9]+)+'"),
          "bad-id",
          // Numbers that ids don't begin like.
          Pattern.compile("id '[-+.][0-9a-zA-Z.+_-]*' begins with .*"),
          "bad-number",
          Pattern.compile(
              // Notations that parsers disagree on.
              ".*expects a whole number in decimal digits, found '.*'"
                  + "|.*which some YAML parsers read as octal"
                  + "|.*expects degrees .*, found '.*'"
                  + "|.*, found '[-+]?[0-9]+(_[0-9]+)+'"
                  // Sums.
                  + "|the (users|machines) of all .* up to here are more than .*"),
          "bad-threshold",
          // A schema can't count members against a number.
          Pattern.compile(".*the number of members, found '[+]?[1-9].*'"),
          "bad-value",
          Pattern.compile(
              // Types of places are the inventory's own.
              ".*expects a type of place in the inventory.*|.*can't tell the kind.*"
                  // Null for a schema.
                  + "|.*, found nothing"
                  // The words that a parser takes for the boolean which one of them is to it.
                  + "|.*, found '(no|No|NO|off|Off|OFF|false|False|FALSE)'"
                  // The calendar.
                  + "|'until' expects a date .*, found '[0-9]{4}-[0-9]{2}-[0-9]{2}'"));

  private static final JsonMapper JSON = new JsonMapper();

  private final Schema schema;

  SchemaJudge() {
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text());
  }

  /** The schema as it is written. */
  static String text() {
    try {
      StringBuilder text = new StringBuilder();
      InventorySchema.write(Rules.all(), text);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with the schema itself. */
  static List<String> problemsOfTheSchema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()))
        .validate(JSON.readTree(text()))
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** The keys of all mappings in a definition, or in what fits a whole document. */
  Set<String> keys(String definition) {
    JsonNode root = schema.getSchemaNode();
    JsonNode place =
        definition.isEmpty() ? root.get("properties") : root.get("$defs").get(definition);
    Set<String> keys = new TreeSet<>(definition.isEmpty() ? place.propertyNames() : Set.of());
    place.findValues("properties").forEach(properties -> keys.addAll(properties.propertyNames()));
    // findValues does not look into what it has found.
    place.findValues("properties").stream()
        .flatMap(properties -> properties.findValues("properties").stream())
        .forEach(properties -> keys.addAll(properties.propertyNames()));
    return keys;
  }

  private List<String> problems(Object document) {
    JsonNode data = JSON.valueToTree(document);
    return schema.validate(data).stream().map(Object::toString).toList();
  }

  /** Where the two disagree, in whole sentences; empty if they judge alike. */
  List<String> disagreements(List<SourceText> files) {
    List<Diagnostic> found = Golden.found(InventoryLoader.load(files));
    List<String> disagreements = new ArrayList<>();
    for (SourceText file : files) {
      List<Diagnostic> here =
          found.stream().filter(one -> one.span().file().name().equals(file.name())).toList();
      if (here.stream().noneMatch(one -> NO_DATA.contains(one.check().id()))) {
        for (PlainData.Version version : PlainData.Version.values()) {
          disagreements.addAll(disagreements(file, version, here));
        }
      }
    }
    return disagreements;
  }

  private List<String> disagreements(
      SourceText file, PlainData.Version version, List<Diagnostic> found) {
    List<String> disagreements = new ArrayList<>();
    List<Diagnostic> left = new ArrayList<>(found);
    for (Node root : documents(file)) {
      for (Piece piece : Piece.of(root, version)) {
        List<Diagnostic> here =
            found.stream().filter(one -> piece.holds(one.span().start())).toList();
        left.removeAll(here);
        String problem = disagreement(piece, here);
        if (!problem.isEmpty()) {
          disagreements.add(file + ":" + piece.start() + ", " + version + ": " + problem);
        }
      }
    }
    left.stream()
        .filter(SchemaJudge::isSeen)
        .forEach(one -> disagreements.add("this lies in no piece: " + one.message()));
    return disagreements;
  }

  private String disagreement(Piece piece, List<Diagnostic> found) {
    List<String> problems = problems(piece.document());
    List<String> seen =
        found.stream().filter(SchemaJudge::isSeen).map(Diagnostic::message).toList();
    if (!seen.isEmpty()) {
      return problems.isEmpty() ? "the schema passes " + piece.document() + ", but " + seen : "";
    }
    boolean isSound = found.stream().allMatch(one -> UNSEEN.contains(one.check().id()));
    return isSound && !problems.isEmpty()
        ? "the schema rejects " + piece.document() + ", which is sound: " + problems
        : "";
  }

  /** Whether a schema must see what a diagnostic says. */
  private static boolean isSeen(Diagnostic diagnostic) {
    String check = diagnostic.check().id();
    Pattern inPart = IN_PART.get(check);
    return !UNSEEN.contains(check)
        && (inPart == null || !inPart.matcher(diagnostic.message()).matches());
  }

  private static List<Node> documents(SourceText file) {
    List<Node> documents = new ArrayList<>();
    new Yaml(new LoaderOptions()).composeAll(new StringReader(read(file))).forEach(documents::add);
    return documents;
  }

  private static String read(SourceText file) {
    try (InputStream stream = file.open()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
