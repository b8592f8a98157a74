package blast.inventory;

import blast.text.Position;
import blast.text.SourceFile;
import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/**
 * What an inventory is made of, packed: a million nodes as a handful of arrays.
 *
 * <p>Each node is a record in {@link #code}: file, line, column, then its fields, then 0. A field
 * is its tag, its place, the length of its payload, and the payload. A requirement's payload is in
 * prefix order: a node is its number and its place; a group is the complement of its shape, its
 * place, its number of members and its parameter, followed by its members. Texts and other rare
 * values stand in lists of their own, and the payload is an index into them.
 */
final class InventoryData {
  static final int UNDECLARED = -1;

  private static final int NODE_HEADER = 3;
  private static final int FIELD_HEADER = 3;
  private static final int END = 0;

  /** What the users of one audience take: the audience, its place, and a long. */
  static final int AUDIENCE = 4;

  private static final Field[] FIELDS = Field.values();

  IdTable ids;
  final IntStore code = new IntStore();
  final Places places = new Places();
  final List<SourceFile> files = new ArrayList<>();
  final List<String> texts = new ArrayList<>();
  final List<Location> locations = new ArrayList<>();
  final List<Map<String, Attribute>> attributes = new ArrayList<>();

  /** Nodes whose users are a bare number. */
  final BitSet bareUsers = new BitSet();

  /** Nodes with a bare list of several under {@code runs-on}. */
  final BitSet bareLists = new BitSet();

  /** Nodes with an {@code at-least} that may need all of its members. */
  final BitSet tight = new BitSet();

  /** Where more is said of nodes than where they are declared, by id. */
  final Map<String, List<SourceSpan>> extended = new HashMap<>();

  private int[] starts = new int[64];
  private byte[] kinds = new byte[64];

  InventoryData(long hashKey) {
    ids = new IdTable(hashKey);
  }

  /** Where a node's record begins in {@link #code}, or {@link #UNDECLARED}. */
  int start(int node) {
    return node < starts.length ? starts[node] - 1 : UNDECLARED;
  }

  Kind kind(int node) {
    return KINDS[kinds[node]];
  }

  private static final Kind[] KINDS = Kind.values();

  void declare(int node, Kind kind, int file, int line, int column) {
    if (node >= starts.length) {
      int capacity = Math.max(node + 1, starts.length + (starts.length >> 1));
      starts = Arrays.copyOf(starts, capacity);
      kinds = Arrays.copyOf(kinds, capacity);
    }
    // Starts are held plus one, so that zero, which arrays begin with, means undeclared.
    starts[node] = code.size() + 1;
    kinds[node] = (byte) kind.ordinal();
    code.add(file);
    code.add(line);
    code.add(column);
  }

  void beginField(Field field, int place) {
    code.add(field.ordinal() + 1);
    code.add(place);
    code.add(0);
  }

  void endField(int fieldStart) {
    code.set(fieldStart + 2, code.size() - fieldStart - FIELD_HEADER);
  }

  void endNode() {
    code.add(END);
  }

  long machines(int node) {
    if (kind(node) != Kind.SERVER) {
      return 0;
    }
    int at = find(node, Field.COUNT);
    return at < 0 ? 1 : code.getLong(payload(at));
  }

  /** Begins a new record of a declared node, which replaces the one that it has. */
  void redeclare(int node) {
    int record = start(node);
    declare(node, kind(node), code.get(record), code.get(record + 1), code.get(record + 2));
  }

  /** Where the id of a record stands. */
  SourceSpan recordSpan(int record, String id) {
    Position start = new Position(code.get(record + 1), code.get(record + 2));
    return spanning(numbered(code.get(record)), start, id);
  }

  /** Where something begins that a record has at a packed place. */
  SourceSpan recordSpan(int record, int place) {
    return SourceSpan.at(numbered(code.get(record)), places.decode(code.get(record + 1), place));
  }

  /** Where a text stands that a record has at a packed place. */
  SourceSpan recordSpan(int record, int place, String text) {
    SourceSpan start = recordSpan(record, place);
    return spanning(start.file(), start.start(), text);
  }

  /** A packed place of a record as one that any other record can have. */
  int movedPlace(int record, int place) {
    return places.encode(code.get(record), places.decode(code.get(record + 1), place));
  }

  /** Where a node was declared; {@link SourceFile#NONE} if in no file. */
  private SourceFile file(int node) {
    return numbered(code.get(start(node)));
  }

  private SourceFile numbered(int file) {
    return file == InventoryBuilder.NO_FILE ? SourceFile.NONE : files.get(file);
  }

  /** Where a node's id stands. */
  SourceSpan span(int node) {
    return spanning(file(node), position(node), ids.id(node));
  }

  private static SourceSpan spanning(SourceFile file, Position start, String text) {
    int length = text.codePointCount(0, text.length());
    return new SourceSpan(file, start, new Position(start.line(), start.column() + length));
  }

  /** Where a text stands that a node's record has at a packed position. */
  SourceSpan span(int node, int place, String text) {
    SourceSpan start = spanAt(node, place);
    return spanning(start.file(), start.start(), text);
  }

  /** Where something of a node begins that its record has at a packed position. */
  SourceSpan spanAt(int node, int place) {
    int file = places.file(place);
    return SourceSpan.at(
        file == Places.FILE_OF_NODE ? file(node) : numbered(file),
        places.decode(line(node), place));
  }

  /** Where a field begins. */
  SourceSpan spanOf(int node, int fieldStart) {
    return spanAt(node, code.get(fieldStart + 1));
  }

  int line(int node) {
    return code.get(start(node) + 1);
  }

  Position position(int node) {
    return new Position(line(node), code.get(start(node) + 2));
  }

  /** Where a field of a node begins in {@link #code}, or -1 if the node hasn't got it. */
  int find(int node, Field field) {
    for (int at = firstField(node); at >= 0; at = nextField(at)) {
      if (code.get(at) == field.ordinal() + 1) {
        return at;
      }
    }
    return -1;
  }

  /** Where the first field of a node begins, or -1. */
  int firstField(int node) {
    return firstFieldOf(start(node));
  }

  /** Where the first field of a record begins, or -1. */
  int firstFieldOf(int record) {
    return orEnd(record + NODE_HEADER);
  }

  int nextField(int fieldStart) {
    return orEnd(payloadEnd(fieldStart));
  }

  private int orEnd(int at) {
    return code.get(at) == END ? -1 : at;
  }

  Field field(int fieldStart) {
    return FIELDS[code.get(fieldStart) - 1];
  }

  int payload(int fieldStart) {
    return fieldStart + FIELD_HEADER;
  }

  int payloadEnd(int fieldStart) {
    return fieldStart + FIELD_HEADER + code.get(fieldStart + 2);
  }

  /**
   * Forgets the ids that no node has, which nothing names any more: the others get new numbers, in
   * the same order.
   */
  void forgetUndeclared() {
    int[] numbers = new int[ids.size()];
    IdTable kept = ids.empty();
    for (int node = 0; node < numbers.length; node++) {
      numbers[node] = start(node) < 0 ? IdTable.NONE : kept.number(ids.id(node));
    }
    for (int node = 0; node < numbers.length; node++) {
      int number = numbers[node];
      if (number >= 0) {
        renumber(start(node), numbers);
        starts[number] = starts[node];
        kinds[number] = kinds[node];
        bareUsers.set(number, bareUsers.get(node));
        bareLists.set(number, bareLists.get(node));
        tight.set(number, tight.get(node));
      }
    }
    bareUsers.clear(kept.size(), numbers.length);
    bareLists.clear(kept.size(), numbers.length);
    tight.clear(kept.size(), numbers.length);
    ids = kept;
  }

  private void renumber(int record, int[] numbers) {
    for (int at = firstFieldOf(record); at >= 0; at = nextField(at)) {
      if (!field(at).type().isReference()) {
        continue;
      }
      RequirementCode part = new RequirementCode(code, payload(at));
      for (int end = payloadEnd(at); part.at() < end; part.next()) {
        if (part.isNode()) {
          code.set(part.at(), numbers[part.node()]);
        }
      }
    }
  }

  /** The audiences that users are given for. */
  BitSet usedAudiences() {
    BitSet used = new BitSet();
    forEachAudience(at -> used.set(code.get(at)));
    return used;
  }

  /** Gives audiences other numbers. */
  void renumberAudiences(int[] numbers) {
    forEachAudience(at -> code.set(at, numbers[code.get(at)]));
  }

  private void forEachAudience(IntConsumer action) {
    for (int node = 0; node < ids.size(); node++) {
      int at = find(node, Field.USERS);
      for (int i = at < 0 ? 0 : payload(at); at >= 0 && i < payloadEnd(at); i += AUDIENCE) {
        action.accept(i);
      }
    }
  }

  /** The types of all declared places; {@code site} is that of those that give none. */
  Set<String> placeTypes() {
    Set<String> types = new TreeSet<>();
    for (int node = 0; node < ids.size(); node++) {
      if (start(node) >= 0 && kind(node) == Kind.SITE) {
        int at = find(node, Field.TYPE);
        types.add(at < 0 ? Kind.SITE.word() : texts.get(code.get(payload(at))));
      }
    }
    return types;
  }

  /** Passes a visitor the requirement whose code begins at {@code at}. */
  void visit(int at, RequirementVisitor visitor) {
    new RequirementCode(code, at).visit(visitor);
  }
}
