package blast.importing;

import java.util.Comparator;

/** The order of texts by their code points, which no locale and no form of storing changes. */
final class CodePoints {
  static final Comparator<String> ORDER = CodePoints::compare;

  private CodePoints() {}

  static int compare(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      char one = a.charAt(i);
      char other = b.charAt(i);
      if (one != other) {
        // Of two halves of pairs the order is that of the pairs; against others, pairs come last.
        boolean isPair = Character.isSurrogate(one);
        return isPair == Character.isSurrogate(other) ? one - other : isPair ? 1 : -1;
      }
    }
    return a.length() - b.length();
  }
}
