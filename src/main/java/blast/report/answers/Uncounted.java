package blast.report.answers;

import blast.analysis.people.Impact;
import blast.report.Paragraph;
import blast.report.Style;
import blast.text.Numbers;
import java.io.IOException;

/** Says how many services count nobody, for a number that leaves something out must say so. */
final class Uncounted {
  private Uncounted() {}

  /** Writes a line if there are such services. */
  static void write(Impact impact, Style style, Appendable out) throws IOException {
    if (impact.servicesWithoutUsers() > 0) {
      int silent = impact.servicesWithoutUsers();
      String services = Numbers.of(impact.services(), "service");
      String text =
          impact.users().isStated()
              ? Numbers.of(silent)
                  + " of the "
                  + services
                  + (silent == 1 ? " has" : " have")
                  + " no user numbers; the total leaves "
                  + (silent == 1 ? "it" : "them")
                  + " out"
              : silent == 1
                  ? "the only service has no user numbers"
                  : "none of the " + services + " has user numbers";
      Paragraph.write(style.faint(text), "", "  ", style, out);
    }
  }
}
