package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code blast --remove --format json} writes for programs. */
class RemoveJsonTest {
  @TempDir private Path folder;

  private Map<String, Object> answer(String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    all[0] = "--format";
    all[1] = "json";
    Outcome outcome = Chat.in(folder).blast(all);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).startsWith("{\n  \"blast\": 1,\n").endsWith("\n}\n");
    return JsonTree.object(outcome.out());
  }

  @Test
  void theFieldsInTheirOrder() {
    assertThat(answer("--remove", "hall").keySet())
        .containsExactly(
            "blast",
            "command",
            "inventory",
            "removed",
            "kept",
            "down",
            "degraded",
            "atRisk",
            "heldByCircle",
            "impact",
            "keeps",
            "keepsTried",
            "keepsOf",
            "companies",
            "owners",
            "machines");
  }

  @Test
  void whatWasAsked() {
    Map<String, Object> answer = answer("--remove", "tools,hall,tools");

    assertThat(answer)
        .containsEntry("blast", 1L)
        .containsEntry("command", "remove")
        .containsEntry("removed", List.of("hall", "tools"));
    assertThat(answer.get("inventory"))
        .isEqualTo(
            Map.of(
                "name",
                "Chat",
                "nodes",
                11L,
                "services",
                4L,
                "servicesWithoutUsers",
                1L,
                "users",
                1000L));
  }

  @Test
  void whatIsDownAndWhy() {
    List<Map<?, ?>> down = JsonTree.objects(answer("--remove", "hall"), "down");

    assertThat(down)
        .containsExactly(
            node(
                "chat",
                "service",
                Map.of(
                    "name",
                    "톡 (chat)",
                    "company",
                    "talk",
                    "users",
                    600L,
                    "cause",
                    cause(
                        "runs-on",
                        List.of("chat-1", "tools"),
                        "standby chat-2 exists, but its failover is lost: tools"))),
            node(
                "login",
                "service",
                Map.of(
                    "company",
                    "talk",
                    "users",
                    500L,
                    "cause",
                    cause("needs", List.of("chat"), "needs chat, which is lost"))),
            node("tools", "resource", Map.of("cause", standsInHall())),
            node("chat-1", "server", Map.of("cause", standsInHall())),
            node("hall", "site", Map.of("name", "판교", "cause", Map.of("type", "removed"))));
  }

  private static Map<String, Object> node(String id, String kind, Map<String, Object> rest) {
    Map<String, Object> node = new HashMap<>();
    node.put("id", id);
    node.put("kind", kind);
    node.put("name", Optional.empty());
    node.put("company", Optional.empty());
    node.put("owner", Optional.empty());
    node.put("link", Optional.empty());
    node.put("users", 0L);
    node.putAll(rest);
    return node;
  }

  private static Map<String, Object> standsInHall() {
    return cause("site", List.of("hall"), "stands in hall, which is lost");
  }

  private static Map<String, Object> cause(String field, List<String> lost, String text) {
    return Map.of(
        "type",
        "lost-requirement",
        "field",
        field,
        "lost",
        lost,
        "needed",
        1L,
        "left",
        0L,
        "text",
        text);
  }

  @Test
  void whatIsDegradedAndAtRisk() {
    Map<String, Object> answer = answer("--remove", "hall");

    assertThat(JsonTree.objects(answer, "degraded"))
        .containsExactly(
            node("wiki", "service", Map.of("company", "talk", "because", List.of("chat"))));
    assertThat(JsonTree.objects(answer, "atRisk"))
        .containsExactly(
            node("mail", "service", Map.of("users", 50L, "lastHope", List.of("web-1"))));
  }

  @Test
  void whoIsHit() {
    Map<String, Object> answer = answer("--remove", "hall");

    assertThat(JsonTree.at(answer, "impact"))
        .isEqualTo(
            Map.of(
                "down", impact(600, 1000, 2, 0),
                "degraded",
                    Map.of(
                        "atLeast",
                        Optional.empty(),
                        "atMost",
                        Optional.empty(),
                        "population",
                        Optional.empty(),
                        "services",
                        1L,
                        "servicesWithoutUsers",
                        1L,
                        "audiences",
                        List.of()),
                "atRisk", impact(50, 50, 1, 0)));
  }

  private static Map<String, Object> impact(
      long atLeast, long atMost, long services, long servicesWithoutUsers) {
    Map<String, Object> korea =
        Map.of("id", "korea", "atLeast", atLeast, "atMost", atMost, "population", 1000L);
    return Map.of(
        "atLeast",
        atLeast,
        "atMost",
        atMost,
        "population",
        1000L,
        "services",
        services,
        "servicesWithoutUsers",
        servicesWithoutUsers,
        "audiences",
        List.of(korea));
  }

  @Test
  void whatCountsAsUpAndWhatWouldHaveSavedMost() {
    Map<String, Object> answer = answer("--remove", "hall");

    assertThat(answer)
        .containsEntry("kept", List.of())
        .containsEntry("heldByCircle", List.of())
        .containsEntry("owners", List.of())
        .containsEntry("keepsTried", 4L)
        .containsEntry("keepsOf", 4L);
    assertThat(JsonTree.objects(answer, "keeps"))
        .containsExactly(keep("chat", 3), keep("chat-1", 2), keep("tools", 2));
  }

  /** No service is down then. */
  private static Map<String, Object> keep(String id, long down) {
    return Map.of("id", id, "down", down, "services", 0L, "atLeast", 0L, "atMost", 0L);
  }

  @Test
  void companiesAndMachines() {
    Map<String, Object> answer = answer("--remove", "hall");

    assertThat(JsonTree.objects(answer, "companies"))
        .containsExactly(
            Map.of(
                "id",
                "talk",
                "services",
                3L,
                "down",
                2L,
                "degraded",
                1L,
                "atLeast",
                600L,
                "atMost",
                1000L));
    assertThat(answer.get("machines")).isEqualTo(Map.of("down", 3L, "all", 6L));
  }

  @Test
  void whyIsTheChainNearestFirst() {
    Map<String, Object> answer = answer("--remove", "hall", "--why", "login,anyang");

    assertThat(JsonTree.column("id", answer, "why")).containsExactly("login", "anyang");
    assertThat(JsonTree.column("state", answer, "why")).containsExactly("down", "up");
    Map<?, ?> login = JsonTree.objects(answer, "why").get(0);
    assertThat(JsonTree.column("id", login, "chain"))
        .containsExactly("login", "chat", "chat-1", "tools", "hall");
  }

  @Test
  void kindNarrowsTheLists() {
    Map<String, Object> answer = answer("--remove", "hall", "--kind", "site");

    assertThat(JsonTree.column("id", answer, "down")).containsExactly("hall");
    assertThat(JsonTree.objects(answer, "degraded")).isEmpty();
    assertThat(JsonTree.at(answer, "impact", "down", "atMost")).isEqualTo(1000L);
  }

  @Test
  void listsAreNeverCut() {
    StringBuilder yaml = new StringBuilder("resources: {root: {}}\nservices:\n");
    for (int i = 0; i < 50; i++) {
      yaml.append("  s").append(i).append(": {needs: root, users: ").append(i % 7).append("}\n");
    }

    Outcome outcome =
        CommandLineRun.in(folder)
            .reading(yaml.toString())
            .blast("--remove", "root", "-i", "-", "-f", "json");

    Map<String, Object> answer = JsonTree.object(outcome.out());
    assertThat(JsonTree.objects(answer, "down")).hasSize(51);
    assertThat(JsonTree.column("id", answer, "down"))
        .startsWith("s13", "s20", "s27", "s34", "s41", "s48", "s6", "s12", "s19")
        .endsWith("s7", "root");
  }

  @Test
  void whatIsInvisibleInANameIsEscaped() {
    String yaml =
        """
        services: {s: {name: "x\\e[31my\\nz\\u202Eq\\u009b\\u2028\\"\\\\톡"}}
        """;

    Outcome outcome =
        CommandLineRun.in(folder).reading(yaml).blast("--remove", "s", "-i", "-", "-f", "json");

    assertThat(outcome.out().codePoints().filter(code -> code != '\n'))
        .noneMatch(
            code ->
                switch (Character.getType(code)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR ->
                      true;
                  default -> false;
                });
    assertThat(outcome.out()).contains("톡");
    assertThat(JsonTree.column("name", JsonTree.object(outcome.out()), "down"))
        .containsExactly("x\u001B[31my\nz\u202Eq\u009B\u2028\"\\톡");
  }
}
