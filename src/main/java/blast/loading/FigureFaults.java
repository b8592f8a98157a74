package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.inventory.Fault;
import blast.inventory.Field;
import blast.text.Quoted;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Says which figures of a node's own faults don't go together. */
final class FigureFaults {
  private static final MathContext SHOWN = new MathContext(4, RoundingMode.HALF_EVEN);

  private FigureFaults() {}

  static Diagnostic overAllTime(Fault.OverAllTime fault) {
    String times =
        BigDecimal.valueOf(fault.share()).round(SHOWN).max(BigDecimal.ONE).toPlainString();
    return Diagnostic.of(
            LoadingChecks.BAD_VALUE,
            fault.at(),
            Quoted.of(fault.node())
                + " fails so often and for so long that it is out "
                + times
                + " times the whole year; at most the whole year is expected")
        .withHint("let it fail less often, or make 'restore' shorter");
  }

  static Diagnostic differ(Fault.FiguresDiffer fault) {
    String by =
        fault.field() == Field.FAILS
            ? "and its 'mtbf' makes "
            : "and how often it fails and 'restore' make ";
    return Diagnostic.of(
            LoadingChecks.BAD_VALUE,
            fault.at(),
            "'"
                + fault.field().key()
                + "' of "
                + Quoted.of(fault.node())
                + " is "
                + fault.figure()
                + ", "
                + by
                + fault.other()
                + "; they may differ by 1% of the "
                + (fault.field() == Field.FAILS ? "failures" : "time that it is out"))
        .withRelated(fault.otherAt(), "the other figure is here")
        .withHint("keep the one that was measured, and leave out the other");
  }
}
