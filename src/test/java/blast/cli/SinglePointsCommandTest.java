package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinglePointsCommandTest {
  /**
   * The shop (100 users) and the till (40) hang on the rack in the cellar, and the till on the
   * shop; the blog (60) on either rack. All users: 200. Losing the company takes its shop.
   */
  private static final String SHOP =
      """
      companies:
        traders:
      sites:
        cellar:
        attic:
      resources:
        power:
      servers:
        rack-1: {site: cellar, needs: power}
        rack-2: {site: attic}
      services:
        shop: {company: traders, criticality: critical, users: 100, runs-on: rack-1}
        till: {users: 40, needs: shop}
        blog: {criticality: critical, users: 60, runs-on: {any-of: [rack-1, rack-2]}}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() {
    Chat.write(folder.resolve("blast.yaml"), SHOP);
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

  private List<Object> ids(String arguments) {
    return JsonTree.column("id", json(arguments), "points");
  }

  @Test
  void textTellsTheWorstFirstAndThenWhatCriticalServicesSurvive() {
    assertThat(done(run("spof")))
        .isEqualTo(
            """
            4 single points of failure among sites, servers, resources and services; 1 of 3 services has no single point of failure

            Worst first, by users of the services lost
                                                                        users  of users          down  services lost
              cellar (also power, rack-1)  site, server, resource  100 to 140     70.0%  3 to 4 nodes  2: shop, till
              shop                         service                         40     20.0%       2 nodes  1: till

            what services survive
              shop survives any one other service; not site cellar; not server rack-1; not resource power; not company traders
              blog survives any one site, any one server, any one resource, any one other service and any one company
            """);
  }

  @Test
  void jsonHasTheDocumentedShape() {
    Map<String, Object> json = json("spof");

    assertThat(json)
        .containsEntry("blast", 1L)
        .containsEntry("command", "spof")
        .containsEntry("found", 4L)
        .containsEntry("survivors", List.of("blog"))
        .containsEntry("servicesWithoutUsers", 0L);
    assertThat(JsonTree.objects(json, "points").get(0))
        .isEqualTo(
            Map.of(
                "id",
                "cellar",
                "kind",
                "site",
                "services",
                List.of("shop", "till"),
                "down",
                4L,
                "atLeast",
                100L,
                "atMost",
                140L,
                "share",
                0.7,
                "new",
                false));
    assertThat(JsonTree.column("id", json, "points"))
        .containsExactly("cellar", "power", "rack-1", "shop");
  }

  @Test
  void jsonTellsWhatEachCriticalServiceSurvives() {
    Map<?, ?> shop = JsonTree.objects(json("spof"), "services").get(0);

    assertThat(shop.get("id")).isEqualTo("shop");
    assertThat(shop.get("survives"))
        .isEqualTo(
            Map.of(
                "site",
                false,
                "server",
                false,
                "resource",
                false,
                "service",
                true,
                "company",
                false));
    assertThat(shop.get("killers"))
        .isEqualTo(
            Map.of(
                "site",
                List.of("cellar"),
                "server",
                List.of("rack-1"),
                "resource",
                List.of("power"),
                "service",
                List.of(),
                "company",
                List.of("traders")));
  }

  @Test
  void csvHasOneRowForEachPoint() {
    assertThat(done(run("spof -f csv")))
        .isEqualTo(
            """
            id,kind,services,down,atLeast,atMost,share
            cellar,site,2,4,100,140,0.7
            power,resource,2,4,100,140,0.7
            rack-1,server,2,3,100,140,0.7
            shop,service,1,2,40,40,0.2
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void companiesAreListedIfTheyAreAskedFor() {
    assertThat(ids("spof --kind company")).containsExactly("traders");
    assertThat(ids("spof --kind company,site")).containsExactly("cellar", "traders");
    assertThat(ids("spof --kind company --kind server")).containsExactly("rack-1", "traders");
  }

  @Test
  void survivorsAreThoseOfTheKindsAskedFor() {
    assertThat(json("spof --kind service")).containsEntry("survivors", List.of("shop", "blog"));
    assertThat(json("spof --kind company")).containsEntry("survivors", List.of("blog"));
  }

  @Test
  void theKindsAskedForDoNotChangeWhatServicesAreSaidToSurvive() {
    assertThat(json("spof --kind service").get("services")).isEqualTo(json("spof").get("services"));
  }

  @Test
  void oneServiceHasItsOwnSinglePoints() {
    assertThat(ids("spof --service shop")).containsExactly("cellar", "power", "rack-1");
    assertThat(ids("spof --service till")).containsExactly("cellar", "power", "rack-1", "shop");
    assertThat(ids("spof --service blog")).isEmpty();
    assertThat(ids("spof --service blog,till")).isEqualTo(ids("spof --service till"));
    assertThat(ids("spof --service til*")).isEqualTo(ids("spof --service till"));
    assertThat(json("spof --service blog,shop")).containsEntry("survivors", List.of("blog"));
  }

  @Test
  void aServiceThatIsAskedForIsToldAboutWhetherCriticalOrNot() {
    assertThat(done(run("spof --service till")))
        .endsWith(
            """
            what services survive
              till does not survive site cellar; nor server rack-1; nor resource power; nor service shop; nor company traders
            """)
        .doesNotContain("blog survives");
  }

  @Test
  void leastUsersAreTakenExactly() {
    assertThat(ids("spof --min-users 40")).containsExactly("cellar", "power", "rack-1", "shop");
    assertThat(ids("spof --min-users 41")).containsExactly("cellar", "power", "rack-1");
    assertThat(ids("spof --min-users 140")).containsExactly("cellar", "power", "rack-1");
    assertThat(ids("spof --min-users 141")).isEmpty();
  }

  @Test
  void theFirstSoManyAreWrittenAndTheOthersCounted() {
    assertThat(ids("spof --top 2")).containsExactly("cellar", "power");
    assertThat(json("spof --top 2")).containsEntry("found", 4L);
    assertThat(done(run("spof --top 1"))).contains("rack-1", "… and 1 more (--all)");
    assertThat(done(run("spof --top 2"))).contains("shop").doesNotContain("more (--all)");
    assertThat(done(run("spof --top 1 --all"))).isEqualTo(done(run("spof")));
  }

  @Test
  void twentyRowsAreWrittenAsTextAndAllToPrograms() {
    StringBuilder many = new StringBuilder("services:\n");
    for (int i = 10; i <= 35; i++) {
      many.append("  a%d: {users: 1}\n  b%d: {users: 1, needs: a%d}\n".formatted(i, i, i));
    }
    Chat.write(folder.resolve("blast.yaml"), many.toString());

    assertThat(done(run("spof"))).contains("  a29 ", "… and 6 more (--all)").doesNotContain("a30");
    assertThat(done(run("spof --all"))).contains("  a35 ").doesNotContain("--all");
    assertThat(ids("spof")).hasSize(26);
    assertThat(done(run("spof -f csv")).lines()).hasSize(27);
  }

  @ParameterizedTest
  @CsvSource({
    "1, --fail-on-users 140",
    "0, --fail-on-users 141",
    "1, --fail-on-users 1",
    "1, --fail-on-users 1_4_0",
    "0, --fail-on-users 1_41",
    "1, --fail-on-users 70%",
    "0, --fail-on-users 70.1%",
    "0, --fail-on-users 100%",
    "1, --fail-on-users 0%",
    "0, --min-users 1_41",
    "1, --kind service --fail-on-users 40",
    "0, --kind service --fail-on-users 41",
    "0, --service blog --fail-on-users 0",
    "1, --service till --fail-on-users 140",
    "1, --top 0 --fail-on-users 140",
    "0, --min-users 141 --fail-on-users 1",
  })
  void theRunFailsIfAPointReachesExactlySoManyUsersWhateverTheFormat(int status, String arguments) {
    for (String format : List.of("text", "json", "csv", "text -o answer", "json -o answer")) {
      Outcome outcome = run("spof " + arguments + " -f " + format);
      assertThat(outcome.status()).as(format).isEqualTo(status);
      assertThat(outcome.err()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--service shopp | did you mean 'shop'?",
        "--service rack-1 | blast --remove rack-1",
        "--kind servers | did you mean 'server'?",
        "-f jsn | did you mean 'json'?",
        "--fail-on-users 101% | write for instance 10%",
        "--fail-on-users -5 | write for instance 1_000_000 or 10%",
        "--fail-on-users many | write for instance 1_000_000 or 10%",
        "--fail-on-users 9999999999999999999 | write for instance 1_000_000 or 10%",
        "--min-users 10% | write for instance 1_000_000",
      })
  void whatIsMisspeltIsToldWithTheNearest(String arguments, String hint) {
    Outcome outcome = run("spof " + arguments);

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("    hint: ").contains(hint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spof", "spof --kind company -f json", "spof -f csv --all"})
  void theSameInputGivesTheSameBytes(String arguments) {
    assertThat(run(arguments)).isEqualTo(run(arguments));
  }

  @Test
  void servicesWithoutUsersAreRankedByHowManyAreLost() {
    Chat.write(
        folder.resolve("blast.yaml"),
        """
        resources: {one: , two: , none: }
        services:
          a: {needs: [one, two]}
          b: {needs: two}
        """);

    assertThat(ids("spof")).containsExactly("two", "one");
    for (String bound : List.of("atLeast", "atMost", "share")) {
      assertThat(JsonTree.column(bound, json("spof"), "points"))
          .containsExactly(Optional.empty(), Optional.empty());
    }
    assertThat(done(run("spof -f csv"))).contains("two,resource,2,3,,,\r\n");
    assertThat(json("spof")).containsEntry("servicesWithoutUsers", 2L);
    assertThat(done(run("spof")))
        .contains("none of the 2 services has user numbers", "two", "not stated");
  }

  @Test
  void withoutServicesThereIsNothingToLose() {
    Chat.write(folder.resolve("blast.yaml"), "sites: {cellar: }\nservers: {rack: {site: cellar}}");

    assertThat(done(run("spof")))
        .startsWith("no services, so no single points of failure: these are what takes a")
        .contains("cellar  site  2 nodes");
    assertThat(ids("spof")).isEmpty();
    assertThat(done(run("spof -f csv")))
        .isEqualTo("id,kind,services,down,atLeast,atMost,share\r\n");
    assertThat(run("spof --fail-on-users 0").status()).isZero();
  }

  @Test
  void aServiceSurvivesOnlyWhatThereIs() {
    Chat.write(
        folder.resolve("blast.yaml"),
        """
        servers: {rack: }
        resources: {tap: }
        services: {shop: {criticality: critical, runs-on: rack}}
        """);

    assertThat(done(run("spof"))).contains("shop survives any one resource; not server rack\n");
    Map<String, Object> survives = new HashMap<>();
    List.of("site", "service", "company").forEach(kind -> survives.put(kind, Optional.empty()));
    survives.put("server", false);
    survives.put("resource", true);
    assertThat(JsonTree.objects(json("spof"), "services").get(0).get("survives"))
        .isEqualTo(survives);
  }

  @Test
  void aServiceAloneInTheWorldSurvivesNothing() {
    Chat.write(folder.resolve("blast.yaml"), "services: {shop: {criticality: critical}}");

    assertThat(done(run("spof")))
        .contains("shop has nothing beside it that could be lost\n")
        .doesNotContain("survives");
  }

  /** The blog stands on either rack: once one is out, it hangs on the other. */
  @Test
  void whileANodeIsOutNewSinglePointsAreMarked() {
    assertThat(done(run("spof --remove rack-2")))
        .startsWith(
            """
            while rack-2 is out (0 of 3 services down already)
            4 single points of failure (0 new) among""");
    assertThat(done(run("spof --remove rack-1 --service blog,shop")))
        .startsWith(
            "while rack-1 is out (2 of 3 services down already)\n2 single points of failure (2 new) among")
        .contains(
            "  attic (also rack-2)  new  site, server     60 ",
            "  shop is down already\n",
            "  blog survives any one resource and any one company; not site attic; not server rack-2\n");
    Map<String, Object> json = json("spof --remove rack-2 --service blog");
    assertThat(json).containsEntry("removed", List.of("rack-2"));
    assertThat(ids("spof --remove rack-2 --service blog"))
        .containsExactly("cellar", "power", "rack-1");
    assertThat(JsonTree.column("new", json, "points")).containsExactly(true, true, true);
    assertThat(JsonTree.column("out", json("spof --remove rack-1"), "services"))
        .containsExactly(true, false);
    assertThat(run("spof --remove rack-2 -f csv").out())
        .startsWith(
            "id,kind,services,down,atLeast,atMost,share,new\r\ncellar,site,3,5,100,200,1,false");
    assertThat(json("spof")).containsEntry("removed", List.of());
    assertThat(run("spof --remove rack-3").err()).contains("did you mean 'rack-1' or 'rack-2'?");
  }

  @Test
  void equalEffectsShareARowAndTiesAreRankedByTheLowerBound() {
    Chat.write(
        folder.resolve("blast.yaml"),
        """
        resources: {a-tap: , b-tap: , c-tap: , d-tap: , e-tap: }
        services:
          one: {users: 30, needs: [a-tap, c-tap]}
          two: {users: 30, needs: [a-tap, c-tap]}
          big: {users: 60, needs: [b-tap, d-tap]}
          none: {needs: d-tap}
          other: {users: 60, needs: e-tap}
        """);

    assertThat(ids("spof")).containsExactly("d-tap", "b-tap", "e-tap", "a-tap", "c-tap");
    assertThat(done(run("spof --top 4")))
        .contains("  d-tap ", "  b-tap ", "  e-tap ", "  a-tap (also c-tap)  ")
        .doesNotContain("more (--all)");
    assertThat(done(run("spof --top 3"))).contains("… and 1 more row (--all)");
  }

  @Test
  void asManyAreNamedInARowAsThereIsRoomFor() {
    StringBuilder many = new StringBuilder("resources:\n");
    for (int i = 10; i <= 30; i++) {
      many.append("  tap-%d: \n".formatted(i));
    }
    many.append("services: {shop: {needs: [tap-10");
    for (int i = 11; i <= 30; i++) {
      many.append(", tap-").append(i);
    }
    Chat.write(folder.resolve("blast.yaml"), many.append("]}}").toString());

    assertThat(done(run("spof"))).contains("  tap-10 (also tap-11, tap-12 and 18 more)  resource ");
    assertThat(ids("spof")).hasSize(21);
    assertThat(done(run("spof --all")))
        .contains(
            """
              tap-10 (also tap-11, tap-12, tap-13,  resource  not stated            2 nodes  1: shop
                tap-14, tap-15, tap-16, tap-17,
                tap-18, tap-19, tap-20, tap-21,
                tap-22, tap-23, tap-24, tap-25,
                tap-26, tap-27, tap-28, tap-29,
                tap-30)
            """);
    assertThat(done(run("spof --all --width 60"))).contains("tap-30").doesNotContain(" more");
  }

  @Test
  void rowsThatAreNotShownAreCountedAsRowsWherePointsShareThem() {
    String yaml = "resources: {a: {}, b: {}, c: {}, d: {}}\nservices: {s: {needs: [a, b]}";

    Chat.write(folder.resolve("blast.yaml"), yaml + ", t: {needs: c}, u: {needs: d}}\n");
    assertThat(done(run("spof --top 1"))).contains("  … and 2 more rows (--all)\n");
    assertThat(done(run("spof --top 2"))).contains("  … and 1 more row (--all)\n");
    assertThat(done(run("spof --top 0"))).contains("  … and 3 more rows (--all)\n");

    Chat.write(folder.resolve("blast.yaml"), "services: {s: {}, t: {needs: s}, u: {needs: t}}\n");
    assertThat(done(run("spof --top 1"))).contains("  … and 1 more (--all)\n");
  }
}
