package blast.importing;

import blast.inventory.Kind;
import java.text.Normalizer;
import java.util.Comparator;

/**
 * Which thing of a source is meant.
 *
 * @param kind what it becomes
 * @param container what it stands in there, by which it is told from others of its name; may be
 *     empty
 * @param name the source's own name for it
 */
public record Key(Kind kind, String container, String name) implements Comparable<Key> {
  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::name, CodePoints.ORDER)
          .thenComparing(Key::container, CodePoints.ORDER)
          .thenComparing(Key::kind);

  public Key {
    container = Normalizer.normalize(container, Normalizer.Form.NFC);
    name = Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /** A thing that stands in nothing. */
  public static Key of(Kind kind, String name) {
    return new Key(kind, "", name);
  }

  /** The name with its container before it. */
  String path() {
    return container.isEmpty() ? name : container + "/" + name;
  }

  @Override
  public int compareTo(Key other) {
    return ORDER.compare(this, other);
  }
}
