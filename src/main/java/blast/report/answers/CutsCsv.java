package blast.report.answers;

import blast.analysis.cuts.CutSet;
import blast.analysis.cuts.CutSets;
import blast.inventory.Node;
import blast.report.Style;
import blast.wording.Csv;
import java.io.IOException;
import java.util.List;

/** Writes which nodes take services down together for spreadsheets: a row for each set. */
final class CutsCsv {
  private CutsCsv() {}

  static void write(CutsAnswer answer, Style style, Appendable out) throws IOException {
    Csv csv = new Csv(out);
    if (answer.query().isListed()) {
      csv.row("service", "order", "nodes", "atLeast", "atMost");
    } else {
      csv.row("service", "order", "sets");
    }
    for (CutSets sets : answer.found()) {
      String service = sets.service().map(Node::id).orElse("");
      if (answer.query().isListed()) {
        list(csv, service, answer.listed(sets));
      } else {
        count(csv, service, sets, answer.orders());
      }
    }
  }

  private static void list(Csv csv, String service, List<CutSet> sets) throws IOException {
    for (CutSet set : sets) {
      csv.row(
          service,
          set.order(),
          String.join(" ", set.nodes().stream().map(Node::id).toList()),
          Csv.atLeast(set.users()),
          Csv.atMost(set.users()));
    }
  }

  private static void count(Csv csv, String service, CutSets sets, List<Integer> orders)
      throws IOException {
    for (int order : orders) {
      csv.row(service, order, sets.count(order));
    }
  }
}
