package blast.lint;

import blast.diagnostic.Check;
import blast.diagnostic.Severity;
import java.util.List;

/** What is checked of an inventory's settings of linting. */
public final class SettingChecks {
  static final Check UNKNOWN_RULE =
      new Check("unknown-rule", Severity.ERROR, "settings name a rule that doesn't exist");
  static final Check EXPIRED_SUPPRESSION =
      new Check("expired-suppression", Severity.WARNING, "a suppression has expired");
  static final Check EXCEEDED_SUPPRESSION =
      new Check(
          "exceeded-suppression", Severity.ERROR, "a suppression meets more findings than it may");
  static final Check UNUSED_SUPPRESSION =
      new Check("unused-suppression", Severity.WARNING, "a suppression has nothing to suppress");

  /** All of them, in the order of the documentation. */
  public static final List<Check> ALL =
      List.of(UNKNOWN_RULE, EXPIRED_SUPPRESSION, EXCEEDED_SUPPRESSION, UNUSED_SUPPRESSION);

  /** Those that depend on what was found, and so are checked with promises too. */
  static final List<Check> OF_SUPPRESSIONS =
      List.of(EXPIRED_SUPPRESSION, EXCEEDED_SUPPRESSION, UNUSED_SUPPRESSION);

  private SettingChecks() {}
}
