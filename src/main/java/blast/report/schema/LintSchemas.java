package blast.report.schema;

import blast.inventory.LintSettings;
import blast.lint.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schemas of an inventory's settings for linting. */
final class LintSchemas {
  static final String SETTINGS = "lint";

  private static final String LEVEL = "level";

  private final List<Rule> rules;

  /** With the rules that editors suggest; others may be named too. */
  LintSchemas(List<Rule> rules) {
    this.rules = rules;
  }

  /** All of them by name. */
  Map<String, SchemaNode> definitions() {
    Map<String, SchemaNode> definitions = new LinkedHashMap<>();
    definitions.put(SETTINGS, settings());
    // `off` is false to parsers of YAML 1.1.
    definitions.put(LEVEL, SimpleSchemas.wordsOrFalse(SimpleSchemas.oneOf(LintSettings.LEVELS)));
    return definitions;
  }

  private SchemaNode settings() {
    Map<String, SchemaNode> keys = new LinkedHashMap<>();
    keys.put("rules", levels());
    keys.put(
        "ignore",
        SchemaNode.ofType("array")
            .with("items", ignored())
            .orNothing()
            .described(
                "Findings that are known and accepted. They are counted, but fail nothing."));
    keys.put("exclude", texts("Files that are left out of folders: `old/**`, `*.json`."));
    keys.put(
        "fail-on",
        SchemaNode.anyOf(SimpleSchemas.oneOf(LintSettings.FAILING), SchemaNode.ofType("null"))
            .described("From which level on `lint` and `check` fail. Usually: `error`."));
    keys.put(
        "formats",
        texts("What `lint` and `check` write, as `--format` takes it: `sarif=a.sarif`."));
    keys.put(
        "baseline",
        SchemaNode.reference(SimpleSchemas.TEXT)
            .described("The file of findings that are known, seen from the folder of this file."));
    return SchemaNode.mapping(keys).orNothing();
  }

  /** A text or a list of them. */
  private static SchemaNode texts(String meaning) {
    SchemaNode word = SimpleSchemas.filledText();
    SchemaNode list = SchemaNode.ofType("array").with("items", word);
    return SchemaNode.anyOf(word, list, SchemaNode.ofType("null")).described(meaning);
  }

  private SchemaNode levels() {
    Map<String, SchemaNode> levels = new LinkedHashMap<>();
    for (Rule rule : rules) {
      levels.put(
          rule.check().id(),
          SchemaNode.reference(LEVEL)
              .described(
                  "Checks that "
                      + rule.check().summary()
                      + ". Usually: "
                      + rule.check().severity().word()
                      + "."));
    }
    return SchemaNode.mapping(levels)
        .with("additionalProperties", SchemaNode.reference(LEVEL))
        .orNothing()
        .described("How much findings of a rule matter: `off`, `note`, `warning` or `error`.");
  }

  private SchemaNode ignored() {
    Map<String, SchemaNode> keys = new LinkedHashMap<>();
    keys.put(
        "rule",
        SchemaNode.ofType("string", "number", "boolean")
            .with("examples", rules.stream().map(rule -> rule.check().id()).toList())
            .described("The id of the rule."));
    keys.put(
        "on",
        SchemaNode.reference(SimpleSchemas.PATTERN)
            .described("Whom the finding is about: an id, or a pattern of ids in quotes."));
    keys.put("reason", SimpleSchemas.filledText().described("Why it is accepted."));
    keys.put(
        "until",
        SchemaNode.ofType("string")
            .with("format", "date")
            .orElse("A day is expected: 2027-01-31.")
            .with("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")
            .described(
                "The last day on which it is accepted: `2027-01-31`. If not given, always."));
    keys.put(
        "at-most",
        SimpleSchemas.number(1)
            .described("How many findings it may accept; if there are more, it accepts none."));
    return SchemaNode.mapping(keys).requires("rule", "on", "reason").titled("Accepted finding");
  }
}
