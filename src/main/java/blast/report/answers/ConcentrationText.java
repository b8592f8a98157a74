package blast.report.answers;

import blast.analysis.concentration.Concentration;
import blast.analysis.concentration.HostingIndex;
import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.report.Paragraph;
import blast.report.Style;
import blast.report.Table;
import blast.text.Numbers;
import blast.text.Quoted;
import blast.wording.PeopleText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes for people how many users depend on each place, and how many are lost with it. */
final class ConcentrationText {
  private static final String INDENT = "  ";
  private static final int BAR = 20;

  /** From this share at stake on, a place that hosts little is worth a warning. */
  private static final double MUCH = 0.5;

  private final ConcentrationAnswer answer;
  private final Concentration concentration;
  private final Impact everyone;
  private final Style style;
  private final Appendable out;

  private ConcentrationText(ConcentrationAnswer answer, Style style, Appendable out) {
    this.answer = answer;
    this.concentration = answer.concentration();
    this.everyone = concentration.everyone();
    this.style = style;
    this.out = out;
  }

  static void write(ConcentrationAnswer answer, Style style, Appendable out) throws IOException {
    new ConcentrationText(answer, style, out).write();
  }

  private void write() throws IOException {
    OutText.write(
        concentration.out(),
        concentration.servicesOut(),
        everyone.services(),
        answer.heldByCircle(),
        style,
        out);
    String headline =
        style.strong("concentration by " + concentration.by().word())
            + ": "
            + (everyone.services() == 0
                ? "no services"
                : PeopleText.users(everyone.users())
                    + (everyone.users().isStated() ? " of " : "; ")
                    + Numbers.of(everyone.services(), "service"));
    Paragraph.write(headline, "", INDENT, style, out);
    Uncounted.write(everyone, style, out);
    if (concentration.leftOut() == 0
        && concentration.rows().stream().noneMatch(Concentration.Row::isHost)) {
      out.append('\n');
      Paragraph.write(noRows(), "", INDENT, style, out);
      writeIndex();
      return;
    }
    if (everyone.countsNobody()) {
      writeNodesDown();
      writeLeftOut();
      writeIndex();
      return;
    }
    if (!concentration.rows().isEmpty()) {
      writeRows();
    }
    writeLeftOut();
    writeIndex();
    writeTrap();
    writeLegend();
  }

  /** What would have to be there for a row. */
  private String noRows() {
    String word = concentration.by().word();
    return switch (concentration.by().basis()) {
      case PLACE -> "no places: add them under `sites:`, and say with `site` what stands where";
      case COMPANY, GROUP ->
          "no companies: add them under `companies:`, and say with `company` who"
              + " operates what";
      case COUNTRY -> "no countries: say in which country a place or a company is, with `country`";
      case OWNER -> "no owners: say whose a node is, with `owner`";
      case RESOURCE -> "no resources: add what is neither machine nor service under `resources:`";
      case TAG -> "no node has a tag that starts with " + Quoted.of(word.substring(4));
    };
  }

  /** Where nobody is counted, what falls is. */
  private void writeNodesDown() throws IOException {
    List<Concentration.Row> all = concentration.rows();
    if (all.isEmpty()) {
      return;
    }
    out.append('\n');
    Table table =
        new Table(Table.Column.WORD, Table.Column.WORD, Table.Column.NUMBER, Table.Column.NUMBER)
            .dress(1, style::strong);
    table.names("", "", "down if this fails", "machines");
    int shown = Math.min(answer.most().orElse(all.size()), all.size());
    for (Concentration.Row row : all.subList(0, shown)) {
      table.row(
          row.id(),
          row.isNew() ? "new" : "",
          row.isHost() ? Numbers.of(row.down(), "node") : "",
          row.hostingShare().isPresent() ? Numbers.of(row.machines()) : "");
    }
    table.write(style, out, INDENT);
    Table.writeMore(all.size() - shown, style, out);
  }

  private void writeRows() throws IOException {
    List<Concentration.Row> all = concentration.rows();
    out.append('\n');
    Table table =
        new Table(
                Table.Column.WORD,
                Table.Column.WORD,
                Table.Column.NUMBER,
                Table.Column.BAR,
                Table.Column.NUMBER,
                Table.Column.NUMBER,
                Table.Column.NUMBER,
                Table.Column.NUMBER,
                Table.Column.NUMBER)
            .dress(1, style::strong)
            .dress(3, style::bad);
    Optional<Bounds> behindAll = behindAll();
    String dependent = behindAll.isPresent() ? "" : "depend on it";
    table.names("", "", "lost if this fails", "", "", dependent, "degraded", "hosted", "machines");
    int shown = Math.min(answer.most().orElse(all.size()), all.size());
    for (Concentration.Row row : all.subList(0, shown)) {
      table.row(
          row.id(),
          row.isNew() ? "new" : "",
          PeopleText.of(row.atStake()),
          bar(answer.share(row.atStake())),
          percent(row.atStake()),
          behindAll.isPresent() ? "" : percent(row.behind()),
          percent(row.degraded()),
          row.hostingShare().isPresent() ? percent(row.hostingShare().getAsDouble()) : "",
          row.hostingShare().isPresent() ? Numbers.of(row.machines()) : "");
    }
    table.write(style, out, INDENT);
    Table.writeMore(all.size() - shown, style, out);
    if (behindAll.isPresent()) {
      String share = percent(behindAll.get());
      String text =
          "depend on each of them in any way: "
              + PeopleText.users(behindAll.get())
              + (share.isEmpty() ? "" : " (" + share + ")");
      Paragraph.write(text, INDENT, INDENT + INDENT, style, out);
    }
  }

  /** What is behind every row, if that is the same and there are several: it is said once. */
  private Optional<Bounds> behindAll() {
    List<Bounds> behind =
        concentration.rows().stream()
            .filter(Concentration.Row::isHost)
            .map(Concentration.Row::behind)
            .toList();
    boolean isSame = behind.size() > 1 && behind.stream().distinct().count() == 1;
    return isSame ? Optional.of(behind.get(0)) : Optional.empty();
  }

  private void writeLeftOut() throws IOException {
    if (concentration.leftOut() > 0) {
      String count = Numbers.of(concentration.leftOut(), "row");
      String rest = concentration.leftOut() == 1 ? " doesn't match" : " don't match";
      out.append(INDENT).append(style.faint(count + rest + " the filters")).append('\n');
    }
  }

  private String percent(Bounds bounds) {
    return bounds.isStated() ? Numbers.share(bounds.atMost(), everyone.atMost()) : "";
  }

  private static String percent(double share) {
    return Numbers.share(Math.round(share * 1_000_000), 1_000_000);
  }

  private static String bar(double share) {
    int length = (int) Math.round(share * BAR);
    return share > 0 && length == 0 ? "▏" : "█".repeat(length);
  }

  private void writeIndex() throws IOException {
    out.append('\n');
    Optional<HostingIndex> index = concentration.index();
    if (index.isEmpty()) {
      Paragraph.write("hosting: nothing to measure, as " + whyNothing(), "", INDENT, style, out);
      return;
    }
    String text =
        String.format(
            Locale.ROOT,
            ": HHI %,d (%s), equal to %s of the same size; the largest hosts %s, the largest three %s",
            index.get().roundedHhi(),
            index.get().band().word(),
            ofSameSize(index.get().effective()),
            percent(index.get().cr1()),
            percent(index.get().cr3()));
    Paragraph.write(style.strong("hosting") + text, "", INDENT, style, out);
  }

  /** How many of the same size there would be: {@code 6 sites}, {@code 2.9 companies}. */
  private String ofSameSize(double effective) {
    String number = String.format(Locale.ROOT, "%.1f", effective).replaceFirst("\\.0$", "");
    Concentration.By by = concentration.by();
    String word = by.basis() == Concentration.Basis.TAG ? "tag" : by.word();
    if (number.equals("1")) {
      return number + " " + word;
    }
    return number + " " + word.replaceFirst("y$", "ie") + "s";
  }

  private String whyNothing() {
    if (concentration.users() == 0) {
      if (everyone.atMost() > 0) {
        return "every service that states users is out";
      }
      return everyone.users().isStated() ? "there are no users" : "no service states users";
    }
    if (!concentration.out().isEmpty()) {
      return "what is left is hosted by no " + concentration.by().word();
    }
    List<String> others = answer.hostingTypes();
    return "no users are hosted by "
        + concentration.by().word()
        + (others.isEmpty()
            ? ", nor by any type of place"
            : "; types of place that host some: " + String.join(", ", others));
  }

  /** At Kakao hosting looked harmless: what matters is what hangs on a place. */
  private void writeTrap() throws IOException {
    Optional<Concentration.Row> trap =
        concentration.rows().stream()
            .filter(row -> answer.share(row.atStake()) >= MUCH)
            .filter(row -> row.hostingShare().isPresent())
            .filter(row -> row.hostingShare().getAsDouble() <= answer.share(row.atStake()) / 2)
            .findFirst();
    if (trap.isPresent()) {
      Concentration.Row row = trap.get();
      String text =
          "careful: "
              + row.id()
              + " hosts "
              + percent(row.hostingShare().getAsDouble())
              + " of users, but "
              + percent(row.atStake())
              + " are lost if it fails";
      Paragraph.write(style.bad(text), "", INDENT, style, out);
    }
  }

  private void writeLegend() throws IOException {
    Table legend =
        new Table(Table.Column.WORD, Table.Column.TEXT)
            .dress(0, style::faint)
            .dress(1, style::faint);
    legend.row("lost if this fails:", "users of services that go down if this alone is lost");
    if (behindAll().isEmpty()) {
      legend.row(
          "depend on it:",
          "users of services that depend on it in any way, with an alternative or softly too");
    }
    legend.row("degraded:", "users of services that go on without it, but not fully");
    legend.row("hosted:", "users split by the machines that serve them");
    if (concentration.index().isPresent()) {
      legend.row(
          "HHI:", "how uneven that is, from 0 to 10,000 if one hosts all (Herfindahl-Hirschman)");
    }
    out.append('\n');
    legend.write(style, out, "");
    String bounds =
        "the first three are bounds and shares of "
            + PeopleText.users(everyone.users())
            + ", where people who use several services overlap;";
    Paragraph.write(style.faint(bounds), "", INDENT, style, out);
    String sum = "hosted is a share of " + Numbers.of(concentration.users()) + ", their plain sum";
    Paragraph.write(style.faint(sum), "", INDENT, style, out);
  }
}
