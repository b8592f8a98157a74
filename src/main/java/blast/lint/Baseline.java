package blast.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Findings that are known, and accepted for the time being. */
public final class Baseline {
  /** Nothing is known. */
  public static final Baseline EMPTY = new Baseline(List.of());

  private final List<BaselineEntry> entries;
  private final Set<BaselineEntry> known = new HashSet<>();

  private Baseline(List<BaselineEntry> entries) {
    this.entries = List.copyOf(entries);
    entries.forEach(entry -> known.add(entry.withoutPlace()));
  }

  /** One that was read. */
  public static Baseline of(List<BaselineEntry> entries) {
    return new Baseline(entries);
  }

  /** The one that accepts these findings, but for those that the inventory accepts itself. */
  public static Baseline accepting(List<Finding> findings) {
    return new Baseline(
        findings.stream()
            .filter(
                finding ->
                    finding.suppression().isEmpty()
                        || finding.suppression().get() instanceof Suppression.InBaseline)
            .map(BaselineEntry::of)
            .distinct()
            .sorted(Comparator.comparing(BaselineEntry::rule).thenComparing(BaselineEntry::subject))
            .toList());
  }

  /** Its entries, in the order of the file, or by rule and subject if it was never in one. */
  public List<BaselineEntry> entries() {
    return entries;
  }

  /** The findings, accepted where they are known and nobody else has accepted them. */
  List<Finding> apply(List<Finding> findings) {
    List<Finding> applied = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      boolean isKnown = finding.isOpen() && known.contains(BaselineEntry.of(finding));
      applied.add(isKnown ? finding.suppressed(new Suppression.InBaseline()) : finding);
    }
    return applied;
  }

  /** The entries that none of these findings needs. */
  List<BaselineEntry> stale(List<Finding> findings) {
    Set<BaselineEntry> needed = new HashSet<>();
    findings.forEach(finding -> needed.add(BaselineEntry.of(finding)));
    return entries.stream().filter(entry -> !needed.contains(entry.withoutPlace())).toList();
  }
}
