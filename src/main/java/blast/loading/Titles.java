package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.inventory.InventoryBuilder;
import blast.text.SourceSpan;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The inventory's name and description: the first of each counts, another one is said. */
final class Titles {
  private record Title(String text, SourceSpan span) {}

  private final Problems problems;
  private final ValueReader values;
  private final Map<String, Title> titles = new HashMap<>();

  Titles(Problems problems) {
    this.problems = problems;
    this.values = new ValueReader(problems);
  }

  void read(String key, Tree value) {
    Optional<String> text = values.text(key, value);
    if (text.isEmpty()) {
      return;
    }
    SourceSpan span = value.span(problems.file());
    Title first = titles.putIfAbsent(key, new Title(text.get(), span));
    if (first != null && !first.text().equals(text.get())) {
      problems.add(
          Diagnostic.of(
                  LoadingChecks.CONFLICTING_TITLE,
                  span,
                  "the inventory's " + key + " is already given, and this one is not used")
              .withRelated(first.span(), "it is given here first"));
    }
  }

  void write(InventoryBuilder builder) {
    Title name = titles.get("name");
    if (name != null) {
      builder.name(name.text());
    }
    Title description = titles.get("description");
    if (description != null) {
      builder.description(description.text());
    }
  }
}
