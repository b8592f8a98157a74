package blast.report.answers;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.Keeps;
import blast.analysis.failure.State;
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
 * @param keeps what would have saved most
 * @param listing what is listed of it
 * @param asked the nodes whose chains of causes are asked for; if there are any, text and CSV have
 *     nothing but these
 */
public record RadiusAnswer(
    BlastRadius radius, Keeps keeps, RadiusListing listing, List<Node> asked) {
  /** How it is written. */
  public static final Formats<AnswerWriter<RadiusAnswer>> FORMATS =
      Formats.of(
          Format.text(RadiusAnswer::writeText),
          Format.json(RadiusAnswer::writeJson),
          Format.csv(RadiusAnswer::writeCsv));

  public RadiusAnswer {
    asked = List.copyOf(asked);
  }

  private static void writeText(RadiusAnswer answer, Style style, Appendable out)
      throws IOException {
    BlastRadius radius = answer.radius;
    KeepsText keeps = new KeepsText(answer.keeps, radius.everyone().services(), style);
    if (answer.asked.isEmpty()) {
      RadiusText.write(radius, keeps, answer.listing, style, out);
      return;
    }
    RadiusHeadline.write(radius, style, out);
    out.append('\n');
    answer.writeChains(style, out);
  }

  /** Writes the chains that are asked for, and of each node what would have saved it. */
  void writeChains(Style style, Appendable out) throws IOException {
    KeepsText saving = new KeepsText(keeps, radius.everyone().services(), style);
    String separator = "";
    for (Node node : asked) {
      out.append(separator);
      WhyText.write(radius, node, listing.all(), style, out);
      if (radius.state(node) == State.DOWN) {
        saving.writeSaving(node, out);
      }
      separator = "\n";
    }
  }

  private static void writeJson(RadiusAnswer answer, Style style, Appendable out)
      throws IOException {
    RadiusJson.write(answer, out);
  }

  /** A table has rows of one sort: chains where these are asked for, as in text. */
  private static void writeCsv(RadiusAnswer answer, Style style, Appendable out)
      throws IOException {
    if (answer.asked.isEmpty()) {
      RadiusCsv.write(answer, out);
    } else {
      WhyCsv.write(answer, out);
    }
  }
}
