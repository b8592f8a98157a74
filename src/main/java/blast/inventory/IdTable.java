package blast.inventory;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Gives every id a number, in the order in which ids are first seen: an open-addressing hash table
 * (linear probing, at most two thirds full). Ids stand packed one behind the other, and a {@code
 * String} of one is made when it is first asked for. Each slot holds a number and, beside it, the
 * hash of the number's id, so that nearly every comparison of texts is one that succeeds.
 *
 * <p>Hashes are keyed: whoever writes ids without knowing the key can't make them meet in the same
 * slots, which would cost quadratic time. Numbers don't depend on hashes, so neither does anything
 * that is visible.
 */
final class IdTable {
  static final int NONE = -1;

  private final KeyedHash hash;
  private final IntStore packedIds = new IntStore();
  private final IntStore starts = new IntStore();
  private int[] slots = empty(64);

  /** Filled as ids are asked for, by any thread: which of two equal texts stays doesn't matter. */
  private @Nullable String[] made = new String[0];

  private int[] scratch = new int[64];
  private int[] hashes = new int[0];

  /** Written so that the reads for it are made. */
  private int unusedSum;

  /**
   * An empty table.
   *
   * @param key of the hashes
   */
  IdTable(long key) {
    this(new KeyedHash(key));
  }

  private IdTable(KeyedHash hash) {
    this.hash = hash;
  }

  /** An empty table with the same key. */
  IdTable empty() {
    return new IdTable(hash);
  }

  private static int[] empty(int size) {
    int[] slots = new int[Math.multiplyExact(size, 2)];
    Arrays.fill(slots, NONE);
    return slots;
  }

  int size() {
    return starts.size();
  }

  String id(int number) {
    @Nullable String[] known = made;
    if (number >= known.length) {
      // All at once when the table is complete, and in good steps while it grows.
      known = Arrays.copyOf(known, Math.max(size(), known.length + (known.length >> 1)));
      made = known;
    }
    String id = known[number];
    if (id == null) {
      id = PackedText.unpack(packedIds, starts.get(number));
      known[number] = id;
    }
    return id;
  }

  /** All ids by number, those that are yet to come as well. */
  List<String> ids() {
    return new Ids();
  }

  /** The number of an id, or {@link #NONE}. */
  int find(String id) {
    // Not in the scratch: inventories are read by many threads.
    int[] packed = new int[PackedText.mostInts(id.length())];
    int end = PackedText.pack(id, packed, 0);
    return slots[slotOf(packed, 0, end, hash.of(packed, 0, end))];
  }

  /** The number of an id, which is given one if it has none. */
  int number(String id) {
    int most = PackedText.mostInts(id.length());
    if (scratch.length < most) {
      scratch = new int[most];
    }
    int end = PackedText.pack(id, scratch, 0);
    int hashed = hash.of(scratch, 0, end);
    int slot = slotOf(scratch, 0, end, hashed);
    if (slots[slot] != NONE) {
      return slots[slot];
    }
    int number = size();
    starts.add(packedIds.size());
    for (int i = 0; i < end; i++) {
      packedIds.add(scratch[i]);
    }
    slots[slot] = number;
    slots[slot + 1] = hashed;
    if (size() > slots.length / 3) {
      grow();
    }
    return number;
  }

  /**
   * Finds many texts at once, in a table that is not empty. In a large table each of them waits for
   * memory several times, one wait after the other; reads that don't depend on each other wait
   * together.
   *
   * @param texts ids, or anything else
   * @param numbers takes the number of each; {@link #NONE} also for some that have one
   */
  void findAll(PackedTexts texts, int[] numbers) {
    hashAll(texts);
    findCandidates(texts, numbers);
    confirm(texts, numbers);
  }

  private void hashAll(PackedTexts texts) {
    if (hashes.length < texts.size()) {
      hashes = new int[texts.size()];
    }
    int[] ints = texts.ints();
    int mask = slots.length - 1;
    int sum = 0;
    for (int i = 0; i < texts.size(); i++) {
      int begin = texts.begin(i);
      int end = texts.end(i);
      hashes[i] = begin == end ? 0 : hash.of(ints, begin, end);
      sum += slots[hashes[i] << 1 & mask];
    }
    unusedSum = sum;
  }

  /** Finds the first id that has the hash of a text. */
  private void findCandidates(PackedTexts texts, int[] numbers) {
    int mask = slots.length - 1;
    int sum = 0;
    for (int i = 0; i < texts.size(); i++) {
      int hashed = hashes[i];
      int slot = hashed << 1 & mask;
      while (slots[slot] != NONE && slots[slot + 1] != hashed) {
        slot = slot + 2 & mask;
      }
      numbers[i] = texts.begin(i) == texts.end(i) ? NONE : slots[slot];
      sum += packedIds.get(starts.get(Math.max(numbers[i], 0)));
    }
    unusedSum += sum;
  }

  /** Leaves the candidates that are the texts. */
  private void confirm(PackedTexts texts, int[] numbers) {
    int[] ints = texts.ints();
    for (int i = 0; i < texts.size(); i++) {
      int number = numbers[i];
      if (number != NONE && !isNumber(number, ints, texts.begin(i), texts.end(i))) {
        numbers[i] = NONE;
      }
    }
  }

  /**
   * How many slots beyond the first are looked at for all ids together: what finding each of them
   * once costs besides what it always costs.
   */
  long detours() {
    long detours = 0;
    int mask = slots.length - 1;
    for (int slot = 0; slot < slots.length; slot += 2) {
      if (slots[slot] != NONE) {
        detours += (slot - (slots[slot + 1] << 1) & mask) >> 1;
      }
    }
    return detours;
  }

  /** The slot that holds an id, or the free one where it belongs. */
  private int slotOf(int[] packed, int begin, int end, int hashed) {
    int mask = slots.length - 1;
    int slot = hashed << 1 & mask;
    while (slots[slot] != NONE
        && (slots[slot + 1] != hashed || !isNumber(slots[slot], packed, begin, end))) {
      slot = slot + 2 & mask;
    }
    return slot;
  }

  private boolean isNumber(int number, int[] packed, int begin, int end) {
    return PackedText.isAt(packedIds, starts.get(number), packed, begin, end);
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

  private final class Ids extends AbstractList<String> implements RandomAccess {
    @Override
    public String get(int index) {
      return id(index);
    }

    @Override
    public int size() {
      return starts.size();
    }
  }
}
