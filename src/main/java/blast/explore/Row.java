package blast.explore;

import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.RequirementVisitor;
import blast.inventory.Shape;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;

/** The numbers of one node. */
final class Row implements RequirementVisitor {
  private static final int NONE = -1;
  private static final int END = 0;

  private long[] numbers = new long[64];
  private int size;

  /** Where the length of the open field stands. */
  private int length = NONE;

  /** Begins with the next node. */
  void clear(Kind kind) {
    size = 0;
    add(kind.ordinal());
  }

  void add(long number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  void begin(Field field) {
    add(field.ordinal() + 1);
    length = size;
    add(0);
  }

  @Override
  public void end() {
    // Of a group: its members were counted when it began.
  }

  void endField() {
    if (length != NONE) {
      numbers[length] = (long) size - length - 1;
      length = NONE;
    }
  }

  /** A field of one number. */
  void put(Field field, long number) {
    begin(field);
    add(number);
    endField();
  }

  /** A field of several, if there are any. */
  void putAll(Field field, long... all) {
    if (all.length > 0) {
      begin(field);
      for (long number : all) {
        add(number);
      }
      endField();
    }
  }

  /** All that a node requires, in the order of the file. */
  void requirements(Inventory inventory, Node node) {
    inventory.visit(
        node.index(),
        field -> {
          endField();
          begin(field);
          return this;
        });
    endField();
  }

  @Override
  public void node(int node) {
    add(node);
  }

  @Override
  public void begin(Shape shape, int members, int parameter) {
    add(~shape.ordinal());
    add(members);
    add(parameter);
  }

  void write(JsonGenerator json) throws IOException {
    for (int i = 0; i < size; i++) {
      json.writeNumber(numbers[i]);
    }
    json.writeNumber(END);
  }
}
