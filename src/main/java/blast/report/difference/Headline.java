package blast.report.difference;

import blast.analysis.difference.PointChange;
import blast.analysis.people.Bounds;
import blast.text.Numbers;
import blast.wording.PeopleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says in one line what a change does. */
final class Headline {
  private Headline() {}

  /** {@code worse: 2 new single points of failure, 1 promise broken; better: …}. */
  static String of(DifferenceAnswer answer) {
    String worse = words(answer, answer.worse(), true);
    String better = words(answer, answer.better(), false);
    if (worse.isEmpty() && better.isEmpty()) {
      return answer.isEmpty()
          ? "nothing changed"
          : answer.leastUsers().isPresent()
              ? "nothing is worse or better that hits so many users"
              : "no answer changed: nothing is worse, nothing is better";
    }
    return (worse.isEmpty() ? "nothing is worse" : "worse: " + worse)
        + "; "
        + (better.isEmpty() ? "nothing is better" : "better: " + better);
  }

  private static String words(DifferenceAnswer answer, List<Change> changes, boolean isWorse) {
    Map<Change.Type, Integer> counts = new EnumMap<>(Change.Type.class);
    changes.forEach(change -> counts.merge(change.type(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    points(answer, counts.getOrDefault(Change.Type.SINGLE_POINT, 0), isWorse).forEach(parts::add);
    stake(answer, isWorse).ifPresent(parts::add);
    add(parts, counts, Change.Type.PROMISE, "promise", isWorse ? " broken" : " kept again");
    add(parts, counts, Change.Type.SURVIVAL, "service", isWorse ? " less safe" : " safer");
    add(
        parts,
        counts,
        Change.Type.REDUNDANCY,
        "requirement",
        isWorse ? " with less to spare" : " with more to spare");
    add(parts, counts, Change.Type.CONCENTRATION, "concentration", isWorse ? " higher" : " lower");
    add(
        parts,
        counts,
        Change.Type.FINDING,
        isWorse ? "new finding" : "finding",
        isWorse ? "" : " fixed");
    return String.join(", ", parts);
  }

  /** Those that took nothing down, or take nothing down any longer, and the others. */
  private static List<String> points(DifferenceAnswer answer, int all, boolean isWorse) {
    int whole = 0;
    for (PointChange point : answer.difference().points()) {
      boolean isMeant = PointWords.isPoint(point, isWorse);
      Optional<PointChange.Loss> other = isWorse ? point.before() : point.after();
      boolean isWhole = other.map(PointChange.Loss::services).orElse(0) == 0;
      whole += isMeant && isWhole && answer.isLarge(PointWords.atMost(point)) ? 1 : 0;
    }
    List<String> parts = new ArrayList<>();
    String of = " of failure";
    if (whole > 0) {
      parts.add(
          isWorse
              ? Numbers.of(whole, "new single point") + of
              : Numbers.of(whole, "single point") + of + " gone");
    }
    if (all > whole) {
      String others = whole > 0 ? " other" : "";
      parts.add(
          Numbers.of(all - whole, (others + " single point").strip())
              + (whole > 0 ? "" : of)
              + (isWorse ? " with more to take down" : " with less to take down"));
    }
    return parts;
  }

  private static void add(
      List<String> parts,
      Map<Change.Type, Integer> counts,
      Change.Type type,
      String noun,
      String rest) {
    int count = counts.getOrDefault(type, 0);
    if (count > 0) {
      parts.add(Numbers.of(count, noun) + rest);
    }
  }

  /** The node at which most people are at stake of those whose loss became greater or smaller. */
  private static Optional<String> stake(DifferenceAnswer answer, boolean isWorse) {
    Comparator<PointChange> most =
        Comparator.comparing(point -> users(isWorse ? point.after() : point.before()).atMost());
    return answer.difference().points().stream()
        .filter(point -> isWorse ? point.growth() > 0 : point.growth() < 0)
        .filter(point -> !users(point.before()).equals(users(point.after())))
        .filter(point -> answer.isLarge(PointWords.atMost(point)))
        .max(most)
        .map(
            point ->
                "users at stake with "
                    + point.node().id()
                    + " "
                    + PeopleText.of(users(point.before()))
                    + " → "
                    + PeopleText.of(users(point.after())));
  }

  private static Bounds users(Optional<PointChange.Loss> loss) {
    return loss.map(PointChange.Loss::users).orElse(Bounds.NONE);
  }
}
