package blast.report.findings;

import blast.analysis.failure.Cause;
import blast.analysis.failure.Chains;
import blast.lint.Finding;
import blast.text.Numbers;
import blast.wording.CauseText;
import java.util.ArrayList;
import java.util.List;

/** Says step by step why something failed. */
final class ChainText {
  /** Steps that are listed before the rest is counted. */
  static final int STEPS = 12;

  /** More removed nodes than this make no command that anybody wants to type. */
  private static final int TYPED = 20;

  private ChainText() {}

  /** {@code talk-pangyo: stands in pangyo-dc, which is lost}. */
  static String of(Chains.Link step) {
    return step.node().id() + ": " + CauseText.of(step.cause());
  }

  /** One line for each step; of a long chain the first ones, and how to see the others. */
  static List<String> lines(Finding finding, boolean all) {
    List<Chains.Link> chain = finding.chain();
    int told = all ? chain.size() : Math.min(STEPS, chain.size());
    List<String> lines = new ArrayList<>();
    for (Chains.Link step : chain.subList(0, told)) {
      lines.add(of(step));
    }
    int more = chain.size() - told;
    if (more > 0 || isUnfinished(chain)) {
      String steps = isUnfinished(chain) ? "more steps" : Numbers.of(more, "more step");
      lines.add("… and " + steps + command(finding));
    }
    return lines;
  }

  /** Whether a chain was too long to be followed to its end, which is always a removed node. */
  private static boolean isUnfinished(List<Chains.Link> chain) {
    return !chain.isEmpty()
        && chain.stream().noneMatch(step -> step.cause() instanceof Cause.Removed);
  }

  private static String command(Finding finding) {
    if (finding.removed().isEmpty() || finding.removed().size() > TYPED) {
      return "";
    }
    String failed = finding.chain().get(0).node().id();
    return ": blast --remove " + String.join(",", finding.removed()) + " --why " + failed;
  }
}
