package blast.report.answers;

import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.analysis.sweep.Killers;
import blast.analysis.sweep.SinglePoint;
import blast.analysis.sweep.SinglePoints;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.report.Style;
import blast.report.Table;
import blast.wording.CauseText;
import blast.wording.Csv;
import blast.wording.Json;
import blast.wording.Numbers;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes the single points of failure, and what services survive. */
public final class SinglePointsReport {
  private static final String INDENT = "  ";

  /** How many of the services lost are named in a row. */
  private static final int NAMED = 5;

  /** The order in which a sentence tells of kinds, from the largest thing to the smallest. */
  private static final List<Kind> KINDS =
      List.of(Kind.SITE, Kind.SERVER, Kind.RESOURCE, Kind.SERVICE, Kind.COMPANY);

  private final SinglePoints points;
  private final int rows;
  private final Impact everyone;

  /**
   * A report of single points.
   *
   * @param rows how many rows are written at the most
   */
  public SinglePointsReport(SinglePoints points, int rows) {
    this.points = points;
    this.rows = rows;
    this.everyone = points.everyone();
  }

  /** Writes text for people. */
  public void writeText(Style style, Appendable out) throws IOException {
    int survivors = points.survivorCount();
    int services = points.serviceCount();
    out.append(style.strong(Numbers.of(points.size(), "single point") + " of failure"))
        .append(" among ")
        .append(listed(KINDS.stream().filter(points.kinds()::contains).map(Kind::section).toList()))
        .append("; ")
        .append(Numbers.of(survivors))
        .append(" of ")
        .append(Numbers.of(services, "service"))
        .append(services == 1 || survivors == 1 ? " has none\n" : " have none\n");
    Uncounted.write(everyone, "services", style, out);
    pointsText(style, out);
    survivalText(style, out);
  }

  private void pointsText(Style style, Appendable out) throws IOException {
    if (points.size() == 0 || rows == 0) {
      Table.writeMore(points.size(), style, out);
      return;
    }
    out.append('\n').append(style.strong("worst first: users of the services lost")).append('\n');
    Table table =
        new Table(
                Table.Align.LEFT,
                Table.Align.LEFT,
                Table.Align.RIGHT,
                Table.Align.RIGHT,
                Table.Align.RIGHT,
                Table.Align.LEFT)
            .dress(0, style::bad)
            .dress(1, style::faint);
    table.row("", "", "users", "of users", "down", "services lost");
    for (SinglePoint point : points.first(rows, NAMED)) {
      table.row(
          point.node().id(),
          point.node().kind().word(),
          Numbers.of(point.users()),
          Numbers.share(point.users().atMost(), everyone.atMost()),
          Numbers.of(point.down(), "node"),
          Numbers.of(point.serviceCount()) + ": " + named(point));
    }
    table.write(out, INDENT);
    Table.writeMore(points.size() - rows, style, out);
  }

  private static String named(SinglePoint point) {
    int more = point.serviceCount() - point.services().size();
    return CauseText.ids(point.services()) + (more > 0 ? " and " + Numbers.of(more) + " more" : "");
  }

  private void survivalText(Style style, Appendable out) throws IOException {
    List<Killers> all = points.killers();
    if (all.isEmpty()) {
      return;
    }
    out.append('\n').append(style.strong("what services survive")).append('\n');
    int shown = Math.min(rows, all.size());
    for (Killers killers : all.subList(0, shown)) {
      out.append(INDENT)
          .append(style.calm(killers.service().id()))
          .append(' ')
          .append(sentence(killers))
          .append('\n');
    }
    Table.writeMore(all.size() - shown, style, out);
  }

  /** What an engineer wants to hear: {@code survives any one site and any one server; not …}. */
  private static String sentence(Killers killers) {
    List<String> survived = new ArrayList<>();
    List<String> deadly = new ArrayList<>();
    for (Kind kind : KINDS) {
      List<Node> ofKind = killers.of(kind);
      if (ofKind.isEmpty()) {
        survived.add("any one " + (kind == Kind.SERVICE ? "other service" : kind.word()));
      } else {
        deadly.add(kind.word(ofKind.size()) + " " + CauseText.ids(ofKind));
      }
    }
    if (survived.isEmpty()) {
      return "does not survive " + String.join("; nor ", deadly);
    }
    String good = "survives " + listed(survived);
    return deadly.isEmpty() ? good : good + "; not " + String.join("; not ", deadly);
  }

  private static String listed(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  /** Writes JSON for programs. */
  public void writeJson(Appendable out) throws IOException {
    try (JsonGenerator json = Json.to(out)) {
      json.writeStartObject();
      json.writeNumberField("blast", Json.VERSION);
      json.writeStringField("command", "spof");
      json.writeNumberField("found", points.size());
      json.writeArrayFieldStart("points");
      for (SinglePoint point : points.first(rows, Integer.MAX_VALUE)) {
        point(json, point);
      }
      json.writeEndArray();
      Json.ids(json, "survivors", points.survivors());
      json.writeArrayFieldStart("services");
      for (Killers killers : points.killers()) {
        killers(json, killers);
      }
      json.writeEndArray();
      json.writeNumberField("servicesWithoutUsers", everyone.servicesWithoutUsers());
      json.writeEndObject();
    }
    out.append('\n');
  }

  private void point(JsonGenerator json, SinglePoint point) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", point.node().id());
    json.writeStringField("kind", point.node().kind().word());
    Json.ids(json, "services", point.services());
    json.writeNumberField("down", point.down());
    json.writeNumberField("atLeast", point.users().atLeast());
    json.writeNumberField("atMost", point.users().atMost());
    Json.ratio(json, "share", share(point.users()));
    json.writeEndObject();
  }

  private static void killers(JsonGenerator json, Killers killers) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", killers.service().id());
    json.writeObjectFieldStart("survives");
    for (Kind kind : KINDS) {
      json.writeBooleanField(kind.word(), killers.of(kind).isEmpty());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("killers");
    for (Kind kind : KINDS) {
      Json.ids(json, kind.word(), killers.of(kind));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private double share(Bounds users) {
    return everyone.atMost() == 0 ? 0 : (double) users.atMost() / everyone.atMost();
  }

  /** Writes comma-separated values for spreadsheets, one row for each point. */
  public void writeCsv(Appendable out) throws IOException {
    Csv csv = new Csv(out);
    csv.row("id", "kind", "services", "down", "atLeast", "atMost", "share");
    for (SinglePoint point : points.first(rows, 0)) {
      csv.row(
          point.node().id(),
          point.node().kind().word(),
          point.serviceCount(),
          point.down(),
          point.users().atLeast(),
          point.users().atMost(),
          Json.rounded(share(point.users())));
    }
  }
}
