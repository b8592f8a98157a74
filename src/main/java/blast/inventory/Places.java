package blast.inventory;

import blast.text.Position;
import java.util.Arrays;

/**
 * Positions in one int each. Nearly all positions inside a node lie within some lines of where the
 * node begins; those are held relative to it, the others in full on the side. What stands in
 * another file than its node is held there too, with the file.
 */
final class Places {
  /** The file of a place that stands in the file of its node. */
  static final int FILE_OF_NODE = -2;

  private static final int COLUMN_BITS = 18;
  private static final int MOST_COLUMNS = (1 << COLUMN_BITS) - 1;
  private static final int MOST_LINES = (1 << (31 - COLUMN_BITS)) - 1;

  private long[] inFull = new long[16];
  private int[] files = new int[0];
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

  /** The int that stands for a place in a file of its own. */
  int encode(int file, Position place) {
    // Any line is far from this one, so that the place is held in full.
    int encoded = encode(Integer.MAX_VALUE, place.line(), place.column());
    if (files.length < inFull.length) {
      int known = files.length;
      files = Arrays.copyOf(files, inFull.length);
      Arrays.fill(files, known, files.length, FILE_OF_NODE);
    }
    files[~encoded] = file;
    return encoded;
  }

  Position decode(int baseLine, int place) {
    if (place >= 0) {
      return new Position(baseLine + (place >>> COLUMN_BITS), place & MOST_COLUMNS);
    }
    long full = inFull[~place];
    return new Position((int) (full >>> Integer.SIZE), (int) full);
  }

  /** The number of the file that a place stands in, or {@link #FILE_OF_NODE}. */
  int file(int place) {
    return place < 0 && ~place < files.length ? files[~place] : FILE_OF_NODE;
  }
}
