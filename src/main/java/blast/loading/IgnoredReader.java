package blast.loading;

import blast.inventory.LintSettings;
import blast.inventory.Mention;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads which findings an inventory accepts. Whether there are any is for linting. */
final class IgnoredReader {
  private static final List<String> KEYS = List.of("rule", "on", "reason", "until", "at-most");

  private final Problems problems;
  private final ValueReader values;
  private final MentionReader mentions;
  private final List<LintSettings.Ignored> ignored = new ArrayList<>();

  IgnoredReader(Problems problems, ValueReader values, MentionReader mentions) {
    this.problems = problems;
    this.values = values;
    this.mentions = mentions;
  }

  /** Everything that was read. */
  List<LintSettings.Ignored> all() {
    return ignored;
  }

  /** Reads the list, or one document's part of it. */
  void read(Tree value) {
    if (value instanceof Tree.Scalar scalar && scalar.isNull()) {
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
      if (!KEYS.contains(entry.key().text())) {
        values.unknownKey(entry.key(), "an ignored finding", KEYS);
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
    OptionalInt atMost = OptionalInt.empty();
    Optional<Tree.Entry> most = mapping.find("at-most");
    if (most.isPresent()) {
      OptionalLong number = values.wholeNumber("at-most", most.get().value(), 1);
      isSound &= number.isPresent();
      if (number.isPresent()) {
        atMost = OptionalInt.of((int) Math.min(Integer.MAX_VALUE, number.getAsLong()));
      }
    }
    if (!isSound || rule.isEmpty() || on.isEmpty() || reason.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new LintSettings.Ignored(
            rule.get().text(),
            on.get(),
            reason.get(),
            until,
            atMost,
            rule.get().span(problems.file())));
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
