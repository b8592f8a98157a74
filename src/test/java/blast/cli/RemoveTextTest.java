package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code blast --remove} writes for people. */
class RemoveTextTest {
  @TempDir private Path folder;

  @Test
  void theWholeReport() {
    Outcome outcome = Chat.in(folder).blast("--remove", "hall");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                """
                Chat, without hall: 2 of 4 services down; 600 to 1,000 users hit, up to all of them
                  5 of 11 nodes down; 600 to 1,000 users, 60.0% to 100% of the population

                services down (2 of 4)
                  chat   톡 (chat)  600  standby chat-2 exists, but its failover is lost: tools
                  login             500  needs chat, which is lost

                degraded (1; users: not stated)
                  wiki  service  because of chat

                at risk: one more loss would take them down (1; 50 users)
                  mail  service  50  depends now only on: web-1

                what would have saved most
                  had 톡 (chat) (chat) survived: 0 of 4 services down instead of 2
                  had chat-1 survived: 0 of 4 services down instead of 2
                  had tools survived: 0 of 4 services down instead of 2

                companies hit (1)
                  talk  Talk Inc.  2 of 3 services down, 1 degraded  600 to 1,000 users

                servers lost (1 of 3; 3 of 6 machines)
                  chat-1  3  stands in hall, which is lost

                places lost (1 of 2)
                  hall  판교  removed

                resources lost (1 of 1)
                  tools  stands in hall, which is lost
                """,
                ""));
  }

  @Test
  void nothingFollows() {
    Outcome outcome = Chat.in(folder).blast("--remove", "wiki", "--kind", "site");

    assertThat(outcome.out())
        .startsWith("Chat, without wiki: 1 of 4 services down; users: not stated\n")
        .doesNotContain("\n\n");
  }

  @Test
  void severalAudiencesAreToldApart() {
    String yaml =
        """
        audiences:
          korea: {population: 100}
          abroad: {}
        services:
          chat: {users: {korea: 40, abroad: 7}}
          mail: {users: {korea: 30}}
          wiki: {}
        """;

    Outcome outcome =
        CommandLineRun.in(folder)
            .reading(yaml)
            .blast("--remove=chat,mail,wiki", "-i-", "--kind=site");

    assertThat(outcome.out())
        .isEqualTo(
            """
            Without chat, mail, wiki: 3 of 3 services down; 47 to 77 users hit, up to all of them; 1 of the 3 services states none
              3 of 3 nodes down; 47 to 77 users
                abroad  7
                korea   40 to 70  40.0% to 70.0% of the population
            """);
  }

  @Test
  void aListOfTwentyRowsIsWhole() {
    Outcome outcome = leaves(20).blast("--remove", "root", "-i", "-");

    assertThat(rows(outcome)).hasSize(20);
    assertThat(outcome.out()).doesNotContain("more (--all)");
  }

  @Test
  void aLongerListIsCutAndSaysSo() {
    Outcome outcome = leaves(1021).blast("--remove", "root", "-i", "-");

    assertThat(outcome.out()).contains("services down (1,021 of 1,021)\n");
    assertThat(rows(outcome)).hasSize(20).first().asString().startsWith("    leaf-0000");
    assertThat(outcome.out()).contains("\n  … and 1,001 more (--all)\n");
  }

  @Test
  void allWritesALongListToItsEnd() {
    Outcome outcome = leaves(1021).blast("--remove", "root", "-i", "-", "--all");

    assertThat(rows(outcome)).hasSize(1021).last().asString().startsWith("    leaf-1020");
    assertThat(outcome.out()).doesNotContain("(--all)");
  }

  /** Services that need one resource. */
  private CommandLineRun leaves(int count) {
    String services =
        IntStream.range(0, count)
            .mapToObj("  leaf-%04d: {needs: root}\n"::formatted)
            .collect(Collectors.joining());
    return CommandLineRun.in(folder).reading("resources: {root: {}}\nservices:\n" + services);
  }

  private static List<String> rows(Outcome outcome) {
    return outcome.out().lines().filter(line -> line.startsWith("    leaf-")).toList();
  }

  @Test
  void whyWritesTheChainOfCausesAsATree() {
    Outcome outcome = Chat.in(folder).blast("--remove", "hall", "--why", "login");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                """
                Chat, without hall: 2 of 4 services down; 600 to 1,000 users hit, up to all of them
                  5 of 11 nodes down; 600 to 1,000 users, 60.0% to 100% of the population

                why login is down
                login: needs chat, which is lost
                └─ chat: standby chat-2 exists, but its failover is lost: tools
                   ├─ chat-1: stands in hall, which is lost
                   │  └─ hall: removed
                   └─ tools: stands in hall, which is lost
                login would be up had 톡 (chat) (chat) survived: 0 of 4 services down instead of 2
                """,
                ""));
  }

  @Test
  void whyAnswersForEveryState() {
    Outcome outcome =
        Chat.in(folder).blast("--remove", "hall", "--why", "wiki,mail", "--why", "anyang");

    assertThat(outcome.out())
        .endsWith(
            """
            600 to 1,000 users, 60.0% to 100% of the population

            why wiki is degraded
            wiki: degraded because of chat
            └─ chat: standby chat-2 exists, but its failover is lost: tools
               ├─ chat-1: stands in hall, which is lost
               │  └─ hall: removed
               └─ tools: stands in hall, which is lost

            why mail is at risk
            mail: works; depends now only on: web-1

            why anyang is up
            anyang: nothing takes it down or degrades it
            """);
  }

  @Test
  void aLongTreeIsCutAndSaysSo() {
    String chain =
        IntStream.range(1, 300)
            .mapToObj(i -> "  s%d: {needs: s%d}\n".formatted(i, i - 1))
            .collect(Collectors.joining("", "services:\n  s0: {}\n", ""));

    Outcome cut =
        CommandLineRun.in(folder)
            .reading(chain)
            .blast("--remove", "s0", "--why", "s299", "-i", "-");
    Outcome whole =
        CommandLineRun.in(folder)
            .reading(chain)
            .blast("--remove", "s0", "--why", "s299", "-i", "-", "--all");

    assertThat(cut.out().lines()).contains("… the tree goes on (--all)");
    assertThat(cut.out()).contains("s200: ").doesNotContain("s199: ");
    assertThat(whole.out()).contains("s0: removed\n").doesNotContain("(--all)");
  }

  @Test
  void kindNarrowsWhatIsListedAndNotWhatFails() {
    Outcome outcome = Chat.in(folder).blast("--remove", "hall", "--kind", "server,resource");

    assertThat(outcome.out())
        .isEqualTo(
            """
            Chat, without hall: 2 of 4 services down; 600 to 1,000 users hit, up to all of them
              5 of 11 nodes down; 600 to 1,000 users, 60.0% to 100% of the population

            what would have saved most
              had 톡 (chat) (chat) survived: 0 of 4 services down instead of 2
              had chat-1 survived: 0 of 4 services down instead of 2
              had tools survived: 0 of 4 services down instead of 2

            servers lost (1 of 3; 3 of 6 machines)
              chat-1  3  stands in hall, which is lost

            resources lost (1 of 1)
              tools  stands in hall, which is lost
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--remove chat-1,tools",
        "--remove chat-1 --remove tools",
        "--remove=chat-1 --remove=tools,chat-1",
        "--remove tools,chat-1 -i blast.yaml",
        "-i blast.yaml --remove tools --remove chat-1",
        "--inventory=blast.yaml --remove=chat-1, --remove=tools",
        "--remove ch?t-1 --remove tool*",
        "--color never -f text -q --remove tools,chat-1",
      })
  void severalNodesInAnyWriting(String arguments) {
    Outcome outcome = Chat.in(folder).blast(arguments.split(" "));

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .containsPattern("^Chat, without (chat-1, tools|tools, chat-1): 2 of 4 services down")
        .endsWith(
            """
            servers lost (1 of 3; 3 of 6 machines)
              chat-1  3  removed

            resources lost (1 of 1)
              tools  removed
            """);
  }

  @Test
  void aPatternStandsForAllThatItFits() {
    Outcome outcome = Chat.in(folder).blast("--remove", "chat*");

    assertThat(outcome.out())
        .startsWith("Chat, without chat, chat-1, chat-2: 2 of 4 services down");
  }

  @Test
  void onlyStarsAndQuestionMarksAreSpecialInAPattern() {
    String yaml = "services: {a.b: {}, axb: {}, a.bc: {}}";

    Outcome outcome = CommandLineRun.in(folder).reading(yaml).blast("--remove", "a.b*", "-i", "-");

    assertThat(outcome.out()).startsWith("Without a.b, a.bc: 2 of 3 services down");
  }

  @Test
  void manyRemovedNodesAreCountedInTheHeadline() {
    Outcome outcome = Chat.in(folder).blast("--remove", "*");

    assertThat(outcome.out())
        .startsWith(
            "Chat, without anyang, chat, chat-1, chat-2, hall and 6 more: 4 of 4 services down");
  }

  @Test
  void wideNamesAreAligned() {
    String yaml =
        """
        services:
          a: {name: 카카오톡, users: 5}
          b: {name: mail, users: 40}
          c: {name: ＡＢ, users: 300}
          d: {name: "e\u0301te\u0301", users: 1}
        """;

    Outcome outcome = CommandLineRun.in(folder).reading(yaml).blast("--remove", "*", "-i", "-");

    assertThat(outcome.out())
        .endsWith(
            """
            services down (4 of 4)
              c  ＡＢ      300  removed
              b  mail       40  removed
              a  카카오톡    5  removed
              d  e\u0301te\u0301         1  removed
            """);
  }

  @Test
  void whatIsInvisibleInANameIsHarmless() {
    String yaml =
        """
        services: {s: {name: "x\\e[31my\\nz\\t\\u202Eq\\u009b\\u2028\\0"}}
        """;

    Outcome outcome = CommandLineRun.in(folder).reading(yaml).blast("--remove", "s", "-i", "-");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).endsWith("\n  s  x [31my z q     removed\n");
  }
}
