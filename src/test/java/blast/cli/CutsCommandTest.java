package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutsCommandTest {
  /** The shop falls with its company, with dns, or with a rack at each side. */
  private static final String SHOP =
      """
      companies:
        traders:
        host:
      sites:
        east: {company: host}
        west:
      resources:
        dns:
      servers:
        rack-1: {site: east}
        rack-2: {site: west}
      services:
        shop: {company: traders, criticality: critical, users: 100, needs: [web, dns]}
        web: {runs-on: {any-of: [rack-1, rack-2]}}
        blog: {users: 60, runs-on: rack-2}
        wiki: {needs: web}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() {
    Chat.write(folder.resolve("blast.yaml"), SHOP);
  }

  private Outcome run(String arguments) {
    return CommandLineRun.in(folder).blast(("cuts " + arguments).strip().split(" ", -1));
  }

  private static String done(Outcome outcome) {
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    return outcome.out();
  }

  private Map<String, Object> json(String arguments) {
    return JsonTree.object(done(run(arguments + " -f json")));
  }

  @Test
  void everySetIsALineWithItsUsersAndItsReason() {
    assertThat(done(run("")))
        .isEqualTo(
            """
            sets of up to 2 sites, resources and companies that take shop down; no part of a set does

            shop: 2 sets of 1, 2 sets of 2
              dns                           100 users         shop needs dns, which is lost
              traders                       100 users         shop operated by traders, which is lost
              host + west (and 1 narrower)  100 to 160 users  web runs on any of rack-1, rack-2: all lost

            complete up to order 2 (5 sites, resources and companies)
            """);
  }

  @Test
  void servicesThatAreNamedAreLookedAtWorstFirst() {
    assertThat(done(run("--service wiki,shop,blog --kind server")))
        .isEqualTo(
            """
            sets of up to 2 servers that take 3 services down; no part of a set does

            shop: 1 set of 2
              rack-1 + rack-2  100 to 160 users  web runs on any of rack-1, rack-2: all lost

            blog: 1 set of 1
              rack-2  60 users  blog runs on rack-2, which is lost

            wiki: 1 set of 2
              rack-1 + rack-2  100 to 160 users  web runs on any of rack-1, rack-2: all lost

            complete up to order 2 (2 servers)
            """);
  }

  @Test
  void thatThereWasNothingToFindIsSaid() {
    assertThat(run("--fail-on-order 1 --except *").err())
        .contains("warning: no node that may be lost was looked at, so none is found");
    assertThat(run("--service shop --kind company --except traders").out())
        .contains("complete up to order 2 (1 company)");
  }

  @Test
  void whoCountsForNobodyIsSaidWherePeopleAreCounted() throws IOException {
    Files.writeString(
        folder.resolve("blast.yaml"), "services: {a: {users: 5}, b: {needs: a}, c: {}}\n");

    String[] arguments = {"cuts", "--min-users", "5", "--kind", "service"};
    assertThat(CommandLineRun.in(folder).blast(arguments).out())
        .contains("users: 2 of the 3 services state none, and nobody is counted there");
  }

  @Test
  void programsGetEverySet() {
    Map<String, Object> json = json("--service blog --kind site,server,company --order 3");

    assertThat(json)
        .containsEntry("command", "cuts")
        .containsEntry("question", "services")
        .containsEntry("order", 3L)
        .containsEntry("minUsers", Optional.empty())
        .containsEntry(
            "candidates", Map.of("kinds", List.of("site", "server", "company"), "count", 6L));
    Map<?, ?> blog = JsonTree.objects(json, "services").get(0);
    assertThat(blog)
        .isEqualTo(
            Map.of(
                "id",
                "blog",
                "counts",
                Map.of("1", "2"),
                "complete",
                true,
                "completeTo",
                3L,
                "sets",
                List.of(set(List.of("rack-2"), 60), set(List.of("west"), 60)),
                "left",
                0L));
  }

  private static Map<String, Object> set(List<String> nodes, long users) {
    return Map.of(
        "nodes",
        nodes,
        "order",
        (long) nodes.size(),
        "probability",
        Optional.empty(),
        "users",
        Map.of("atLeast", users, "atMost", users));
  }

  @Test
  void whatIsLeftOutOfAListIsCounted() {
    Map<?, ?> shop = JsonTree.objects(json("--top 1"), "services").get(0);

    assertThat((List<?>) shop.get("sets")).hasSize(1);
    assertThat(shop.get("left")).isEqualTo(3L);
    assertThat(shop.get("counts")).isEqualTo(Map.of("1", "2", "2", "2"));
    assertThat(done(run("--top 1"))).contains("  … and 2 more rows (--all)\n");
  }

  @Test
  void spreadsheetsGetARowForEachSet() {
    assertThat(done(run("-f csv")))
        .isEqualTo(
            """
            service,order,nodes,atLeast,atMost
            shop,1,dns,100,100
            shop,1,traders,100,100
            shop,2,east west,100,160
            shop,2,host west,100,160
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void setsAreCountedBySize() {
    assertThat(done(run("--count --order 3")))
        .isEqualTo(
            """
            sets of up to 3 sites, resources and companies that take shop down; no part of a set does

                    of 0  of 1  of 2  of 3
              shop     0     2     2     0

            complete up to order 3 (5 sites, resources and companies)
            """);
    assertThat(json("--count").get("services").toString()).contains("sets=[]", "left=4");
    assertThat(done(run("--count -f csv")))
        .isEqualTo("service,order,sets\r\nshop,0,0\r\nshop,1,2\r\nshop,2,2\r\n");
  }

  /** Falls with any six of ten, or with one more thing. */
  private static final String FARM =
      """
      resources: {dns: }
      servers: {v0: , v1: , v2: , v3: , v4: , v5: , v6: , v7: , v8: , v9: }
      services:
        farm: {users: 7, needs: dns, runs-on: {at-least: 5, of: [v0, v1, v2, v3, v4, v5, v6, v7, v8, v9]}}
      """;

  @Test
  void setsOfAnySizeAreCounted() {
    Chat.write(folder.resolve("blast.yaml"), FARM);

    assertThat(done(run("--count --order all --kind server,resource")))
        .isEqualTo(
            """
            sets of servers and resources that take farm down; no part of a set does

                    of 0  of 1  of 2  of 3  of 4  of 6
              farm     0     1     0     0     0   210

            complete for all orders (11 servers and resources)
            """);
    assertThat(done(run("--count --order all --kind server -f csv")).lines())
        .containsExactly(
            "service,order,sets",
            "farm,0,0",
            "farm,1,0",
            "farm,2,0",
            "farm,3,0",
            "farm,4,0",
            "farm,6,210");
  }

  @Test
  void programsLearnThatThereIsNoLargerSet() {
    Chat.write(folder.resolve("blast.yaml"), FARM);

    Map<String, Object> json = json("--order all --kind server --top 2");

    assertThat(json).containsEntry("order", "all").containsEntry("servicesWithoutUsers", 0L);
    Map<?, ?> farm = JsonTree.objects(json, "services").get(0);
    assertThat(farm.get("counts")).isEqualTo(Map.of("6", "210"));
    assertThat(farm.get("completeTo")).isEqualTo("all");
    assertThat(farm.get("left")).isEqualTo(208L);
    assertThat(json("--order 6 --kind server --count").toString())
        .contains("order=6", "completeTo=6", "counts={6=210}");
  }

  @Test
  void setsOfAnySizeAreListed() {
    assertThat(done(run("--order all --kind server,site --service shop")))
        .isEqualTo(
            """
            sets of sites and servers that take shop down; no part of a set does

            shop: 4 sets of 2
              east + west (and 3 narrower)  100 to 160 users  web runs on any of rack-1, rack-2: all lost

            complete for all orders (4 sites and servers)
            """);
    assertThat(done(run("--order all --min-users 150 --kind server")))
        .contains("1 set of 2", "complete for all orders (2 servers)");
  }

  /** More candidates than are taken in a search one by one. */
  @Test
  void whatNothingNeedsIsInNoSetHoweverManyThereAre() {
    StringBuilder yaml = new StringBuilder("services: {shop: {users: 9, needs: r0}}\nresources:\n");
    for (int i = 0; i < 600; i++) {
      yaml.append("  r").append(i).append(":\n");
    }
    Chat.write(folder.resolve("blast.yaml"), yaml.toString());

    assertThat(done(run("--min-users 9 --order all --kind resource")))
        .contains("1 set of 1", "complete for all orders (600 resources)");
  }

  @Test
  void whatIsRemovedItselfIsBeyondSaving() {
    assertThat(run("--remove shop --heal shop").err())
        .isEqualTo(
            "blast: warning: 'shop' is removed itself, so nothing that is kept would save it\n");
  }

  @Test
  void whatIsExceptedIsInNoSet() {
    assertThat(done(run("--except dns,host -f csv")).lines())
        .containsExactly(
            "service,order,nodes,atLeast,atMost",
            "shop,1,traders,100,100",
            "shop,2,east west,100,160");
  }

  @Test
  void whatIsOutIsTakenForLost() {
    assertThat(done(run("--remove west --kind site,server,service")))
        .isEqualTo(
            """
            while west is out (1 of 4 services down already)
            sets of up to 2 sites, servers and services that take shop down; no part of a set does

            shop: 3 sets of 1
              east (also rack-1)  100 users  web runs on any of rack-1, rack-2: all lost
              web                 100 users  shop needs web, which is lost

            complete up to order 2 (5 sites, servers and services)
            """);
    assertThat(done(run("--remove dns"))).contains("\nshop: down already\n");
    assertThat(json("--remove dns").get("services").toString())
        .contains("counts={0=1}", "nodes=[]");
  }

  @Test
  void manyPeopleAreHitBySetsOfTheirOwn() {
    assertThat(done(run("--min-users 101")))
        .isEqualTo(
            """
            sets of up to 2 sites, resources and companies whose loss hits 101 users or more

            4 sets of 2
              dns + west                    100 to 160 users  2 services: shop, blog
              host + west (and 1 narrower)  100 to 160 users  4 services: shop, blog, web, wiki
              traders + west                100 to 160 users  2 services: shop, blog

            users: 2 of the 4 services state none, and nobody is counted there

            complete up to order 2 (5 sites, resources and companies)
            """);
  }

  @Test
  void whatWouldHaveSavedAServiceIsTheOppositeQuestion() {
    assertThat(done(run("--remove east,west --heal shop --order 3")))
        .isEqualTo(
            """
            without east, west: sets of up to 3 sites, servers, resources, services and companies that would have saved shop, had
              they been kept; users are those still hit

            shop: 3 sets of 1
              rack-2  0 users
              rack-1  60 users
              web     60 users

            complete up to order 3 (9 sites, servers, resources, services and companies)
            """);
    assertThat(json("--remove east,west --heal shop"))
        .containsEntry("question", "heal")
        .containsEntry("removed", List.of("east", "west"));
    assertThat(done(run("--remove east --heal shop"))).contains("\nshop: up anyway\n");
  }

  @ParameterizedTest
  @CsvSource({
    "--fail-on-order 1, 1",
    "--fail-on-order 1 --except dns --except traders, 0",
    "--fail-on-order 2 --except dns --except traders, 1",
    "--fail-on-order 3 --except dns --except traders --except west, 0",
    "--fail-on-order 1 --except dns --except traders -f json, 0",
    "--fail-on-order 1 --remove dns -f csv, 1",
  })
  void aRunFailsIfFewEnoughNodesSuffice(String arguments, int status) {
    assertThat(run(arguments).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--order 0 | --order expects 1 or more, found 0",
        "--order -1 | --order expects 1 or more, found -1",
        "--order every | --order expects a number of nodes, or all, found 'every'",
        "--order 12345678901 | --order expects a number of nodes, or all, found '12345678901'",
        "--top 2 --all | --top and --all ask for different numbers of sets",
        "--fail-on-order 0 | --fail-on-order expects 1 or more, found 0",
        "--fail-on-order 3 --order 2 | --fail-on-order 3 looks for larger sets than --order 2",
        "--min-users 0 | --min-users expects 1 or more, found 0",
        "--min-users 5 --service shop | --service, --min-users and --heal ask for different answers",
        "--heal shop | --heal needs --remove",
        "--heal shop --remove dns --fail-on-order 1 | --fail-on-order looks for what takes services",
        "--service dns | --service expects a service, found the resource 'dns'",
        "--except dn | --except 'dn' is not in the inventory",
        "--kind rack | --kind expects one of",
      })
  void whatCanNotBeMeantIsSaid(String arguments, String message) {
    Outcome outcome = run(arguments);

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains(message);
  }

  @Test
  void withoutCriticalServicesThoseWithUsersAreLookedAt() {
    Chat.write(folder.resolve("blast.yaml"), SHOP.replace("criticality: critical, ", ""));

    assertThat(done(run("-f csv")).lines().map(line -> line.split(",", -1)[0]).distinct())
        .containsExactly("service", "shop", "blog");
  }

  @Test
  void peopleReadAboutTheFirstServicesAndHowManyMoreThereAre() {
    StringBuilder yaml = new StringBuilder("resources: {dns: }\nservices:\n");
    for (int i = 0; i < 23; i++) {
      yaml.append("  s" + i + ": {users: " + (100 - i) + ", needs: dns}\n");
    }
    Chat.write(folder.resolve("blast.yaml"), yaml.toString());

    assertThat(done(run("")))
        .contains("that take 23 services down", "\n… and 3 more services (--all)\n", "\ns19: ")
        .doesNotContain("\ns20: ");
    assertThat(done(run("--all"))).contains("\ns22: ").doesNotContain("(--all)");
    assertThat(JsonTree.objects(json(""), "services")).hasSize(23);
  }

  @Test
  void anInventoryWithoutServicesHasNoSets() {
    Chat.write(folder.resolve("blast.yaml"), "sites: {east: }\n");

    assertThat(done(run(""))).startsWith("no services");
    assertThat(JsonTree.objects(json(""), "services")).isEmpty();
  }
}
