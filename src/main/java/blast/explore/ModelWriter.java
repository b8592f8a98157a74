package blast.explore;

import blast.analysis.Study;
import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.analysis.sweep.Sweep;
import blast.inventory.Attribute;
import blast.inventory.Audience;
import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.Shape;
import blast.wording.Json;
import blast.wording.Printable;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes an inventory as the page reads it: in JSON of few, long lists, that can stand in HTML.
 * Every node is a row of numbers, in the order of the ids: its kind, then its fields, then 0. A
 * field is its number from 1 on, the length of its payload, and the payload. A requirement is
 * written outermost first: a node as its number, a group as the complement of its shape, the number
 * of its members, and its parameter. Texts are numbers in a list of texts, each there once; users
 * are pairs of an audience and people. What the numbers of kinds, fields, shapes and criticalities
 * stand for is written as well.
 *
 * <p>So is what the page shows before anything is removed, which then needs no engine: how many
 * services everyone uses, how many of these state no users, at least and at most so many people,
 * and all machines; and for the loss of each node alone that takes down another, how far it comes
 * after the one before, how many other nodes and services are down, and the users of these.
 */
final class ModelWriter {
  private final Study study;
  private final Inventory inventory;
  private final Set<Field> extra;
  private final JsonGenerator json;
  private final Map<String, Integer> texts = new HashMap<>();
  private final List<String> textList = new ArrayList<>();
  private final Row row = new Row();

  private ModelWriter(Study study, Set<Field> extra, JsonGenerator json) {
    this.study = study;
    this.inventory = study.inventory();
    this.extra = extra;
    this.json = json;
  }

  /**
   * Writes it.
   *
   * @param extra what is written of nodes besides what is always; see {@link PageFields}
   */
  static String write(Study study, Set<Field> extra, ShownPairs pairs, String version) {
    StringBuilder out = new StringBuilder();
    try (JsonGenerator json = Json.compactTo(out)) {
      new ModelWriter(study, extra, json).write(pairs, version);
    } catch (IOException e) {
      throw new IllegalStateException("memory can't be written to", e);
    }
    return harmlessInHtml(out);
  }

  /** Such characters stand in texts only, where they can be spelled. */
  private static String harmlessInHtml(CharSequence json) {
    StringBuilder harmless = new StringBuilder(json.length() + json.length() / 16);
    for (int i = 0; i < json.length(); i++) {
      char character = json.charAt(i);
      switch (character) {
        case '<' -> harmless.append("\\u003C");
        case '>' -> harmless.append("\\u003E");
        case '&' -> harmless.append("\\u0026");
        case '\u2028' -> harmless.append("\\u2028");
        case '\u2029' -> harmless.append("\\u2029");
        default -> harmless.append(character);
      }
    }
    return harmless.toString();
  }

  private void write(ShownPairs pairs, String version) throws IOException {
    json.writeStartObject();
    json.writeNumberField("blast", Json.VERSION);
    json.writeStringField("version", version);
    json.writeNumberField("name", text(inventory.name()));
    json.writeNumberField("description", text(inventory.description()));
    Json.texts(json, "kinds", Arrays.stream(Kind.values()).map(Kind::word).toList());
    Json.texts(json, "fields", Arrays.stream(Field.values()).map(Field::key).toList());
    Json.texts(json, "shapes", Arrays.stream(Shape.values()).map(ModelWriter::word).toList());
    Json.texts(
        json, "criticalities", Arrays.stream(Criticality.values()).map(Criticality::word).toList());
    writeAudiences();
    Json.texts(json, "ids", inventory.ids());
    json.writeArrayFieldStart("rows");
    for (Node node : inventory.nodes()) {
      writeNode(node);
    }
    json.writeEndArray();
    writeEveryone();
    writeLosses();
    writePairs(pairs);
    writeTexts();
    json.writeEndObject();
  }

  private static String word(Shape shape) {
    return shape.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void writeAudiences() throws IOException {
    List<Audience> audiences = inventory.audiences();
    Json.texts(json, "audiences", audiences.stream().map(Audience::id).toList());
    json.writeArrayFieldStart("audienceNames");
    for (Audience audience : audiences) {
      json.writeNumber(text(audience.name()));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("populations");
    for (Audience audience : audiences) {
      json.writeNumber(audience.population().orElse(-1));
    }
    json.writeEndArray();
  }

  private int text(Optional<String> text) {
    return text.map(this::text).orElse(-1);
  }

  private int text(String text) {
    return texts.computeIfAbsent(
        text,
        unseen -> {
          textList.add(text);
          return textList.size() - 1;
        });
  }

  private void writeEveryone() throws IOException {
    Impact everyone = study.everyone();
    json.writeArrayFieldStart("everyone");
    json.writeNumber(everyone.services());
    json.writeNumber(everyone.servicesWithoutUsers());
    writeBounds(everyone.users());
    json.writeNumber(inventory.nodes().stream().mapToLong(Node::machines).sum());
    json.writeEndArray();
  }

  private void writeLosses() throws IOException {
    Sweep sweep = study.sweep();
    int before = 0;
    json.writeArrayFieldStart("losses");
    for (Node node : inventory.nodes()) {
      if (sweep.down(node) > 1) {
        json.writeNumber(node.index() - before);
        json.writeNumber(sweep.down(node) - 1);
        json.writeNumber(sweep.services(node));
        writeBounds(sweep.users(node));
        before = node.index();
      }
    }
    json.writeEndArray();
  }

  private void writeBounds(Bounds users) throws IOException {
    json.writeNumber(users.isStated() ? users.atLeast() : ShownPairs.NOT_STATED);
    json.writeNumber(users.isStated() ? users.atMost() : ShownPairs.NOT_STATED);
  }

  private void writePairs(ShownPairs pairs) throws IOException {
    json.writeArrayFieldStart("pairs");
    for (ShownPairs.Pair pair : pairs.worst()) {
      long[] row = {
        pair.one().index(), pair.other().index(), pair.services(), pair.least(), pair.most()
      };
      json.writeArray(row, 0, row.length);
    }
    json.writeEndArray();
    json.writeNumberField("pairsFor", pairs.services());
  }

  private void writeTexts() throws IOException {
    Json.texts(json, "texts", textList);
    json.writeObjectFieldStart("shown");
    for (int i = 0; i < textList.size(); i++) {
      String shown = Printable.of(textList.get(i));
      if (!shown.equals(textList.get(i))) {
        json.writeStringField(Integer.toString(i), shown);
      }
    }
    json.writeEndObject();
  }

  private void writeNode(Node node) throws IOException {
    row.clear(node.kind());
    for (Field field : Field.values()) {
      if (PageFields.isWritten(field, extra)) {
        put(node, field);
      }
    }
    row.requirements(inventory, node);
    row.write(json);
  }

  /** Requirements come in the order of the file; this is for everything else. */
  private void put(Node node, Field field) {
    switch (field.type()) {
      case TEXT, COUNTRY, AVAILABILITY, FREQUENCY, DURATION ->
          node.text(field).ifPresent(text -> row.put(field, text(text)));
      case TEXTS -> row.putAll(field, node.tags().stream().mapToLong(this::text).toArray());
      case NUMBER -> node.number(field).ifPresent(number -> row.put(field, number));
      case COMPANY -> node.parent().ifPresent(parent -> row.put(field, parent.index()));
      case CRITICALITY ->
          node.criticality().ifPresent(criticality -> row.put(field, criticality.ordinal()));
      case USERS -> putUsers(node);
      case ATTRIBUTES -> putAttributes(node);
      case SITE, REQUIREMENT, LOCATION ->
          throw new IllegalArgumentException("not written here: " + field.key());
    }
  }

  private void putUsers(Node node) {
    if (inventory.statesUsers(node.index())) {
      row.begin(Field.USERS);
      inventory.users(
          node.index(),
          (audience, users) -> {
            row.add(audience);
            row.add(users);
          });
      row.endField();
    }
  }

  private void putAttributes(Node node) {
    long[] pairs = new long[2 * node.attributes().size()];
    int at = 0;
    for (Map.Entry<String, Attribute> attribute : node.attributes().entrySet()) {
      pairs[at] = text(attribute.getKey());
      pairs[at + 1] = text(AttributeText.of(attribute.getValue()));
      at += 2;
    }
    row.putAll(Field.ATTRIBUTES, pairs);
  }
}
