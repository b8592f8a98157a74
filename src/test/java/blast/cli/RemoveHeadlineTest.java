package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer says first, what it warns of, and whom it says to tell. */
class RemoveHeadlineTest {
  @TempDir private Path folder;

  private Outcome blast(String yaml, String... arguments) {
    return CommandLineRun.in(folder).with("BLAST_INVENTORY", "-").reading(yaml).blast(arguments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {a: {users: 5}, b: {users: 9}}      | a   | 1 of 2 services down; 5 users hit, 35.7% of all users
          {a: {users: 1}}                     | a   | 1 of 1 service down; 1 user hit, all of them
          {a: {users: 0}}                     | a   | 1 of 1 service down; no users hit
          {a: {}, b: {users: 9}}              | a   | 1 of 2 services down; users: not stated
          {a: {}, b: {users: 0}}              | a,b | 2 of 2 services down; 0 users hit; 1 of the 2 services states none
          {a: {}, b: {users: 9}}              | a,b | 2 of 2 services down; 9 users hit, all of them; 1 of the 2 services states none
          {a: {users: 999999}}                | a   | 1 of 1 service down; 999,999 users hit, all of them
          {a: {users: 1949999}}               | a   | 1 of 1 service down; 1.9 million users hit, all of them
          {a: {users: 1}, b: {users: 999999}} | a,b | 2 of 2 services down; 999,999 to 1 million users hit, up to all of them
          """)
  void howManyServicesAndPeople(String services, String removed, String headline) {
    assertThat(blast("services: " + services, "--remove", removed).out())
        .startsWith("Without " + removed.replace(",", ", ") + ": " + headline + "\n");
  }

  @Test
  void eachNumberOfPeopleSaysHowManyServicesItLeavesOut() {
    String yaml =
        """
        companies: {c: {}, d: {}, e: {}}
        servers: {s: {}, t: {owner: ops}, u: {}}
        services:
          a: {users: 5, company: c, owner: ops, needs: s}
          b: {company: c, owner: ops, needs: s}
          f: {users: 0, company: d, owner: web, needs: s}
          g: {company: d, owner: web, needs: s}
          h: {company: d, owner: web, needs: a}
          i: {users: 0, company: e, owner: dba, needs: s}
          j: {users: 7, runs-on: {any-of: [s, t]}}
          k: {runs-on: {any-of: [s, t]}}
          l: {users: 9, uses: s}
          m: {uses: s}
          n: {uses: s}
        """;

    assertThat(blast(yaml, "--remove", "s", "--width", "100").out())
        .contains(
            "degraded (3; 9 users; 2 services have no user numbers)\n",
            "take them down (2; 7 users; 1 service has no user numbers)\n",
            "  had a survived: 4 of 11 services down instead of 6; 0 users; 2 have no user numbers",
            "  c  2 of 2 services down  5 users; 1 has no user numbers\n",
            "  d  3 of 3 services down  0 users; 2 have no user numbers\n",
            "  e  1 of 1 service down\n",
            "  ops  2 down  5 users; 1 service has no user numbers\n",
            "  web  3 down  0 users; 2 services have no user numbers\n",
            "  dba  1 down\n");
  }

  @Test
  void theExactNumbersStandBelow() {
    String yaml =
        """
        audiences: {country: {population: 50_000_000}}
        services:
          talk: {users: {country: 38_123_456}}
          mail: {users: {country: 7_654_321}}
        """;

    assertThat(blast(yaml, "--remove", "*", "--kind", "site").out())
        .isEqualTo(
            """
            Without mail, talk: 2 of 2 services down; 38.1 to 45.8 million users hit, up to all of them
              2 of 2 nodes down; 38,123,456 to 45,777,777 users, 76.2% to 91.6% of the population
            """);
  }

  @Test
  void whereThereAreNoServicesNodesAreCounted() {
    assertThat(blast("resources: {a: {}, b: {needs: a}}", "--remove=a", "--kind=site").out())
        .isEqualTo("Without a: 2 of 2 nodes down; no users hit\n");
  }

  private static final String CIRCLE =
      """
      resources: {ra: , rb: }
      services:
        a: {users: 3, needs: {any-of: [b, ra]}}
        b: {users: 4, needs: {any-of: [a, rb]}}
      """;

  @Test
  void whatIsUpOnlyThroughEachOtherIsNotPassedOver() {
    assertThat(blast(CIRCLE, "--remove", "ra,rb").out())
        .isEqualTo(
            """
            Without ra, rb: none of 2 services down; no users hit
              2 of 4 nodes down
            careful: b and a are up only through each other

            at risk: one more loss would take them down (2; 4 to 7 users)
              b  service  4  depends now only on: a
              a  service  3  depends now only on: b

            resources lost (2 of 2)
              ra  removed
              rb  removed
            """);
    assertThat(blast(CIRCLE, "--remove", "ra").out()).doesNotContain("careful");
  }

  @Test
  void whatIsUpOnlyThroughEachOtherInJsonAndWhy() {
    Map<String, Object> answer =
        JsonTree.object(blast(CIRCLE, "--remove", "ra,rb", "--format", "json").out());

    assertThat(answer).containsEntry("heldByCircle", List.of("b", "a"));
    assertThat(blast(CIRCLE, "--remove", "ra,rb", "--why", "a").out())
        .contains("\ncareful: b and a are up only through each other\n")
        .endsWith(
            "\nwhy a is at risk\na: works; depends now only on: b;"
                + " careful: up only through a circle of nodes\n");
  }

  @Test
  void whatRestsOnACircleIsHeldByItToo() {
    String yaml = CIRCLE + "  c: {needs: {all-of: [a, b]}}\n  d: {needs: {any-of: [c, ra]}}\n";

    Outcome outcome = blast(yaml, "--remove", "ra,rb", "--keep", "b");

    assertThat(blast(yaml, "--remove=ra,rb", "--kind=site").out())
        .endsWith("careful: b, a, c, d are up only through a circle of nodes\n");
    assertThat(outcome.out()).doesNotContain("careful");
  }

  private static final String OWNED =
      """
      resources: {db: {owner: data team}}
      servers: {old: , new: }
      services:
        shop: {users: 30, owner: shop team, needs: db, link: https://wiki.example/shop}
        help: {users: 20, owner: shop team, needs: db}
        blog: {users: 40, owner: press, uses: db}
        news: {owner: press, runs-on: {any-of: [old, new]}}
        jobs: {needs: db}
      """;

  @Test
  void whoHasToBeToldWorstFirst() {
    assertThat(blast(OWNED, "--remove", "db,old").out())
        .isEqualTo(
            """
            Without db, old: 3 of 5 services down; 30 to 50 users hit, up to 55.6% of all users; 1 of the 3 services states none
              5 of 8 nodes down; 30 to 50 users

            services down (3 of 5)
              3 services: need db, which is lost
                shop  30
                help  20
                jobs

            degraded (1; 40 users)
              blog  service  40  because of db

            at risk: one more loss would take them down (1; users: not stated)
              news  service  depends now only on: new

            servers lost (1 of 2; 1 of 2 machines)
              old  1  removed

            resources lost (1 of 1)
              db  removed

            to tell (3 owners)
              shop team  2 down                 30 to 50 users
              data team  1 down
              press      1 degraded, 1 at risk
            """);
  }

  @Test
  void whoHasToBeToldInJson() {
    Map<String, Object> answer =
        JsonTree.object(blast(OWNED, "--remove", "db,old", "--format", "json").out());

    assertThat(JsonTree.objects(answer, "owners"))
        .containsExactly(
            owner("shop team", 2, 0, 0, 30L, 50L),
            owner("data team", 1, 0, 0, 0L, 0L),
            owner("press", 0, 1, 1, 0L, 0L));
    assertThat(JsonTree.column("owner", answer, "down"))
        .containsExactly("shop team", "shop team", Optional.empty(), "data team", Optional.empty());
    assertThat(JsonTree.column("link", answer, "down"))
        .startsWith("https://wiki.example/shop")
        .containsOnlyOnce("https://wiki.example/shop");
  }

  private static Map<String, Object> owner(
      String owner, long down, long degraded, long atRisk, Object atLeast, Object atMost) {
    return Map.of(
        "owner", owner,
        "down", down,
        "degraded", degraded,
        "atRisk", atRisk,
        "atLeast", atLeast,
        "atMost", atMost);
  }

  @Test
  void anOwnerWhoseServicesStateNoUsersIsNotSaidToHaveNone() {
    String yaml = "services: {a: {owner: team}}";

    assertThat(blast(yaml, "--remove", "a").out())
        .endsWith("\nto tell (1 owner)\n  team  1 down  users: not stated\n");
    assertThat(
            JsonTree.objects(JsonTree.object(blast(yaml, "--remove=a", "-fjson").out()), "owners"))
        .containsExactly(owner("team", 1, 0, 0, Optional.empty(), Optional.empty()));
  }

  @Test
  void verboseTellsWhomToCallAndWhereToReadOn() {
    assertThat(blast(OWNED, "--remove", "db", "--kind", "service", "-v").out())
        .contains(
            """
            services down (3 of 5)
              3 services: need db, which is lost
                shop  30
                          owner: shop team
                          link: https://wiki.example/shop
                help  20
                          owner: shop team
                jobs

            """);
  }
}
