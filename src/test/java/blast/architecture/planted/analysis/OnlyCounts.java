package blast.architecture.planted.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Uses nothing but what runs anywhere. */
public final class OnlyCounts {
  public long count(List<String> words, int[] numbers) {
    int[] copy = new int[numbers.length];
    System.arraycopy(numbers, 0, copy, 0, numbers.length);
    Arrays.sort(copy);
    if (copy.length == 0) {
      throw new RuntimeException("nothing to count");
    }
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).distinct().count();
  }
}
