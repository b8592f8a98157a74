package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code blast show}: all about a node. */
class ShowCommandTest {
  private static final String YAML =
      """
      audiences: {korea: {population: 1000}, japan: {}}
      companies:
        talk: {name: Talk Inc., parent: group, country: KR}
        group: {}
      sites:
        asia: {type: region, country: KR}
        hall: {within: asia, company: talk}
      resources:
        tools: {type: tool, site: hall, source: "https://report.example/1"}
      servers:
        chat-1: {site: hall, count: 3}
        chat-2: {site: asia}
      services:
        chat:
          name: 톡
          description: The messenger.
          company: talk
          owner: chat team
          link: https://runbook.example
          tags: [core, pci]
          criticality: critical
          users: {korea: 600, japan: 20}
          runs-on: {active: chat-1, standby: chat-2, failover: tools}
          uses: {any-of: [maps, search]}
        login: {users: {korea: 500}, needs: [chat, {any-of: [maps, search]}]}
        maps: {}
        search: {uses: chat}
      """;

  @TempDir private Path folder;

  private Outcome run(String arguments) {
    Chat.write(folder.resolve("blast.yaml"), YAML);
    return CommandLineRun.in(folder).blast(arguments.split(" "));
  }

  private String shown(String arguments) {
    Outcome outcome = run("show " + arguments);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    return outcome.out();
  }

  @Test
  void aServiceOnOnePage() {
    assertThat(shown("chat"))
        .isEqualTo(
            """
            service chat: 톡
            The messenger.

              users        620 (japan 20, korea 600)
              criticality  critical
              company      talk (Talk Inc.)
              servers in   hall, asia
              country      KR
              owner        chat team
              link         https://runbook.example
              tags         core, pci

            what it needs and uses
              runs on  active chat-1, standby chat-2, failover tools (can lose the active, or the standby and its failover)
              uses     any of maps, search (can lose 1)

            what needs or uses it (2 directly; 1 node in all by hard requirements)
              login   service  needs it
              search  service  uses it

            if it is lost
              down      2 of 11 nodes, itself included; 2 of 4 services
              users     620 to 1,020
              degraded  1 node
              services that go with it
                login  500

            its single points of failure (3)
              sites    asia, hall
              company  talk
              survives any one server, any one resource and any one other service
            """);
  }

  @Test
  void aSiteAndACompanyAPageEach() {
    assertThat(shown("hall,group"))
        .isEqualTo(
            """
            site hall

              company    talk (Talk Inc.)
              stands in  asia (region)
              country    KR

            what needs or uses it (2 directly; 4 nodes in all by hard requirements)
              tools   resource  stands in it
              chat-1  server    stands in it

            if it is lost
              down      5 of 11 nodes, itself included; 2 of 4 services
              users     620 to 1,020
              degraded  1 node
              services that go with it
                chat   톡  620
                login      500

            company group

            nothing needs or uses it

            if it is lost
              down   1 of 11 nodes, itself only; 0 of 4 services
              users  none, as no service is down
            """);
  }

  @Test
  void whatIsNotStatedIsNotNothing() {
    assertThat(shown("search")).contains("  users  not stated\n", "survives any one");
    assertThat(shown("maps"))
        .contains("  users  not stated\n")
        .contains(
            "if it is lost\n  down     1 of 11 nodes, itself only; 1 of 4 services\n  users    not stated\n  at risk  1 node\n");
  }

  @Test
  void onlyKindsThatAreThereAreSurvived() {
    Chat.write(
        folder.resolve("small.yaml"), "services: {a: {needs: r}}\nresources: {r: {}, q: {}}");
    Chat.write(folder.resolve("alone.yaml"), "services: {a: {}}");

    assertThat(shown("a -i small.yaml"))
        .endsWith("its single points of failure (1)\n  resource  r\n");
    assertThat(shown("a -i alone.yaml")).endsWith("its single points of failure (0)\n");
    assertThat(shown("a -i small.yaml -f json"))
        .contains("\"survives\": {\n        \"resource\": false\n      }");
  }

  private static Map<String, Object> keyed(Map<?, ?> object) {
    Map<String, Object> keyed = new LinkedHashMap<>();
    object.forEach((key, value) -> keyed.put((String) key, value));
    return keyed;
  }

  @Test
  void jsonHasAllOfIt() {
    Map<String, Object> answer = JsonTree.object(shown("chat login -f json"));
    List<Map<?, ?>> nodes = JsonTree.objects(answer, "nodes");
    Map<String, Object> chat = keyed(nodes.get(0));

    assertThat(answer).containsEntry("command", "show").containsEntry("count", 2L);
    assertThat(chat.keySet())
        .containsExactly(
            "id",
            "kind",
            "name",
            "description",
            "type",
            "owner",
            "link",
            "source",
            "country",
            "availability",
            "fails",
            "mtbf",
            "restore",
            "countries",
            "company",
            "parent",
            "site",
            "places",
            "tags",
            "criticality",
            "count",
            "users",
            "audiences",
            "requires",
            "neededBy",
            "reachedBy",
            "ifLost",
            "singlePoints",
            "survives",
            "pairs");
    assertThat(chat)
        .containsEntry("users", 620L)
        .containsEntry("audiences", Map.of("japan", 20L, "korea", 600L))
        .containsEntry("owner", "chat team")
        .containsEntry("reachedBy", 1L)
        .containsEntry(
            "ifLost",
            Map.of(
                "down",
                2L,
                "degraded",
                1L,
                "atRisk",
                0L,
                "services",
                2L,
                "servicesWithoutUsers",
                0L,
                "atLeast",
                620L,
                "atMost",
                1020L,
                "heldByCircle",
                List.of(),
                "servicesDown",
                List.of("chat", "login")))
        .containsEntry(
            "survives",
            Map.of(
                "site",
                false,
                "server",
                true,
                "resource",
                true,
                "service",
                true,
                "company",
                false));
    assertThat(JsonTree.objects(chat, "neededBy").get(1))
        .isEqualTo(
            Map.of("id", "search", "kind", "service", "hard", false, "fields", List.of("uses")));
    assertThat(JsonTree.objects(keyed(nodes.get(1)), "requires").toString())
        .isEqualTo(
            "[{field=needs, hard=true, requirement={shape=all-of, needed=2, total=2, canLose=0,"
                + " members=[{id=chat, weight=1}, {shape=any-of, needed=1, total=2, canLose=1,"
                + " members=[{id=maps, weight=1}, {id=search, weight=1}]}]}}]");
  }

  @Test
  void usersOfNobodyKnownAreNullInJson() {
    assertThat(shown("maps -f json")).contains("\"atLeast\": null,\n        \"atMost\": null");
    assertThat(shown("group -f json"))
        .contains("\"atLeast\": 0,\n        \"atMost\": 0", "\"singlePoints\": null");
  }

  @Test
  void longListsAreCutAndSaySo() {
    String servers =
        IntStream.range(0, 30).mapToObj(i -> "s" + i).collect(Collectors.joining(", "));
    String services =
        IntStream.range(0, 30)
            .mapToObj(i -> "u" + i + ": {needs: hub}")
            .collect(Collectors.joining(", "));
    Chat.write(
        folder.resolve("wide.yaml"),
        "servers: {%s: }\nservices: {hub: {runs-on: {any-of: [%s]}}, %s}\n"
            .formatted(servers.replace(",", ": ,"), servers, services));

    assertThat(shown("hub -i wide.yaml"))
        .contains(
            "s19 and 10 more\n           (--all) (can lose 29)", "… and 10 more", "… and 20 more");
    assertThat(shown("hub -i wide.yaml --all"))
        .contains("s29 (can lose 29)")
        .doesNotContain("more");
  }
}
