package blast.report.answers;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.analysis.people.AudienceImpact;
import blast.analysis.people.CompanyImpact;
import blast.analysis.people.Impact;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.report.Style;
import blast.report.Table;
import blast.text.Numbers;
import blast.wording.CauseText;
import blast.wording.PeopleText;
import blast.wording.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
  static void write(BlastRadius radius, RadiusListing listing, Style style, Appendable out)
      throws IOException {
    new RadiusText(radius, listing, style, out).write();
  }

  /** Writes only the headline: how many nodes are down, and how many people are hit. */
  static void writeHeadline(BlastRadius radius, Style style, Appendable out) throws IOException {
    new RadiusText(radius, RadiusListing.DEFAULT, style, out).headline();
  }

  private void write() throws IOException {
    headline();
    losses("services down", Kind.SERVICE);
    degraded();
    atRisk();
    companies();
    losses("servers lost", Kind.SERVER);
    losses("places lost", Kind.SITE);
    losses("resources lost", Kind.RESOURCE);
    losses("companies lost", Kind.COMPANY);
  }

  private void headline() throws IOException {
    Impact impact = radius.impact(State.DOWN);
    String inventory = radius.inventory().name().map(name -> Printable.of(name) + ", ").orElse("");
    out.append(inventory)
        .append(style.strong("without " + CauseText.ids(radius.removed())))
        .append(": ")
        .append(
            style.bad(
                Numbers.of(radius.down().size())
                    + " of "
                    + Numbers.of(radius.inventory().size(), "node")
                    + " down"))
        .append(", ")
        .append(users(impact))
        .append('\n');
    if (impact.audiences().size() > 1) {
      audiences(impact);
    }
    Uncounted.write(impact, "services down", style, out);
  }

  private String users(Impact impact) {
    if (impact.atMost() == 0) {
      return "no users hit";
    }
    String share = Numbers.share(impact.atMost(), radius.everyone().atMost()) + " of users";
    String population = PeopleText.populationShare(impact.users(), impact.population());
    return style.strong(PeopleText.users(impact.users()))
        + " hit ("
        + (impact.users().isExact() ? "" : "up to ")
        + share
        + (population.isEmpty() ? "" : ", " + population)
        + ")";
  }

  private void audiences(Impact impact) throws IOException {
    Table table = new Table(Table.Align.LEFT, Table.Align.LEFT, Table.Align.LEFT);
    for (AudienceImpact audience : impact.audiences()) {
      table.row(
          audience.audience().id(),
          PeopleText.of(audience.users()),
          PeopleText.populationShare(audience.users(), audience.audience().population()));
    }
    table.write(out, INDENT);
  }

  private void heading(String title) throws IOException {
    out.append('\n').append(style.strong(title)).append('\n');
  }

  private void losses(String title, Kind kind) throws IOException {
    List<Node> lost = ofKind(listing.listed(radius.down()), kind);
    if (lost.isEmpty()) {
      return;
    }
    heading(
        title
            + " ("
            + Numbers.of(lost.size())
            + " of "
            + Numbers.of(all(kind))
            + machines(kind)
            + ")");
    Table table =
        new Table(Table.Align.LEFT, Table.Align.LEFT, Table.Align.RIGHT, Table.Align.LEFT)
            .dress(0, style::bad);
    int rows = listing.rows(lost.size());
    for (Node node : lost.subList(0, rows)) {
      table.row(node.id(), name(node), number(node), CauseText.of(radius.cause(node)));
    }
    write(table, lost.size() - rows);
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
        node -> "because of " + CauseText.ids(radius.because(node)));
  }

  private void atRisk() throws IOException {
    states(
        "at risk: one more loss could take them down",
        State.AT_RISK,
        style::calm,
        node -> "last hope: " + CauseText.ids(radius.lastHope(node)));
  }

  /** Says something of a node. */
  private interface Remark {
    String of(Node node);
  }

  private void states(String title, State state, UnaryOperator<String> dress, Remark remark)
      throws IOException {
    List<Node> nodes = listing.listed(radius.in(state));
    if (nodes.isEmpty()) {
      return;
    }
    Impact impact = radius.impact(state);
    heading(
        title
            + " ("
            + Numbers.of(nodes.size())
            + (impact.atMost() == 0 ? "" : "; " + PeopleText.users(impact.users()))
            + ")");
    Table table =
        new Table(
                Table.Align.LEFT,
                Table.Align.LEFT,
                Table.Align.LEFT,
                Table.Align.RIGHT,
                Table.Align.LEFT)
            .dress(0, dress)
            .dress(1, style::faint);
    int rows = listing.rows(nodes.size());
    for (Node node : nodes.subList(0, rows)) {
      table.row(node.id(), node.kind().word(), name(node), number(node), remark.of(node));
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
    Table table = new Table(Table.Align.LEFT, Table.Align.LEFT, Table.Align.LEFT, Table.Align.LEFT);
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
          hit.atMost() == 0 ? "" : PeopleText.users(hit.users()));
    }
    write(table, companies.size() - rows);
  }

  private void write(Table table, int more) throws IOException {
    table.write(out, INDENT);
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
