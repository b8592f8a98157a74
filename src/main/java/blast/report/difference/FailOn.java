package blast.report.difference;

import blast.analysis.difference.PointChange;
import blast.analysis.people.Bounds;
import blast.diagnostic.Severity;
import blast.inventory.UserLimit;
import blast.lint.FindingsDifference;
import blast.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a change may not do.
 *
 * @param kinds of the words {@link #WORDS}
 * @param users how many users may be at stake with one node, unless they were before
 */
public record FailOn(Set<String> kinds, List<UserLimit> users) {
  static final String WORSE = "worse";
  static final String SINGLE_POINT = "single-point";
  static final String SURVIVES = "survives";
  static final String PROMISE = "promise";
  static final String LINT_ERROR = "lint-error";

  /** What can be asked for by a word. */
  public static final List<String> WORDS =
      List.of(WORSE, SINGLE_POINT, SURVIVES, PROMISE, LINT_ERROR);

  public FailOn {
    kinds = Set.copyOf(kinds);
    users = List.copyOf(users);
  }

  /** What of it has happened, in words; nothing if all is well. */
  List<String> met(DifferenceAnswer answer) {
    FindingsDifference findings = answer.findings();
    List<String> met = new ArrayList<>();
    int worse = answer.worse().size();
    if (kinds.contains(WORSE) && worse > 0) {
      met.add(
          WORSE + ": " + Numbers.of(worse) + (worse == 1 ? " thing is" : " things are") + " worse");
    }
    long points = count(answer.worse(), Change.Type.SINGLE_POINT);
    if (kinds.contains(SINGLE_POINT) && points > 0) {
      met.add(
          SINGLE_POINT
              + ": "
              + Numbers.of(points, "node")
              + (points == 1 ? " newly takes" : " newly take")
              + " services down");
    }
    long fragile = count(answer.worse(), Change.Type.SURVIVAL);
    if (kinds.contains(SURVIVES) && fragile > 0) {
      met.add(
          SURVIVES
              + ": "
              + Numbers.of(fragile, "service")
              + (fragile == 1 ? " survives less" : " survive less"));
    }
    int broken = findings.broken().size();
    if (kinds.contains(PROMISE) && broken > 0) {
      met.add(PROMISE + ": " + Numbers.of(broken, "promise") + " newly broken");
    }
    long errors = findings.fresh().stream().filter(one -> one.severity() == Severity.ERROR).count();
    if (kinds.contains(LINT_ERROR) && errors > 0) {
      met.add(LINT_ERROR + ": " + Numbers.of(errors, "new error"));
    }
    users.forEach(limit -> grown(answer, limit).ifPresent(met::add));
    return met;
  }

  private static long count(List<Change> changes, Change.Type type) {
    return changes.stream().filter(change -> change.type() == type).count();
  }

  /** The node that hits most people of those whose loss has come to exceed the limit. */
  private static Optional<String> grown(DifferenceAnswer answer, UserLimit limit) {
    long everyoneBefore = answer.difference().everyone().before().atMost();
    long everyone = answer.difference().everyone().after().atMost();
    return answer.difference().points().stream()
        .filter(point -> point.after().isPresent())
        .filter(point -> !limit.allows(users(point.after()), everyone))
        .filter(point -> limit.allows(users(point.before()), everyoneBefore))
        .max((one, other) -> Long.compare(users(one.after()), users(other.after())))
        .map(
            point ->
                "users: "
                    + Numbers.of(users(point.after()), "user")
                    + " at stake with "
                    + point.node().id());
  }

  private static long users(Optional<PointChange.Loss> loss) {
    return loss.map(PointChange.Loss::users).map(Bounds::atMost).orElse(0L);
  }
}
