package blast.analysis.difference;

import blast.analysis.people.ReportOrder;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds which services survive more sorts of single losses than before, or fewer. */
final class SurvivalChanges {
  private final Side before;
  private final Side after;
  private final Map<Kind, Integer> countsBefore;
  private final Map<Kind, Integer> countsAfter;
  private final List<String> types;

  private SurvivalChanges(Side before, Side after) {
    this.before = before;
    this.after = after;
    this.countsBefore = counts(before.inventory());
    this.countsAfter = counts(after.inventory());
    TreeSet<String> inBoth = new TreeSet<>(before.inventory().placeTypes());
    inBoth.retainAll(after.inventory().placeTypes());
    this.types =
        inBoth.stream()
            .filter(type -> before.sweep().tells(type) && after.sweep().tells(type))
            .toList();
  }

  /** The changes, services with most users first. */
  static List<SurvivalChange> of(Side before, Side after, Matching matching) {
    SurvivalChanges changes = new SurvivalChanges(before, after);
    List<SurvivalChange> found = new ArrayList<>();
    for (Node now : after.inventory().nodes()) {
      Optional<Node> old =
          now.kind() == Kind.SERVICE ? matching.before(now) : Optional.<Node>empty();
      if (old.isPresent() && old.get().kind() == Kind.SERVICE) {
        changes.change(old.get(), now).ifPresent(found::add);
      }
    }
    Comparator<SurvivalChange> most =
        Comparator.comparing(change -> -change.service().totalUsers().orElse(0));
    found.sort(most.thenComparing(SurvivalChange::service, ReportOrder.BY_ID));
    return found;
  }

  private static Map<Kind, Integer> counts(Inventory inventory) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (int node = 0; node < inventory.size(); node++) {
      counts.merge(inventory.kind(node), 1, Integer::sum);
    }
    return counts;
  }

  private Optional<SurvivalChange> change(Node old, Node now) {
    List<Kind> lostKinds = new ArrayList<>();
    List<Kind> wonKinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (isAnyBeside(countsBefore, kind) && isAnyBeside(countsAfter, kind)) {
        boolean fell = before.sweep().hasKiller(old, kind);
        boolean falls = after.sweep().hasKiller(now, kind);
        add(fell, falls, kind, lostKinds, wonKinds);
      }
    }
    List<String> lostTypes = new ArrayList<>();
    List<String> wonTypes = new ArrayList<>();
    for (String type : types) {
      boolean fell = before.sweep().hasKiller(old, type);
      boolean falls = after.sweep().hasKiller(now, type);
      add(fell, falls, type, lostTypes, wonTypes);
    }
    SurvivalChange change =
        new SurvivalChange(
            now,
            new SurvivalChange.Sorts(lostKinds, lostTypes),
            new SurvivalChange.Sorts(wonKinds, wonTypes));
    return change.lost().isEmpty() && change.won().isEmpty()
        ? Optional.empty()
        : Optional.of(change);
  }

  private static boolean isAnyBeside(Map<Kind, Integer> counts, Kind kind) {
    return counts.getOrDefault(kind, 0) > (kind == Kind.SERVICE ? 1 : 0);
  }

  private static <T> void add(boolean fell, boolean falls, T sort, List<T> lost, List<T> won) {
    if (!fell && falls) {
      lost.add(sort);
    } else if (fell && !falls) {
      won.add(sort);
    }
  }
}
