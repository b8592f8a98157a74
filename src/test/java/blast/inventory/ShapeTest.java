package blast.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is needed, against what each form says of every choice of members that hold. */
class ShapeTest {
  private static final int MOST_MEMBERS = 6;
  private static final int PERCENT = Shape.UNITS_PER_PERCENT;

  @Test
  void aGroupHoldsJustIfWhatHoldsWeighsWhatIsNeeded() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 2_000; round++) {
      Shape shape = List.of(Shape.values()).get(random.nextInt(Shape.values().length));
      long[] weights = weights(shape, random);
      int parameter = parameter(shape, weights.length, random);
      long total = Arrays.stream(weights).sum();
      long needed = shape.needed(total, parameter);
      for (int held = 0; held < 1 << weights.length; held++) {
        assertThat(weight(held, weights) >= needed)
            .as("%s %d of %s, held %s", shape, parameter, Arrays.toString(weights), held)
            .isEqualTo(holds(shape, parameter, held, weights));
      }
    }
  }

  @Test
  void aGroupNeedsAllIfItFailsWithoutAnyOne() {
    SplittableRandom random = new SplittableRandom(2);
    for (int round = 0; round < 2_000; round++) {
      Shape shape = List.of(Shape.values()).get(random.nextInt(Shape.values().length - 1));
      if (shape.isWeighted()) {
        continue;
      }
      long[] weights = weights(shape, random);
      int parameter = parameter(shape, weights.length, random);
      boolean canLoseOne = false;
      for (int i = 0; i < weights.length; i++) {
        int others = (1 << weights.length) - 1 - (1 << i);
        canLoseOne |= holds(shape, parameter, others, weights);
      }

      assertThat(shape.needsAll(weights.length, parameter))
          .as("%s %d of %d", shape, parameter, weights.length)
          .isEqualTo(!canLoseOne);
    }
    assertThat(Shape.AT_LEAST_SHARE.needsAll(1, 100 * PERCENT)).as("its weights tell").isFalse();
  }

  @Test
  void aShareIsExactForEveryTotal() {
    assertThat(Shape.AT_LEAST_SHARE.needed(Long.MAX_VALUE, 100 * PERCENT))
        .isEqualTo(Long.MAX_VALUE);
    assertThat(Shape.AT_LEAST_SHARE.needed(3, 33 * PERCENT)).isEqualTo(1);
    assertThat(Shape.AT_LEAST_SHARE.needed(3, 34 * PERCENT)).isEqualTo(2);
    assertThat(Shape.AT_LEAST_SHARE.needed(100_000_000, 1)).isEqualTo(1);
    assertThat(Shape.AT_LEAST_SHARE.needed(100_000_001, 1)).isEqualTo(2);
  }

  private static long[] weights(Shape shape, SplittableRandom random) {
    boolean isPair = shape == Shape.ACTIVE_STANDBY || shape == Shape.STANDBY_WITH_FAILOVER;
    long[] weights = new long[isPair ? 2 : 1 + random.nextInt(MOST_MEMBERS)];
    Arrays.setAll(weights, i -> shape.isWeighted() ? 1 + random.nextInt(9) : 1);
    return weights;
  }

  private static int parameter(Shape shape, int members, SplittableRandom random) {
    return switch (shape) {
      case AT_LEAST -> 1 + random.nextInt(members);
      case AT_LEAST_SHARE -> 1 + random.nextInt(100 * PERCENT);
      default -> 0;
    };
  }

  /** What the form says, in plain words; bit i of {@code held} says whether a member holds. */
  private static boolean holds(Shape shape, int parameter, int held, long... weights) {
    int all = (1 << weights.length) - 1;
    return switch (shape) {
      case ALL_OF, LIST, STANDBY_WITH_FAILOVER -> held == all;
      case ANY_OF, ACTIVE_STANDBY -> held != 0;
      case AT_LEAST -> Integer.bitCount(held) >= parameter;
      case AT_LEAST_SHARE -> {
        BigDecimal percent = BigDecimal.valueOf(parameter, 6);
        BigDecimal share = BigDecimal.valueOf(100 * weight(held, weights));
        yield share.compareTo(percent.multiply(BigDecimal.valueOf(weight(all, weights)))) >= 0;
      }
    };
  }

  private static long weight(int held, long... weights) {
    long weight = 0;
    for (int i = 0; i < weights.length; i++) {
      weight += (held >> i & 1) * weights[i];
    }
    return weight;
  }
}
