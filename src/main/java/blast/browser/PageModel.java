package blast.browser;

import blast.inventory.Audience;
import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.InventoryBuilder;
import blast.inventory.Kind;
import blast.inventory.Shape;
import blast.text.Position;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the inventory of a page. Every node is a row of numbers, in the order of the ids: its kind,
 * then its fields, then 0. A field is its number from 1 on, the length of its payload, and the
 * payload. A requirement is written outermost first: a node as its number, a group as the
 * complement of its shape, the number of its members, and its parameter. Texts are numbers in a
 * list of texts; users are pairs of an audience and people.
 */
final class PageModel {
  private static final Kind[] KINDS = Kind.values();
  private static final Field[] FIELDS = Field.values();
  private static final Shape[] SHAPES = Shape.values();
  private static final Criticality[] CRITICALITIES = Criticality.values();

  private final InventoryBuilder builder = new InventoryBuilder();
  private final double[] rows;
  private final String[] texts;
  private int at;

  private PageModel(double[] rows, String... texts) {
    this.rows = rows;
    this.texts = texts;
  }

  /**
   * Reads it.
   *
   * @param ids the nodes' ids, which number them
   * @param rows the nodes one after the other
   * @param texts what the rows name by number
   * @param audiences the ids of the audiences, which number them
   * @param populations how many people each of them has; less than 0 if that isn't said
   * @throws IllegalArgumentException if it is no sound inventory
   */
  static Inventory read(
      String[] ids, double[] rows, String[] texts, String[] audiences, double... populations) {
    PageModel model = new PageModel(rows, texts);
    for (int i = 0; i < audiences.length; i++) {
      OptionalLong population =
          populations[i] < 0 ? OptionalLong.empty() : OptionalLong.of((long) populations[i]);
      model.builder.describe(new Audience(audiences[i], Optional.empty(), population));
    }
    for (String id : ids) {
      model.builder.number(id);
    }
    for (int node = 0; node < ids.length; node++) {
      model.node(node);
    }
    return model
        .builder
        .build(
            fault -> {
              throw new IllegalArgumentException("no sound inventory");
            })
        .orElseThrow();
  }

  private int next() {
    return (int) rows[at++];
  }

  private void node(int node) {
    builder.beginNode(node, KINDS[next()], InventoryBuilder.NO_FILE, Position.START);
    for (int tag = next(); tag != 0; tag = next()) {
      field(FIELDS[tag - 1], next());
    }
    builder.endNode();
  }

  private void field(Field field, int length) {
    int end = at + length;
    if (field == Field.ATTRIBUTES) {
      // Nothing that is computed depends on them.
      at = end;
      return;
    }
    builder.beginField(field, Position.START);
    while (at < end) {
      payload(field);
    }
    builder.endField();
  }

  private void payload(Field field) {
    switch (field.type()) {
      case TEXT, TEXTS, COUNTRY -> builder.text(texts[next()]);
      case NUMBER -> builder.number((long) rows[at++]);
      case USERS -> builder.users(next(), (long) rows[at++], Position.START);
      case CRITICALITY -> builder.criticality(CRITICALITIES[next()]);
      case COMPANY, SITE, REQUIREMENT -> requirement();
      case LOCATION, ATTRIBUTES, AVAILABILITY, FREQUENCY, DURATION ->
          throw new IllegalArgumentException("not in a page: " + field.key());
    }
  }

  private void requirement() {
    int code = next();
    if (code >= 0) {
      builder.reference(code, Position.START);
    } else {
      int members = next();
      builder.members(builder.group(SHAPES[~code], next(), Position.START), members);
    }
  }
}
