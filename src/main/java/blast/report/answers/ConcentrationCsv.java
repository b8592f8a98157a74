package blast.report.answers;

import blast.analysis.concentration.Concentration;
import blast.report.Style;
import blast.wording.Csv;
import blast.wording.Json;
import java.io.IOException;

/** Writes a concentration for spreadsheets, one row for each place. */
final class ConcentrationCsv {
  private ConcentrationCsv() {}

  static void write(ConcentrationAnswer answer, Style style, Appendable out) throws IOException {
    Csv csv = new Csv(out);
    csv.row(
        "id",
        "behindAtLeast",
        "behindAtMost",
        "atStakeAtLeast",
        "atStakeAtMost",
        "degradedAtLeast",
        "degradedAtMost",
        "hostingShare",
        "machines");
    for (Concentration.Row row : answer.concentration().rows()) {
      csv.row(
          row.id(),
          Csv.atLeast(row.behind()),
          Csv.atMost(row.behind()),
          Csv.atLeast(row.atStake()),
          Csv.atMost(row.atStake()),
          Csv.atLeast(row.degraded()),
          Csv.atMost(row.degraded()),
          row.hostingShare().isPresent() ? Json.rounded(row.hostingShare().getAsDouble()) : "",
          row.machines());
    }
  }
}
