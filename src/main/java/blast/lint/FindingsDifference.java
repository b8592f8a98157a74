package blast.lint;

import blast.diagnostic.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is found in one inventory and not in another: by rule and subject, wherever it stands. Only
 * findings count that nobody has accepted.
 *
 * @param fresh findings of rules that are new, worst first
 * @param gone findings of rules that are gone, worst first
 * @param broken promises that are broken and were kept, or weren't made
 * @param kept promises that are kept and were broken
 */
public record FindingsDifference(
    List<Finding> fresh, List<Finding> gone, List<Verdict> broken, List<Verdict> kept) {
  private record Key(String rule, Subject subject) {
    static Key of(Finding finding) {
      return new Key(finding.check().id(), finding.subject());
    }
  }

  private record Promise(Verdict.Suite suite, String name) {
    static Promise of(Verdict verdict) {
      return new Promise(verdict.suite(), verdict.name());
    }
  }

  public FindingsDifference {
    fresh = List.copyOf(fresh);
    gone = List.copyOf(gone);
    broken = List.copyOf(broken);
    kept = List.copyOf(kept);
  }

  /**
   * Compares two inventories.
   *
   * @param rulesBefore what linting the one before came to
   * @param promisesBefore what its promises came to
   */
  public static FindingsDifference of(
      Results rulesBefore, Results promisesBefore, Results rulesAfter, Results promisesAfter) {
    return new FindingsDifference(
        only(rulesAfter.worstFirst(), rulesBefore.worstFirst()),
        only(rulesBefore.worstFirst(), rulesAfter.worstFirst()),
        broken(promisesAfter, promisesBefore),
        kept(promisesAfter, promisesBefore));
  }

  private static List<Verdict> broken(Results after, Results before) {
    Set<Promise> known = new HashSet<>();
    before.verdicts().stream()
        .filter(verdict -> !verdict.passes())
        .forEach(verdict -> known.add(Promise.of(verdict)));
    return after.verdicts().stream()
        .filter(verdict -> !verdict.passes() && !known.contains(Promise.of(verdict)))
        .toList();
  }

  private static List<Verdict> kept(Results after, Results before) {
    Set<Promise> passing = new HashSet<>();
    after.verdicts().stream()
        .filter(Verdict::passes)
        .forEach(verdict -> passing.add(Promise.of(verdict)));
    return before.verdicts().stream()
        .filter(verdict -> !verdict.passes() && passing.contains(Promise.of(verdict)))
        .toList();
  }

  /** As many of one kind as there are more of it than among the others. */
  private static List<Finding> only(List<Finding> findings, List<Finding> others) {
    Map<Key, Integer> known = new HashMap<>();
    others.forEach(one -> known.merge(Key.of(one), 1, Integer::sum));
    List<Finding> only = new ArrayList<>();
    for (Finding finding : findings) {
      if (known.merge(Key.of(finding), -1, Integer::sum) < 0) {
        only.add(finding);
      }
    }
    return only;
  }
}
