package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

class ConcentrationCommandTest {
  /**
   * Of 1000 users of talk, 1 machine of 4 is at pangyo: 250, and 750 at anyang; but the standby
   * hangs on a tool at pangyo. The 200 of map are split evenly: 100 and 100. Pangyo hosts 350 of
   * 1200, 29.2%, and 1000 are at stake with it, 83.3%. HHI: 10 000 × (350² + 850²) / 1200² = 5868.
   */
  private static final String TALK =
      """
      audiences:
        korea: {population: 2000}
      companies:
        host: {name: Host Inc.}
      sites:
        capital: {type: region}
        pangyo: {name: 판교, within: capital, company: host}
        anyang: {within: capital}
      resources:
        tool: {site: pangyo}
      servers:
        talk-1: {site: pangyo, count: 1}
        talk-2: {site: anyang, count: 3}
        map-1: {site: pangyo}
        map-2: {site: anyang}
      services:
        talk:
          users: {korea: 1000}
          runs-on: {active: talk-1, standby: talk-2, failover: tool}
        map: {users: {korea: 200}, runs-on: {any-of: [map-1, map-2]}, uses: talk}
        wiki: {site: anyang}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() {
    Chat.write(folder.resolve("blast.yaml"), TALK);
  }

  private Outcome run(String arguments) {
    return CommandLineRun.in(folder).blast(arguments.split(" "));
  }

  private static String done(Outcome outcome) {
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    return outcome.out();
  }

  private Map<String, Object> json(String arguments) {
    return JsonTree.object(done(run(arguments + " -f json")));
  }

  private static final Map<String, Object> NOT_STATED =
      Map.of("atLeast", Optional.empty(), "atMost", Optional.empty(), "share", Optional.empty());

  private static Map<String, Object> bounds(long atLeast, long atMost, Object share) {
    return Map.of("atLeast", atLeast, "atMost", atMost, "share", share);
  }

  @Test
  void textShowsWhatIsAtStakeBesideWhatIsHostedAndWarnsOfTheTrap() {
    assertThat(done(run("concentration")))
        .startsWith(
            """
            concentration by site: 1,000 to 1,200 users of 3 services
            1 of the 3 services has no user numbers; the total leaves it out

                      lost if this fails                            degraded  hosted  machines
              pangyo               1,000  █████████████████  83.3%     16.7%   29.2%         2
              anyang          not stated                                  0%   70.8%         4
              depend on each of them in any way: 1,000 to 1,200 users (100%)

            hosting: HHI 5,868 (extreme), equal to 1.7 sites of the same size; the largest hosts 70.8%, the largest three 100%
            careful: pangyo hosts 29.2% of users, but 83.3% are lost if it fails
            """);
  }

  @Test
  void jsonHasTheDocumentedShape() {
    Map<String, Object> json = json("concentration");

    assertThat(json)
        .containsEntry("blast", 1L)
        .containsEntry("command", "concentration")
        .containsEntry("by", "site")
        .containsEntry("hhi", 5868L)
        .containsEntry("band", "extreme")
        .containsEntry("effective", 1.704142)
        .containsEntry("cr1", 0.708333)
        .containsEntry("cr3", 1L)
        .containsEntry("services", 3L)
        .containsEntry("servicesWithoutUsers", 1L)
        .containsEntry(
            "users", Map.of("sum", 1200L, "population", 2000L, "atLeast", 1000L, "atMost", 1200L));
    assertThat(JsonTree.objects(json, "rows"))
        .containsExactly(
            Map.of(
                "id",
                "pangyo",
                "name",
                "판교",
                "behind",
                bounds(1000, 1200, 1L),
                "atStake",
                bounds(1000, 1000, 0.833333),
                "degraded",
                bounds(200, 200, 0.166667),
                "hostingShare",
                0.291667,
                "machines",
                2L,
                "down",
                5L,
                "new",
                false),
            Map.of(
                "id",
                "anyang",
                "name",
                Optional.empty(),
                "behind",
                bounds(1000, 1200, 1L),
                "atStake",
                NOT_STATED,
                "degraded",
                bounds(0, 0, 0L),
                "hostingShare",
                0.708333,
                "machines",
                4L,
                "down",
                4L,
                "new",
                false));
  }

  @Test
  void csvHasOneRowForEachPlace() {
    assertThat(done(run("concentration -f csv")))
        .isEqualTo(
            """
            id,behindAtLeast,behindAtMost,atStakeAtLeast,atStakeAtMost,degradedAtLeast,degradedAtMost,hostingShare,machines
            pangyo,1000,1200,1000,1000,200,200,0.291667,2
            anyang,1000,1200,,,0,0,0.708333,4
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void anyTypeOfPlaceMayBeAskedFor() {
    Map<String, Object> json = json("concentration --by region");

    assertThat(json).containsEntry("by", "region").containsEntry("hhi", 10_000L);
    assertThat(JsonTree.column("id", json, "rows")).containsExactly("capital");
    assertThat(JsonTree.column("hostingShare", json, "rows")).containsExactly(1L);
  }

  @Test
  void companiesHostWhatStandsInTheirPlaces() {
    Map<String, Object> json = json("concentration --by company");

    assertThat(JsonTree.column("id", json, "rows")).containsExactly("host", "(none)");
    assertThat(JsonTree.column("name", json, "rows"))
        .containsExactly("Host Inc.", Optional.empty());
    assertThat(JsonTree.column("hostingShare", json, "rows")).containsExactly(0.291667, 0.708333);
    assertThat(JsonTree.column("machines", json, "rows")).containsExactly(2L, 4L);
  }

  @Test
  void resourcesHostNothing() {
    Map<String, Object> json = json("concentration --by resource");

    assertThat(JsonTree.column("id", json, "rows")).containsExactly("tool");
    assertThat(JsonTree.column("hostingShare", json, "rows")).containsExactly(Optional.empty());
    for (String field : List.of("hhi", "band", "effective", "cr1", "cr3")) {
      assertThat(json).containsEntry(field, Optional.empty());
    }
    assertThat(done(run("concentration --by resource"))).contains("nothing to measure");
    assertThat(done(run("concentration --by resource -f csv")))
        .endsWith("tool,1000,1200,0,0,0,0,,0\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sites | did you mean 'site'?",
        "regoin | did you mean 'region'?",
        "Company | did you mean 'company'?",
        "galaxy | expects one of company, country, group, owner, region, resource, site; found 'galaxy'",
      })
  void anUnknownTypeIsToldWithTheNearest(String by, String hint) {
    for (String format : List.of("text", "json", "csv")) {
      Outcome outcome = run("concentration --by " + by + " -f " + format);
      assertThat(outcome.status()).isEqualTo(2);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err()).contains("--by ").contains(hint);
    }
  }

  @Test
  void twentyRowsAreWrittenAsTextAndAllToPrograms() {
    StringBuilder many = new StringBuilder("sites:\n");
    for (int i = 10; i <= 35; i++) {
      many.append("  s%d:\n".formatted(i));
    }
    Chat.write(folder.resolve("blast.yaml"), many + "services: {a: {users: 1, site: s35}}\n");

    assertThat(done(run("concentration")))
        .contains("  s35 ", "  s28 ", "… and 6 more (--all)")
        .doesNotContain("s29");
    assertThat(done(run("concentration --all"))).contains("  s34 ").doesNotContain("--all");
    assertThat(JsonTree.objects(json("concentration"), "rows")).hasSize(26);
    assertThat(done(run("concentration -f csv")).lines()).hasSize(27);
  }

  @Test
  void thereIsNoWarningWhereHostingShowsWhatIsAtStake() {
    Chat.write(
        folder.resolve("blast.yaml"),
        """
        sites: {east: , west: }
        services: {shop: {users: 2, site: east}, blog: {users: 1, site: west}}
        """);

    assertThat(done(run("concentration"))).doesNotContain("careful");
  }

  @ParameterizedTest
  @CsvSource({
    // At stake: 60 of 120, exactly half; hosted: 30, exactly half of that.
    "30, true",
    // Hosted: 31 of 120, a little more than half of what is at stake.
    "31, false"
  })
  void theWarningBeginsWhereHalfIsAtStakeAndHalfOfThatIsHosted(int hosted, boolean warns) {
    Chat.write(
        folder.resolve("blast.yaml"),
        """
        sites: {hub: , elsewhere: }
        resources: {tool: {site: hub}}
        services:
          at-hub: {users: %d, site: hub}
          needs-tool: {users: %d, site: elsewhere, needs: tool}
          free: {users: 60, site: elsewhere}
        """
            .formatted(hosted, 60 - hosted));

    assertThat(done(run("concentration")).contains("careful: hub hosts")).isEqualTo(warns);
  }

  @Test
  void kakaoLooksSpreadAndIsNot() {
    Path kakao = Path.of("examples/kakao-2022/blast.yaml").toAbsolutePath();
    Outcome outcome = CommandLineRun.in(folder).blast("concentration", "-i", kakao.toString());

    assertThat(done(outcome))
        .containsPattern(
            "careful: pangyo-dc hosts [12]\\d\\.\\d% of users, but 100% are lost if it fails");
  }

  @Test
  void withoutUsersThereIsNothingToMeasure() {
    Chat.write(
        folder.resolve("blast.yaml"), "sites: {east: }\nservices: {shop: {site: east}, blog: }");

    assertThat(done(run("concentration")))
        .startsWith(
            "concentration by site: users: not stated; 2 services\n"
                + "none of the 2 services has user numbers; add `users` to those that have them")
        .contains("hosting: nothing to measure")
        .doesNotContain("careful");
    assertThat(json("concentration"))
        .containsEntry("hhi", Optional.empty())
        .containsEntry("band", Optional.empty());
    assertThat(JsonTree.objects(json("concentration"), "rows").get(0).get("behind"))
        .isEqualTo(NOT_STATED);
    assertThat(JsonTree.at(json("concentration"), "users", "population"))
        .isEqualTo(Optional.empty());
  }

  @Test
  void whereNothingOfTheTypeHostsTheTypesThatDoAreNamed() {
    Chat.write(
        folder.resolve("blast.yaml"),
        """
        sites: {land: {type: region}, east: {within: land, type: hall}, west: }
        services: {shop: {users: 5, site: east}, blog: {users: 9, site: land}}
        """);

    assertThat(done(run("concentration --by site")))
        .contains(
            "hosting: nothing to measure, as no users are hosted by site;"
                + " types of place that host some: region, hall\n");
    assertThat(json("concentration --by site"))
        .containsEntry("hostingTypes", List.of("region", "hall"));
    for (String field : List.of("hhi", "band", "effective", "cr1", "cr3")) {
      assertThat(json("concentration --by site")).containsEntry(field, Optional.empty());
    }
    assertThat(json("concentration")).containsEntry("by", "region").containsEntry("cr1", 1L);
  }

  @Test
  void ofTypesThatHostTheSameSiteIsAskedBy() {
    Chat.write(
        folder.resolve("blast.yaml"),
        """
        sites: {land: {type: area}, east: {within: land}}
        services: {shop: {users: 5, site: east}}
        """);

    assertThat(json("concentration")).containsEntry("by", "site");
  }

  @Test
  void whatHasNoHostIsNeverTheLargestAndStandsLast() {
    Chat.write(
        folder.resolve("blast.yaml"),
        "sites: {east: }\nservices: {shop: {users: 1, site: east}, blog: {users: 9}}");

    assertThat(json("concentration"))
        .containsEntry("hhi", 8_200L)
        .containsEntry("cr1", 0.1)
        .containsEntry("cr3", 0.1);
    assertThat(JsonTree.column("id", json("concentration"), "rows"))
        .containsExactly("east", "(none)");
    assertThat(done(run("concentration"))).contains("the largest hosts 10.0%");
  }

  private static final String BANK =
      """
      companies: {holding: , bank: {parent: holding}, card: {parent: holding}, cloud: }
      sites: {dc: {company: cloud, country: KR}}
      services:
        pay: {users: 100, company: bank, owner: payments on call, site: dc, tags: [tier-1, pci]}
        cards: {users: 50, company: card, owner: cards on call, site: dc, tags: [tier-2]}
      """;

  @Test
  void whileANodeIsOutRowsTellWhatMoreIsLost() {
    Chat.write(
        folder.resolve("blast.yaml"),
        """
        sites: {east: , west: }
        servers: {one: {site: east}, two: {site: west, count: 3}}
        services:
          shop: {users: 5, runs-on: {any-of: [one, two]}}
          blog: {users: 9, site: east}
          silo: {users: 2, runs-on: two}
        """);

    assertThat(done(run("concentration --remove two")))
        .startsWith(
            """
            while two is out (1 of 3 services down already)
            concentration by site: 9 to 16 users of 3 services

                    lost if this fails                             depend on it  degraded  hosted  machines
              east             9 to 14  █""");
    assertThat(json("concentration --remove two")).containsEntry("removed", List.of("two"));
    Map<String, Object> out = json("concentration --remove east");
    assertThat(JsonTree.column("id", out, "rows")).containsExactly("west", "east");
    assertThat(JsonTree.column("new", out, "rows")).containsExactly(false, false);
    assertThat(JsonTree.column("hostingShare", out, "rows")).containsExactly(1L, 0L);
    assertThat(JsonTree.column("machines", out, "rows")).containsExactly(3L, 0L);
    assertThat(done(run("concentration --remove one -f csv")))
        .contains("hostingShare,machines,new\r\n", "west,5,7,5,7,0,0,0.4375,3,false\r\n");
  }

  @Test
  void setsOfNodesAreLostTogether() {
    Chat.write(folder.resolve("blast.yaml"), BANK);

    assertThat(stakes("group")).containsExactly("cloud 100 150 1", "holding 100 150 0");
    assertThat(stakes("company"))
        .containsExactly("cloud 100 150 1", "bank 100 100 0", "card 50 50 0", "holding 0 0 0");
    assertThat(stakes("country")).containsExactly("KR 100 150 1");
    assertThat(stakes("owner"))
        .containsExactly("payments on call 100 100 0.666667", "cards on call 50 50 0.333333");
    assertThat(stakes("tag:tier-"))
        .containsExactly("tier-1 100 100 0.666667", "tier-2 50 50 0.333333");
    assertThat(stakes("tag:")).startsWith("pci 100 100 0.666667", "tier-1 100 100 0");
    assertThat(json("concentration --by tag:tier-")).containsEntry("by", "tag:tier-");
    assertThat(stakes("tag:zone-")).containsExactly("(none) 0 0 1");
  }

  private List<String> stakes(String by) {
    Map<String, Object> json = json("concentration --by " + by);
    return JsonTree.objects(json, "rows").stream()
        .map(
            row ->
                row.get("id")
                    + " "
                    + JsonTree.at(row, "atStake", "atLeast")
                    + " "
                    + JsonTree.at(row, "atStake", "atMost")
                    + " "
                    + row.get("hostingShare"))
        .toList();
  }

  @Test
  void withoutServicesThereAreNoUsers() {
    Chat.write(folder.resolve("blast.yaml"), "sites: {east: }\nservers: {rack: {site: east}}");

    assertThat(done(run("concentration"))).startsWith("concentration by site: no services\n");
    assertThat(JsonTree.at(json("concentration"), "users", "sum")).isEqualTo(0L);
  }

  @Test
  void withoutSitesEverythingIsNowhere() {
    Chat.write(folder.resolve("blast.yaml"), "services: {shop: {users: 5}}");

    Map<String, Object> json = json("concentration");

    assertThat(JsonTree.column("id", json, "rows")).containsExactly("(none)");
    assertThat(JsonTree.column("hostingShare", json, "rows")).containsExactly(1L);
    assertThat(json)
        .containsEntry("hhi", Optional.empty())
        .containsEntry("hostingTypes", List.of());
    assertThat(done(run("concentration")))
        .contains("no users are hosted by site, nor by any type of place\n");
    assertThat(json("concentration --by company").get("rows")).isEqualTo(json.get("rows"));
    assertThat(JsonTree.objects(json("concentration --by resource"), "rows")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"concentration", "concentration --by company -f json", "concentration -f csv"})
  void theSameInputGivesTheSameBytes(String arguments) {
    assertThat(run(arguments)).isEqualTo(run(arguments));
  }
}
