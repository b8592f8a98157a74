package blast.export.picture;

import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.text.Numbers;
import java.util.Locale;

/** What a box may tell about its node. */
public enum LabelField {
  NAME,
  ID,
  KIND,
  USERS,
  COUNT,
  COMPANY,
  SITE,
  TYPE,
  CRITICALITY,
  OWNER,
  COUNTRY,
  TAGS;

  /** The word by which a command line asks for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it says about a node; empty if the inventory says nothing. */
  String of(Node node) {
    return switch (this) {
      case NAME -> node.displayName();
      case ID -> node.id();
      case KIND -> node.kind().word();
      case USERS ->
          node.totalUsers().isPresent() ? Numbers.of(node.totalUsers().getAsLong(), "user") : "";
      case COUNT ->
          node.kind() == Kind.SERVER && node.machines() > 1
              ? Numbers.of(node.machines(), "machine")
              : "";
      case COMPANY -> node.company().map(Node::displayName).orElse("");
      case SITE -> node.place().map(Node::displayName).orElse("");
      case TYPE -> node.text(Field.TYPE).orElse("");
      case CRITICALITY -> node.criticality().map(Criticality::word).orElse("");
      case OWNER -> node.text(Field.OWNER).orElse("");
      case COUNTRY -> node.text(Field.COUNTRY).orElse("");
      case TAGS -> String.join(", ", node.tags());
    };
  }
}
