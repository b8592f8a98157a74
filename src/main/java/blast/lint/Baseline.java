package blast.lint;

import blast.diagnostic.KnownFinding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Findings that are known, and accepted for the time being. A finding is known if an entry has its
 * rule and its subject, and names at least all that the finding is about besides: whoever has lost
 * two of five single points isn't reported for the other three anew. A number over its limit is
 * known up to what it was.
 */
public final class Baseline {
  /** Nothing is known. */
  public static final Baseline EMPTY = new Baseline(List.of());

  private record Key(String rule, String subject) {}

  private final List<KnownFinding> entries;
  private final Map<Key, List<Known>> known = new HashMap<>();

  /** An entry, and all that it is about besides. */
  private record Known(KnownFinding entry, Set<String> with) {
    boolean accepts(Finding finding) {
      return with.containsAll(finding.subject().with()) && entry.accepts(finding.number());
    }
  }

  private Baseline(List<KnownFinding> entries) {
    this.entries = List.copyOf(entries);
    for (KnownFinding entry : entries) {
      Key key = new Key(entry.rule(), entry.subject().id());
      known
          .computeIfAbsent(key, unknown -> new ArrayList<>())
          .add(new Known(entry, Set.copyOf(entry.subject().with())));
    }
  }

  /** One that was read. */
  public static Baseline of(List<KnownFinding> entries) {
    return new Baseline(entries);
  }

  /**
   * The one that accepts these findings, but for those that the inventory accepts itself.
   *
   * @param kept what it accepts besides: what another command found
   */
  public static Baseline accepting(List<Finding> findings, List<KnownFinding> kept) {
    return new Baseline(
        Stream.concat(
                findings.stream()
                    .filter(
                        finding ->
                            finding.suppression().isEmpty()
                                || finding.suppression().get() instanceof Suppression.InBaseline)
                    .map(Finding::known),
                kept.stream().map(KnownFinding::withoutSpan))
            .distinct()
            .sorted(Comparator.comparing(KnownFinding::rule).thenComparing(KnownFinding::subject))
            .toList());
  }

  /** Its entries, in the order of the file, or by rule and subject if it was never in one. */
  public List<KnownFinding> entries() {
    return entries;
  }

  /** The findings, accepted where they are known and nobody else has accepted them. */
  List<Finding> apply(List<Finding> findings) {
    if (entries.isEmpty()) {
      return findings;
    }
    List<Finding> applied = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      boolean isAccepted = finding.isOpen() && isKnown(finding);
      applied.add(isAccepted ? finding.suppressed(new Suppression.InBaseline()) : finding);
    }
    return applied;
  }

  private boolean isKnown(Finding finding) {
    Key key = new Key(finding.check().id(), finding.subject().id());
    return known.getOrDefault(key, List.of()).stream().anyMatch(one -> one.accepts(finding));
  }

  /**
   * The entries that none of these findings needs; what has grown since needs its entry still.
   *
   * @param judged of which of them that can be said in this run
   */
  List<KnownFinding> stale(Collection<Finding> findings, Predicate<KnownFinding> judged) {
    Map<Key, List<Set<String>>> found = new HashMap<>();
    for (Finding finding : findings) {
      Key key = new Key(finding.check().id(), finding.subject().id());
      if (known.containsKey(key)) {
        found
            .computeIfAbsent(key, unknown -> new ArrayList<>())
            .add(new HashSet<>(finding.subject().with()));
      }
    }
    return entries.stream()
        .filter(judged)
        .filter(
            entry ->
                found.getOrDefault(new Key(entry.rule(), entry.subject().id()), List.of()).stream()
                    .noneMatch(entry.subject().with()::containsAll))
        .toList();
  }
}
