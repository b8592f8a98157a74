package blast.text;

/** Numbers as people read them. */
public final class Digits {
  private Digits() {}

  /** A number with its digits in groups: {@code 47,637,000}. */
  public static String grouped(long number) {
    StringBuilder digits = new StringBuilder(20).append(number);
    int first = number < 0 ? 1 : 0;
    for (int comma = digits.length() - 3; comma > first; comma -= 3) {
      digits.insert(comma, ',');
    }
    return digits.toString();
  }

  /** A number and its noun: {@code 1 node}, {@code 3 nodes}. */
  public static String counted(long number, String noun) {
    return grouped(number) + " " + noun + (number == 1 ? "" : "s");
  }
}
