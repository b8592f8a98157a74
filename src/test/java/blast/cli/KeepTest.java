package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would be if a node survived: {@code --keep}, and what would have saved most. */
class KeepTest {
  @TempDir private Path folder;

  @Test
  void whatIsKeptIsUpAndSoIsWhatNeedsItAlone() {
    Outcome outcome = Chat.in(folder).blast("--remove", "hall", "--keep", "tools");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                0,
                """
                Chat, without hall, had tools survived: none of 4 services down; no users hit
                  2 of 11 nodes down

                at risk: one more loss would take them down (3; 600 to 1,000 users)
                  2 services: depend now only on: chat-2
                    chat   service  톡 (chat)  600
                    login  service             500
                  mail     service              50  depends now only on: web-1

                servers lost (1 of 3; 3 of 6 machines)
                  chat-1  3  stands in hall, which is lost

                places lost (1 of 2)
                  hall  판교  removed
                """,
                ""));
  }

  @Test
  void allThatIsKeptIsNamed() {
    Outcome outcome =
        Chat.in(folder).blast("--remove=hall", "--keep", "tool?", "--keep=chat-1,chat");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out())
        .startsWith(
            "Chat, without hall, had tools, chat-1, chat survived: none of 4 services down");
  }

  @Test
  void whatIsKeptInJson() {
    Map<String, Object> answer =
        JsonTree.object(
            Chat.in(folder).blast("--remove=hall", "--keep=tools,chat-1", "-f", "json").out());

    assertThat(answer).containsEntry("kept", List.of("chat-1", "tools"));
    assertThat(JsonTree.column("id", answer, "down")).containsExactly("hall");
    assertThat(answer).containsEntry("keepsTried", 0L).containsEntry("keepsOf", 0L);
  }

  @Test
  void whyOfWhatIsKept() {
    Outcome outcome =
        Chat.in(folder).blast("--remove", "hall", "--keep", "tools", "--why", "tools");

    assertThat(outcome.out()).endsWith("\nwhy tools is up\ntools: kept\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          --keep hall         | 'hall' is removed and kept                | take it out of --remove or of --keep
          --keep tools,h*     | 'hall' is removed and kept                | take it out of --remove or of --keep
          --keep tool         | --keep 'tool' is not in the inventory     | did you mean 'tools'?
          """)
  void whatCannotBeKept(String keep, String message, String hint) {
    Outcome outcome = Chat.in(folder).blast(("--remove hall " + keep).split(" "));

    assertThat(outcome)
        .isEqualTo(new Outcome(2, "", "blast: error: " + message + "\n    hint: " + hint + "\n"));
  }

  @Test
  void thereIsNothingToKeepWhereNothingIsRemoved() {
    assertThat(Chat.in(folder).blast("--keep", "tools").err())
        .startsWith("blast: error: nothing to do\n");
  }

  private static final String THREE_WAYS =
      """
      sites: {hall: {}}
      resources:
        cable: {site: hall}
        desk: {site: hall}
      services:
        shop: {users: 30, needs: cable}
        mail: {users: 20, needs: cable}
        news: {users: 25, needs: desk}
        chat: {needs: desk}
      """;

  @Test
  void theBestStandFirstAndWhatSavesOnlyItselfIsNotNamed() {
    Outcome outcome =
        CommandLineRun.in(folder)
            .reading(THREE_WAYS)
            .blast("--remove", "hall", "--kind", "site", "-i", "-");

    assertThat(outcome.out())
        .isEqualTo(
            """
            Without hall: 4 of 4 services down; 30 to 75 users hit, up to all of them; 1 of the 4 services states none
              7 of 7 nodes down; 30 to 75 users

            what would have saved most
              had cable survived: 2 of 4 services down instead of 4; 25 users; 1 has no user numbers
              had desk survived: 2 of 4 services down instead of 4; 30 to 50 users

            places lost (1 of 1)
              hall  removed
            """);
  }

  @Test
  void theBestInJsonAreWhatIsLeftAndNeverDifferences() {
    Map<String, Object> answer =
        JsonTree.object(
            CommandLineRun.in(folder)
                .reading(THREE_WAYS)
                .blast("--remove=hall", "-f=json", "-i-")
                .out());

    assertThat(JsonTree.objects(answer, "keeps"))
        .containsExactly(
            Map.of("id", "cable", "down", 4L, "services", 2L, "atLeast", 25L, "atMost", 25L),
            Map.of("id", "desk", "down", 4L, "services", 2L, "atLeast", 30L, "atMost", 50L));
    assertThat(answer).containsEntry("keepsTried", 6L).containsEntry("keepsOf", 6L);
  }

  @Test
  void whatWouldHaveSavedOneServiceIsTheLastLineOfItsWhy() {
    String arguments = "--remove hall --why news,chat,hall -i -";

    Outcome outcome = CommandLineRun.in(folder).reading(THREE_WAYS).blast(arguments.split(" "));

    assertThat(outcome.out())
        .endsWith(
            """

            why news is down
            news: needs desk, which is lost
            └─ desk: stands in hall, which is lost
               └─ hall: removed
            news would be up had desk survived: 2 of 4 services down instead of 4; 30 to 50 users

            why chat is down
            chat: needs desk, which is lost
            └─ desk: stands in hall, which is lost
               └─ hall: removed
            chat would be up had desk survived: 2 of 4 services down instead of 4; 30 to 50 users

            why hall is down
            hall: removed
            """);
  }

  @Test
  void whatWouldHaveSavedOneServiceStandsWithItsChainInJson() {
    Map<String, Object> answer =
        JsonTree.object(
            CommandLineRun.in(folder)
                .reading(THREE_WAYS)
                .blast("--remove=hall", "--why=news,hall", "-f=json", "-i-")
                .out());

    List<Map<?, ?>> why = JsonTree.objects(answer, "why");
    assertThat(JsonTree.objects(why.get(0), "keeps"))
        .containsExactly(
            Map.of("id", "desk", "down", 4L, "services", 2L, "atLeast", 30L, "atMost", 50L));
    assertThat(JsonTree.objects(why.get(1), "keeps")).isEmpty();
  }

  /** Each of 6,000 losses is a trial that costs 12,001: more than all of them may cost. */
  @Test
  void whereNotAllCanBeTriedTheAnswerSaysOfHowMany() {
    String pairs =
        IntStream.range(0, 6_000)
            .mapToObj(
                i -> "  a%1$d: {users: 1, needs: hub}\n  b%1$d: {needs: a%1$d}\n".formatted(i))
            .collect(Collectors.joining("", "services:\n  hub: {}\n", ""));

    Outcome text = CommandLineRun.in(folder).reading(pairs).blast("--remove=hub", "-i-");
    Outcome json = CommandLineRun.in(folder).reading(pairs).blast("--remove=hub", "-i-", "-fjson");

    // 50,000,000 / 12,001, and those that nothing needs.
    assertThat(text.out())
        .contains(
            """

            what would have saved most (decided for 10,166 of 12,000 nodes that went down, the most promising first)
              had a0 survived:""");
    Map<String, Object> answer = JsonTree.object(json.out());
    assertThat(answer).containsEntry("keepsTried", 10_166L).containsEntry("keepsOf", 12_000L);
  }

  /** Each of 20,000 losses might be a trial that costs 20,000, but the first few decide. */
  @Test
  void allOfALongChainIsDecided() {
    String chain =
        IntStream.range(1, 20_000)
            .mapToObj(i -> "  s%d: {users: 1, needs: s%d}\n".formatted(i, i - 1))
            .collect(Collectors.joining("", "services:\n  s0: {}\n", ""));

    Outcome text = CommandLineRun.in(folder).reading(chain).blast("--remove=s0", "-i-");
    Outcome json =
        CommandLineRun.in(folder)
            .reading(chain)
            .blast("--remove=s0", "--why=s19999", "-i-", "-fjson");

    assertThat(text.out())
        .contains(
            """

            what would have saved most
              had s1 survived: 1 of 20,000 services down instead of 20,000; users: not stated
              had s2 survived: 2 of 20,000 services down instead of 20,000; 1 user; 1 has no user numbers
              had s3 survived: 3 of 20,000 services down instead of 20,000; 1 to 2 users; 1 has no user numbers
            """);
    Map<String, Object> answer = JsonTree.object(json.out());
    assertThat(answer).containsEntry("keepsTried", 19_999L).containsEntry("keepsOf", 19_999L);
    assertThat(JsonTree.objects(JsonTree.objects(answer, "why").get(0), "keeps"))
        .singleElement()
        .satisfies(keep -> assertThat(keep.get("id")).isEqualTo("s1"));
  }
}
