package blast.report.findings;

import blast.lint.Suppression;

/** Says who accepts a finding, and why. */
final class SuppressionText {
  private SuppressionText() {}

  static String of(Suppression suppression) {
    return suppression instanceof Suppression.InInventory accepted
        ? "suppressed by the inventory: " + accepted.reason()
        : "suppressed by the baseline";
  }
}
