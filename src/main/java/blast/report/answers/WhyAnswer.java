package blast.report.answers;

import blast.analysis.failure.BlastRadius;
import blast.inventory.Node;
import blast.report.AnswerWriter;
import blast.report.Style;
import blast.wording.Format;
import blast.wording.Formats;
import java.io.IOException;
import java.util.List;

/**
 * Chains of causes alone, as they were asked for.
 *
 * @param radius what a removal does
 * @param asked the nodes whose chains are asked for
 * @param all whether long trees are written to their ends
 */
public record WhyAnswer(BlastRadius radius, List<Node> asked, boolean all) {
  /** How it is written. */
  public static final Formats<AnswerWriter<WhyAnswer>> FORMATS =
      Formats.of(Format.text(WhyAnswer::writeText), Format.json(WhyAnswer::writeJson));

  public WhyAnswer {
    asked = List.copyOf(asked);
  }

  private static void writeText(WhyAnswer answer, Style style, Appendable out) throws IOException {
    for (int i = 0; i < answer.asked.size(); i++) {
      out.append(i == 0 ? "" : "\n");
      WhyText.write(answer.radius, answer.asked.get(i), answer.all, style, out);
    }
  }

  private static void writeJson(WhyAnswer answer, Style style, Appendable out) throws IOException {
    RadiusJson.writeWhy(answer.radius, answer.asked, out);
  }
}
