package blast.inventory;

import blast.PublicApi;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much a service matters, most first. */
@PublicApi
public enum Criticality {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW;

  /** The word as it stands in the inventory. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The criticality of that word. */
  public static Optional<Criticality> ofWord(String word) {
    for (Criticality criticality : values()) {
      if (criticality.word().equals(word)) {
        return Optional.of(criticality);
      }
    }
    return Optional.empty();
  }

  /** All words, most critical first. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Criticality::word).toList();
  }
}
