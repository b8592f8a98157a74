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
  private static final String WITHOUT = "without";

  /** What can be taken away from a node: the fields that are added to. */
  private static final List<String> REMOVABLE = List.of(Field.NEEDS.key(), Field.USES.key());

  private final InventoryBuilder builder;
  private final ValueReader values;
  private final FigureReader figures;
  private final IdReader ids;
  private final RequirementReader requirements;
  private int discarded;

  NodeReader(InventoryBuilder builder, Problems problems, IdReader ids) {
    this.builder = builder;
    this.values = new ValueReader(problems);
    this.figures = new FigureReader(problems, values);
    this.ids = ids;
    this.requirements = new RequirementReader(builder, problems, values, ids);
  }

  /** Reads a node, which may be empty. */
  void read(int node, Kind kind, int file, Tree.Scalar id, Tree value) {
    builder.beginNode(node, kind, file, id.start());
    if (value instanceof Tree.Mapping mapping) {
      for (Tree.Entry entry : mapping.entries()) {
        field(kind, id, entry);
      }
    } else if (!(value instanceof Tree.Scalar scalar && scalar.isNull())) {
      values.wrongType(id.text(), "a mapping of fields", value, Misplaced.entry(id.text()));
    }
    builder.endNode();
  }

  /** Reads what is said of a node that is declared elsewhere. */
  void readExtension(int node, Kind kind, int file, Tree.Scalar id, Tree value) {
    Optional<Tree.Entry> without = Optional.empty();
    builder.beginExtension(node, kind, file, id.start());
    if (value instanceof Tree.Mapping mapping) {
      without = mapping.find(WITHOUT);
      for (Tree.Entry entry : mapping.entries()) {
        if (!entry.key().text().equals(WITHOUT)) {
          field(kind, id, entry);
        }
      }
    } else if (!(value instanceof Tree.Scalar scalar && scalar.isNull())) {
      values.wrongType(id.text(), "a mapping of fields", value);
    }
    builder.endNode();
    if (without.isPresent()) {
      builder.beginRemoval(node, kind, file, id.start());
      removal(without.get().value());
      builder.endNode();
    }
  }

  private void removal(Tree value) {
    if (!(value instanceof Tree.Mapping mapping)) {
      if (!(value instanceof Tree.Scalar scalar && scalar.isNull())) {
        values.wrongType(WITHOUT, "a mapping with 'needs' and 'uses'", value);
      }
      return;
    }
    for (Tree.Entry entry : mapping.entries()) {
      Optional<Field> field =
          Field.ofKey(entry.key().text()).filter(known -> REMOVABLE.contains(known.key()));
      if (field.isEmpty()) {
        values.unknownKey(entry.key(), "'" + WITHOUT + "'", REMOVABLE);
      } else if (!(entry.value() instanceof Tree.Broken) && !entry.value().isLeftOut()) {
        builder.beginField(field.get(), entry.value().start());
        payload(field.get(), entry.value());
        builder.endField();
      }
    }
  }

  /** Reads a node that can't be declared, for the problems in it. */
  void readDiscarded(Kind kind, Tree.Scalar id, Tree value) {
    int node = builder.number("discarded-" + discarded++);
    while (builder.isDeclared(node)) {
      node = builder.number("discarded-" + discarded++);
    }
    read(node, kind, InventoryBuilder.NO_FILE, id, value);
  }

  private void field(Kind kind, Tree.Scalar id, Tree.Entry entry) {
    Optional<Field> known = Field.ofKey(entry.key().text());
    if (known.isEmpty() || !known.get().isOn(kind)) {
      Optional<String> hint = Misplaced.key(kind, id.text(), entry);
      values.unknownKey(entry.key(), "a " + kind.word(), Field.keysOn(kind), hint);
      return;
    }
    Tree value = entry.value();
    if (value instanceof Tree.Broken || value.isLeftOut()) {
      return;
    }
    Field field = known.get();
    if (field.type().isText()) {
      text(field, value);
    } else {
      builder.beginField(field, value.start());
      payload(field, value);
      builder.endField();
    }
  }

  /** Reads a text; an empty one is as good as none, and takes no field. */
  private void text(Field field, Tree value) {
    Optional<String> text =
        switch (field.type()) {
          case COUNTRY -> values.country(field.key(), value);
          case AVAILABILITY, FREQUENCY, DURATION -> figures.read(field, value);
          default -> values.text(field.key(), value);
        };
    if (text.isPresent()) {
      builder.beginField(field, value.start());
      if (field.type().isFigure()) {
        builder.figure(text.get());
      } else {
        builder.text(text.get());
      }
      builder.endField();
    }
  }

  private void payload(Field field, Tree value) {
    String key = field.key();
    switch (field.type()) {
      case TEXTS -> texts(key, value);
      case ATTRIBUTES -> builder.attributes(values.attributes(key, value));
      case COMPANY, SITE -> reference(key, value);
      case LOCATION -> values.location(key, value).ifPresent(builder::location);
      case NUMBER -> number(key, value, field.least());
      case USERS -> users(key, value);
      case CRITICALITY -> criticality(key, value);
      case REQUIREMENT -> requirements.read(key, value);
      case TEXT, COUNTRY, AVAILABILITY, FREQUENCY, DURATION ->
          throw new IllegalStateException("not a payload: " + field);
    }
  }

  private void texts(String key, Tree value) {
    for (String text : values.texts(key, value)) {
      builder.text(text);
    }
  }

  private void number(String key, Tree value, long least) {
    OptionalLong number = values.wholeNumber(key, value, least);
    if (number.isPresent()) {
      builder.number(number.getAsLong());
    }
  }

  private void reference(String key, Tree value) {
    if (value instanceof Tree.Scalar scalar && !scalar.isEmpty()) {
      OptionalInt target = ids.read(scalar);
      if (target.isPresent()) {
        builder.reference(target.getAsInt(), scalar.start());
      }
    } else {
      values.wrongType(key, "one id", value, one(key, value));
    }
  }

  private static Optional<String> one(String key, Tree value) {
    if (!(value instanceof Tree.Sequence list)) {
      return Optional.empty();
    }
    if (list.items().size() == 1 && list.items().get(0) instanceof Tree.Scalar only) {
      return Optional.of("write " + only.found() + " without brackets");
    }
    return Optional.of(
        switch (key) {
          case "site" ->
              "name the place of each server at the server, and the servers under 'runs-on'";
          case "within" -> "name the nearest place around it; that one names the next";
          default -> "name the one that loses it most, and the others under 'needs'";
        });
  }

  private void users(String key, Tree value) {
    if (!(value instanceof Tree.Mapping mapping)) {
      OptionalLong users = values.wholeNumber(key, value, 0);
      if (users.isPresent()) {
        builder.users(builder.everyone(), users.getAsLong(), value.start());
        builder.bareUsers();
      }
      return;
    }
    for (Tree.Entry entry : mapping.entries()) {
      boolean isLeftOut = entry.value().isLeftOut() || ValueReader.isIgnored(entry.key());
      if (!isLeftOut && ids.isWellFormed(entry.key())) {
        OptionalLong users = values.wholeNumber(entry.key().text(), entry.value(), 0);
        int audience = builder.audience(entry.key().text());
        if (users.isPresent()) {
          builder.users(audience, users.getAsLong(), entry.key().start());
        }
      }
    }
  }

  private void criticality(String key, Tree value) {
    Optional<Criticality> criticality = values.criticality(key, value);
    if (criticality.isPresent()) {
      builder.criticality(criticality.get());
    }
  }
}
