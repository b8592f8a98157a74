package blast.report.findings;

import blast.diagnostic.KnownFinding;
import blast.wording.Printable;

/** Says what is wrong with an entry of the baseline that no finding needs. */
final class StaleText {
  private StaleText() {}

  static String of(KnownFinding entry) {
    return Printable.of(
        "the baseline accepts "
            + entry.rule()
            + " of "
            + entry.subject()
            + ", which is found no more");
  }
}
