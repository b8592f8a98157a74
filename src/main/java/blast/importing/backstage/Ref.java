package blast.importing.backstage;

import blast.importing.Value;
import java.util.Locale;
import java.util.Set;

/**
 * A reference as catalogues write it, {@code [KIND:][NAMESPACE/]NAME}, in which case means nothing.
 *
 * @param kind in lower case; empty if it isn't stated
 * @param namespace empty if it isn't stated
 * @param name as it is written
 */
record Ref(String kind, String namespace, String name) {
  private static final Set<String> KINDS =
      Set.of(
          "api",
          "component",
          "domain",
          "group",
          "location",
          "resource",
          "system",
          "template",
          "user");

  /** Reads one; a kind is cut off only where it is one, for names aren't always as they should. */
  static Ref of(String text) {
    String rest = text.strip();
    String kind = "";
    int colon = rest.indexOf(':');
    if (colon > 0 && KINDS.contains(fold(rest.substring(0, colon).strip()))) {
      kind = fold(rest.substring(0, colon).strip());
      rest = rest.substring(colon + 1).strip();
    }
    int slash = rest.indexOf('/');
    String namespace = slash > 0 ? rest.substring(0, slash).strip() : "";
    return new Ref(kind, namespace, slash > 0 ? rest.substring(slash + 1).strip() : rest);
  }

  /** Reads one that may be written out as a mapping; one without a name if it is neither. */
  static Ref of(Value value) {
    return value.isMapping()
        ? new Ref(
            fold(value.text("kind").strip()),
            value.text("namespace").strip(),
            value.text("name").strip())
        : of(value.text());
  }

  Ref orKind(String other) {
    return kind.isEmpty() ? new Ref(other, namespace, name) : this;
  }

  /** A text in the one form in which those that differ only by case are equal. */
  static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
