package blast.report.answers;

import blast.analysis.people.Impact;
import blast.report.Paragraph;
import blast.report.Style;
import blast.text.Numbers;
import java.io.IOException;

/** Says how many services count nobody, for a number that leaves something out must say so. */
final class Uncounted {
  private Uncounted() {}

  /**
   * Writes a line if there are such services.
   *
   * @param which what the services are called
   */
  static void write(Impact impact, String which, Style style, Appendable out) throws IOException {
    if (impact.servicesWithoutUsers() > 0) {
      String count = Numbers.of(impact.servicesWithoutUsers());
      String rest = impact.users().isStated() ? " (they count nobody)" : " (all of them)";
      String text = which + " that state no users: " + count + rest;
      Paragraph.write(style.faint(text), "", "  ", style, out);
    }
  }
}
