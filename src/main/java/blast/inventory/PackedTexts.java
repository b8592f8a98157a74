package blast.inventory;

import java.util.Arrays;

/**
 * Texts that are looked for together among the ids of an inventory, one packed behind the other:
 * whoever looks for them reads one array from front to back, not an object for each.
 */
public final class PackedTexts {
  /** Longer ones are not looked for: hardly an id is so long. */
  private static final int LONGEST = 100;

  private int[] ints = new int[64];
  private int[] ends = new int[64];
  private int size;

  /** Forgets all. */
  public void clear() {
    size = 0;
  }

  /** Adds a text. */
  public void add(String text) {
    if (text.length() > LONGEST) {
      addNone();
      return;
    }
    int begin = begin(size);
    int most = begin + PackedText.mostInts(text.length());
    if (ints.length < most) {
      ints = Arrays.copyOf(ints, 2 * most);
    }
    addEnd(PackedText.pack(text, ints, begin));
  }

  /** Adds something that is found nowhere, so that what follows has its place in the row. */
  public void addNone() {
    addEnd(begin(size));
  }

  private void addEnd(int end) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
    }
    ends[size++] = end;
  }

  /** How many were added. */
  int size() {
    return size;
  }

  int[] ints() {
    return ints;
  }

  /** Where a text begins in {@link #ints}; where it ends as well if there is none. */
  int begin(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  int end(int index) {
    return ends[index];
  }
}
