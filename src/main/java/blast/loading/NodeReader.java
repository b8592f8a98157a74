package blast.loading;

import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.InventoryBuilder;
import blast.inventory.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads the fields of one node into a builder. */
final class NodeReader {
  private final InventoryBuilder builder;
  private final Problems problems;
  private final ValueReader values;
  private final IdReader ids;
  private final RequirementReader requirements;

  NodeReader(InventoryBuilder builder, Problems problems) {
    this.builder = builder;
    this.problems = problems;
    this.values = new ValueReader(problems);
    this.ids = new IdReader(builder, problems);
    this.requirements = new RequirementReader(builder, problems, values, ids);
  }

  /** Reads a node, which may be empty. */
  void read(int node, Kind kind, int file, Tree.Scalar id, Tree value) {
    builder.beginNode(node, kind, file, id.start());
    if (value instanceof Tree.Mapping mapping) {
      for (Tree.Entry entry : mapping.entries()) {
        field(kind, entry);
      }
    } else if (!(value instanceof Tree.Scalar scalar && scalar.isNull())) {
      values.wrongType(id.text(), "a mapping of fields", value);
    }
    builder.endNode();
  }

  /** Reads a node that can't be declared, for the problems in it. */
  void readDiscarded(Kind kind, Tree.Scalar id, Tree value) {
    read(builder.number("discarded " + builder.ids().size()), kind, 0, id, value);
  }

  private void field(Kind kind, Tree.Entry entry) {
    Optional<Field> field = Field.ofKey(entry.key().text()).filter(f -> f.isOn(kind));
    if (field.isEmpty()) {
      values.unknownKey(entry.key(), "a " + kind.word(), Field.keysOn(kind));
      return;
    }
    Tree value = entry.value();
    if (value instanceof Tree.Broken) {
      return;
    }
    if (isText(field.get())) {
      // An empty text is as good as none, and takes no field.
      text(field.get(), value)
          .ifPresent(text -> write(field.get(), value, () -> builder.text(text)));
    } else {
      write(field.get(), value, () -> payload(field.get(), value));
    }
  }

  private void write(Field field, Tree value, Runnable payload) {
    builder.beginField(field, value.start());
    payload.run();
    builder.endField();
  }

  private static boolean isText(Field field) {
    return switch (field) {
      case NAME, DESCRIPTION, OWNER, SOURCE, LINK, TYPE, COUNTRY -> true;
      default -> false;
    };
  }

  private Optional<String> text(Field field, Tree value) {
    return field == Field.COUNTRY
        ? values.country(field.key(), value)
        : values.text(field.key(), value);
  }

  private void payload(Field field, Tree value) {
    String key = field.key();
    switch (field) {
      case TAGS -> values.texts(key, value).forEach(builder::text);
      case ATTRIBUTES -> builder.attributes(values.attributes(key, value));
      case COMPANY, PARENT, WITHIN, SITE -> reference(key, value);
      case LOCATION -> values.location(key, value).ifPresent(builder::location);
      case COUNT -> values.wholeNumber(key, value, 1).ifPresent(builder::number);
      case USERS -> users(key, value);
      case CRITICALITY -> criticality(key, value);
      case RUNS_ON, NEEDS, USES -> requirements.read(key, value);
      default -> throw new IllegalStateException("not a payload: " + field);
    }
  }

  private void reference(String key, Tree value) {
    if (value instanceof Tree.Scalar scalar && !scalar.isEmpty()) {
      OptionalInt target = ids.read(scalar);
      target.ifPresent(number -> builder.reference(number, scalar.start()));
    } else {
      values.wrongType(key, "one id", value);
    }
  }

  private void users(String key, Tree value) {
    if (!(value instanceof Tree.Mapping mapping)) {
      OptionalLong users = values.wholeNumber(key, value, 0);
      users.ifPresent(number -> builder.users(builder.everyone(), number, value.start()));
      return;
    }
    for (Tree.Entry entry : mapping.entries()) {
      if (!ValueReader.isIgnored(entry.key()) && ids.isWellFormed(entry.key())) {
        OptionalLong users = values.wholeNumber(entry.key().text(), entry.value(), 0);
        int audience = builder.audience(entry.key().text());
        users.ifPresent(number -> builder.users(audience, number, entry.key().start()));
      }
    }
  }

  private void criticality(String key, Tree value) {
    if (!(value instanceof Tree.Scalar scalar)) {
      values.wrongType(key, "a text", value);
      return;
    }
    Optional<Criticality> criticality = Criticality.ofWord(scalar.text());
    criticality.ifPresent(builder::criticality);
    if (criticality.isEmpty()) {
      List<String> words = Criticality.words();
      problems.addUnknown(
          LoadingChecks.BAD_VALUE,
          value,
          "'" + key + "' expects one of " + String.join(", ", words) + ", found " + value.found(),
          words);
    }
  }
}
