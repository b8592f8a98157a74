package blast.export.picture;

import blast.inventory.Kind;
import java.util.Locale;

/** What a box stands for, by which its outline is chosen. */
public enum BoxKind {
  SERVICE,
  COMPANY,
  RESOURCE,
  SERVER,
  SITE,
  /** Several nodes folded into one. */
  FOLD,
  /** A group of requirements: where lines part to its members. */
  GROUP;

  /** That of a node of a kind. */
  static BoxKind of(Kind kind) {
    return switch (kind) {
      case SERVICE -> SERVICE;
      case COMPANY -> COMPANY;
      case RESOURCE -> RESOURCE;
      case SERVER -> SERVER;
      case SITE -> SITE;
    };
  }

  /** In one word, for a legend and for style sheets. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
