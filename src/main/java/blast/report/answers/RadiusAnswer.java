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
 * What a removal does, as it was asked for.
 *
 * @param radius what it does
 * @param listing what is listed of it
 * @param asked the nodes whose chains of causes are asked for; if there are any, text has nothing
 *     but these
 */
public record RadiusAnswer(BlastRadius radius, RadiusListing listing, List<Node> asked) {
  /** How it is written. */
  public static final Formats<AnswerWriter<RadiusAnswer>> FORMATS =
      Formats.of(Format.text(RadiusAnswer::writeText), Format.json(RadiusAnswer::writeJson));

  public RadiusAnswer {
    asked = List.copyOf(asked);
  }

  private static void writeText(RadiusAnswer answer, Style style, Appendable out)
      throws IOException {
    if (answer.asked.isEmpty()) {
      RadiusText.write(answer.radius, answer.listing, style, out);
      return;
    }
    RadiusText.writeHeadline(answer.radius, style, out);
    for (Node node : answer.asked) {
      out.append('\n');
      WhyText.write(answer.radius, node, answer.listing.all(), style, out);
    }
  }

  private static void writeJson(RadiusAnswer answer, Style style, Appendable out)
      throws IOException {
    RadiusJson.write(answer.radius, answer.listing, answer.asked, out);
  }
}
