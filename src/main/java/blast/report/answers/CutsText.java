package blast.report.answers;

import blast.analysis.cuts.CutQuery;
import blast.analysis.cuts.CutSets;
import blast.analysis.cuts.Heights;
import blast.analysis.failure.State;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.report.Paragraph;
import blast.report.Style;
import blast.report.Table;
import blast.text.Numbers;
import blast.wording.CauseText;
import blast.wording.PeopleText;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Writes which nodes take services down together, for people: a line for each set. */
final class CutsText {
  private static final String INDENT = "  ";

  /** How many sets people read of each service unless they ask for more or fewer. */
  private static final int ROWS = 20;

  private final CutsAnswer answer;
  private final CutReasons reasons;
  private final int rows;
  private final Style style;
  private final Appendable out;

  private CutsText(CutsAnswer answer, Style style, Appendable out) {
    this.answer = answer;
    this.reasons = new CutReasons(answer.study(), answer.out());
    this.rows = answer.most().orElse(ROWS);
    this.style = style;
    this.out = out;
  }

  static void write(CutsAnswer answer, Style style, Appendable out) throws IOException {
    new CutsText(answer, style, out).write();
  }

  private void write() throws IOException {
    if (!answer.question().isOfRescues()) {
      writeOut();
    }
    Paragraph.write(headline(), "", INDENT, style, out);
    if (answer.query().isListed()) {
      for (CutSets sets : answer.found()) {
        out.append('\n');
        write(sets);
      }
    } else if (!answer.found().isEmpty()) {
      writeCounts();
    }
    if (answer.servicesLeft() > 0) {
      out.append('\n');
      String more = "… and " + Numbers.of(answer.servicesLeft(), "more service") + " (--all)";
      Paragraph.write(style.faint(more), "", INDENT, style, out);
    }
    writeSilent();
    writeCompleteness();
  }

  /** Where people are counted, who isn't. */
  private void writeSilent() throws IOException {
    int silent = answer.study().everyone().servicesWithoutUsers();
    if (answer.question().leastUsers().isPresent() && silent > 0) {
      int services = answer.study().everyone().services();
      String line =
          "users: " + PeopleText.silent(silent, services) + ", and nobody is counted there";
      out.append('\n');
      Paragraph.write(style.faint(line), "", INDENT, style, out);
    }
  }

  private void writeOut() throws IOException {
    List<Node> removed = answer.out();
    int down =
        removed.isEmpty() ? 0 : answer.study().blastRadius(removed).impact(State.DOWN).services();
    int services = answer.study().everyone().services();
    List<Node> held = answer.study().heldByCircle(removed);
    OutText.write(removed, down, services, held, style, out);
  }

  private String headline() {
    if (answer.found().isEmpty()) {
      return style.strong("no services") + ": add them under `services:`, with what they need";
    }
    String few = kindOfSets();
    if (answer.question().isOfRescues()) {
      return "without "
          + CauseText.ids(answer.out())
          + ": "
          + style.strong(few)
          + " that would have saved "
          + services()
          + ", had they been kept; users are those still hit";
    }
    if (answer.question().leastUsers().isPresent()) {
      return style.strong(few)
          + " whose loss hits "
          + Numbers.of(answer.question().leastUsers().getAsLong(), "user")
          + " or more";
    }
    return style.strong(few) + " that take " + services() + " down; no part of a set does";
  }

  private String kindOfSets() {
    return switch (answer.query().order()) {
      case 1 -> "single " + nouns();
      case CutQuery.ALL -> "sets of " + nouns();
      default -> "sets of up to " + Numbers.of(answer.query().order()) + " " + nouns();
    };
  }

  private String services() {
    int count = answer.found().size() + answer.servicesLeft();
    return count == 1 && answer.servicesLeft() == 0
        ? answer.found().get(0).service().map(Node::id).orElse("")
        : Numbers.of(count, "service");
  }

  private String nouns() {
    List<String> sections = answer.kindsInOrder().stream().map(Kind::section).toList();
    return Survival.listed(sections);
  }

  /** For one of them: {@code site, resource or company}. */
  private String noun() {
    List<String> words = answer.kindsInOrder().stream().map(Kind::word).toList();
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  private void write(CutSets sets) throws IOException {
    String name = sets.service().map(node -> style.calm(node.id()) + ": ").orElse("");
    Paragraph.write(name + counted(sets), "", INDENT, style, out);
    if (sets.isSoAnyway()) {
      return;
    }
    List<Heights.Group> groups = Heights.of(sets.sets());
    int shown = Math.min(rows, groups.size());
    Table table = new Table(Table.Column.WORD, Table.Column.WORD, Table.Column.TEXT);
    table.dress(0, style::bad);
    for (Heights.Group group : groups.subList(0, shown)) {
      table.row(
          inLines(names(group)),
          PeopleText.roughly(group.widest().users()),
          answer.question().isOfRescues() ? "" : reasons.of(sets, group.widest()));
    }
    if (shown > 0) {
      table.write(style, out, INDENT);
    }
    Table.writeMoreRows(groups.size() - shown, style, out);
    if (sets.areLeftOut()) {
      String left =
          "… and more sets than can be listed: these are " + Numbers.of(sets.sets().size());
      Paragraph.write(style.faint(left), INDENT, INDENT, style, out);
    }
  }

  private String counted(CutSets sets) {
    if (sets.isSoAnyway()) {
      return soAnyway();
    }
    List<String> parts = new ArrayList<>();
    for (int order = 1; order < sets.counts().size(); order++) {
      BigInteger count = sets.count(order);
      if (count.signum() > 0) {
        String atLeast = order > sets.completeTo() ? "at least " : "";
        parts.add(atLeast + Numbers.of(count, "set") + " of " + order);
      }
    }
    return parts.isEmpty() ? "none" : String.join(", ", parts);
  }

  private String soAnyway() {
    if (answer.question().isOfRescues()) {
      return "up anyway";
    }
    return answer.out().isEmpty() ? "down with nothing lost" : "down already";
  }

  /** In lines of as many words as there is room for. */
  private String inLines(String names) {
    return String.join("\n  ", Paragraph.lines(names, style.width() / 3));
  }

  /** The nodes of the widest set, and the narrower ones by name, if each is one node. */
  private static String names(Heights.Group group) {
    List<Node> nodes = group.widest().nodes();
    String names = String.join(" + ", nodes.stream().map(Node::id).toList());
    int narrower = group.narrower().size();
    if (narrower == 0) {
      return names;
    }
    if (nodes.size() > 1) {
      return names + " (and " + Numbers.of(narrower) + " narrower)";
    }
    String next = group.narrower().get(0).nodes().get(0).id();
    String more = narrower == 1 ? "" : " and " + Numbers.of(narrower - 1) + " more";
    return names + " (also " + next + more + ")";
  }

  private void writeCounts() throws IOException {
    out.append('\n');
    List<Integer> orders = answer.orders();
    Table.Column[] columns = new Table.Column[orders.size() + 1];
    String[] names = new String[columns.length];
    columns[0] = Table.Column.WORD;
    names[0] = "";
    for (int i = 1; i < columns.length; i++) {
      columns[i] = Table.Column.NUMBER;
      names[i] = "of " + Numbers.of(orders.get(i - 1));
    }
    Table table = new Table(columns);
    table.names(names);
    for (CutSets sets : answer.found()) {
      String[] cells = new String[columns.length];
      cells[0] = sets.service().map(Node::id).orElse("all users");
      for (int i = 1; i < columns.length; i++) {
        int order = orders.get(i - 1);
        cells[i] = Numbers.of(sets.count(order)) + (order > sets.completeTo() ? "+" : "");
      }
      table.row(cells);
    }
    table.write(style, out, INDENT);
  }

  private void writeCompleteness() throws IOException {
    if (answer.found().isEmpty()) {
      return;
    }
    out.append('\n');
    String complete = "complete " + range(answer.query().order());
    int count = answer.query().candidates().size();
    String candidates = " (" + Numbers.of(count) + " " + (count == 1 ? noun() : nouns()) + ")";
    List<CutSets> incomplete = answer.found().stream().filter(sets -> !sets.isComplete()).toList();
    if (incomplete.isEmpty()) {
      Paragraph.write(complete + candidates, "", INDENT, style, out);
      return;
    }
    for (CutSets sets : incomplete) {
      Paragraph.write(missing(sets) + candidates, "", INDENT, style, out);
    }
    if (incomplete.size() < answer.found().size()) {
      String rest = "all others: " + complete + candidates;
      Paragraph.write(rest, "", INDENT, style, out);
    }
  }

  private static String range(int order) {
    return order == CutQuery.ALL ? "for all orders" : "up to order " + Numbers.of(order);
  }

  /** What may be missing. */
  private String missing(CutSets sets) {
    int from = sets.completeTo() + 1;
    int to = answer.query().order();
    String orders = from == to ? Numbers.of(from) : Numbers.of(from) + " to " + Numbers.of(to);
    return style.worrying("not complete: ")
        + sets.service().map(node -> node.id() + ": ").orElse("")
        + (sets.completeTo() == 0 ? "" : "all sets " + range(sets.completeTo()) + "; ")
        + "of order "
        + (to == CutQuery.ALL ? Numbers.of(from) + " and above" : orders)
        + " there may be more than these: the search went no further, for its budget";
  }
}
