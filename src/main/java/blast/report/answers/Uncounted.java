package blast.report.answers;

import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.report.Paragraph;
import blast.report.Style;
import blast.text.Numbers;
import blast.wording.PeopleText;
import java.io.IOException;

/** Says how many services count nobody, for a number that leaves something out must say so. */
final class Uncounted {
  private static final String ADD_SERVICES =
      "to see who is hit, add services under `services:`, with what they need and their users";

  private static final String ADD_USERS =
      "; add `users` to those that have them, here or under `extend:` in another file";

  private Uncounted() {}

  /** The people of a list; nothing where it is known that there are none. */
  static String people(String before, Bounds users, int silent, String noun) {
    return silent == 0 && users.isStated() && users.atMost() == 0
        ? ""
        : before + PeopleText.users(users) + of(users, silent, noun);
  }

  /**
   * What a number leaves out: {@code ; 3 have no user numbers}. Where no number is stated, that
   * says it.
   *
   * @param noun what lacks them, unless that is clear from what is before
   */
  static String of(Bounds users, int silent, String noun) {
    if (silent == 0 || !users.isStated()) {
      return "";
    }
    String who = noun.isEmpty() ? Numbers.of(silent) : Numbers.of(silent, noun);
    return "; " + who + (silent == 1 ? " has" : " have") + " no user numbers";
  }

  /** Writes a line if there are such services among all, or none at all. */
  static void write(Impact impact, Style style, Appendable out) throws IOException {
    if (impact.services() == 0) {
      Paragraph.write(style.faint(ADD_SERVICES), "", "  ", style, out);
    }
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
              : (silent == 1
                      ? "the only service has no user numbers"
                      : "none of the " + services + " has user numbers")
                  + ADD_USERS;
      Paragraph.write(style.faint(text), "", "  ", style, out);
    }
  }
}
