package blast.importing.kubernetes;

import java.util.Comparator;

/**
 * Which object is meant.
 *
 * @param kind as Kubernetes calls it
 * @param namespace empty for what stands in none
 */
record Id(String kind, String namespace, String name) implements Comparable<Id> {
  private static final Comparator<Id> ORDER =
      Comparator.comparing(Id::namespace).thenComparing(Id::name).thenComparing(Id::kind);

  /** The name with its namespace before it. */
  String path() {
    return namespace.isEmpty() ? name : namespace + "/" + name;
  }

  @Override
  public int compareTo(Id other) {
    return ORDER.compare(this, other);
  }
}
