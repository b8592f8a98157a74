package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.diagnostic.KnownFinding;
import blast.diagnostic.Subject;
import blast.inventory.InventoryBuilder;
import blast.text.Position;
import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads a baseline: the findings that were known when it was written. */
public final class BaselineLoader {
  private static final List<String> KEYS = List.of("blast", "baseline");
  private static final List<String> ENTRY_KEYS = List.of("rule", "subject", "with", "atMost");

  private final SourceText file;
  private final Problems problems;
  private final ValueReader values;
  private final List<KnownFinding> entries = new ArrayList<>();

  /**
   * What reading came to.
   *
   * @param entries the entries, in the order of the file
   * @param problems everything that keeps the file from being used; empty if it can be
   */
  public record Result(List<KnownFinding> entries, List<Diagnostic> problems) {
    public Result {
      entries = List.copyOf(entries);
      problems = List.copyOf(problems);
    }
  }

  private BaselineLoader(SourceText file) {
    this.file = file;
    this.problems = new Problems(file);
    this.values = new ValueReader(problems);
  }

  /** Reads a baseline from a file of JSON, or of YAML. */
  public static Result load(SourceText file) {
    BaselineLoader loader = new BaselineLoader(file);
    try {
      loader.read();
    } catch (Problems.TooManyProblemsException e) {
      loader.problems.addTooMany();
    }
    return new Result(loader.entries, loader.problems.sorted());
  }

  private void read() {
    try (EventFiles files = new EventFiles(List.of(file));
        EventSource source = files.events(0)) {
      EventCursor events = new EventCursor(source, new InventoryBuilder(), problems);
      while (!events.isEnd() && events.kind() != EventBatch.Kind.DOCUMENT_START) {
        events.advance();
      }
      events.advance();
      if (!events.isEnd() && events.kind() != EventBatch.Kind.DOCUMENT_END) {
        Tree tree = new TreeReader(events, problems).read();
        toEnd(events);
        baseline(tree, events.isComplete());
      } else if (!problems.hasErrors()) {
        problems.add(
            Diagnostic.of(
                    LoadingChecks.WRONG_TYPE,
                    SourceSpan.at(file, Position.START),
                    "a baseline expects a mapping with 'baseline', found nothing")
                .withHint("write one with blast lint --baseline FILE --write-baseline"));
      }
      toEnd(events);
    }
  }

  private void toEnd(EventCursor events) {
    while (!events.isEnd()) {
      if (events.kind() == EventBatch.Kind.DOCUMENT_START) {
        Tree.Broken here = new Tree.Broken(events.start(), events.end());
        problems.add(
            LoadingChecks.WRONG_TYPE, here, "a baseline expects one document, found another");
      }
      events.advance();
    }
  }

  private void baseline(Tree tree, boolean complete) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      if (complete && !(tree instanceof Tree.Broken)) {
        problems.add(
            LoadingChecks.WRONG_TYPE,
            tree,
            "a baseline expects a mapping with 'baseline', found " + tree.found());
      }
      return;
    }
    for (Tree.Entry entry : mapping.entries()) {
      switch (entry.key().text()) {
        case "blast" ->
            values.version(entry.value(), number -> "version " + number + " of baselines");
        case "baseline" -> entries(entry.value());
        default -> values.unknownKey(entry.key(), "a baseline", KEYS);
      }
    }
    if (complete && mapping.find("baseline").isEmpty()) {
      problems.add(
          LoadingChecks.WRONG_TYPE, mapping, "a baseline expects the key 'baseline', found none");
    }
  }

  private void entries(Tree value) {
    if (!(value instanceof Tree.Sequence list)) {
      values.wrongType("baseline", "a list of findings", value);
      return;
    }
    for (Tree item : list.items()) {
      if (item instanceof Tree.Mapping mapping) {
        entry(mapping);
      } else {
        values.wrongType("baseline", "mappings with 'rule' and 'subject'", item);
      }
    }
  }

  private void entry(Tree.Mapping mapping) {
    for (Tree.Entry entry : mapping.entries()) {
      if (!ENTRY_KEYS.contains(entry.key().text())) {
        values.unknownKey(entry.key(), "a known finding", ENTRY_KEYS);
      }
    }
    Optional<String> rule = text(mapping, "rule");
    Optional<String> subject = text(mapping, "subject");
    List<String> with =
        mapping.find("with").map(entry -> values.texts("with", entry.value())).orElseGet(List::of);
    OptionalLong atMost =
        mapping
            .find("atMost")
            .map(entry -> values.wholeNumber("atMost", entry.value(), 0))
            .orElseGet(OptionalLong::empty);
    if (rule.isPresent() && subject.isPresent()) {
      Subject about = Subject.of(subject.get(), with);
      entries.add(new KnownFinding(rule.get(), about, atMost, Optional.of(mapping.span(file))));
    }
  }

  private Optional<String> text(Tree.Mapping mapping, String key) {
    Optional<Tree.Entry> entry = mapping.find(key);
    Optional<String> text = entry.flatMap(given -> values.text(key, given.value()));
    if (entry.isEmpty()) {
      problems.add(
          LoadingChecks.WRONG_TYPE, mapping, "a known finding expects '" + key + "', found none");
    }
    return text;
  }
}
