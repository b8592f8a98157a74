package blast.lint;

/** Why a finding is accepted and doesn't fail a run. */
public sealed interface Suppression {
  /**
   * The inventory says so.
   *
   * @param reason the reason given there
   */
  record InInventory(String reason) implements Suppression {}

  /** It stands in the baseline: it was known before. */
  record InBaseline() implements Suppression {}
}
