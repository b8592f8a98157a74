package blast.loading;

import blast.inventory.LintSettings;
import blast.inventory.Mention;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what an inventory says about linting itself. Whether its rules exist is for linting. */
final class LintSettingsReader {
  private static final List<String> KEYS = List.of("rules", "ignore");
  private static final List<String> IGNORE_KEYS = List.of("rule", "on", "reason", "until");

  private final Problems problems;
  private final ValueReader values;
  private final MentionReader mentions;
  private final Map<String, LintSettings.Level> levels = new LinkedHashMap<>();
  private final List<LintSettings.Ignored> ignored = new ArrayList<>();

  LintSettingsReader(Problems problems, ValueReader values, MentionReader mentions) {
    this.problems = problems;
    this.values = values;
    this.mentions = mentions;
  }

  /** Everything that was read. */
  LintSettings settings() {
    return new LintSettings(List.copyOf(levels.values()), ignored);
  }

  /** Reads the section, or one document's part of it. */
  void read(Tree value) {
    if (isNothing(value)) {
      return;
    }
    if (!(value instanceof Tree.Mapping mapping)) {
      values.wrongType("lint", "a mapping with 'rules' and 'ignore'", value);
      return;
    }
    for (Tree.Entry entry : mapping.entries()) {
      switch (entry.key().text()) {
        case "rules" -> levels(entry.value());
        case "ignore" -> ignored(entry.value());
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

  private void ignored(Tree value) {
    if (isNothing(value)) {
      return;
    }
    if (!(value instanceof Tree.Sequence list)) {
      values.wrongType("ignore", "a list of findings to ignore", value);
      return;
    }
    for (Tree item : list.items()) {
      if (item instanceof Tree.Mapping mapping) {
        ignoredOne(mapping).ifPresent(ignored::add);
      } else {
        values.wrongType("ignore", "mappings with 'rule', 'on' and 'reason'", item);
      }
    }
  }

  private Optional<LintSettings.Ignored> ignoredOne(Tree.Mapping mapping) {
    for (Tree.Entry entry : mapping.entries()) {
      if (!IGNORE_KEYS.contains(entry.key().text())) {
        values.unknownKey(entry.key(), "an ignored finding", IGNORE_KEYS);
      }
    }
    Optional<Tree.Scalar> rule = text(mapping, "rule");
    Optional<Mention> on =
        mentions
            .required("ignore", mapping, mapping, "on")
            .flatMap(tree -> mentions.name("on", tree));
    Optional<String> reason = reason(mapping);
    Optional<LocalDate> until = Optional.empty();
    boolean isSound = true;
    Optional<Tree.Entry> last = mapping.find("until");
    if (last.isPresent()) {
      until = date(last.get().value());
      isSound = until.isPresent();
    }
    if (!isSound || rule.isEmpty() || on.isEmpty() || reason.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new LintSettings.Ignored(
            rule.get().text(), on.get(), reason.get(), until, rule.get().span(problems.file())));
  }

  private Optional<Tree.Scalar> text(Tree.Mapping mapping, String key) {
    Optional<Tree> value = mentions.required("ignore", mapping, mapping, key);
    if (value.isPresent() && value.get() instanceof Tree.Scalar scalar && !scalar.isEmpty()) {
      return Optional.of(scalar);
    }
    value.ifPresent(tree -> values.wrongType(key, "text", tree));
    return Optional.empty();
  }

  private Optional<String> reason(Tree.Mapping mapping) {
    Optional<Tree.Entry> entry = mapping.find("reason");
    if (entry.isPresent() && !(entry.get().value() instanceof Tree.Scalar)) {
      values.wrongType("reason", "text", entry.get().value());
      return Optional.empty();
    }
    Optional<String> reason =
        entry.flatMap(given -> values.text("reason", given.value())).filter(t -> !t.isBlank());
    if (reason.isEmpty()) {
      Tree place = entry.<Tree>map(Tree.Entry::key).orElse(mapping);
      problems.add(
          LoadingChecks.WRONG_TYPE,
          place,
          "'ignore' expects a 'reason', found none",
          "say why the finding is accepted");
    }
    return reason;
  }

  private Optional<LocalDate> date(Tree value) {
    if (!(value instanceof Tree.Scalar scalar)) {
      values.wrongType("until", "a date such as 2027-01-31", value);
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(scalar.text()));
    } catch (DateTimeException e) {
      problems.add(
          LoadingChecks.BAD_VALUE,
          scalar,
          "'until' expects a date such as 2027-01-31, found " + scalar.found());
      return Optional.empty();
    }
  }
}
