package blast.importing.kubernetes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** How many members of a StatefulSet it takes. */
final class Quorum {
  private static final int DECIMALS = 6;

  private final Map<Id, Set<Kept>> budgets = new HashMap<>();

  private record Kept(String least, String mostAway) {}

  Quorum(Cluster cluster) {
    for (Id id : cluster.budgets.ids()) {
      Manifest.Budget budget = cluster.budgets.get(id);
      Kept kept = new Kept(budget.least(), budget.mostAway());
      for (Id workload : cluster.selected(id.namespace(), budget.selector())) {
        budgets.computeIfAbsent(workload, one -> new HashSet<>()).add(kept);
      }
    }
  }

  /**
   * How many of so many members: what a budget keeps if that is more than half and not all, or else
   * a majority; of two, one.
   */
  int of(Id set, int members) {
    int least = 0;
    for (Kept budget : budgets.getOrDefault(set, Set.of())) {
      least = Math.max(least, kept(budget, members));
    }
    if (2 * least > members && least < members) {
      return least;
    }
    return members == 2 ? 1 : members / 2 + 1;
  }

  /** How many a budget keeps, shares of members rounded up; 0 if it doesn't say. */
  private static int kept(Kept budget, int members) {
    OptionalInt least = number(budget.least(), members);
    OptionalInt mostAway = number(budget.mostAway(), members);
    int kept = least.orElse(mostAway.isPresent() ? members - mostAway.getAsInt() : 0);
    return kept < members ? kept : 0;
  }

  private static OptionalInt number(String text, int members) {
    if (text.matches("[0-9]{1,9}")) {
      return OptionalInt.of(Integer.parseInt(text));
    }
    if (text.matches("[0-9]{1,3}%")) {
      long percent = Long.parseLong(text.substring(0, text.length() - 1));
      return OptionalInt.of((int) ((percent * members + 99) / 100));
    }
    return OptionalInt.empty();
  }

  /** A share in percent, rounded down so that it never asks for more than it is. */
  static String percent(int part, int whole) {
    return BigDecimal.valueOf(100L * part)
            .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.DOWN)
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }
}
