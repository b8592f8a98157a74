package blast.report.answers;

import blast.analysis.people.Impact;
import blast.analysis.sweep.EqualPoints;
import blast.analysis.sweep.Killers;
import blast.analysis.sweep.SinglePoint;
import blast.analysis.sweep.SinglePoints;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.report.Paragraph;
import blast.report.Style;
import blast.report.Table;
import blast.text.Numbers;
import blast.wording.CauseText;
import blast.wording.PeopleText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes single points of failure, and what services survive, for people. */
final class SinglePointsText {
  private static final String INDENT = "  ";

  /** How many rows people read unless they ask for more or fewer. */
  private static final int ROWS = 20;

  /** How many of the services lost are named in a row. */
  private static final int NAMED = 5;

  private final SinglePoints points;
  private final List<Node> heldByCircle;
  private final int rows;
  private final boolean isAll;
  private final Impact everyone;
  private final Style style;
  private final Appendable out;

  private SinglePointsText(SinglePointsAnswer answer, Style style, Appendable out) {
    this.points = answer.points();
    this.heldByCircle = answer.heldByCircle();
    this.isAll = answer.isAll();
    this.rows = answer.most().orElse(ROWS);
    this.everyone = points.everyone();
    this.style = style;
    this.out = out;
  }

  static void write(SinglePointsAnswer answer, Style style, Appendable out) throws IOException {
    new SinglePointsText(answer, style, out).write();
  }

  private void write() throws IOException {
    int survivors = points.survivorCount();
    int services = points.serviceCount();
    OutText.write(
        points.out(), points.servicesOut(), everyone.services(), heldByCircle, style, out);
    if (everyone.services() == 0) {
      writeWithoutServices();
      return;
    }
    boolean isNarrowed = points.size() < points.sizeUnfiltered();
    String headline =
        (isNarrowed ? Numbers.of(points.size()) + " of " : "")
            + style.strong(Numbers.of(points.sizeUnfiltered(), "single point") + " of failure")
            + (points.out().isEmpty() ? "" : " (" + Numbers.of(points.newSize()) + " new)")
            + " among "
            + kinds()
            + (isNarrowed ? (points.size() == 1 ? " matches" : " match") + " the filters; " : "; ")
            + Numbers.of(survivors)
            + " of "
            + Numbers.of(services, "service")
            + (services == 1 || survivors == 1
                ? " has no single point of failure"
                : " have no single point of failure");
    Paragraph.write(headline, "", INDENT, style, out);
    Uncounted.write(everyone, style, out);
    writePoints();
    writeSurvivals();
  }

  /** What is worth knowing of an inventory that has come as far as machines and places. */
  private void writeWithoutServices() throws IOException {
    String headline =
        style.strong("no services")
            + ", so no single points of failure: these are what takes a service down";
    Paragraph.write(headline, "", INDENT, style, out);
    Uncounted.write(everyone, style, out);
    List<Node> heaviest = points.heaviest(rows);
    if (heaviest.isEmpty()) {
      return;
    }
    out.append('\n').append(style.strong("Until then, by nodes down")).append('\n');
    Table table =
        new Table(Table.Column.WORD, Table.Column.WORD, Table.Column.NUMBER)
            .dress(0, style::strong)
            .dress(1, style::faint);
    table.names("", "", "down");
    for (Node node : heaviest) {
      table.row(node.id(), node.kind().word(), Numbers.of(points.down(node), "node"));
    }
    table.write(style, out, INDENT);
  }

  private String kinds() {
    return Survival.listed(
        SinglePointsAnswer.KINDS.stream()
            .filter(points.kinds()::contains)
            .map(Kind::section)
            .toList());
  }

  private void writePoints() throws IOException {
    if (points.size() == 0 || rows == 0) {
      writeMore(points.equalSize());
      return;
    }
    out.append('\n')
        .append(
            style.strong(
                everyone.countsNobody()
                    ? "Worst first, by nodes down"
                    : "Worst first, by users of the services lost"))
        .append('\n');
    Table table =
        new Table(
                Table.Column.WORD,
                Table.Column.WORD,
                Table.Column.WORD,
                Table.Column.NUMBER,
                Table.Column.NUMBER,
                Table.Column.NUMBER,
                Table.Column.TEXT)
            .dress(0, style::bad)
            .dress(1, style::strong)
            .dress(2, style::faint);
    table.names("", "", "", "users", "of users", "down", "services lost");
    List<EqualPoints> shown = points.firstEqual(rows, NAMED);
    for (EqualPoints equal : shown) {
      SinglePoint point = equal.first();
      table.row(
          ids(equal),
          point.isNew() ? "new" : "",
          EqualPointsText.kinds(equal),
          PeopleText.of(point.users()),
          point.users().isStated() ? Numbers.share(point.users().atMost(), everyone.atMost()) : "",
          EqualPointsText.down(equal),
          Numbers.of(point.serviceCount()) + ": " + named(point));
    }
    table.write(style, out, INDENT);
    writeMore(points.equalSize() - shown.size());
  }

  private String ids(EqualPoints equal) {
    int room = style.width() / 3;
    return isAll ? EqualPointsText.allIds(equal, room) : EqualPointsText.ids(equal, room);
  }

  /** Where points share rows, rows are not what the headline counts. */
  private void writeMore(int more) throws IOException {
    if (points.equalSize() < points.size()) {
      Table.writeMoreRows(more, style, out);
    } else {
      Table.writeMore(more, style, out);
    }
  }

  private static String named(SinglePoint point) {
    int more = point.serviceCount() - point.services().size();
    return CauseText.ids(point.services()) + (more > 0 ? " and " + Numbers.of(more) + " more" : "");
  }

  private void writeSurvivals() throws IOException {
    List<Killers> all = points.killers();
    if (all.isEmpty()) {
      return;
    }
    out.append('\n').append(style.strong("what services survive")).append('\n');
    int shown = Math.min(rows, all.size());
    for (Killers killers : all.subList(0, shown)) {
      String text = style.calm(killers.service().id()) + " " + sentence(killers);
      Paragraph.write(text, INDENT, INDENT + INDENT, style, out);
    }
    Table.writeMore(all.size() - shown, style, out);
  }

  /** What an engineer wants to hear: {@code survives any one site and any one server; not …}. */
  private String sentence(Killers killers) {
    if (points.isOut(killers.service())) {
      return "is down already";
    }
    Map<Kind, List<Node>> byKind = killers.byKind();
    List<String> survived = new ArrayList<>();
    List<String> deadly = new ArrayList<>();
    for (Kind kind : SinglePointsAnswer.KINDS) {
      List<Node> ofKind = byKind.getOrDefault(kind, List.of());
      if (ofKind.isEmpty() && points.isAnyBeside(killers.service(), kind)) {
        survived.add(Survival.anyOne(kind));
      } else if (!ofKind.isEmpty()) {
        deadly.add(kind.word(ofKind.size()) + " " + CauseText.ids(ofKind));
      }
    }
    if (survived.isEmpty() && deadly.isEmpty()) {
      return "has nothing beside it that could be lost";
    }
    if (survived.isEmpty()) {
      return "does not survive " + String.join("; nor ", deadly);
    }
    String good = "survives " + Survival.listed(survived);
    return deadly.isEmpty() ? good : good + "; not " + String.join("; not ", deadly);
  }
}
