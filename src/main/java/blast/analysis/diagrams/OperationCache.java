package blast.analysis.diagrams;

import java.util.Arrays;

/**
 * What operations on diagrams gave, as far as it is remembered: each result has one place, and
 * drives out what was there. It grows with the diagrams, up to a limit.
 */
final class OperationCache {
  /** That a result isn't known. */
  static final int UNKNOWN = -1;

  private static final int SMALLEST = 1 << 7;
  private static final int LARGEST = 1 << 20;
  private static final long NO_KEY = -1;

  private final NodeTable table;
  private long[] keys;
  private int[] operations;
  private int[] results;

  OperationCache(NodeTable table) {
    this.table = table;
    this.keys = new long[SMALLEST];
    this.operations = new int[SMALLEST];
    this.results = new int[SMALLEST];
    Arrays.fill(keys, NO_KEY);
  }

  int get(int operation, int one, int other) {
    long key = key(one, other);
    int place = place(operation, key);
    return keys[place] == key && operations[place] == operation ? results[place] : UNKNOWN;
  }

  void put(int operation, int one, int other, int result) {
    if (keys.length < LARGEST && keys.length < table.size()) {
      grow();
    }
    put(operation, key(one, other), result);
  }

  private void put(int operation, long key, int result) {
    int place = place(operation, key);
    keys[place] = key;
    operations[place] = operation;
    results[place] = result;
  }

  private static long key(int one, int other) {
    return (long) one << Integer.SIZE | other;
  }

  private int place(int operation, long key) {
    long hash = key * 0x9E3779B97F4A7C15L + operation * 0xD1B54A32D192ED03L;
    hash = (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L;
    return (int) (hash >>> 33) & (keys.length - 1);
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldOperations = operations;
    int[] oldResults = results;
    int length = keys.length * 4;
    keys = new long[length];
    operations = new int[length];
    results = new int[length];
    Arrays.fill(keys, NO_KEY);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != NO_KEY) {
        put(oldOperations[i], oldKeys[i], oldResults[i]);
      }
    }
  }
}
