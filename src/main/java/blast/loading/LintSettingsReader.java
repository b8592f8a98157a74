package blast.loading;

import blast.inventory.LintSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what an inventory says about linting itself. Whether its rules exist is for linting. */
final class LintSettingsReader {
  private static final List<String> KEYS =
      List.of("rules", "ignore", "exclude", "fail-on", "formats", "baseline");

  private final Problems problems;
  private final ValueReader values;
  private final IgnoredReader ignored;
  private final Map<String, LintSettings.Level> levels = new LinkedHashMap<>();
  private final List<String> exclude = new ArrayList<>();
  private final List<LintSettings.Word> formats = new ArrayList<>();

  /** What may be said once in all files, by key. */
  private final Map<String, LintSettings.Word> single = new HashMap<>();

  LintSettingsReader(Problems problems, ValueReader values, MentionReader mentions) {
    this.problems = problems;
    this.values = values;
    this.ignored = new IgnoredReader(problems, values, mentions);
  }

  /** Everything that was read. */
  LintSettings settings() {
    return new LintSettings(
        List.copyOf(levels.values()),
        ignored.all(),
        exclude,
        Optional.ofNullable(single.get("fail-on")),
        formats,
        Optional.ofNullable(single.get("baseline")));
  }

  /** Reads the section, or one document's part of it. */
  void read(Tree value) {
    if (isNothing(value)) {
      return;
    }
    if (!(value instanceof Tree.Mapping mapping)) {
      values.wrongType("lint", "a mapping with keys such as 'rules' and 'ignore'", value);
      return;
    }
    for (Tree.Entry entry : mapping.entries()) {
      switch (entry.key().text()) {
        case "rules" -> levels(entry.value());
        case "ignore" -> ignored.read(entry.value());
        case "exclude" ->
            words(entry, "a pattern of files").forEach(word -> exclude.add(word.text()));
        case "formats" -> formats.addAll(words(entry, "a format"));
        case "fail-on" -> failOn(entry);
        case "baseline" -> once(entry, "the name of a file");
        default -> values.unknownKey(entry.key(), "'lint'", KEYS);
      }
    }
  }

  private static boolean isNothing(Tree value) {
    return value instanceof Tree.Scalar scalar && scalar.isNull();
  }

  private void levels(Tree value) {
    if (isNothing(value)) {
      return;
    }
    if (!(value instanceof Tree.Mapping mapping)) {
      values.wrongType("rules", "a mapping from rules to levels", value);
      return;
    }
    for (Tree.Entry entry : mapping.entries()) {
      if (!ValueReader.isIgnored(entry.key())) {
        level(entry.key(), entry.value());
      }
    }
  }

  private void level(Tree.Scalar rule, Tree value) {
    if (!(value instanceof Tree.Scalar level)) {
      values.wrongType(rule.text(), "one of " + String.join(", ", LintSettings.LEVELS), value);
      return;
    }
    if (!LintSettings.LEVELS.contains(level.text())) {
      problems.addUnknown(
          LoadingChecks.BAD_VALUE,
          level,
          "'"
              + rule.text()
              + "' expects one of "
              + String.join(", ", LintSettings.LEVELS)
              + ", found "
              + level.found(),
          LintSettings.LEVELS);
      return;
    }
    LintSettings.Level next =
        new LintSettings.Level(rule.text(), level.text(), rule.span(problems.file()));
    LintSettings.Level first = levels.putIfAbsent(rule.text(), next);
    if (first != null) {
      problems.add(TreeReader.duplicateKey(next.span(), rule, first.span()));
    }
  }

  private void failOn(Tree.Entry entry) {
    if (entry.value() instanceof Tree.Scalar level
        && !level.isNull()
        && !LintSettings.FAILING.contains(level.text())) {
      problems.addUnknown(
          LoadingChecks.BAD_VALUE,
          level,
          "'fail-on' expects one of "
              + String.join(", ", LintSettings.FAILING)
              + ", found "
              + level.found(),
          LintSettings.FAILING);
      return;
    }
    once(entry, "one of " + String.join(", ", LintSettings.FAILING));
  }

  private void once(Tree.Entry entry, String expected) {
    if (isNothing(entry.value())) {
      return;
    }
    String key = entry.key().text();
    if (!(entry.value() instanceof Tree.Scalar scalar)) {
      values.wrongType(key, expected, entry.value());
      return;
    }
    LintSettings.Word first = single.putIfAbsent(key, word(scalar));
    if (first != null) {
      problems.add(
          TreeReader.duplicateKey(entry.key().span(problems.file()), entry.key(), first.span()));
    }
  }

  /** A word, or a list of words. */
  private List<LintSettings.Word> words(Tree.Entry entry, String expected) {
    List<Tree> items =
        entry.value() instanceof Tree.Sequence list ? list.items() : List.of(entry.value());
    List<LintSettings.Word> words = new ArrayList<>();
    for (Tree item : items) {
      if (item instanceof Tree.Scalar scalar && !scalar.isNull() && !scalar.text().isBlank()) {
        words.add(word(scalar));
      } else if (entry.value() instanceof Tree.Sequence || !isNothing(entry.value())) {
        values.wrongType(entry.key().text(), expected, item);
      }
    }
    return words;
  }

  private LintSettings.Word word(Tree.Scalar scalar) {
    return new LintSettings.Word(scalar.text(), scalar.span(problems.file()));
  }
}
