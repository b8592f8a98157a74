package blast.report.answers;

import blast.analysis.people.Impact;
import blast.analysis.sweep.SinglePoint;
import blast.report.Style;
import blast.wording.Csv;
import blast.wording.Json;
import java.io.IOException;

/** Writes single points of failure for spreadsheets, one row for each. */
final class SinglePointsCsv {
  private SinglePointsCsv() {}

  static void write(SinglePointsAnswer answer, Style style, Appendable out) throws IOException {
    Impact everyone = answer.points().everyone();
    Csv csv = new Csv(out);
    csv.row("id", "kind", "services", "down", "atLeast", "atMost", "share");
    for (SinglePoint point : answer.points().first(answer.rows(), 0)) {
      csv.row(
          point.node().id(),
          point.node().kind().word(),
          point.serviceCount(),
          point.down(),
          Csv.atLeast(point.users()),
          Csv.atMost(point.users()),
          point.users().isStated()
              ? Json.rounded(SinglePointsAnswer.share(point.users(), everyone))
              : "");
    }
  }
}
