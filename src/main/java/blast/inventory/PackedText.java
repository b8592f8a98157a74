package blast.inventory;

/**
 * A text as ints: first its length and its width, then four characters in each int if all of them
 * are below U+0100, else two. Different texts are different ints, and no text's ints begin with
 * those of another.
 */
final class PackedText {
  private static final int WIDE = 1;
  private static final int NARROW_BITS = 8;
  private static final int WIDE_BITS = 16;

  private PackedText() {}

  /** How many ints a text of that length takes at most. */
  static int mostInts(int length) {
    return 2 + (length >> 1);
  }

  /**
   * Packs a text.
   *
   * @param into where to, with room for {@link #mostInts}
   * @param at where its first int stands
   * @return where its last int ends
   */
  static int pack(String text, int[] into, int at) {
    int length = text.length();
    int seen = 0;
    int to = at + 1;
    int from = 0;
    for (; from <= length - 4; from += 4) {
      int a = text.charAt(from);
      int b = text.charAt(from + 1);
      int c = text.charAt(from + 2);
      int d = text.charAt(from + 3);
      seen |= a | b | c | d;
      into[to++] = a | b << 8 | c << 16 | d << 24;
    }
    if (from < length) {
      int last = 0;
      for (int i = length - 1; i >= from; i--) {
        seen |= text.charAt(i);
        last = last << NARROW_BITS | text.charAt(i);
      }
      into[to++] = last;
    }
    into[at] = length << 1;
    return seen < 1 << NARROW_BITS ? to : packWide(text, into, at);
  }

  private static int packWide(String text, int[] into, int at) {
    int length = text.length();
    int to = at + 1;
    for (int i = 0; i < length; i += 2) {
      into[to++] = text.charAt(i) | (i + 1 < length ? text.charAt(i + 1) << WIDE_BITS : 0);
    }
    into[at] = length << 1 | WIDE;
    return to;
  }

  /** The text that was packed and then added to a store. */
  static String unpack(IntStore store, int at) {
    int header = store.get(at);
    char[] characters = new char[header >>> 1];
    boolean isWide = (header & WIDE) != 0;
    int bits = isWide ? WIDE_BITS : NARROW_BITS;
    int inEach = Integer.SIZE / bits;
    int mask = (1 << bits) - 1;
    for (int i = 0; i < characters.length; i++) {
      int packed = store.get(at + 1 + i / inEach);
      characters[i] = (char) ((packed >>> (i % inEach * bits)) & mask);
    }
    return new String(characters);
  }

  /** Whether a store holds at some place the text that is packed in an array. */
  static boolean isAt(IntStore store, int at, int[] packed, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (store.get(at + i - begin) != packed[i]) {
        return false;
      }
    }
    return true;
  }
}
