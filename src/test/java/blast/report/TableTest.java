package blast.report;

import static org.assertj.core.api.Assertions.assertThat;

import blast.report.Table.Column;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  private static String written(Table table, int width) throws IOException {
    StringBuilder out = new StringBuilder();
    table.write(Style.PLAIN.in(width), out, "  ");
    return out.toString();
  }

  private static Table losses() {
    Table table = new Table(Column.WORD, Column.NAME, Column.NUMBER, Column.TEXT);
    table.row("shop", "The shop", "10 to 20", "needs the-database, which is lost");
    table.row("mail", "Mail, and all that is sent by it", "5", "removed");
    return table;
  }

  @Test
  void whatFitsIsAlignedAndWhole() throws IOException {
    assertThat(written(losses(), 100))
        .isEqualTo(
            """
              shop  The shop                          10 to 20  needs the-database, which is lost
              mail  Mail, and all that is sent by it         5  removed
            """);
  }

  @Test
  void textWrapsUnderItselfAndNamesAreCut() throws IOException {
    assertThat(written(losses(), 60))
        .isEqualTo(
            """
              shop  The shop           10 to 20  needs the-database,
                                                 which is lost
              mail  Mail, and all th…         5  removed
            """);
  }

  @Test
  void whereNothingElseHelpsBoundsTakeTwoLinesAndTextStandsBelow() throws IOException {
    assertThat(written(losses(), 40))
        .isEqualTo(
            """
              shop  The shop                10 to 20
                  needs the-database, which is lost
              mail  Mail, and all that is…         5
                  removed
            """);

    Table bounds = new Table(Column.WORD, Column.NUMBER, Column.NUMBER);
    bounds.row("everything", "10,000,000 to 20,000,000", "100%");
    bounds.row("a", "7", "1%");
    assertThat(written(bounds, 40))
        .isEqualTo(
            """
              everything  10,000,000 to  100%
                             20,000,000
              a                       7    1%
            """);
  }

  @Test
  void barsAreLeftOutBeforeBoundsAreFolded() throws IOException {
    Table table = new Table(Column.WORD, Column.NUMBER, Column.BAR, Column.NUMBER);
    table.row("hall", "1,000 to 2,000", "████████████████████", "100%");

    assertThat(written(table, 60))
        .isEqualTo("  hall  1,000 to 2,000  ████████████████████  100%\n");
    assertThat(written(table, 40)).isEqualTo("  hall  1,000 to 2,000  100%\n");
  }

  @Test
  void anIdThatIsTooLongHasTheRestOfItsRowBelowIt() throws IOException {
    Table table = new Table(Column.WORD, Column.WORD, Column.TEXT);
    table.row("the-servers-behind-the-balancer", "server", "stands in hall, which is lost");
    for (String id : List.of("web", "db", "mail")) {
      table.row(id, "server", "removed");
    }

    assertThat(written(table, 60))
        .isEqualTo(
            """
              the-servers-behind-the-balancer
                    server  stands in hall, which is lost
              web   server  removed
              db    server  removed
              mail  server  removed
            """);
  }

  @Test
  void whereColumnsAreOfNoUseRowsFlow() throws IOException {
    Table table =
        new Table(Column.WORD, Column.WORD, Column.NAME, Column.WORD, Column.NUMBER, Column.TEXT);
    table.row("id", "kind", "name", "company", "users", "cause");
    table.row("claims", "service", "The claims", "harbour-mutual", "1,250,000", "removed");
    table.row("letters", "service", "", "the-postal-services", "", "needs claims, which is lost");

    assertThat(written(table, 40))
        .isEqualTo(
            """
              id  kind  name  company  users  cause
              claims  service  The claims
                  harbour-mutual  1,250,000  removed
              letters  service  the-postal-services
                  needs claims, which is lost
            """);
  }

  private static Table shares() {
    Table table = new Table(Column.WORD, Column.NUMBER, Column.BAR, Column.NUMBER, Column.NUMBER);
    table.names("", "lost if this fails", "", "depend on it", "hosted");
    table.row("hall-in-the-north-of-town", "1,000 to 2,000", "██████████", "100%", "");
    table.row("office", "7", "", "", "12%");
    return table;
  }

  @Test
  void namesOfColumnsStandAboveThem() throws IOException {
    assertThat(written(shares(), 85))
        .isEqualTo(
            """
                                         lost if this fails              depend on it  hosted
              hall-in-the-north-of-town      1,000 to 2,000  ██████████          100%
              office                                      7                               12%
            """);
  }

  @Test
  void namesTakeTwoLinesWhereItIsNotEnoughThatBarsAreLeftOut() throws IOException {
    assertThat(written(shares(), 73))
        .isEqualTo(
            """
                                         lost if this fails  depend on it  hosted
              hall-in-the-north-of-town      1,000 to 2,000          100%
              office                                      7                   12%
            """);
    assertThat(written(shares(), 62))
        .isEqualTo(
            """
                                                lost if  depend
                                             this fails   on it  hosted
              hall-in-the-north-of-town  1,000 to 2,000    100%
              office                                  7             12%
            """);
  }

  @Test
  void whatARowIsAboutStandsAboveItWhereColumnsHaveNamesAndNoRoomBesideIt() throws IOException {
    assertThat(written(shares(), 45))
        .isEqualTo(
            """
                             lost if  depend
                          this fails   on it  hosted
              hall-in-the-north-of-town
                      1,000 to 2,000    100%
              office               7             12%
            """);
  }

  private static Table many() {
    Table table = new Table(Column.WORD, Column.NUMBER, Column.BAR, Column.NUMBER, Column.NUMBER);
    table.names("", "lost if this fails", "", "depend on it", "machines-that-host-it");
    table.row("hall", "1,000 to 2,000", "██████████", "100%", "");
    table.row("office", "7", "", "", "12");
    return table;
  }

  @Test
  void inRowsThatFlowEachCellSaysWhatItIsAndAnEmptyOneShiftsNothing() throws IOException {
    assertThat(written(many(), 40))
        .isEqualTo(
            """
              hall
                  lost if this fails: 1,000 to 2,000
                  depend on it: 100%
              office  lost if this fails: 7
                  machines-that-host-it: 12
            """);
  }

  @Test
  void aCellOfSeveralLinesThatIsTooWideHasTheRestOfItsRowBelowIt() throws IOException {
    Table table = new Table(Column.WORD, Column.WORD, Column.TEXT);
    table.row("hall-of-town (also\n  the-power-of-the-hall)", "site", "all that stands in it");
    for (String id : List.of("web", "db", "mail")) {
      table.row(id, "server", "removed");
    }

    assertThat(written(table, 80))
        .isEqualTo(
            """
              hall-of-town (also        site    all that stands in it
                the-power-of-the-hall)
              web                       server  removed
              db                        server  removed
              mail                      server  removed
            """);
    assertThat(written(table, 40))
        .isEqualTo(
            """
              hall-of-town (also
                the-power-of-the-hall)
              site    all that stands in it
              web   server  removed
              db    server  removed
              mail  server  removed
            """);
  }

  @Test
  void linesBetweenRowsAreIndentedAndStandBelowTheLastToo() throws IOException {
    Table table = new Table(Column.WORD, Column.TEXT);
    table.heading("2 nodes: removed");
    table.row("  a", "");
    table.line("  ", "… and 1 more");
    table.heading("2 nodes: lost");
    table.row("  b", "");
    table.line("  ", "… and 3 more");

    assertThat(written(table, 40))
        .isEqualTo(
            """
              2 nodes: removed
                a
                … and 1 more
              2 nodes: lost
                b
                … and 3 more
            """);
  }

  @Test
  void aWordThatIsWiderThanThePageStandsWhole() throws IOException {
    Table table = new Table(Column.WORD, Column.TEXT);
    table.row("link", "https://wiki.example/a/page/with/a/very/long/address see there");

    assertThat(written(table, 40))
        .isEqualTo(
            """
              link  https://wiki.example/a/page/with/a/very/long/address
                    see there
            """);
  }

  @Test
  void wideCharactersTakeTwoColumns() throws IOException {
    Table table = new Table(Column.WORD, Column.NAME, Column.NUMBER);
    table.row("茶の会", "언덕 위 데이터센터에 있는 것", "30");
    table.row("tea", "", "7");

    assertThat(written(table, 40))
        .isEqualTo(
            """
              茶の会  언덕 위 데이터센터에 있는…  30
              tea                                  7
            """);
  }

  @Test
  void columnsThatAreEmptyTakeNoRoom() throws IOException {
    Table table = new Table(Column.WORD, Column.WORD, Column.NUMBER);
    table.row("a", "", "1");
    table.row("b", "", "");

    assertThat(written(table, 40)).isEqualTo("  a  1\n  b\n");
  }
}
