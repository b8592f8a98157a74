package blast.cli.command;

import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.export.picture.Fold;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.text.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The words of {@code --collapse}: which fields of an inventory nodes are folded by. */
final class FoldWords {
  private static final String NONE = "none";
  private static final String KIND = "kind";
  private static final String OWNER = "owner";

  /** Such as can be completed. */
  static final List<String> COMMON =
      List.of(
          "site",
          "region",
          "building",
          "hall",
          "rack",
          "company",
          OWNER,
          Fold.Tag.WORD,
          Fold.Attributed.WORD,
          KIND,
          NONE);

  private final Inventory inventory;
  private final List<String> known;

  private FoldWords(Inventory inventory) {
    this.inventory = inventory;
    Set<String> words = new TreeSet<>();
    for (Node node : inventory.nodes()) {
      if (node.kind() == Kind.SITE) {
        words.add(node.text(Field.TYPE).orElse(Kind.SITE.word()));
      }
    }
    words.addAll(List.of(Kind.SITE.word(), Kind.COMPANY.word(), KIND, OWNER, NONE));
    List<String> all = new ArrayList<>(words);
    all.add(Fold.Tag.WORD + "PREFIX");
    all.add(Fold.Attributed.WORD + "KEY");
    this.known = List.copyOf(all);
  }

  /**
   * The ways that words ask for.
   *
   * @throws UnusableException if one can't be meant, or no node has what it names
   */
  static List<Fold> of(Inventory inventory, List<String> words) {
    FoldWords folds = new FoldWords(inventory);
    return words.stream().filter(word -> !word.equals(NONE)).map(folds::fold).toList();
  }

  private Fold fold(String word) {
    if (word.startsWith(Fold.Tag.WORD)) {
      String prefix = word.substring(Fold.Tag.WORD.length());
      return found(new Fold.Tag(prefix), "a tag that begins with " + Quoted.of(prefix));
    }
    if (word.startsWith(Fold.Attributed.WORD)) {
      String key = word.substring(Fold.Attributed.WORD.length());
      return found(new Fold.Attributed(key), "a value for the attribute " + Quoted.of(key));
    }
    return switch (Session.oneOf("--collapse", word, known)) {
      case KIND -> new Fold.ByKind();
      case "company" -> new Fold.Company();
      case OWNER -> found(new Fold.Owner(), "an owner");
      default -> new Fold.Site(word);
    };
  }

  /** A field that nobody has is a slip of the pen, not a wish to fold nothing. */
  private Fold found(Fold fold, String what) {
    if (inventory.nodes().stream().noneMatch(node -> fold.key(node).isPresent())) {
      throw new UnusableException(
          "--collapse " + Quoted.of(fold.word()) + " folds nothing: no node has " + what,
          "fold by what there is: " + String.join(", ", known));
    }
    return fold;
  }
}
