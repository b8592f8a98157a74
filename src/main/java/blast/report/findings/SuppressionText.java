package blast.report.findings;

import blast.inventory.LintSettings;
import blast.lint.Results;
import blast.lint.Suppression;
import blast.text.Numbers;
import blast.wording.Printable;

/** Says who accepts a finding, and why. */
final class SuppressionText {
  private SuppressionText() {}

  static String of(Suppression suppression) {
    return suppression instanceof Suppression.InInventory accepted
        ? "suppressed by the inventory: " + accepted.reason()
        : "suppressed by the baseline";
  }

  /** One line: {@code 3 findings of shared-fate on db-*, at most 5, until 2027-01-31: reason}. */
  static String of(Results.Covered covered) {
    LintSettings.Ignored ignored = covered.ignored();
    StringBuilder line = new StringBuilder(Numbers.of(covered.findings(), "finding"));
    line.append(" of ").append(ignored.rule()).append(" on ").append(ignored.on().text());
    if (ignored.atMost().isPresent()) {
      line.append(", at most ").append(Numbers.of(ignored.atMost().getAsInt()));
    }
    ignored.until().ifPresent(day -> line.append(", until ").append(day));
    return Printable.of(line.append(": ").append(ignored.reason()).toString());
  }
}
