package blast.inventory;

import java.util.Arrays;

/** A long list of ints that grows without being copied: memory stays what its content takes. */
final class IntStore {
  private static final int CHUNK_BITS = 14;
  private static final int CHUNK = 1 << CHUNK_BITS;

  private int[][] chunks = new int[16][];
  private int size;

  int size() {
    return size;
  }

  int get(int index) {
    return chunks[index >>> CHUNK_BITS][index & (CHUNK - 1)];
  }

  void set(int index, int value) {
    chunks[index >>> CHUNK_BITS][index & (CHUNK - 1)] = value;
  }

  void add(int value) {
    int chunk = size >>> CHUNK_BITS;
    if (chunk == chunks.length) {
      chunks = Arrays.copyOf(chunks, chunk * 2);
    }
    if (chunks[chunk] == null) {
      chunks[chunk] = new int[CHUNK];
    }
    chunks[chunk][size & (CHUNK - 1)] = value;
    size = Math.incrementExact(size);
  }

  void addLong(long value) {
    add((int) (value >>> Integer.SIZE));
    add((int) value);
  }

  long getLong(int index) {
    return ((long) get(index) << Integer.SIZE) | Integer.toUnsignedLong(get(index + 1));
  }
}
