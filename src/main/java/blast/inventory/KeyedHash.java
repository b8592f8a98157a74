package blast.inventory;

/**
 * HalfSipHash-1-3 (Aumasson and Bernstein, 2012, in the form for words of 32 bits that the Linux
 * kernel uses for its hash tables) over packed texts: whoever doesn't know the key can't choose
 * texts that share a hash. Ints only, which are fast wherever this is compiled to.
 */
final class KeyedHash {
  private static final int FINAL_ROUNDS = 3;

  private final int key0;
  private final int key1;

  KeyedHash(long key) {
    key0 = (int) key;
    key1 = (int) (key >>> Integer.SIZE);
  }

  /** The hash of some ints of which the first says how many they are. */
  int of(int[] ints, int begin, int end) {
    int v0 = key0;
    int v1 = key1;
    int v2 = key0 ^ 0x6c796765;
    int v3 = key1 ^ 0x74656462;
    for (int i = begin; i < end + FINAL_ROUNDS; i++) {
      int word = 0;
      if (i < end) {
        word = ints[i];
      } else if (i == end) {
        v2 ^= 0xff;
      }
      v3 ^= word;
      v0 += v1;
      v2 += v3;
      v1 = Integer.rotateLeft(v1, 5) ^ v0;
      v3 = Integer.rotateLeft(v3, 8) ^ v2;
      v0 = Integer.rotateLeft(v0, 16) + v3;
      v2 += v1;
      v3 = Integer.rotateLeft(v3, 7) ^ v0;
      v1 = Integer.rotateLeft(v1, 13) ^ v2;
      v2 = Integer.rotateLeft(v2, 16);
      v0 ^= word;
    }
    return v1 ^ v3;
  }
}
