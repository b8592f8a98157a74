package blast.report.answers;

import blast.analysis.availability.Availability;
import blast.analysis.availability.ServiceAvailability;
import blast.analysis.availability.UserMinutes;
import blast.inventory.Kind;
import blast.report.Paragraph;
import blast.report.Style;
import blast.report.Table;
import blast.text.Numbers;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Writes how much of the year services are down, for people: a line for each service. */
final class AvailabilityText {
  static final String INDENT = "  ";

  /** How many rows people read unless they ask for more or fewer. */
  private static final int ROWS = 20;

  private static final Comparator<ServiceAvailability> WORST =
      Comparator.<ServiceAvailability>comparingDouble(one -> -one.lost().atMost())
          .thenComparingDouble(one -> -one.down().high())
          .thenComparing(one -> one.service().id());

  private final AvailabilityAnswer asked;
  private final Availability answer;
  private final int rows;
  private final Style style;
  private final Appendable out;

  private AvailabilityText(AvailabilityAnswer asked, Style style, Appendable out) {
    this.asked = asked;
    this.answer = asked.answer();
    this.rows = asked.most().orElse(ROWS);
    this.style = style;
    this.out = out;
  }

  static void write(AvailabilityAnswer answer, Style style, Appendable out) throws IOException {
    new AvailabilityText(answer, style, out).write();
  }

  private void write() throws IOException {
    Paragraph.write(style.strong(known()), "", INDENT, style, out);
    writeAssumed();
    out.append('\n');
    if (answer.services().isEmpty()) {
      Paragraph.write(
          "no services: add them under `services:`, with what they need", "", INDENT, style, out);
      return;
    }
    List<ServiceAvailability> worst = answer.services().stream().sorted(WORST).toList();
    writeServices(worst);
    writeTogether();
    if (asked.asksImportance()) {
      new ImportanceText(asked, rows, style, out).write(worst);
    }
    out.append('\n');
    String independent =
        "faults are taken to be independent: what nodes share has to be a node itself";
    Paragraph.write(style.faint(independent), "", INDENT, style, out);
  }

  /** How many nodes state anything. */
  private String known() {
    int stated = answer.stated();
    int others = answer.perfect();
    String nodes = Numbers.of(asked.nodes(), "node");
    if (stated == asked.nodes()) {
      return "all " + nodes + " state an availability";
    }
    return Numbers.of(stated)
        + " of "
        + nodes
        + (stated == 1 || asked.nodes() == 1 ? " states" : " state")
        + " an availability"
        + (answer.assumed() > 0
            ? "; it is assumed of " + Numbers.of(answer.assumed()) + " more"
            : "")
        + (others > 0 ? "; the other " + Numbers.of(others) + taken(others) : "");
  }

  private static String taken(int others) {
    return (others == 1 ? " is" : " are") + " taken as perfect";
  }

  private void writeAssumed() throws IOException {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<Kind, BigDecimal> one : asked.assumedInOrder().entrySet()) {
      parts.add(one.getKey().word() + " " + one.getValue().toPlainString() + "%");
    }
    if (!parts.isEmpty()) {
      String assumed = "assumed where nothing is stated: " + String.join(", ", parts);
      Paragraph.write(assumed, "", INDENT, style, out);
    }
  }

  private void writeServices(List<ServiceAvailability> worst) throws IOException {
    List<ServiceAvailability> shown = worst.subList(0, Math.min(rows, worst.size()));
    boolean tellsUsers = answer.lost().isStated();
    boolean tellsOutages = shown.stream().anyMatch(one -> one.outagesPerYear().isPresent());
    List<String> names = new ArrayList<>(List.of("service", "availability", "down a year"));
    if (tellsUsers) {
      names.add("user-minutes lost");
    }
    Table.Column[] columns = new Table.Column[names.size() + (tellsOutages ? 1 : 0)];
    Arrays.fill(columns, Table.Column.NUMBER);
    columns[0] = Table.Column.WORD;
    if (tellsOutages) {
      columns[names.size()] = Table.Column.TEXT;
      names.add("outages");
    }
    Table table = new Table(columns);
    table.names(names.toArray(String[]::new));
    for (ServiceAvailability one : shown) {
      List<String> cells = new ArrayList<>();
      cells.add(one.service().id());
      cells.add(FigureText.available(one.down()));
      cells.add(FigureText.aYear(one.down()));
      if (tellsUsers) {
        cells.add(FigureText.minutes(one.lost()));
      }
      if (tellsOutages) {
        cells.add(outages(one));
      }
      table.row(cells.toArray(String[]::new));
    }
    table.write(style, out, "");
    Table.writeMoreRows(worst.size() - shown.size(), style, out);
    writeBounds();
  }

  private void writeBounds() throws IOException {
    long open = answer.services().stream().filter(one -> !one.down().isExact()).count();
    if (open > 0) {
      out.append('\n');
      String bounds =
          (open == 1 ? "one service has" : Numbers.of(open) + " services have")
              + " no exact answer: the two numbers are bounds that hold for certain";
      Paragraph.write(bounds, "", INDENT, style, out);
    }
  }

  private static String outages(ServiceAvailability one) {
    OptionalDouble outages = one.outagesPerYear();
    OptionalDouble mean = one.meanOutage();
    if (outages.isEmpty()) {
      return "";
    }
    return mean.isEmpty()
        ? "none"
        : FigureText.of(outages.getAsDouble())
            + " a year of "
            + FigureText.time(mean.getAsDouble());
  }

  /** What is lost by all together, where that isn't what one loses. */
  private void writeTogether() throws IOException {
    UserMinutes lost = answer.lost();
    if (!lost.isStated() || answer.services().size() < 2) {
      return;
    }
    long silent = answer.services().stream().filter(one -> !one.lost().isStated()).count();
    String bounds =
        !FigureText.minutes(lost).contains(" to ")
            ? ""
            : "; the same person may use several services, so only bounds are known";
    String unknown =
        silent == 0
            ? ""
            : "; "
                + Numbers.of(silent)
                + (silent == 1 ? " service states" : " services state")
                + " no users";
    out.append('\n');
    Paragraph.write(
        "all together: " + FigureText.minutes(lost) + " user-minutes a year" + bounds + unknown,
        "",
        INDENT,
        style,
        out);
  }
}
