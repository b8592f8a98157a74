package blast.report.answers;

import blast.analysis.availability.NodeImportance;
import blast.analysis.availability.Saving;
import blast.analysis.availability.ServiceAvailability;
import blast.analysis.availability.UserMinutes;
import blast.inventory.Node;
import blast.report.Style;
import blast.text.Durations;
import blast.wording.Csv;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Writes how much of the year services are down, for spreadsheets: a row for each service, or for
 * each node that matters to it.
 */
final class AvailabilityCsv {
  private AvailabilityCsv() {}

  static void write(AvailabilityAnswer answer, Style style, Appendable out) throws IOException {
    Csv csv = new Csv(out);
    if (answer.asksImportance()) {
      importance(csv, answer);
    } else {
      services(csv, answer);
    }
  }

  private static void services(Csv csv, AvailabilityAnswer answer) throws IOException {
    csv.row(
        "service",
        "low",
        "high",
        "exact",
        "outagesPerYear",
        "meanOutage",
        "userMinutesAtLeast",
        "userMinutesAtMost");
    for (ServiceAvailability one : answer.listed(answer.answer().services())) {
      OptionalDouble mean = one.meanOutage();
      csv.row(
          one.service().id(),
          one.down().contraryLow(),
          one.down().contraryHigh(),
          one.down().isExact(),
          number(one.outagesPerYear()),
          mean.isPresent() ? Durations.roughly(mean.getAsDouble()) : "",
          minutes(one.lost(), one.lost().atLeast(), RoundingMode.FLOOR),
          minutes(one.lost(), one.lost().atMost(), RoundingMode.CEILING));
    }
  }

  private static void importance(Csv csv, AvailabilityAnswer answer) throws IOException {
    csv.row(
        "service",
        "node",
        "birnbaum",
        "criticality",
        "fussellVesely",
        "diagnostic",
        "raw",
        "rrw",
        "savedAtLeast",
        "savedAtMost");
    Map<Node, Saving> savings = answer.answer().savingsByNode();
    UserMinutes lost = answer.answer().lost();
    for (ServiceAvailability service : answer.answer().services()) {
      for (NodeImportance one : answer.listed(service.importance())) {
        Saving saving = savings.get(one.node());
        csv.row(
            service.service().id(),
            one.node().id(),
            one.birnbaum(),
            number(one.criticality()),
            number(one.fussellVesely()),
            number(one.diagnostic()),
            worth(one.raw()),
            worth(one.rrw()),
            saving == null ? "" : minutes(lost, saving.atLeast(), RoundingMode.FLOOR),
            saving == null ? "" : minutes(lost, saving.atMost(), RoundingMode.CEILING));
      }
    }
  }

  private static Object number(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : "";
  }

  private static Object worth(double worth) {
    return Double.isInfinite(worth) ? "infinite" : worth;
  }

  /** Whole minutes. */
  private static String minutes(UserMinutes all, double minutes, RoundingMode rounding) {
    return all.isStated() ? new BigDecimal(minutes).setScale(0, rounding).toPlainString() : "";
  }
}
