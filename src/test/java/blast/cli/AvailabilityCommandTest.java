package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvailabilityCommandTest {
  private static final double YEAR = 525_960;

  /** What null is read as. */
  private static final Object NOTHING = Optional.empty();

  /** Two servers in one place, of which one is enough. */
  private static final String TALK =
      """
      sites:
        dc: {availability: 99.9%}
      servers:
        s1: {site: dc, availability: 99%}
        s2: {site: dc, availability: 99%}
      services:
        talk: {runs-on: {any-of: [s1, s2]}, users: 1_000_000}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() {
    write(TALK);
  }

  private void write(String inventory) {
    Chat.write(folder.resolve("blast.yaml"), inventory);
  }

  private Outcome run(String arguments) {
    return CommandLineRun.in(folder).blast(("availability " + arguments).strip().split(" ", -1));
  }

  private static String done(Outcome outcome) {
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    return outcome.out();
  }

  private Map<String, Object> json(String arguments) {
    return JsonTree.object(done(run(arguments + " -f json")));
  }

  private Map<?, ?> service(String arguments) {
    return JsonTree.objects(json(arguments), "services").get(0);
  }

  private static double number(Object number) {
    return ((Number) number).doubleValue();
  }

  private static double number(Map<?, ?> object, String... fields) {
    return number(JsonTree.at(object, fields));
  }

  private Map<?, ?> node(String id, String arguments) {
    return JsonTree.objects(service(arguments), "importance").stream()
        .filter(one -> one.get("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theTextSaysFirstWhatIsKnownAndThenWhatIsLost() {
    assertThat(done(run("--importance=full")))
        .isEqualTo(
            """
            3 of 4 nodes state an availability; the other 1 is taken as perfect

            service  availability  down a year  user-minutes lost
            talk           99.89%        9h39m      578.5 million

            talk: which nodes matter
              node  criticality  Fussell-Vesely  diagnostic  Birnbaum    RAW  RRW
              dc          90.9%           90.9%       90.9%    0.9999  909.2   11
              s1          9.08%           9.09%       9.99%   0.00999  9.992  1.1
              s2          9.08%           9.09%       9.99%   0.00999  9.992  1.1

            what would be saved if a node never failed by itself, in user-minutes a year; savings don't add up
              dc  525.9 million
              s1   52.5 million
              s2   52.5 million

            faults are taken to be independent: what nodes share has to be a node itself
            """);
  }

  /** The contract's case: q = 0.01 twice in a place of q = 0.001. */
  @Test
  void twoServersInOnePlaceHaveTheMeasuresOfTheBook() {
    Map<?, ?> server = node("s1", "--importance=full");
    assertThat(number(server.get("birnbaum"))).isCloseTo(0.00999, within(1e-12));
    assertThat(number(server.get("criticality"))).isCloseTo(0.0908264, within(1e-6));
    assertThat(number(server.get("fussellVesely"))).isCloseTo(0.0909173, within(1e-6));
    assertThat(number(server.get("diagnostic"))).isCloseTo(0.0999182, within(1e-6));
    assertThat(number(server.get("raw"))).isCloseTo(9.99182, within(1e-4));
    assertThat(number(server.get("rrw"))).isCloseTo(1.0999, within(1e-6));
    Map<?, ?> site = node("dc", "--importance=full");
    assertThat(number(site.get("birnbaum"))).isCloseTo(0.9999, within(1e-12));
    assertThat(number(site.get("criticality"))).isCloseTo(0.909083, within(1e-6));
    assertThat(number(site.get("fussellVesely"))).isCloseTo(0.909174, within(1e-6));
    assertThat(number(site.get("diagnostic"))).isCloseTo(0.909174, within(1e-6));
    assertThat(number(site.get("raw"))).isCloseTo(909.1736, within(1e-3));
    assertThat(number(site.get("rrw"))).isCloseTo(10.999, within(1e-6));
    assertThat(number(service(""), "userMinutes", "atLeast"))
        .isCloseTo(0.0010999 * YEAR * 1_000_000, within(1.0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{at-least: 2, of: [a, b, c]} | 90% | 90% | 90% | 0.028",
        "{active: a, standby: b, failover: c} | 99% | 98% | 95% | 0.00069",
        "{all-of: [a, b, c]} | 99% | 98% | 95% | 0.07831",
        "{at-least: 60%, of: [a, b]} | 90% | 50% | 0% | 0.1",
      })
  void groupsAreDownAsOftenAsTheyShould(String group, String a, String b, String c, double lost) {
    write(
        """
        servers:
          a: {count: 8, availability: %s}
          b: {count: 2, availability: %s}
          c: {count: 2, availability: %s}
        services:
          s: {runs-on: %s}
        """
            .formatted(a, b, c, group));
    assertThat(number(service(""), "unavailability", "low")).isCloseTo(lost, within(1e-12));
  }

  @Test
  void aCircleIsDownWithEitherOfItsMembers() {
    write(
        """
        services:
          a: {needs: b}
          b: {needs: [a, c], availability: 99.8%}
          c: {availability: 99.9%}
        """);
    Map<?, ?> a = service("--service a");
    assertThat(number(a, "unavailability", "high")).isCloseTo(0.002998, within(1e-15));
    assertThat(number(a, "availability", "low")).isCloseTo(0.997002, within(1e-15));
    assertThat(JsonTree.at(a, "availability", "exact")).isEqualTo(true);
  }

  @Test
  void jsonSaysWhatIsKnownAndWhatIsnt() {
    Map<String, Object> answer = json("--assume service=99.9%,site=50%");
    assertThat(answer)
        .containsEntry("blast", 1L)
        .containsEntry("command", "availability")
        .containsEntry("year", 525_960L)
        .containsEntry("stated", 3L)
        .containsEntry("perfect", 0L)
        .containsEntry("assumedNodes", 1L)
        .containsEntry("assumed", Map.of("service", 0.999, "site", 0.5));
    Map<?, ?> service = JsonTree.objects(answer, "services").get(0);
    assertThat(List.copyOf(service.keySet()))
        .isEqualTo(
            List.of(
                "id",
                "availability",
                "unavailability",
                "outagesPerYear",
                "meanOutage",
                "userMinutes",
                "importance"));
    assertThat(service.get("importance")).isEqualTo(List.of());
    assertThat(service.get("outagesPerYear")).isEqualTo(NOTHING);
    assertThat(service.get("meanOutage")).isEqualTo(NOTHING);
    assertThat(node("s1", "--importance").get("fussellVesely")).isEqualTo(NOTHING);
  }

  @Test
  void whereNothingIsStatedOfUsersTheirMinutesAreUnknown() {
    write("services: {a: {availability: 99%}}\n");
    assertThat(done(run(""))).doesNotContain("user-minutes");
    Map<String, Object> answer = json("--importance");
    assertThat(JsonTree.at(answer, "userMinutes", "atLeast")).isEqualTo(NOTHING);
    Map<?, ?> a = node("a", "--importance");
    assertThat(JsonTree.at(a, "saved", "atMost")).isEqualTo(NOTHING);
    assertThat(a.get("rrw")).isEqualTo("infinite");
    assertThat(number(a.get("raw"))).isCloseTo(100, within(1e-9));
    assertThat(number(a.get("criticality"))).isEqualTo(1);
  }

  @Test
  void outagesAreCountedWhereAllThatFailsStatesThem() {
    write(
        """
        sites:
          dc: {fails: 1 per year, restore: 10h}
        servers:
          s1: {site: dc, fails: 2 per year, restore: 5h}
          s2: {site: dc, availability: 100%}
        services:
          talk: {runs-on: s1}
          pay: {runs-on: {all-of: [s1, s2]}, availability: 99.9%}
        """);
    Map<?, ?> talk = service("--service talk");
    double dc = 600 / YEAR;
    double server = 600 / YEAR;
    double outages = (1 - server) * 1 + (1 - dc) * 2;
    assertThat(number(talk.get("outagesPerYear"))).isCloseTo(outages, within(1e-12));
    assertThat(talk.get("meanOutage")).isEqualTo("6h40m");
    assertThat(service("--service pay").get("outagesPerYear")).isEqualTo(NOTHING);
    assertThat(service("--service talk --assume service=99%").get("meanOutage")).isEqualTo(NOTHING);
    assertThat(done(run("--service talk"))).contains("2.997 a year of 6h40m");
  }

  @Test
  void peopleWhoUseSeveralServicesAreCountedOnceAtLeast() {
    write(
        """
        audiences: {city: {population: 1_200}}
        servers:
          a: {availability: 90%}
          b: {availability: 80%}
        services:
          talk: {runs-on: a, users: {city: 1_000}}
          pay: {runs-on: b, users: {city: 600}}
        """);
    Map<String, Object> answer = json("--importance");
    double any = 1 - 0.9 * 0.8;
    assertThat(number(answer, "userMinutes", "atLeast"))
        .isCloseTo((400 * 0.1 + 600 * any) * YEAR, within(1.0));
    assertThat(number(answer, "userMinutes", "atMost")).isCloseTo(220 * YEAR, within(1.0));
    assertThat(done(run("")))
        .contains(
            "all together: 109.4 million to 115.7 million user-minutes a year; the same person may"
                + " use several");
  }

  @Test
  void whatANodeSavesIsBetweenItsLargestServiceAndTheirSum() {
    write(
        """
        servers:
          a: {availability: 90%}
        services:
          talk: {runs-on: a, users: 1_000}
          pay: {runs-on: a, users: 600}
        """);
    Map<?, ?> a = node("a", "--importance");
    assertThat(number(a, "saved", "atLeast")).isCloseTo(100 * YEAR, within(1.0));
    assertThat(number(a, "saved", "atMost")).isCloseTo(160 * YEAR, within(1.0));
  }

  @Test
  void whatIsLeftWithoutTheWorstNodeKeepsItsDigits() {
    write(
        """
        servers:
          bad: {availability: 50%}
          good: {availability: 99.99999999999%}
        services:
          s: {runs-on: {all-of: [bad, good]}}
        """);
    assertThat(number(node("bad", "--importance").get("rrw")))
        .isCloseTo((0.5 + 0.5e-13) / 1e-13, within(1e3));
  }

  @ParameterizedTest
  @CsvSource({
    "99.89%, 0",
    "99.89001%, 0",
    "99.890010001%, 1",
    "99.9%, 1",
    "0%, 0",
    "100%, 1",
  })
  void aGateIsPassedByWhatReachesIt(String least, int status) {
    assertThat(run("--min-availability " + least).status()).isEqualTo(status);
  }

  @Test
  void aGateBelievesAFigureThatIsTheLimitItself() {
    write("services: {a: {availability: 99.9%}, b: {availability: 99.7%}}\n");
    assertThat(run("--service a --min-availability 99.9%").status()).isZero();
    assertThat(run("--service b --min-availability 99.7%").status()).isZero();
  }

  @Test
  void aGateSaysWhoMissedItAndIsNotPassedByNoFiguresAtAll() {
    write("services: {a: {availability: 99.9%}, b: {availability: 99.7%}}\n");
    Outcome missed = run("--service a,b --top 1 --min-availability 99.8%");
    assertThat(missed.status()).isEqualTo(1);
    assertThat(missed.err())
        .isEqualTo("blast: warning: --min-availability is missed by 'b', which has 99.7%\n");

    write("services: {a: {}}\n");
    Outcome nothing = run("--service a --min-availability 99%");
    assertThat(nothing.status()).isEqualTo(1);
    assertThat(nothing.err()).contains("shows nothing: --min-availability counts as missed");
  }

  @Test
  void whatIsNeverDownHasNoShareOfItsFailures() {
    write("services: {a: {availability: 100%}}\n");
    assertThat(done(run("--service a --importance=full")))
        .contains("–")
        .doesNotContain("not known");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--importance blast.yaml", "blast.yaml --importance", "--importance full"})
  void aPathIsNeverTakenForTheValueThatMayBeLeftOut(String arguments) {
    assertThat(done(run(arguments))).contains("which nodes matter");
  }

  @Test
  void whereNoNodeStatesAnythingItIsSaid() {
    write("services: {a: {}}\n");
    Outcome outcome = run("");
    assertThat(outcome.err())
        .isEqualTo(
            "blast: warning: no node states how much of the time it works, so every service seems"
                + " perfect; state it under 'availability', or assume it: --assume server=99.9%\n");
    assertThat(outcome.out())
        .startsWith("0 of 1 node states an availability; the other 1 is taken");
    assertThat(outcome.out()).contains("a                100%           0s  none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--assume server | --assume expects a kind and its availability, found 'server'",
        "--assume sever=9% | --assume expects one of service, company, resource, server, site; found 'sever'",
        "--assume server=0.9 | --assume expects a percentage from 0% to 100%, found 'server=0.9'",
        "--assume server=9%,server=8% | --assume is given twice for servers",
        "--gap 5 | --gap expects a percentage from 0% to 100%, found '5'",
        "--min-availability 0.99 | --min-availability expects a percentage from 0% to 100%, found '0.99'",
        "--importance=all | --importance expects one of usual, full; found 'all'",
        "--service dc | --service expects a service, found the site 'dc'",
        "--top -1 | --top expects 0 or more, found -1",
        "--top 1 --all | --top and --all ask for different numbers of rows",
      })
  void whatCantBeMeantIsSaid(String arguments, String message) {
    Outcome outcome = run(arguments);
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("blast: error: " + message);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void tablesHaveARowForEachServiceOrEachNodeThatMatters() {
    assertThat(done(run("-f csv")).lines())
        .containsExactly(
            "service,low,high,exact,outagesPerYear,meanOutage,userMinutesAtLeast,userMinutesAtMost",
            "talk,0.9989001,0.9989001,true,,,578503404,578503404");
    assertThat(done(run("-f csv --importance --top 1")).lines())
        .satisfiesExactly(
            head -> assertThat(head).startsWith("service,node,birnbaum,criticality,fussellVesely,"),
            row ->
                assertThat(row)
                    .startsWith("talk,dc,0.9999,0.9090")
                    .endsWith(",525907404,525907404"));
  }
}
