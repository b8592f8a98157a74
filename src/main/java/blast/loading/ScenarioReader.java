package blast.loading;

import blast.inventory.Expectation;
import blast.inventory.ExpectedState;
import blast.inventory.Mention;
import blast.inventory.Scenario;
import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads scenarios: what is lost, and what must come of it. */
final class ScenarioReader {
  private static final String USERS_AT_MOST = "users-at-most";
  private static final List<String> KEYS = List.of("description", "source", "remove", "expect");

  private final Problems problems;
  private final ValueReader values;
  private final MentionReader mentions;
  private final List<Scenario> scenarios = new ArrayList<>();

  ScenarioReader(Problems problems, ValueReader values, MentionReader mentions) {
    this.problems = problems;
    this.values = values;
    this.mentions = mentions;
  }

  /** Everything that was read, in order. */
  List<Scenario> scenarios() {
    return scenarios;
  }

  /** Reads one scenario. */
  void read(Tree.Scalar id, Tree value) {
    if (!(value instanceof Tree.Mapping mapping)) {
      values.wrongType(id.text(), "a mapping with 'remove' and 'expect'", value);
      return;
    }
    Optional<String> description = Optional.empty();
    List<Mention> removed = List.of();
    List<Expectation> expectations = List.of();
    for (Tree.Entry entry : mapping.entries()) {
      switch (entry.key().text()) {
        case "description" -> description = values.text("description", entry.value());
        case "source" -> values.text("source", entry.value());
        case "remove" -> removed = mentions.names("remove", entry.value());
        case "expect" -> expectations = expectations(entry.value());
        default -> values.unknownKey(entry.key(), "a scenario", KEYS);
      }
    }
    mentions.required(id.text(), id, mapping, "remove");
    mentions.required(id.text(), id, mapping, "expect");
    // One with problems is kept as well, for those that only show when all files are read.
    SourceSpan span = id.span(problems.file());
    scenarios.add(new Scenario(id.text(), description, removed, expectations, span));
  }

  private List<Expectation> expectations(Tree value) {
    List<String> known = new ArrayList<>(ExpectedState.keys());
    known.add(USERS_AT_MOST);
    List<Expectation> expectations = new ArrayList<>();
    if (!(value instanceof Tree.Mapping mapping)) {
      values.wrongType("expect", "a mapping with one of " + String.join(", ", known), value);
      return expectations;
    }
    if (mapping.entries().stream().allMatch(entry -> ValueReader.isIgnored(entry.key()))) {
      problems.add(
          LoadingChecks.EMPTY_GROUP,
          mapping,
          "'expect' expects one of " + String.join(", ", known) + ", found none");
    }
    for (Tree.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      SourceSpan span = entry.key().span(problems.file());
      Optional<ExpectedState> state = ExpectedState.ofKey(key);
      if (state.isPresent()) {
        List<Mention> names = mentions.names(key, entry.value());
        expectations.add(new Expectation.OfState(state.get(), names, span));
      } else if (key.equals(USERS_AT_MOST)) {
        mentions
            .limit(key, entry.value())
            .ifPresent(limit -> expectations.add(new Expectation.UsersAtMost(limit, span)));
      } else {
        values.unknownKey(entry.key(), "an expectation", known);
      }
    }
    return expectations;
  }
}
