package blast.inventory;

import blast.PublicApi;

/**
 * A point on Earth.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
@PublicApi
public record Location(double latitude, double longitude) {
  public Location {
    if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
      throw new IllegalArgumentException("no place on Earth: " + latitude + ", " + longitude);
    }
  }
}
