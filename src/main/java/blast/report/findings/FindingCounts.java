package blast.report.findings;

import blast.diagnostic.Severity;
import blast.lint.Finding;
import blast.lint.Results;
import blast.lint.Strictness;
import blast.lint.Suppression;
import blast.lint.Verdict;
import blast.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * How much was found.
 *
 * @param errors findings that nobody has accepted, by how much they matter
 * @param warnings likewise
 * @param notes likewise
 * @param byInventory findings that the inventory accepts
 * @param byBaseline findings that the baseline accepts
 * @param stale entries of the baseline that no finding needs any more
 * @param tests all tests
 * @param failed those that fail
 * @param accepted promises that are broken, and don't fail as that is accepted
 */
record FindingCounts(
    int errors,
    int warnings,
    int notes,
    int byInventory,
    int byBaseline,
    int stale,
    int tests,
    int failed,
    int accepted) {

  static FindingCounts of(Results results, Strictness strictness) {
    return of(results.verdicts(), results.stale().size(), strictness);
  }

  /** Of some tests. */
  static FindingCounts of(List<Verdict> tests, Strictness strictness) {
    return of(tests, 0, strictness);
  }

  /** Of one test. */
  static FindingCounts of(Verdict verdict, Strictness strictness) {
    return of(List.of(verdict), 0, strictness);
  }

  private static FindingCounts of(List<Verdict> verdicts, int stale, Strictness strictness) {
    int[] open = new int[Severity.values().length];
    int byInventory = 0;
    int byBaseline = 0;
    int failed = 0;
    int accepted = 0;
    for (Verdict verdict : verdicts) {
      failed += strictness.fails(verdict) ? 1 : 0;
      accepted += isAccepted(verdict, strictness) ? 1 : 0;
      for (Finding finding : verdict.findings()) {
        if (finding.isOpen()) {
          open[finding.severity().ordinal()]++;
        } else if (finding.suppression().get() instanceof Suppression.InInventory) {
          byInventory++;
        } else {
          byBaseline++;
        }
      }
    }
    return new FindingCounts(
        open[Severity.ERROR.ordinal()],
        open[Severity.WARNING.ordinal()],
        open[Severity.NOTE.ordinal()],
        byInventory,
        byBaseline,
        stale,
        verdicts.size(),
        failed,
        accepted);
  }

  /** Whether a test is of a promise that is broken, and doesn't fail as that is accepted. */
  private static boolean isAccepted(Verdict test, Strictness strictness) {
    return test.suite().isOfPromises()
        && !strictness.fails(test)
        && test.findings().stream().anyMatch(finding -> !finding.isOpen());
  }

  /** How many tests pass: {@code 1 of 3 pass, 1 accepted}. */
  String passedInWords() {
    return Numbers.of(tests - failed - accepted)
        + " of "
        + Numbers.of(tests)
        + " pass"
        + (accepted == 0 ? "" : ", " + Numbers.of(accepted) + " accepted");
  }

  int suppressed() {
    return byInventory + byBaseline;
  }

  int open() {
    return errors + warnings + notes;
  }

  /** Findings in words: {@code 3 errors, 1 note}; empty if there are none. */
  String openInWords() {
    List<String> parts = new ArrayList<>();
    add(parts, errors, Severity.ERROR);
    add(parts, warnings, Severity.WARNING);
    add(parts, notes, Severity.NOTE);
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, int count, Severity severity) {
    if (count > 0) {
      parts.add(Numbers.of(count, severity.word()));
    }
  }

  /** Everything but tests: {@code 3 errors; 4 suppressed (2 by the inventory, …); 1 stale …}. */
  String inWords(Presentation presentation) {
    StringBuilder words = new StringBuilder(open() == 0 ? none(presentation) : openInWords());
    if (suppressed() > 0) {
      words.append("; ").append(suppressedInWords());
    }
    if (stale > 0) {
      words.append("; ").append(staleInWords(stale));
    }
    return words.toString();
  }

  private String none(Presentation presentation) {
    if (!presentation.command().equals("check")) {
      return "no findings";
    }
    if (tests == 0) {
      return "nothing was tested";
    }
    return switch (accepted) {
      case 0 -> "all promises are kept";
      case 1 -> "no promise is broken but the accepted one";
      default -> "no promise is broken but the " + Numbers.of(accepted) + " accepted ones";
    };
  }

  /** {@code 2 stale entries in the baseline}. */
  static String staleInWords(int stale) {
    return Numbers.of(stale) + " stale " + (stale == 1 ? "entry" : "entries") + " in the baseline";
  }

  /** {@code 4 suppressed (2 by the inventory, 2 by the baseline)}. */
  String suppressedInWords() {
    String who =
        byBaseline == 0
            ? "by the inventory"
            : byInventory == 0
                ? "by the baseline"
                : Numbers.of(byInventory)
                    + " by the inventory, "
                    + Numbers.of(byBaseline)
                    + " by the baseline";
    return Numbers.of(suppressed()) + " suppressed (" + who + ")";
  }
}
