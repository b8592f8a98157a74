package blast.analysis.difference;

import blast.analysis.concentration.Concentration;
import blast.analysis.concentration.Hosting;
import blast.analysis.concentration.HostingIndex;
import blast.analysis.work.Workers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares how many people stand behind places and companies. */
final class HostingChanges {
  /** A point of a hundred, less what rounding may take off it. */
  private static final double POINT = 0.01 - 1e-9;

  private record Shares(double atStake, double hosting) {
    static final Shares NONE = new Shares(0, 0);
  }

  private HostingChanges() {}

  /** Of all types of place that host users on either side, then of companies. */
  static List<HostingChange> of(Side before, Side after, Workers workers) {
    Set<Concentration.By> asked = new LinkedHashSet<>();
    after.types().hosting().forEach(type -> asked.add(Concentration.By.places(type)));
    before.types().hosting().forEach(type -> asked.add(Concentration.By.places(type)));
    asked.add(Concentration.By.basis(Concentration.Basis.COMPANY));
    List<Concentration.By> all = List.copyOf(asked);
    Hosting[] hosting = new Hosting[2 * all.size()];
    workers.<Workers.Worker>each(
        hosting.length,
        1,
        () ->
            piece -> {
              Side side = piece % 2 == 0 ? before : after;
              hosting[piece] = Hosting.of(side.inventory(), all.get(piece / 2));
            });
    List<HostingChange> changes = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      HostingChange change =
          change(all.get(i), new Pair<>(hosting[2 * i], hosting[2 * i + 1]), before, after);
      if (!change.rows().isEmpty() || change.isIndexChanged()) {
        changes.add(change);
      }
    }
    return changes;
  }

  private static HostingChange change(
      Concentration.By by, Pair<Hosting> hosting, Side before, Side after) {
    Map<String, Shares> old = shares(hosting.before(), before);
    Map<String, Shares> now = shares(hosting.after(), after);
    Set<String> ids = new LinkedHashSet<>(now.keySet());
    ids.addAll(old.keySet());
    List<HostingChange.RowChange> rows = new ArrayList<>();
    for (String id : ids) {
      Shares one = old.getOrDefault(id, Shares.NONE);
      Shares other = now.getOrDefault(id, Shares.NONE);
      if (Math.abs(other.atStake() - one.atStake()) >= POINT
          || Math.abs(other.hosting() - one.hosting()) >= POINT) {
        rows.add(
            new HostingChange.RowChange(
                id,
                new Pair<>(one.atStake(), other.atStake()),
                new Pair<>(one.hosting(), other.hosting())));
      }
    }
    Comparator<HostingChange.RowChange> most =
        Comparator.comparing(row -> -Math.max(row.atStake().before(), row.atStake().after()));
    rows.sort(most.thenComparing(HostingChange.RowChange::id));
    Pair<Optional<HostingIndex>> index =
        new Pair<>(hosting.before().index(), hosting.after().index());
    return new HostingChange(by, rows, index, isChanged(index));
  }

  private static Map<String, Shares> shares(Hosting hosting, Side side) {
    Map<String, Shares> shares = new LinkedHashMap<>();
    long everyone = side.everyone().atMost();
    hosting.forEachRow(
        (node, share) -> {
          long lost = side.sweep().users(node).atMost();
          double atStake = everyone == 0 ? 0 : (double) lost / everyone;
          shares.put(node.id(), new Shares(atStake, share));
        });
    return shares;
  }

  private static boolean isChanged(Pair<Optional<HostingIndex>> index) {
    if (index.before().isEmpty() || index.after().isEmpty()) {
      return index.before().isPresent() != index.after().isPresent();
    }
    HostingIndex before = index.before().get();
    HostingIndex after = index.after().get();
    return before.band() != after.band() || Math.abs(before.hhi() - after.hhi()) >= 1;
  }
}
