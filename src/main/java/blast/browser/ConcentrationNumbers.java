package blast.browser;

import blast.analysis.concentration.Concentration;
import blast.inventory.Node;

/** The rows of a concentration as numbers. */
final class ConcentrationNumbers {
  private static final int NONE = -1;

  /** Numbers of a row. */
  private static final int WIDTH = 11;

  private ConcentrationNumbers() {}

  /** The index, and the rows one after the other: see {@link Engine#concentration}. */
  static double[] of(Concentration concentration) {
    double[] numbers = new double[1 + WIDTH * concentration.rows().size()];
    numbers[0] = concentration.index().isPresent() ? concentration.index().get().hhi() : NONE;
    int at = 1;
    for (Concentration.Row row : concentration.rows()) {
      numbers[at] = row.node().map(Node::index).orElse(NONE);
      WhatIf.putBounds(row.behind(), numbers, at + 1);
      WhatIf.putBounds(row.atStake(), numbers, at + 3);
      WhatIf.putBounds(row.degraded(), numbers, at + 5);
      numbers[at + 7] = row.hostingShare().orElse(NONE);
      numbers[at + 8] = row.machines();
      numbers[at + 9] = row.down();
      numbers[at + 10] = row.isNew() ? 1 : 0;
      at += WIDTH;
    }
    return numbers;
  }
}
