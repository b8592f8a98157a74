package blast.importing.kubernetes;

import blast.importing.Value;
import java.util.Comparator;

/** Where something is said. */
record Spot(String file, long line) implements Comparable<Spot> {
  private static final Comparator<Spot> ORDER =
      Comparator.comparing(Spot::file).thenComparingLong(Spot::line);

  static Spot of(Value value) {
    return new Spot(value.file(), value.line());
  }

  @Override
  public int compareTo(Spot other) {
    return ORDER.compare(this, other);
  }
}
