package blast.inventory;

import blast.PublicApi;
import blast.text.SourceSpan;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The nodes that a policy tries to remove: those of one kind or, for places, of one type.
 *
 * @param word {@code server}, {@code resource}, {@code company}, or a type of place, of which
 *     {@code site} is the usual one
 * @param span where it stands
 */
@PublicApi
public record NodeClass(String word, SourceSpan span) {
  private static final String VOWELS = "aeiou";
  private static final List<Kind> KINDS = List.of(Kind.SERVER, Kind.RESOURCE, Kind.COMPANY);

  /** Whether a node belongs to it. */
  public boolean contains(Node node) {
    for (Kind kind : KINDS) {
      if (word.equals(kind.word())) {
        return node.kind() == kind;
      }
    }
    return node.kind() == Kind.SITE && node.text(Field.TYPE).orElse("").equals(word);
  }

  /** Whether it is all nodes of a kind, and no type of place. */
  public boolean isKind() {
    return KINDS.stream().anyMatch(kind -> word.equals(kind.word()));
  }

  /** The word for several of them. */
  public String plural() {
    for (Kind kind : KINDS) {
      if (word.equals(kind.word())) {
        return kind.section();
      }
    }
    boolean isHissing = word.endsWith("s") || word.endsWith("x") || word.endsWith("ch");
    boolean endsInY =
        word.endsWith("y")
            && word.length() > 1
            && VOWELS.indexOf(word.charAt(word.length() - 2)) < 0;
    return endsInY ? word.substring(0, word.length() - 1) + "ies" : word + (isHissing ? "es" : "s");
  }

  /** The word for so many of them. */
  public String words(long count) {
    return count == 1 ? word : plural();
  }

  /** Every word that means something in an inventory with these types of places. */
  public static Set<String> words(Set<String> placeTypes) {
    Set<String> words = new TreeSet<>(placeTypes);
    words.add(Kind.SITE.word());
    KINDS.forEach(kind -> words.add(kind.word()));
    return words;
  }
}
