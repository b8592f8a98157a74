package blast.report.answers;

import blast.report.AnswerWriter;
import blast.report.Style;
import blast.wording.Format;
import blast.wording.Formats;
import java.io.IOException;

/**
 * Chains of causes alone, as they were asked for.
 *
 * @param of the answer that they are part of
 */
public record WhyAnswer(RadiusAnswer of) {
  /** How it is written. */
  public static final Formats<AnswerWriter<WhyAnswer>> FORMATS =
      Formats.of(
          Format.text(WhyAnswer::writeText),
          Format.json(WhyAnswer::writeJson),
          Format.csv(WhyAnswer::writeCsv));

  private static void writeText(WhyAnswer answer, Style style, Appendable out) throws IOException {
    answer.of.writeChains(style, out);
  }

  private static void writeJson(WhyAnswer answer, Style style, Appendable out) throws IOException {
    RadiusJson.writeWhy(answer.of, out);
  }

  private static void writeCsv(WhyAnswer answer, Style style, Appendable out) throws IOException {
    WhyCsv.write(answer.of, out);
  }
}
