package blast.importing;

import blast.inventory.Kind;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Which thing of a source is meant.
 *
 * @param kind what it becomes
 * @param container what it stands in there, by which it is told from others of its name; may be
 *     empty
 * @param name the source's own name for it
 */
public record Key(Kind kind, String container, String name) implements Comparable<Key> {
  public Key {
    container = composed(container);
    name = composed(name);
  }

  /** A thing that stands in nothing. */
  public static Key of(Kind kind, String name) {
    return new Key(kind, "", name);
  }

  /** A name in the one form (NFC) in which equal names are equal. */
  public static String composed(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 0x7E) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
      }
    }
    return name;
  }

  /** The name with its container before it. */
  String path() {
    return container.isEmpty() ? name : container + "/" + name;
  }

  /** Written out: what Java makes for records takes several times as long until it is compiled. */
  @Override
  public int hashCode() {
    return (name.hashCode() * 31 + container.hashCode()) * 31 + kind.ordinal();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Key key
            && kind == key.kind
            && name.equals(key.name)
            && container.equals(key.container));
  }

  @Override
  public int compareTo(Key other) {
    int byName = CodePoints.compare(name, other.name);
    int byContainer = byName != 0 ? byName : CodePoints.compare(container, other.container);
    return byContainer != 0 ? byContainer : kind.compareTo(other.kind);
  }
}
