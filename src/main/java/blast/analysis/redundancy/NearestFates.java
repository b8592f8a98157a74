package blast.analysis.redundancy;

import blast.analysis.work.Tournament;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/** The nodes that take a group down with the fewest others, of all that do, by their positions. */
final class NearestFates {
  private final IntBinaryOperator order;
  private int[] positions = new int[1];
  private int size;
  private int count;

  /**
   * None yet.
   *
   * @param order compares two positions: those with fewest nodes down first, then by id
   */
  NearestFates(IntBinaryOperator order) {
    this.order = order;
  }

  /** Takes up one position. */
  void add(int position) {
    count++;
    insert(position);
  }

  /** Takes up a stretch of positions. */
  void addAll(Tournament tournament, int start, int end) {
    count += end - start;
    Tournament.Draw draw = tournament.draw();
    draw.add(start, end);
    for (int i = 0; i < SharedFates.NEAREST; i++) {
      int next = draw.next();
      // Those that follow are no nearer.
      if (next == Tournament.NONE || !insert(next)) {
        return;
      }
    }
  }

  /** Takes up all that another has. */
  void addAll(NearestFates other) {
    count += other.count;
    for (int i = 0; i < other.size; i++) {
      insert(other.positions[i]);
    }
  }

  private boolean insert(int position) {
    int at = size;
    while (at > 0 && order.applyAsInt(position, positions[at - 1]) < 0) {
      at--;
    }
    if (at == SharedFates.NEAREST) {
      return false;
    }
    if (size < SharedFates.NEAREST) {
      size++;
    }
    if (size > positions.length) {
      positions = Arrays.copyOf(positions, SharedFates.NEAREST);
    }
    System.arraycopy(positions, at, positions, at + 1, size - 1 - at);
    positions[at] = position;
    return true;
  }

  /** How many positions were taken up. */
  int count() {
    return count;
  }

  /** How many of them are kept. */
  int size() {
    return size;
  }

  /** One that is kept, from 0, in order. */
  int position(int index) {
    return positions[index];
  }
}
