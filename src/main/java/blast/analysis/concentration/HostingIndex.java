package blast.analysis.concentration;

import blast.PublicApi;
import java.util.Arrays;

/**
 * How even shares are spread, in the measures that competition authorities use.
 *
 * @param hhi the Herfindahl–Hirschman index (Hirschman 1945, Herfindahl 1950): 10 000 times the sum
 *     of the squared shares; 10 000 is one place for all, near 0 is very many
 * @param band how high that is
 * @param effective the number of places of equal share that would give the same index
 * @param cr1 the largest share, 0 to 1
 * @param cr3 the sum of the three largest, 0 to 1
 */
@PublicApi
public record HostingIndex(double hhi, Band band, double effective, double cr1, double cr3) {
  /** The bands in which the Internet Society's Pulse reads the index. */
  public enum Band {
    LOW("low", 1500),
    MODERATE("moderate", 2500),
    HIGH("high", 5000),
    EXTREME("extreme", Double.POSITIVE_INFINITY);

    private final String word;
    private final double below;

    Band(String word, double below) {
      this.word = word;
      this.below = below;
    }

    /** The band's word. */
    public String word() {
      return word;
    }

    static Band of(double hhi) {
      return Arrays.stream(values()).filter(band -> hhi < band.below).findFirst().orElse(EXTREME);
    }
  }

  private static final double ALL = 10_000;
  private static final double PRECISION = 10_000;

  /** The index as a whole number that lies in the same band. */
  public long roundedHhi() {
    long nearest = Math.round(hhi);
    return Band.of((double) nearest) == band ? nearest : (long) Math.floor(hhi);
  }

  /**
   * The index over shares that sum to 1.
   *
   * @param shares of the hosts
   * @param unhosted what has no host: it counts in the index, and is never the largest
   */
  static HostingIndex of(double[] shares, double unhosted) {
    double[] sorted = shares.clone();
    Arrays.sort(sorted);
    double squares = unhosted * unhosted;
    double three = 0;
    for (int i = 0; i < sorted.length; i++) {
      squares += sorted[i] * sorted[i];
      three += i >= sorted.length - 3 ? sorted[i] : 0;
    }
    double hhi = Math.min(ALL, ALL * squares);
    // Shares of users are rounded in their tenth digit; that must not decide on a band.
    double rounded = Math.rint(hhi * PRECISION) / PRECISION;
    double largest = Math.min(1, sorted[sorted.length - 1]);
    return new HostingIndex(hhi, Band.of(rounded), ALL / hhi, largest, Math.min(1, three));
  }

  /** The band's word. Printing decimals would be a tenth of the engine that a page carries. */
  @Override
  public String toString() {
    return band.word();
  }
}
