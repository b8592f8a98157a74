package blast.report.answers;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.Cause;
import blast.analysis.failure.State;
import blast.analysis.people.CompanyImpact;
import blast.analysis.people.Impact;
import blast.analysis.people.OwnerImpact;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.report.Paragraph;
import blast.report.Style;
import blast.report.Table;
import blast.text.Numbers;
import blast.wording.CauseText;
import blast.wording.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Writes what a failure does, for people: worst first, one line for each loss. */
final class RadiusText {
  private static final String INDENT = "  ";

  private final BlastRadius radius;
  private final RadiusListing listing;
  private final Style style;
  private final Appendable out;

  private RadiusText(BlastRadius radius, RadiusListing listing, Style style, Appendable out) {
    this.radius = radius;
    this.listing = listing;
    this.style = style;
    this.out = out;
  }

  /** Writes the whole report. */
  static void write(
      BlastRadius radius, KeepsText keeps, RadiusListing listing, Style style, Appendable out)
      throws IOException {
    RadiusHeadline.write(radius, style, out);
    RadiusText text = new RadiusText(radius, listing, style, out);
    text.losses("services down", Kind.SERVICE);
    text.degraded();
    text.atRisk();
    keeps.write(out);
    text.companies();
    text.losses("servers lost", Kind.SERVER);
    text.losses("places lost", Kind.SITE);
    text.losses("resources lost", Kind.RESOURCE);
    text.losses("companies lost", Kind.COMPANY);
    text.owners();
  }

  private void heading(String title) throws IOException {
    out.append('\n');
    Paragraph.write(style.strong(title), "", INDENT, style, out);
  }

  private void losses(String title, Kind kind) throws IOException {
    List<Node> lost = ofKind(listing.listed(radius.down()), kind);
    if (lost.isEmpty()) {
      return;
    }
    heading(
        title
            + " ("
            + count(lost.size(), ofKind(radius.down(), kind).size(), all(kind))
            + machines(kind)
            + ")");
    Table table =
        new Table(Table.Column.WORD, Table.Column.NAME, Table.Column.NUMBER, Table.Column.TEXT)
            .dress(0, style::bad);
    int rows = listing.rows(lost.size());
    SameRemarks same = SameRemarks.of(lost, rows, this::causeOfSeveral);
    for (SameRemarks.Group group : same.groups()) {
      group.writeHeading(table);
      for (Node node : group.shown()) {
        String why = group.isOne() ? CauseText.of(radius.cause(node)) : "";
        table.row(group.indent() + node.id(), name(node), number(node), why);
        if (listing.details() && node.kind() == Kind.SERVICE) {
          details(node, table);
        }
      }
      group.writeMore(table, style);
    }
    write(table, lost.size() - rows);
  }

  /** What was removed is the assumption, which nothing explains. */
  private String causeOfSeveral(Node node) {
    Cause cause = radius.cause(node);
    return cause instanceof Cause.Removed ? "" : CauseText.ofSeveral(cause);
  }

  /** Where not all that is down is listed, the heading says so. */
  private static String count(int listed, int down, long all) {
    return listed == down
        ? Numbers.of(down) + " of " + Numbers.of(all)
        : "listed "
            + Numbers.of(listed)
            + " of the "
            + Numbers.of(down)
            + " that are, of "
            + Numbers.of(all);
  }

  /** Who to call, and where to read on: rows of their own, for texts may be long. */
  private static void details(Node service, Table table) {
    for (Field field : List.of(Field.OWNER, Field.LINK)) {
      service
          .text(field)
          .ifPresent(text -> table.row("", "", "", field.key() + ": " + Printable.of(text)));
    }
  }

  private long all(Kind kind) {
    Inventory inventory = radius.inventory();
    long all = 0;
    for (int node = 0; node < inventory.size(); node++) {
      all += inventory.kind(node) == kind ? 1 : 0;
    }
    return all;
  }

  private String machines(Kind kind) {
    return kind == Kind.SERVER
        ? "; "
            + Numbers.of(radius.machinesDown())
            + " of "
            + Numbers.of(radius.machines(), "machine")
        : "";
  }

  /** What is counted in a row: a service's users, a server's machines. */
  private static String number(Node node) {
    OptionalLong number =
        node.kind() == Kind.SERVER ? OptionalLong.of(node.machines()) : node.totalUsers();
    return number.isPresent() ? Numbers.of(number.getAsLong()) : "";
  }

  private static String name(Node node) {
    Optional<String> name = node.name();
    return name.isPresent() ? Printable.of(name.get()) : "";
  }

  private void degraded() throws IOException {
    states(
        "degraded",
        State.DEGRADED,
        style::worrying,
        node -> "because of " + CauseText.ids(radius.because(node)),
        node -> "because of " + CauseText.ids(radius.because(node)));
  }

  private void atRisk() throws IOException {
    states(
        "at risk: one more loss would take them down",
        State.AT_RISK,
        style::calm,
        node -> CauseText.lastHope(radius.lastHope(node)),
        node -> CauseText.lastHopeOfSeveral(radius.lastHope(node)));
  }

  private void states(
      String title,
      State state,
      UnaryOperator<String> dress,
      Function<Node, String> ofOne,
      Function<Node, String> ofSeveral)
      throws IOException {
    List<Node> nodes = listing.listed(radius.in(state));
    if (nodes.isEmpty()) {
      return;
    }
    Impact impact = radius.impact(state);
    int all = radius.in(state).size();
    String count =
        nodes.size() == all
            ? Numbers.of(all)
                + Uncounted.people(
                    "; ", impact.users(), impact.servicesWithoutUsers(), Kind.SERVICE.word())
            : "listed " + Numbers.of(nodes.size()) + " of the " + Numbers.of(all) + " that are";
    heading(title + " (" + count + ")");
    Table table =
        new Table(
                Table.Column.WORD,
                Table.Column.WORD,
                Table.Column.NAME,
                Table.Column.NUMBER,
                Table.Column.TEXT)
            .dress(0, dress)
            .dress(1, style::faint);
    int rows = listing.rows(nodes.size());
    for (SameRemarks.Group group : SameRemarks.of(nodes, rows, ofSeveral).groups()) {
      group.writeHeading(table);
      for (Node node : group.shown()) {
        String id = group.indent() + node.id();
        String remark = group.isOne() ? ofOne.apply(node) : "";
        table.row(id, node.kind().word(), name(node), number(node), remark);
      }
      group.writeMore(table, style);
    }
    write(table, nodes.size() - rows);
  }

  private void companies() throws IOException {
    List<CompanyImpact> companies = new ArrayList<>();
    for (CompanyImpact hit : radius.companies()) {
      if (listing.filter().fits(hit.company())) {
        companies.add(hit);
      }
    }
    if (companies.isEmpty()) {
      return;
    }
    heading("companies hit (" + Numbers.of(companies.size()) + ")");
    Table table =
        new Table(Table.Column.WORD, Table.Column.NAME, Table.Column.WORD, Table.Column.TEXT);
    Map<Node, Integer> silent = SilentServices.byCompany(radius);
    int rows = listing.rows(companies.size());
    for (CompanyImpact hit : companies.subList(0, rows)) {
      table.row(
          hit.company().id(),
          name(hit.company()),
          Numbers.of(hit.down())
              + " of "
              + Numbers.of(hit.services(), "service")
              + " down"
              + (hit.degraded() == 0 ? "" : ", " + Numbers.of(hit.degraded()) + " degraded"),
          Uncounted.people("", hit.users(), silent.getOrDefault(hit.company(), 0), ""));
    }
    write(table, companies.size() - rows);
  }

  private void owners() throws IOException {
    List<OwnerImpact> owners = radius.owners();
    if (owners.isEmpty()) {
      return;
    }
    heading("to tell (" + Numbers.of(owners.size(), "owner") + ")");
    Table table = new Table(Table.Column.WORD, Table.Column.WORD, Table.Column.TEXT);
    Map<String, Integer> silent = SilentServices.byOwner(radius);
    int rows = listing.rows(owners.size());
    for (OwnerImpact hit : owners.subList(0, rows)) {
      int without = silent.getOrDefault(hit.owner(), 0);
      String people = Uncounted.people("", hit.users(), without, Kind.SERVICE.word());
      table.row(Printable.of(hit.owner()), counts(hit), people);
    }
    write(table, owners.size() - rows);
  }

  private static String counts(OwnerImpact hit) {
    StringJoiner counts = new StringJoiner(", ");
    add(counts, hit.down(), State.DOWN);
    add(counts, hit.degraded(), State.DEGRADED);
    add(counts, hit.atRisk(), State.AT_RISK);
    return counts.toString();
  }

  private static void add(StringJoiner counts, int nodes, State state) {
    if (nodes > 0) {
      counts.add(Numbers.of(nodes) + " " + state.words());
    }
  }

  private void write(Table table, int more) throws IOException {
    table.write(style, out, INDENT);
    Table.writeMore(more, style, out);
  }

  private static List<Node> ofKind(List<Node> nodes, Kind kind) {
    List<Node> some = new ArrayList<>();
    for (Node node : nodes) {
      if (node.kind() == kind) {
        some.add(node);
      }
    }
    return some;
  }
}
