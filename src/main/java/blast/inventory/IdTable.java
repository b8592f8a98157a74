package blast.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives every id a number, in the order in which ids are first seen: an open-addressing hash table
 * (linear probing, at most two thirds full). Each slot holds a number and, beside it, the hash of
 * the number's id, so that nearly every comparison of texts is one that succeeds.
 */
final class IdTable {
  static final int NONE = -1;

  private final List<String> ids = new ArrayList<>();
  private int[] slots = empty(64);
  private int[] ahead = new int[0];

  /** Written so that the reads for it are made. */
  private int unusedSum;

  private static int[] empty(int size) {
    int[] slots = new int[Math.multiplyExact(size, 2)];
    Arrays.fill(slots, NONE);
    return slots;
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
    return slots[slotOf(id, spread(id))];
  }

  /** The number of an id, which is given one if it has none. */
  int number(String id) {
    int hash = spread(id);
    int slot = slotOf(id, hash);
    if (slots[slot] != NONE) {
      return slots[slot];
    }
    int number = ids.size();
    ids.add(id);
    slots[slot] = number;
    slots[slot + 1] = hash;
    if (ids.size() > slots.length / 3) {
      grow();
    }
    return number;
  }

  /**
   * Reads what looking up these texts will read, for no other result than that it is in the cache
   * then. In a large table each lookup waits for memory several times, one wait after the other;
   * reads that don't depend on each other wait together.
   *
   * @param texts ids, or anything else
   * @param count how many of them
   */
  void readAhead(@Nullable String[] texts, int count) {
    if (ahead.length < count) {
      ahead = new int[count];
    }
    int mask = slots.length - 1;
    for (int i = 0; i < count; i++) {
      String text = texts[i];
      int hash = text == null ? 0 : spread(text);
      int slot = hash << 1 & mask;
      ahead[i] = slots[slot + 1] == hash ? slots[slot] : NONE;
    }
    int read = 0;
    for (int i = 0; i < count; i++) {
      read += ahead[i] == NONE ? 0 : ids.get(ahead[i]).length();
    }
    unusedSum = read;
  }

  /** The slot that holds an id, or the free one where it belongs. */
  private int slotOf(String id, int hash) {
    int mask = slots.length - 1;
    int slot = hash << 1 & mask;
    while (slots[slot] != NONE && (slots[slot + 1] != hash || !ids.get(slots[slot]).equals(id))) {
      slot = slot + 2 & mask;
    }
    return slot;
  }

  private void grow() {
    int[] old = slots;
    slots = empty(old.length);
    int mask = slots.length - 1;
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != NONE) {
        int slot = old[i + 1] << 1 & mask;
        while (slots[slot] != NONE) {
          slot = slot + 2 & mask;
        }
        slots[slot] = old[i];
        slots[slot + 1] = old[i + 1];
      }
    }
  }

  /** String's own hash is weak in its low bits for ids that differ at the end; mix them. */
  private static int spread(String id) {
    int hash = id.hashCode() * 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }
}
