package blast.benchmark;

import java.util.Arrays;

/** Times that were measured again and again. */
final class Median {
  private final double[] sorted;

  Median(double... measured) {
    sorted = measured.clone();
    Arrays.sort(sorted);
  }

  double value() {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  double least() {
    return sorted[0];
  }
}
