package blast.lint;

import blast.diagnostic.Check;
import blast.diagnostic.KnownFinding;
import blast.diagnostic.Severity;
import blast.inventory.LintSettings;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a run over an inventory came to: linting it, or checking its promises. Reports write it, and
 * the exit status is computed from it.
 *
 * @param command the command's name
 * @param inventory the inventory's name, if it has one and could be loaded
 * @param nodes how many nodes it has; 0 if it could not be loaded
 * @param verdicts every test, those that passed too, in the order of the documentation or the files
 * @param catalogue everything that findings can be reported as, by id
 * @param stale entries of the baseline that no finding needs any more
 * @param covered what the inventory accepts, in its order, with what there is of it
 * @param widespread notes that most nodes of a kind have
 */
public record Results(
    String command,
    Optional<String> inventory,
    int nodes,
    List<Verdict> verdicts,
    List<Check> catalogue,
    List<KnownFinding> stale,
    List<Covered> covered,
    List<Widespread> widespread) {
  /**
   * A suppression of the inventory and what it covers.
   *
   * @param ignored the suppression
   * @param findings how many findings it means, whether it still accepts them or not
   * @param isTried whether the run tested anything that it means
   */
  public record Covered(LintSettings.Ignored ignored, int findings, boolean isTried) {}

  public Results {
    verdicts = List.copyOf(verdicts);
    catalogue = List.copyOf(catalogue);
    stale = List.copyOf(stale);
    covered = List.copyOf(covered);
    widespread = List.copyOf(widespread);
  }

  /** A run that has no widespread notes. */
  public Results(
      String command,
      Optional<String> inventory,
      int nodes,
      List<Verdict> verdicts,
      List<Check> catalogue,
      List<KnownFinding> stale,
      List<Covered> covered) {
    this(command, inventory, nodes, verdicts, catalogue, stale, covered, List.of());
  }

  /** The same run under the baseline that was made of it, of which no entry can be stale. */
  public Results accepted(Baseline baseline) {
    List<Verdict> accepting = verdicts.stream().map(verdict -> verdict.accepted(baseline)).toList();
    return new Results(command, inventory, nodes, accepting, catalogue, List.of(), covered);
  }

  /** All findings, accepted ones too, in the order of places. */
  public List<Finding> findings() {
    return verdicts.stream().flatMap(verdict -> verdict.findings().stream()).sorted().toList();
  }

  /**
   * The findings that nobody has accepted: errors, warnings, notes; each in the order of places.
   */
  public List<Finding> worstFirst() {
    return findings().stream()
        .filter(Finding::isOpen)
        .sorted(Comparator.comparing(Finding::severity))
        .toList();
  }

  /** How many findings of a severity nobody has accepted. */
  long open(Severity severity) {
    return count(severity, true);
  }

  /** How many findings of any severity were accepted. */
  long suppressed() {
    long suppressed = 0;
    for (Severity severity : Severity.values()) {
      suppressed += count(severity, false);
    }
    return suppressed;
  }

  private long count(Severity severity, boolean open) {
    return verdicts.stream()
        .flatMap(verdict -> verdict.findings().stream())
        .filter(finding -> finding.isOpen() == open && finding.severity() == severity)
        .count();
  }

  /** Whether something was found, and not accepted, that matters at least so much. */
  boolean fails(Severity least) {
    for (Severity severity : Severity.values()) {
      if (severity.compareTo(least) <= 0 && open(severity) > 0) {
        return true;
      }
    }
    return false;
  }
}
