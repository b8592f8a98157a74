package blast.report.answers;

import blast.analysis.concentration.Concentration;
import blast.analysis.concentration.HostingIndex;
import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.report.Style;
import blast.report.Table;
import blast.text.Numbers;
import blast.wording.Csv;
import blast.wording.Json;
import blast.wording.PeopleText;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes how many people stand behind each place, and how many are at stake. */
public final class ConcentrationReport {
  private static final String INDENT = "  ";
  private static final int BAR = 20;

  /** From this share at stake on, a place that hosts little is worth a warning. */
  private static final double MUCH = 0.5;

  private final Concentration concentration;
  private final int rows;
  private final Impact everyone;

  /**
   * A report of a concentration.
   *
   * @param rows how many rows are written as text at the most
   */
  public ConcentrationReport(Concentration concentration, int rows) {
    this.concentration = concentration;
    this.rows = rows;
    this.everyone = concentration.everyone();
  }

  /** Writes text for people. */
  public void writeText(Style style, Appendable out) throws IOException {
    out.append(style.strong("concentration by " + concentration.by().word()))
        .append(": ")
        .append(PeopleText.of(everyone.users()))
        .append(" users of ")
        .append(Numbers.of(everyone.services(), "service"));
    out.append('\n');
    Uncounted.write(everyone, "services", style, out);
    if (!concentration.rows().isEmpty()) {
      rowsText(style, out);
    }
    indexText(style, out);
    trapText(style, out);
    legend(style, out);
  }

  private void rowsText(Style style, Appendable out) throws IOException {
    List<Concentration.Row> all = concentration.rows();
    out.append('\n');
    Table table =
        new Table(
                Table.Align.LEFT,
                Table.Align.RIGHT,
                Table.Align.LEFT,
                Table.Align.RIGHT,
                Table.Align.RIGHT,
                Table.Align.RIGHT,
                Table.Align.RIGHT,
                Table.Align.RIGHT)
            .dress(2, style::bad);
    table.row("", "at stake", "", "", "behind", "degraded", "hosted", "machines");
    int shown = Math.min(rows, all.size());
    for (Concentration.Row row : all.subList(0, shown)) {
      table.row(
          row.id(),
          PeopleText.of(row.atStake()),
          bar(share(row.atStake())),
          percent(row.atStake()),
          percent(row.behind()),
          percent(row.degraded()),
          row.hostingShare().isPresent() ? percent(row.hostingShare().getAsDouble()) : "",
          row.hostingShare().isPresent() ? Numbers.of(row.machines()) : "");
    }
    table.write(out, INDENT);
    Table.writeMore(all.size() - shown, style, out);
  }

  private String percent(Bounds bounds) {
    return Numbers.share(bounds.atMost(), everyone.atMost());
  }

  private static String percent(double share) {
    return Numbers.share(Math.round(share * 1_000_000), 1_000_000);
  }

  private double share(Bounds bounds) {
    return everyone.atMost() == 0 ? 0 : (double) bounds.atMost() / everyone.atMost();
  }

  private static String bar(double share) {
    int length = (int) Math.round(share * BAR);
    return share > 0 && length == 0 ? "▏" : "█".repeat(length);
  }

  private void indexText(Style style, Appendable out) throws IOException {
    out.append('\n');
    Optional<HostingIndex> index = concentration.index();
    if (index.isEmpty()) {
      out.append(
          "hosting: nothing to measure, as no users are hosted by "
              + concentration.by().word()
              + "\n");
      return;
    }
    out.append(style.strong("hosting"))
        .append(
            String.format(
                Locale.ROOT,
                ": HHI %,d (%s), as if spread evenly over %.1f; the largest hosts %s, the largest"
                    + " three %s%n",
                index.get().roundedHhi(),
                index.get().band().word(),
                index.get().effective(),
                percent(index.get().cr1()),
                percent(index.get().cr3())));
  }

  /** At Kakao hosting looked harmless: what matters is what hangs on a place. */
  private void trapText(Style style, Appendable out) throws IOException {
    Optional<Concentration.Row> trap =
        concentration.rows().stream()
            .filter(row -> share(row.atStake()) >= MUCH)
            .filter(row -> row.hostingShare().isPresent())
            .filter(row -> row.hostingShare().getAsDouble() <= share(row.atStake()) / 2)
            .findFirst();
    if (trap.isPresent()) {
      Concentration.Row row = trap.get();
      out.append(
          style.bad(
              "careful: "
                  + row.id()
                  + " hosts "
                  + percent(row.hostingShare().getAsDouble())
                  + " of users, but "
                  + percent(row.atStake())
                  + " are at stake with it"));
      out.append('\n');
    }
  }

  private void legend(Style style, Appendable out) throws IOException {
    String legend =
        """

        at stake: users of services that go down if this alone is lost
        behind:   users of services that reach it by any requirement, redundant and soft ones too
        degraded: users of services that go on without it, but not fully
        hosted:   users split by the machines that serve them
        """;
    out.append(style.faint(legend.stripTrailing())).append('\n');
    out.append(
            style.faint(
                "the first three are bounds and shares of "
                    + PeopleText.users(everyone.users())
                    + ", where people who use several services overlap;\n"
                    + "hosted is a share of "
                    + Numbers.of(concentration.users())
                    + ", their plain sum"))
        .append('\n');
  }

  /** Writes JSON for programs. */
  public void writeJson(Appendable out) throws IOException {
    try (JsonGenerator json = Json.to(out)) {
      json.writeStartObject();
      json.writeNumberField("blast", Json.VERSION);
      json.writeStringField("command", "concentration");
      json.writeStringField("by", concentration.by().word());
      json.writeArrayFieldStart("rows");
      for (Concentration.Row row : concentration.rows()) {
        row(json, row);
      }
      json.writeEndArray();
      index(json);
      json.writeObjectFieldStart("users");
      json.writeNumberField("sum", concentration.users());
      Json.optional(json, "population", everyone.population());
      json.writeNumberField("atLeast", everyone.atLeast());
      json.writeNumberField("atMost", everyone.atMost());
      json.writeEndObject();
      json.writeNumberField("services", everyone.services());
      json.writeNumberField("servicesWithoutUsers", everyone.servicesWithoutUsers());
      json.writeEndObject();
    }
    out.append('\n');
  }

  private void row(JsonGenerator json, Concentration.Row row) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", row.id());
    Json.optional(json, "name", row.node().flatMap(node -> node.name()));
    bounds(json, "behind", row.behind());
    bounds(json, "atStake", row.atStake());
    bounds(json, "degraded", row.degraded());
    ratio(json, "hostingShare", row.hostingShare());
    json.writeNumberField("machines", row.machines());
    json.writeEndObject();
  }

  private void bounds(JsonGenerator json, String field, Bounds bounds) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeNumberField("atLeast", bounds.atLeast());
    json.writeNumberField("atMost", bounds.atMost());
    Json.ratio(json, "share", share(bounds));
    json.writeEndObject();
  }

  private static void ratio(JsonGenerator json, String field, OptionalDouble ratio)
      throws IOException {
    if (ratio.isPresent()) {
      Json.ratio(json, field, ratio.getAsDouble());
    } else {
      json.writeNullField(field);
    }
  }

  private void index(JsonGenerator json) throws IOException {
    Optional<HostingIndex> index = concentration.index();
    if (index.isPresent()) {
      json.writeNumberField("hhi", index.get().roundedHhi());
      json.writeStringField("band", index.get().band().word());
      Json.ratio(json, "effective", index.get().effective());
      Json.ratio(json, "cr1", index.get().cr1());
      Json.ratio(json, "cr3", index.get().cr3());
    } else {
      for (String field : List.of("hhi", "band", "effective", "cr1", "cr3")) {
        json.writeNullField(field);
      }
    }
  }

  /** Writes comma-separated values for spreadsheets, one row for each place. */
  public void writeCsv(Appendable out) throws IOException {
    Csv csv = new Csv(out);
    csv.row(
        "id",
        "behindAtLeast",
        "behindAtMost",
        "atStakeAtLeast",
        "atStakeAtMost",
        "degradedAtLeast",
        "degradedAtMost",
        "hostingShare",
        "machines");
    for (Concentration.Row row : concentration.rows()) {
      csv.row(
          row.id(),
          row.behind().atLeast(),
          row.behind().atMost(),
          row.atStake().atLeast(),
          row.atStake().atMost(),
          row.degraded().atLeast(),
          row.degraded().atMost(),
          row.hostingShare().isPresent() ? Json.rounded(row.hostingShare().getAsDouble()) : "",
          row.machines());
    }
  }
}
