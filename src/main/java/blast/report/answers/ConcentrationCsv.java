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
          row.behind().atLeast(),
          row.behind().atMost(),
          row.atStake().atLeast(),
          row.atStake().atMost(),
          row.degraded().atLeast(),
          row.degraded().atMost(),
          row.hostingShare().isPresent() ? Json.rounded(row.hostingShare().getAsDouble()) : "",
          row.machines());
    }
  }
}
