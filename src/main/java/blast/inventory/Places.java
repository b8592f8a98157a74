package blast.inventory;

import blast.text.Position;
import java.util.Arrays;

/**
 * Positions in one int each. Nearly all positions inside a node lie within some lines of where the
 * node begins; those are held relative to it, the others in full on the side.
 */
final class Places {
  private static final int COLUMN_BITS = 18;
  private static final int MOST_COLUMNS = (1 << COLUMN_BITS) - 1;
  private static final int MOST_LINES = (1 << (31 - COLUMN_BITS)) - 1;

  private long[] inFull = new long[16];
  private int size;

  /** The int that stands for a place in a node that begins at {@code base}. */
  int encode(int baseLine, int line, int column) {
    int down = line - baseLine;
    if (down >= 0 && down <= MOST_LINES && column <= MOST_COLUMNS) {
      return down << COLUMN_BITS | column;
    }
    if (size == inFull.length) {
      inFull = Arrays.copyOf(inFull, size + (size >> 1));
    }
    inFull[size] = (long) line << Integer.SIZE | column;
    return ~size++;
  }

  Position decode(int baseLine, int place) {
    if (place >= 0) {
      return new Position(baseLine + (place >>> COLUMN_BITS), place & MOST_COLUMNS);
    }
    long full = inFull[~place];
    return new Position((int) (full >>> Integer.SIZE), (int) full);
  }
}
