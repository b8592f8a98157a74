package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.inventory.Audience;
import blast.inventory.InventoryBuilder;
import blast.text.SourceSpan;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads audiences, and remembers where each is declared. */
final class AudienceReader {
  private final InventoryBuilder builder;
  private final Problems problems;
  private final ValueReader values;
  private final IdReader ids;
  private final Map<String, SourceSpan> declared = new HashMap<>();

  AudienceReader(InventoryBuilder builder, Problems problems) {
    this.builder = builder;
    this.problems = problems;
    this.values = new ValueReader(problems);
    this.ids = new IdReader(builder, problems);
  }

  /** The ids that are declared. */
  Collection<String> declared() {
    return declared.keySet();
  }

  void read(EntryStream entries) {
    for (Tree.Scalar id = entries.next(); id != null; id = entries.next()) {
      boolean givesWay = entries.isMerged() && declared.containsKey(id.text());
      if (givesWay || ValueReader.isIgnored(id)) {
        entries.skip();
      } else {
        read(id, entries.value());
      }
    }
  }

  private void read(Tree.Scalar id, Tree value) {
    Audience audience = audience(id.text(), value);
    if (!ids.isWellFormed(id)) {
      return;
    }
    SourceSpan span = id.span(problems.file());
    SourceSpan first = declared.putIfAbsent(id.text(), span);
    if (first == null) {
      builder.describe(audience);
    } else {
      problems.add(
          Diagnostic.of(
                  LoadingChecks.DUPLICATE_ID,
                  span,
                  "audience " + id.found() + " is declared a second time")
              .withRelated(first, "it is declared here first"));
    }
  }

  private Audience audience(String id, Tree value) {
    Optional<String> name = Optional.empty();
    OptionalLong population = OptionalLong.empty();
    if (value instanceof Tree.Mapping mapping) {
      for (Tree.Entry entry : mapping.entries()) {
        if (entry.value().isLeftOut()) {
          continue;
        }
        switch (entry.key().text()) {
          case "name" -> name = values.text("name", entry.value());
          case "population" -> population = values.wholeNumber("population", entry.value(), 0);
          default -> values.unknownKey(entry.key(), "an audience", List.of("name", "population"));
        }
      }
    } else if (!(value instanceof Tree.Scalar scalar && scalar.isNull())) {
      values.wrongType(id, "a mapping with 'name' and 'population'", value);
    }
    return new Audience(id, name, population);
  }
}
