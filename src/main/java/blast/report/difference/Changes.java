package blast.report.difference;

import blast.analysis.difference.Difference;
import blast.analysis.difference.GroupChange;
import blast.analysis.difference.HostingChange;
import blast.analysis.difference.SurvivalChange;
import blast.lint.Finding;
import blast.lint.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sorts what differs into what is worse and what is better, and puts it into words. */
final class Changes {
  private final DifferenceAnswer answer;
  private final boolean isWorse;
  private final List<Change> changes = new ArrayList<>();

  private Changes(DifferenceAnswer answer, boolean isWorse) {
    this.answer = answer;
    this.isWorse = isWorse;
  }

  /** What is worse, or what is better; what hits most people first. */
  static List<Change> of(DifferenceAnswer answer, boolean isWorse) {
    Changes changes = new Changes(answer, isWorse);
    changes.collect();
    Collections.sort(changes.changes);
    return changes.changes;
  }

  private void collect() {
    Difference difference = answer.difference();
    PointWords points = new PointWords(answer, isWorse);
    difference.points().stream()
        .filter(point -> points.isMeant(point) && answer.isLarge(PointWords.atMost(point)))
        .forEach(point -> changes.add(points.change(point)));
    for (SurvivalChange survival : difference.survivals()) {
      SurvivalChange.Sorts sorts = isWorse ? survival.lost() : survival.won();
      long users = survival.service().totalUsers().orElse(0);
      if (!sorts.isEmpty() && answer.isLarge(users)) {
        changes.add(StructureWords.survival(survival.service(), sorts, isWorse));
      }
    }
    StructureWords structure = new StructureWords(answer);
    for (GroupChange group : difference.groups()) {
      if (group.isWorse() == isWorse && answer.isLarge(structure.users(group.node()))) {
        changes.add(structure.group(group));
      }
    }
    for (HostingChange hosting : difference.hosting()) {
      structure.hosting(hosting, isWorse).stream()
          .filter(change -> answer.isLarge(change.users()))
          .forEach(changes::add);
    }
    for (Verdict promise : isWorse ? answer.findings().broken() : answer.findings().kept()) {
      changes.add(FindingWords.promise(promise, isWorse));
    }
    for (Finding finding : isWorse ? answer.findings().fresh() : answer.findings().gone()) {
      changes.add(FindingWords.finding(finding));
    }
  }
}
