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
        survived.add(anyOne(kind));
      }
    }
    return survived.isEmpty() ? "" : listed(survived);
  }

  /** A single loss: {@code any one server}. */
  static String anyOne(Kind kind) {
    return "any one " + (kind == Kind.SERVICE ? "other service" : kind.word());
  }

  /** Parts in a row, at least one: {@code a, b and c}. */
  static String listed(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
