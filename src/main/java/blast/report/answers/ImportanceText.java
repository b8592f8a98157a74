package blast.report.answers;

import blast.analysis.availability.AvailabilityQuery.Importance;
import blast.analysis.availability.NodeImportance;
import blast.analysis.availability.Saving;
import blast.analysis.availability.ServiceAvailability;
import blast.report.Paragraph;
import blast.report.Style;
import blast.report.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Writes which nodes matter to the availability of services, for people. */
final class ImportanceText {
  private static final String INDENT = AvailabilityText.INDENT;

  /** A share of failures where there are none. */
  private static final String UNDEFINED = "–";

  private final AvailabilityAnswer asked;
  private final int rows;
  private final Style style;
  private final Appendable out;

  ImportanceText(AvailabilityAnswer asked, int rows, Style style, Appendable out) {
    this.asked = asked;
    this.rows = rows;
    this.style = style;
    this.out = out;
  }

  void write(List<ServiceAvailability> services) throws IOException {
    int shown = Math.min(rows, services.size());
    for (ServiceAvailability service : services.subList(0, shown)) {
      out.append('\n');
      String id = style.calm(service.service().id());
      if (!service.down().isExact()) {
        Paragraph.write(
            id + ": which nodes matter isn't known where only bounds are", "", INDENT, style, out);
      } else if (service.importance().isEmpty()) {
        Paragraph.write(id + ": rests on no node with figures", "", INDENT, style, out);
      } else {
        Paragraph.write(id + ": which nodes matter", "", INDENT, style, out);
        write(service);
      }
    }
    writeSavings();
  }

  private void write(ServiceAvailability service) throws IOException {
    boolean isFull = asked.importance() == Importance.FULL;
    List<String> names =
        new ArrayList<>(List.of("node", "criticality", "diagnostic", "Birnbaum", "RAW", "RRW"));
    List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.WORD));
    if (isFull) {
      names.add(2, "Fussell-Vesely");
    }
    while (columns.size() < names.size()) {
      columns.add(Table.Column.NUMBER);
    }
    Table table = new Table(columns.toArray(Table.Column[]::new));
    table.names(names.toArray(String[]::new));
    List<NodeImportance> all = service.importance();
    int shown = Math.min(rows, all.size());
    for (NodeImportance one : all.subList(0, shown)) {
      List<String> cells =
          new ArrayList<>(
              List.of(
                  one.node().id(),
                  share(one.criticality(), UNDEFINED),
                  share(one.diagnostic(), UNDEFINED),
                  FigureText.of(one.birnbaum()),
                  FigureText.of(one.raw()),
                  FigureText.of(one.rrw())));
      if (isFull) {
        boolean isNever = service.down().high() == 0;
        cells.add(2, share(one.fussellVesely(), isNever ? UNDEFINED : "not known"));
      }
      table.row(cells.toArray(String[]::new));
    }
    table.write(style, out, INDENT);
    Table.writeMoreRows(all.size() - shown, style, out);
  }

  private static String share(OptionalDouble share, String otherwise) {
    return share.isPresent() ? FigureText.share(share.getAsDouble()) : otherwise;
  }

  private void writeSavings() throws IOException {
    List<Saving> savings =
        asked.answer().savings().stream().filter(one -> one.atMost() > 0).toList();
    if (savings.isEmpty()) {
      return;
    }
    out.append('\n');
    Paragraph.write(
        "what would be saved if a node never failed by itself, in user-minutes a year; savings"
            + " don't add up",
        "",
        INDENT,
        style,
        out);
    Table table = new Table(Table.Column.WORD, Table.Column.NUMBER);
    int shown = Math.min(rows, savings.size());
    for (Saving one : savings.subList(0, shown)) {
      table.row(one.node().id(), FigureText.minutes(one.atLeast(), one.atMost()));
    }
    table.write(style, out, INDENT);
    Table.writeMoreRows(savings.size() - shown, style, out);
  }
}
