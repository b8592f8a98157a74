package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code blast list}: which nodes there are. */
class ListCommandTest {
  private static final String YAML =
      """
      companies:
        group: {}
        bank: {parent: group, name: "Bank, Inc.", country: DK}
      sites:
        north: {type: region, country: NO}
        hall: {within: north, name: Hall 1}
      resources:
        power: {site: hall, tags: [grid]}
      servers:
        pay-1: {site: hall, company: bank, owner: "payments, on call"}
      services:
        pay:
          name: Paying
          company: bank
          users: 1200
          owner: payments, on call
          link: https://runbook.example/pay
          tags: [pci, money]
          runs-on: pay-1
        desk: {name: Repayments desk, users: 5000}
        blog: {owner: web}
      """;

  @TempDir private Path folder;

  private Outcome run(String arguments) {
    Chat.write(folder.resolve("blast.yaml"), YAML);
    return CommandLineRun.in(folder).blast(arguments.split(" "));
  }

  private List<Object> ids(String arguments) {
    Outcome outcome = run(arguments + " -f json");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    return JsonTree.column("id", JsonTree.object(outcome.out()), "nodes");
  }

  @Test
  void everyNodeInALineServicesByUsersFirst() {
    assertThat(run("list"))
        .isEqualTo(
            new Outcome(
                0,
                """
                id     kind      name             company  place  users
                desk   service   Repayments desk                  5,000
                pay    service   Paying           bank            1,200
                blog   service
                bank   company   Bank, Inc.
                group  company
                power  resource                            hall
                pay-1  server                     bank     hall
                hall   site      Hall 1                    north
                north  site
                """,
                ""));
  }

  @Test
  void csvHasTheSameColumnsAndLeavesEmptyWhatIsNotStated() {
    assertThat(run("list pay -f csv").out())
        .isEqualTo(
            """
            id,kind,name,company,place,users\r
            desk,service,Repayments desk,,,5000\r
            pay,service,Paying,bank,,1200\r
            pay-1,server,,bank,hall,\r
            """);
  }

  @Test
  void jsonHasWhatIsStatedAndNullForWhatIsNot() {
    assertThat(run("list --kind service,site --tag pci -f json").out())
        .isEqualTo(
            """
            {
              "blast": 1,
              "command": "list",
              "nodes": [
                {
                  "id": "pay",
                  "kind": "service",
                  "name": "Paying",
                  "company": "bank",
                  "site": null,
                  "users": 1200,
                  "owner": "payments, on call",
                  "link": "https://runbook.example/pay",
                  "tags": [
                    "pci",
                    "money"
                  ],
                  "country": null,
                  "countries": [
                    "NO"
                  ]
                }
              ],
              "count": 1
            }
            """);
    assertThat(run("list blog -f json").out())
        .contains("\"users\": null", "\"name\": null", "\"tags\": []", "\"countries\": []");
  }

  @ParameterizedTest
  @CsvSource({
    "PAY, desk pay pay-1",
    "hall, hall",
    "p*, pay power pay-1",
    "pay-?, pay-1",
    "inc., bank",
  })
  void aTextIsPartOfAnIdOrNameAPatternAllOfIt(String text, String expected) {
    assertThat(ids("list " + text).stream().map(Object::toString))
        .containsExactly(expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --owner web                    | blog
          --owner web,WEB                | blog
          --owner pay*                   | pay pay-1
          --tag grid,pci                 | pay power
          --tag grid --tag pci           | pay power
          --company group                | pay bank group pay-1
          --company bank --kind company  | bank
          --country no                   | pay power pay-1 hall north
          --country DK                   | bank
          --site north --kind server     | pay-1
          --site hall,north --tag pci    | pay
          pay --owner pay* --kind server | pay-1
          """)
  void filtersNarrowWhatIsListed(String filters, String expected) {
    assertThat(ids("list " + filters).stream().map(Object::toString))
        .containsExactly(expected.split(" "));
  }

  @Test
  void whatHoldsACommaIsFoundAsItIs() {
    Chat.write(folder.resolve("blast.yaml"), YAML);
    CommandLineRun run = CommandLineRun.in(folder);

    assertThat(run.blast("list", "--owner", "Payments, on call,web", "-f", "csv").out().lines())
        .map(line -> line.replaceFirst(",.*", ""))
        .containsExactly("id", "pay", "blog", "pay-1");
    assertThat(run.blast("list", "--company", "Bank, Inc.", "-f", "csv").out().lines())
        .map(line -> line.replaceFirst(",.*", ""))
        .containsExactly("id", "pay", "bank", "pay-1");
  }

  @Test
  void nothingThatFitsIsSaidAndNoError() {
    assertThat(run("list zzz")).isEqualTo(new Outcome(0, "", "blast: no node matches 'zzz'\n"));
    assertThat(run("list --tag pci --kind site"))
        .isEqualTo(new Outcome(0, "", "blast: no node matches\n"));
    assertThat(run("list zzz -f json").out()).contains("\"nodes\": []", "\"count\": 0");
    assertThat(run("list zzz -q")).isEqualTo(new Outcome(0, "", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          --owner webb    | --owner 'webb' matches no node in the inventory    | did you mean 'web'?
          --owner oncall  | --owner 'oncall' matches no node in the inventory  | the inventory has 'payments, on call', 'web'
          --tag pcii      | --tag 'pcii' matches no node in the inventory      | did you mean 'pci'?
          --country SE    | --country 'SE' matches no node in the inventory    | the inventory has 'DK', 'NO'
          --country xo    | --country 'xo' matches no node in the inventory    | did you mean 'NO'?
          --company banc  | --company 'banc' is not in the inventory           | did you mean 'bank'?
          --company hall  | --company expects a company, found the site 'hall' | see blast list --kind company
          --site bank     | --site expects a site, found the company 'bank'    | see blast list --kind site
          --site nirth    | --site 'nirth' is not in the inventory             | did you mean 'north'?
          """)
  void aValueThatIsNothingsIsAnErrorWithTheNearest(String filter, String message, String hint) {
    String expected = "blast: error: " + message + "\n    hint: " + hint + "\n";

    for (String question :
        List.of("list ", "remove hall ", "--remove hall ", "spof ", "concentration ")) {
      assertThat(run(question + filter)).isEqualTo(new Outcome(2, "", expected));
    }
  }

  @Test
  void allValuesThatAreNothingsAtOnce() {
    assertThat(run("list --owner x --tag y --company z").err().lines())
        .filteredOn(line -> line.startsWith("blast: error: "))
        .hasSize(3);
  }

  @Test
  void whatNobodyStatesIsSaid() {
    Chat.write(folder.resolve("other.yaml"), "services: {a: {}}");

    assertThat(run("list -i other.yaml --tag x").err())
        .endsWith("    hint: no node in the inventory states any tag\n");
  }
}
