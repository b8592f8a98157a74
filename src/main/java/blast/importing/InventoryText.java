package blast.importing;

import blast.inventory.Field;
import blast.inventory.FieldType;
import blast.inventory.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one writer of imported inventories: the same bytes for the same things. */
final class InventoryText {
  /** How the first line begins, by which a file is known that may be replaced. */
  static final String BEGINNING = "# Written by blast import ";

  private static final List<Kind> SECTIONS =
      List.of(Kind.COMPANY, Kind.SITE, Kind.RESOURCE, Kind.SERVER, Kind.SERVICE);

  private static final List<Field> FIELDS = List.of(Field.values());

  private final Composition composition;
  private final Map<String, Kind> declared;
  private final StringBuilder out = new StringBuilder();

  private InventoryText(Composition composition, Map<String, Kind> declared) {
    this.composition = composition;
    this.declared = declared;
  }

  /**
   * The whole text.
   *
   * @param declared ids that stand elsewhere, which are extended
   */
  static String of(
      String format, YamlValue head, Composition composition, Map<String, Kind> declared) {
    InventoryText text = new InventoryText(composition, declared);
    text.out.append(BEGINNING).append(format);
    text.out.append(". Edits here are lost: put yours under extend: in a file of your own.\n");
    YamlValue.write("x-import", head, 0, text.out);
    text.sections();
    return text.out.toString();
  }

  private void sections() {
    Map<Kind, List<Composed>> here = new EnumMap<>(Kind.class);
    Map<Kind, List<Composed>> elsewhere = new EnumMap<>(Kind.class);
    for (Composed thing : composition.things()) {
      (declared.containsKey(thing.id()) ? elsewhere : here)
          .computeIfAbsent(thing.kind(), kind -> new ArrayList<>())
          .add(thing);
    }
    for (Kind kind : SECTIONS) {
      section(kind, here.getOrDefault(kind, List.of()), false);
    }
    int before = out.length();
    for (Kind kind : SECTIONS) {
      section(kind, elsewhere.getOrDefault(kind, List.of()), true);
    }
    if (out.length() > before) {
      out.insert(before, "extend:\n");
    }
  }

  private void section(Kind kind, List<Composed> things, boolean isExtended) {
    int depth = isExtended ? 1 : 0;
    boolean isEmpty = true;
    for (Composed thing : things) {
      YamlValue.Fields fields = fields(thing, isExtended);
      boolean isBare = fields.fields().isEmpty();
      if (isExtended && isBare) {
        continue;
      }
      if (isEmpty) {
        out.append("  ".repeat(depth)).append(kind.section()).append(":\n");
        isEmpty = false;
      }
      YamlValue.write(thing.id(), isBare ? new YamlValue.Plain("") : fields, depth + 1, out);
    }
  }

  /**
   * What is written of one. Where it is extended, the place that declares it says where it comes
   * from and what it is called: two files can't both say that anew.
   */
  private YamlValue.Fields fields(Composed thing, boolean isExtended) {
    Entity entity = thing.entity();
    Map<String, YamlValue> fields = new LinkedHashMap<>();
    for (Field field : FIELDS) {
      boolean isOfDeclaration = field == Field.SOURCE || (field == Field.NAME && !thing.hasTitle());
      if (isExtended && isOfDeclaration) {
        continue;
      }
      if (field == Field.SOURCE) {
        entity
            .source(composition.names().isQualified(entity.key()))
            .ifPresent(source -> fields.put(field.key(), YamlValue.text(source)));
      } else if (field == Field.TAGS && !entity.tags.isEmpty()) {
        fields.put(field.key(), YamlValue.texts(List.copyOf(entity.tags)));
      } else if (field == Field.ATTRIBUTES) {
        attributes(thing, fields);
      } else if (entity.texts.containsKey(field)) {
        fields.put(field.key(), scalar(field, String.valueOf(entity.texts.get(field))));
      } else if (entity.references.containsKey(field)) {
        composition
            .reference(entity, field)
            .ifPresent(to -> fields.put(field.key(), YamlValue.text(to)));
      } else if (thing.requirements().containsKey(field)) {
        fields.put(field.key(), requirement(thing.requirement(field)));
      }
    }
    return new YamlValue.Fields(fields);
  }

  private static YamlValue requirement(List<Part> parts) {
    return YamlValue.oneOrList(parts.stream().map(Part::yaml).toList());
  }

  private static void attributes(Composed thing, Map<String, YamlValue> fields) {
    Map<String, YamlValue> attributes = new LinkedHashMap<>(thing.entity().attributes);
    if (!thing.guessed().isEmpty()) {
      attributes.put("guessed", YamlValue.texts(thing.guessed().stream().map(Field::key).toList()));
    }
    if (!attributes.isEmpty()) {
      fields.put(Field.ATTRIBUTES.key(), new YamlValue.Fields(attributes));
    }
  }

  /** Numbers and words of the format as they are; texts of strangers so that they stay texts. */
  private static YamlValue scalar(Field field, String value) {
    FieldType type = field.type();
    if (type == FieldType.LOCATION) {
      String[] numbers = value.split(" ", -1);
      Map<String, YamlValue> location = new LinkedHashMap<>();
      location.put("lat", new YamlValue.Plain(numbers[0]));
      location.put("lon", new YamlValue.Plain(numbers[1]));
      return new YamlValue.Fields(location);
    }
    return type == FieldType.NUMBER || type == FieldType.USERS
        ? new YamlValue.Plain(value)
        : YamlValue.text(value);
  }
}
