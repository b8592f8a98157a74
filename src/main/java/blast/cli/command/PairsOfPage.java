package blast.cli.command;

import blast.analysis.Study;
import blast.analysis.cuts.Pairs;
import blast.analysis.people.Bounds;
import blast.analysis.people.ReportOrder;
import blast.explore.ShownPairs;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.List;

/** The pairs of nodes whose loss a page shows beside that of single ones. */
final class PairsOfPage {
  /** The most used services are searched for; each takes some milliseconds in a large inventory. */
  private static final int MOST_SERVICES = 200;

  private static final int MOST_SHOWN = 20;

  private PairsOfPage() {}

  static ShownPairs of(Study study) {
    Inventory inventory = study.inventory();
    List<Integer> numbers = new ArrayList<>();
    for (int node = 0; node < inventory.size(); node++) {
      if (inventory.kind(node) == Kind.SERVICE) {
        numbers.add(node);
      }
    }
    List<Node> services =
        ReportOrder.first(
            inventory, node -> inventory.node(node).totalUsers().orElse(0), numbers, MOST_SERVICES);
    Pairs found = study.pairs(services);
    return new ShownPairs(
        found.all().stream().limit(MOST_SHOWN).map(PairsOfPage::shown).toList(),
        found.services() - found.unfinished().size());
  }

  private static ShownPairs.Pair shown(Pairs.Pair pair) {
    Bounds users = pair.users();
    return new ShownPairs.Pair(
        pair.one(),
        pair.other(),
        pair.services().size(),
        users.isStated() ? users.atLeast() : ShownPairs.NOT_STATED,
        users.isStated() ? users.atMost() : ShownPairs.NOT_STATED);
  }
}
