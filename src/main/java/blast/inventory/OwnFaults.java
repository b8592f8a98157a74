package blast.inventory;

import blast.text.Durations;
import blast.text.Numbers;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What a node states of the faults that are its own, not those of what it stands on: how much of
 * the time it is out, how often it fails and how long each time takes.
 */
public final class OwnFaults {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** By how much, as a share of the larger, two figures of the same thing may differ. */
  private static final double TOLERANCE = 0.01;

  private final Optional<Double> stated;
  private final Optional<Frequency> frequency;
  private final Optional<Frequency> between;
  private final Optional<Long> restore;

  private OwnFaults(Function<Field, Optional<String>> texts) {
    stated = texts.apply(Field.AVAILABILITY).flatMap(OwnFaults::unavailable);
    frequency = texts.apply(Field.FAILS).flatMap(Frequency::of);
    between = duration(texts.apply(Field.MTBF)).map(Frequency::every);
    restore = duration(texts.apply(Field.RESTORE));
  }

  /** What a node states. */
  public static OwnFaults of(Node node) {
    return new OwnFaults(node::text);
  }

  /** What texts state that may be of the right form or not. */
  static OwnFaults of(Function<Field, Optional<String>> texts) {
    return new OwnFaults(texts);
  }

  private static Optional<Long> duration(Optional<String> text) {
    return text.map(Durations::seconds).flatMap(d -> d.stream().boxed().findFirst());
  }

  /** The share of time that an availability such as {@code 99.95%} leaves; empty if it is none. */
  private static Optional<Double> unavailable(String availability) {
    return Numbers.percentage(availability)
        .map(percent -> HUNDRED.subtract(percent).movePointLeft(2).doubleValue());
  }

  /** Whether a text is one of a field of that type. */
  public static boolean isFigure(FieldType type, String text) {
    return switch (type) {
      case AVAILABILITY -> Numbers.percentage(text).isPresent();
      case FREQUENCY -> Frequency.of(text).isPresent();
      case DURATION -> Durations.seconds(text).isPresent();
      default -> false;
    };
  }

  /** How often it fails, if that is stated. */
  Optional<Frequency> frequency() {
    return frequency.or(() -> between);
  }

  /** How often it fails, by the time between its failures, if that is stated. */
  Optional<Frequency> between() {
    return between;
  }

  /** The share of time that its faults make, if how often and how long are stated. */
  Optional<Double> product() {
    return frequency().flatMap(often -> restore.map(often::share));
  }

  /** The share of time that it is out, by the availability as stated, if it is stated. */
  Optional<Double> statedShare() {
    return stated;
  }

  /** The two frequencies, if both are stated and they differ. */
  boolean hasTwoFrequencies() {
    return frequency.isPresent()
        && between.isPresent()
        && differ(frequency.get().perYear(), between.get().perYear());
  }

  /** The share of time that it is out by itself; empty if it isn't known. */
  public OptionalDouble unavailable() {
    Optional<Double> share = stated.or(this::product);
    return share.isPresent() ? OptionalDouble.of(share.get()) : OptionalDouble.empty();
  }

  /** Whether it states how often it fails, and how long each time takes. */
  public boolean hasOutages() {
    return product().isPresent();
  }

  /** How often in a year it fails, if that is stated. */
  public OptionalDouble perYear() {
    return frequency().stream().mapToDouble(Frequency::perYear).findFirst();
  }

  /** Whether two figures of the same thing are too far apart to be rounded ones. */
  static boolean differ(double one, double other) {
    return Math.abs(one - other) > TOLERANCE * Math.max(one, other);
  }
}
