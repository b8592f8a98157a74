package blast.report.answers;

import blast.analysis.sweep.Killers;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which kinds of single losses a service can meet, and which of these it survives. */
final class Survival {
  private Survival() {}

  /** The kinds of which an inventory has a node other than the service, largest things first. */
  static List<Kind> kinds(Inventory inventory, Killers killers) {
    Set<Kind> found = EnumSet.noneOf(Kind.class);
    for (int node = 0; node < inventory.size(); node++) {
      if (node != killers.service().index()) {
        found.add(inventory.kind(node));
      }
    }
    List<Kind> kinds = new ArrayList<>(SinglePointsAnswer.KINDS);
    kinds.retainAll(found);
    return kinds;
  }

  /** {@code survives any one server and any one other service}; nothing if it survives none. */
  static String sentence(Inventory inventory, Killers killers) {
    List<String> survived = new ArrayList<>();
    for (Kind kind : kinds(inventory, killers)) {
      if (killers.of(kind).isEmpty()) {
        survived.add("any one " + (kind == Kind.SERVICE ? "other service" : kind.word()));
      }
    }
    int last = survived.size() - 1;
    return last <= 0
        ? String.join("", survived)
        : String.join(", ", survived.subList(0, last)) + " and " + survived.get(last);
  }
}
