package blast.report.answers;

import blast.analysis.cuts.Pairs;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.analysis.people.Impact;
import blast.analysis.profile.Dependent;
import blast.analysis.profile.Profile;
import blast.analysis.sweep.Killers;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.Requirement;
import blast.report.Paragraph;
import blast.report.Style;
import blast.report.Table;
import blast.text.Numbers;
import blast.wording.CauseText;
import blast.wording.PeopleText;
import blast.wording.Printable;
import blast.wording.RequirementText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Writes all about a node on one page, for people. */
final class ShowText {
  private static final String INDENT = "  ";

  /** Rows of a list, and members of a group, that people read unless they ask for all. */
  private static final int ROWS = 20;

  /** How many of the services that go down are listed. */
  private static final int SERVICES = 10;

  private final Profile profile;
  private final Function<Node, Pairs> pairs;
  private final Node node;
  private final boolean all;
  private final Style style;
  private final Appendable out;

  private ShowText(ShowAnswer answer, Node node, Style style, Appendable out) {
    this.profile = answer.profiles().apply(node);
    this.pairs = answer.pairs();
    this.node = node;
    this.all = answer.all();
    this.style = style;
    this.out = out;
  }

  static void write(ShowAnswer answer, Style style, Appendable out) throws IOException {
    String separator = "";
    for (Node node : answer.nodes()) {
      out.append(separator);
      new ShowText(answer, node, style, out).write();
      separator = "\n";
    }
  }

  private void write() throws IOException {
    String name = node.name().map(any -> ": " + Printable.of(any)).orElse("");
    String title = node.kind().word() + " " + style.strong(node.id()) + name;
    Paragraph.write(title, "", INDENT, style, out);
    Optional<String> description = node.text(Field.DESCRIPTION);
    if (description.isPresent()) {
      Paragraph.write(Printable.of(description.get().strip()), "", "", style, out);
    }
    FactsText.write(node, style, out);
    requirements();
    dependents();
    loss();
    if (profile.killers().isPresent()) {
      singlePoints(profile.killers().get());
      pairs(pairs.apply(node));
    }
  }

  private void heading(String title) throws IOException {
    out.append('\n');
    Paragraph.write(style.strong(title), "", INDENT, style, out);
  }

  private void requirements() throws IOException {
    Table table = new Table(Table.Column.WORD, Table.Column.TEXT);
    boolean isEmpty = true;
    for (Field field : List.of(Field.RUNS_ON, Field.NEEDS, Field.USES)) {
      Optional<Requirement> requirement = node.requirement(field);
      if (requirement.isPresent()) {
        int named = all ? Integer.MAX_VALUE : ROWS;
        table.row(
            field == Field.RUNS_ON ? "runs on" : field.key(),
            RequirementText.of(requirement.get(), named));
        isEmpty = false;
      }
    }
    if (!isEmpty) {
      heading("what it needs and uses");
      table.write(style, out, INDENT);
    }
  }

  private void dependents() throws IOException {
    List<Dependent> dependents = profile.dependents();
    if (dependents.isEmpty()) {
      heading("nothing needs or uses it");
      return;
    }
    heading(
        "what needs or uses it ("
            + Numbers.of(dependents.size())
            + " directly; "
            + Numbers.of(profile.reachedBy(), "node")
            + " in all by hard requirements)");
    Table table =
        new Table(Table.Column.WORD, Table.Column.WORD, Table.Column.NAME, Table.Column.TEXT)
            .dress(0, style::calm)
            .dress(1, style::faint);
    int rows = all ? dependents.size() : Math.min(ROWS, dependents.size());
    for (Dependent dependent : dependents.subList(0, rows)) {
      List<String> ways = new ArrayList<>();
      dependent.fields().forEach(field -> ways.add(way(field)));
      table.row(
          dependent.node().id(),
          dependent.node().kind().word(),
          Printable.of(dependent.node().name().orElse("")),
          String.join(", ", ways));
    }
    table.write(style, out, INDENT);
    Table.writeMore(dependents.size() - rows, style, out);
  }

  private static String way(Field field) {
    return switch (field) {
      case COMPANY -> "operated by it";
      case WITHIN, SITE -> "stands in it";
      case RUNS_ON -> "runs on it";
      case USES -> "uses it";
      default -> "needs it";
    };
  }

  private void loss() throws IOException {
    BlastRadius loss = profile.loss();
    Impact impact = loss.impact(State.DOWN);
    heading("if it is lost");
    Table table = new Table(Table.Column.WORD, Table.Column.TEXT);
    table.row(
        "down",
        Numbers.of(loss.down().size())
            + " of "
            + Numbers.of(loss.inventory().size(), "node")
            + (loss.down().size() == 1 ? ", itself only; " : ", itself included; ")
            + Numbers.of(impact.services())
            + " of "
            + Numbers.of(loss.everyone().services(), "service"));
    table.row("users", users(impact));
    if (!loss.degraded().isEmpty()) {
      table.row("degraded", Numbers.of(loss.degraded().size(), "node"));
    }
    if (!loss.atRisk().isEmpty()) {
      table.row("at risk", Numbers.of(loss.atRisk().size(), "node"));
    }
    table.write(style, out, INDENT);
    if (!loss.heldByCircle().isEmpty()) {
      OutText.writeCareful(loss.heldByCircle(), INDENT, style, out);
    }
    services(loss);
  }

  private static String users(Impact impact) {
    if (impact.services() == 0) {
      return "none, as no service is down";
    }
    int silent = impact.servicesWithoutUsers();
    boolean isPart = silent > 0 && impact.users().isStated();
    return PeopleText.of(impact.users())
        + (isPart ? "; " + PeopleText.silent(silent, impact.services()) : "");
  }

  private void services(BlastRadius loss) throws IOException {
    List<Node> services = new ArrayList<>();
    for (Node lost : loss.down()) {
      if (lost.kind() == Kind.SERVICE && !lost.equals(node)) {
        services.add(lost);
      }
    }
    if (services.isEmpty()) {
      return;
    }
    out.append(INDENT).append("services that go with it\n");
    Table table =
        new Table(Table.Column.WORD, Table.Column.NAME, Table.Column.NUMBER).dress(0, style::bad);
    int rows = all ? services.size() : Math.min(SERVICES, services.size());
    for (Node service : services.subList(0, rows)) {
      OptionalLong users = service.totalUsers();
      table.row(
          service.id(),
          Printable.of(service.name().orElse("")),
          users.isPresent() ? Numbers.of(users.getAsLong()) : "");
    }
    table.write(style, out, INDENT + INDENT);
    Table.writeMore(services.size() - rows, style, out);
  }

  private void singlePoints(Killers killers) throws IOException {
    heading("its single points of failure (" + Numbers.of(killers.nodes().size()) + ")");
    Table table = new Table(Table.Column.WORD, Table.Column.TEXT).dress(1, style::bad);
    for (Kind kind : SinglePointsAnswer.KINDS) {
      List<Node> ofKind = killers.of(kind);
      if (!ofKind.isEmpty()) {
        table.row(kind.word(ofKind.size()), named(ofKind));
      }
    }
    table.write(style, out, INDENT);
    String survived = Survival.sentence(profile.loss().inventory(), killers);
    if (!survived.isEmpty()) {
      Paragraph.write("survives " + survived, INDENT, INDENT + INDENT, style, out);
    }
  }

  private void pairs(Pairs found) throws IOException {
    String more = "blast cuts --service " + node.id();
    if (!found.unfinished().isEmpty()) {
      heading("pairs that take it down");
      Paragraph.write("too many to try here: " + more, INDENT, INDENT + INDENT, style, out);
      return;
    }
    if (found.all().isEmpty()) {
      return;
    }
    heading(
        "pairs that take it down, though neither does alone ("
            + Numbers.of(found.all().size())
            + ")");
    Table table = new Table(Table.Column.WORD, Table.Column.TEXT).dress(0, style::bad);
    int rows = all ? found.all().size() : Math.min(SERVICES, found.all().size());
    for (Pairs.Pair pair : found.all().subList(0, rows)) {
      table.row(
          pair.one().id() + " + " + pair.other().id(),
          pair.narrower() == 0 ? "" : "and " + Numbers.of(pair.narrower(), "narrower pair"));
    }
    table.write(style, out, INDENT);
    Table.writeMore(found.all().size() - rows, style, out);
    Paragraph.write(
        style.faint("why, and larger sets: " + more), INDENT, INDENT + INDENT, style, out);
  }

  private String named(List<Node> nodes) {
    return all ? String.join(", ", nodes.stream().map(Node::id).toList()) : CauseText.ids(nodes);
  }
}
