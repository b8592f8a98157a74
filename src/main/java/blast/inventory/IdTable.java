package blast.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives every id a number, in the order in which ids are first seen: an open-addressing hash table
 * (linear probing, at most two thirds full) over the ids' numbers.
 */
final class IdTable {
  static final int NONE = -1;

  private final List<String> ids = new ArrayList<>();
  private int[] slots = new int[64];

  IdTable() {
    Arrays.fill(slots, NONE);
  }

  int size() {
    return ids.size();
  }

  String id(int number) {
    return ids.get(number);
  }

  List<String> ids() {
    return ids;
  }

  /** The number of an id, or {@link #NONE}. */
  int find(String id) {
    return slots[slotOf(id)];
  }

  /** The number of an id, which is given one if it has none. */
  int number(String id) {
    int slot = slotOf(id);
    if (slots[slot] != NONE) {
      return slots[slot];
    }
    int number = ids.size();
    ids.add(id);
    slots[slot] = number;
    if (ids.size() > slots.length / 3 * 2) {
      grow();
    }
    return number;
  }

  private int slotOf(String id) {
    int mask = slots.length - 1;
    int slot = spread(id) & mask;
    while (slots[slot] != NONE && !ids.get(slots[slot]).equals(id)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    slots = new int[Math.multiplyExact(slots.length, 2)];
    Arrays.fill(slots, NONE);
    for (int number = 0; number < ids.size(); number++) {
      slots[slotOf(ids.get(number))] = number;
    }
  }

  /** String's own hash is weak in its low bits for ids that differ at the end; mix them. */
  private static int spread(String id) {
    int hash = id.hashCode() * 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }
}
