package blast.inventory;

import blast.PublicApi;
import java.util.Optional;

/**
 * What a field's value is. Reader, schema, exports and checks choose by it, and by nothing else:
 * whoever adds a field of a type that is here adds a row to {@link Field}.
 */
@PublicApi
public enum FieldType {
  /** One text. */
  TEXT,
  /** A list of texts. */
  TEXTS,
  /** A free map. */
  ATTRIBUTES,
  /** The id of a company. */
  COMPANY,
  /** The id of a site. */
  SITE,
  /** A whole number with a least value. */
  NUMBER,
  /** How many people, by audience. */
  USERS,
  /** One of the words of {@link Criticality}. */
  CRITICALITY,
  /** A {@link Location}. */
  LOCATION,
  /** One of {@link Countries}. */
  COUNTRY,
  /** A share of time, in percent. */
  AVAILABILITY,
  /** How often something happens, such as {@code 2 per year}. */
  FREQUENCY,
  /** One of {@link blast.text.Durations}. */
  DURATION,
  /** An id, or a group of requirements. */
  REQUIREMENT;

  /** Whether the value is held as one text. */
  public boolean isText() {
    return this == TEXT || this == COUNTRY || isFigure();
  }

  /** Whether the value is a figure of what fails by itself; it is held as it was written. */
  public boolean isFigure() {
    return this == AVAILABILITY || this == FREQUENCY || this == DURATION;
  }

  /** Whether the value names other nodes. */
  public boolean isReference() {
    return this == COMPANY || this == SITE || this == REQUIREMENT;
  }

  /** The kind that the value must name; empty if it names any, or nothing. */
  public Optional<Kind> named() {
    return switch (this) {
      case COMPANY -> Optional.of(Kind.COMPANY);
      case SITE -> Optional.of(Kind.SITE);
      default -> Optional.empty();
    };
  }
}
