package blast.importing.backstage;

import java.util.List;

/**
 * An entity of a catalogue, as far as it is of use.
 *
 * @param is which one it is
 * @param facts what is said of it
 * @param links what it says of others
 * @param spot where it stands
 */
record Item(Identity is, Facts facts, List<Link> links, Spot spot) {
  static final String COMPONENT = "component";
  static final String RESOURCE = "resource";
  static final String API = "api";

  /**
   * Which entity is meant.
   *
   * @param kind in lower case
   * @param system the name of its system, by which real catalogues tell namesakes apart
   */
  record Identity(String kind, String namespace, String name, String system) {
    boolean isNode() {
      return kind.equals(COMPONENT) || kind.equals(RESOURCE);
    }
  }

  /** What is said of it; empty where nothing is. */
  record Facts(
      String title, String type, String lifecycle, String owner, String link, String domain) {}

  /** Where something stands. */
  record Spot(String file, long line) {}

  /** The ways in which entities refer to each other. */
  enum Way {
    DEPENDS_ON("dependsOn"),
    DEPENDENCY_OF("dependencyOf"),
    CONSUMES("consumesApis"),
    PROVIDES("providesApis");

    private final String key;

    Way(String key) {
      this.key = key;
    }

    /** As specifications call it. */
    String key() {
      return key;
    }
  }

  /**
   * That it refers to another.
   *
   * @param isDerived whether the catalogue says so itself, after what the specifications say
   */
  record Link(Way way, Ref to, boolean isDerived, Spot spot) {}

  Item {
    links = List.copyOf(links);
  }

  /** Whether it says the same as another of the same identity, wherever it does. */
  boolean says(Item other) {
    return facts.equals(other.facts) && stated().equals(other.stated());
  }

  private List<Link> stated() {
    Spot nowhere = new Spot("", 0);
    return links.stream()
        .filter(link -> !link.isDerived)
        .map(link -> new Link(link.way, link.to, false, nowhere))
        .toList();
  }
}
