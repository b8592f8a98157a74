package blast.graph;

/**
 * A list of ints for each number from 0, all in one array: compressed sparse rows, written in two
 * passes of which the first says how long each will be.
 */
final class Rows {
  private final int[] starts;
  private final int[] entries;

  private Rows(int[] starts, int[] entries) {
    this.starts = starts;
    this.entries = entries;
  }

  /** What either pass does with an entry, so that one piece of code can go through both. */
  @FunctionalInterface
  interface Pass {
    void add(int row, int entry);
  }

  /** The first pass: only how many entries there are matters. */
  static final class Counter implements Pass {
    private final int[] starts;

    /** For so many rows. */
    Counter(int rows) {
      starts = new int[rows + 1];
    }

    @Override
    public void add(int row, int entry) {
      starts[row]++;
    }

    Filler toFiller() {
      int sum = 0;
      for (int i = 0; i < starts.length; i++) {
        sum = Math.addExact(sum, starts[i]);
        // Rows are filled from their ends, after which each start is where it belongs.
        starts[i] = sum;
      }
      return new Filler(starts, sum);
    }
  }

  /** The second pass, which adds exactly what the first has counted. */
  static final class Filler implements Pass {
    private final int[] starts;
    private final int[] entries;
    private int filled;

    private Filler(int[] starts, int size) {
      this.starts = starts;
      this.entries = new int[size];
    }

    /** Puts an entry before those that the row has already. */
    @Override
    public void add(int row, int entry) {
      entries[--starts[row]] = entry;
      filled++;
    }

    Rows toRows() {
      if (filled != entries.length || starts[0] != 0) {
        throw new IllegalStateException(entries.length + " counted, and " + filled + " filled");
      }
      return new Rows(starts, entries);
    }
  }

  /** Where a row begins, for {@link #entry}. */
  int start(int row) {
    return starts[row];
  }

  /** Where it ends. */
  int end(int row) {
    return starts[row + 1];
  }

  int entry(int index) {
    return entries[index];
  }

  /** Where each row begins and, after the last, where it ends. Not to be changed. */
  int[] starts() {
    return starts;
  }

  /** All entries. Not to be changed. */
  int[] entries() {
    return entries;
  }
}
