package blast.report.answers;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.analysis.people.AudienceImpact;
import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.inventory.Inventory;
import blast.report.Paragraph;
import blast.report.Style;
import blast.report.Table;
import blast.text.Numbers;
import blast.wording.CauseText;
import blast.wording.PeopleText;
import blast.wording.Printable;
import java.io.IOException;

/**
 * Writes what a failure comes to: a line for people, with rounded numbers, and the exact numbers
 * below it.
 */
final class RadiusHeadline {
  private static final String INDENT = "  ";

  private final BlastRadius radius;
  private final Impact impact;
  private final Impact everyone;
  private final Style style;
  private final Appendable out;

  private RadiusHeadline(BlastRadius radius, Style style, Appendable out) {
    this.radius = radius;
    this.impact = radius.impact(State.DOWN);
    this.everyone = radius.everyone();
    this.style = style;
    this.out = out;
  }

  static void write(BlastRadius radius, Style style, Appendable out) throws IOException {
    RadiusHeadline headline = new RadiusHeadline(radius, style, out);
    headline.write();
    headline.numbers();
    headline.careful();
  }

  private void write() throws IOException {
    String without = "ithout " + CauseText.ids(radius.removed());
    String name = radius.inventory().name().map(any -> Printable.of(any) + ", w").orElse("W");
    String kept =
        radius.kept().isEmpty() ? "" : ", had " + CauseText.ids(radius.kept()) + " survived";
    String headline =
        name + style.strong(without + kept) + ": " + style.bad(down()) + "; " + users();
    Paragraph.write(headline, "", INDENT, style, out);
  }

  private String down() {
    return everyone.services() == 0
        ? nodesDown()
        : (impact.services() == 0 ? "none" : Numbers.of(impact.services()))
            + " of "
            + Numbers.of(everyone.services(), "service")
            + " down";
  }

  private String nodesDown() {
    Inventory inventory = radius.inventory();
    return Numbers.of(radius.down().size())
        + " of "
        + Numbers.of(inventory.size(), "node")
        + " down";
  }

  private String users() {
    Bounds users = impact.users();
    if (users.atMost() == 0) {
      return PeopleText.hit(impact);
    }
    int silent = impact.servicesWithoutUsers();
    return style.strong(PeopleText.roughly(users) + " hit")
        + ", "
        + (users.isExact() ? "" : "up to ")
        + (users.atMost() == everyone.atMost()
            ? "all of them"
            : Numbers.share(users.atMost(), everyone.atMost()) + " of all users")
        + (silent == 0 ? "" : "; " + PeopleText.silent(silent, impact.services()));
  }

  private void numbers() throws IOException {
    String nodes = everyone.services() == 0 ? "" : nodesDown() + "; ";
    String population = PeopleText.populationShare(impact.users(), impact.population());
    String people = impact.atMost() == 0 ? "" : PeopleText.users(impact.users());
    String line =
        nodes + people + (population.isEmpty() || people.isEmpty() ? "" : ", " + population);
    if (!line.isEmpty()) {
      Paragraph.write(line.replaceFirst("; $", ""), INDENT, INDENT + INDENT, style, out);
    }
    if (impact.audiences().size() > 1) {
      Table table = new Table(Table.Column.WORD, Table.Column.WORD, Table.Column.TEXT);
      for (AudienceImpact audience : impact.audiences()) {
        table.row(
            audience.audience().id(),
            PeopleText.of(audience.users()),
            PeopleText.populationShare(audience.users(), audience.audience().population()));
      }
      table.write(style, out, INDENT + INDENT);
    }
  }

  private void careful() throws IOException {
    OutText.writeCareful(radius.heldByCircle(), "", style, out);
  }
}
