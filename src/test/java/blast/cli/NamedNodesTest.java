package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code blast remove} and {@code blast why}, and how they are told which nodes are meant. */
class NamedNodesTest {
  @TempDir private Path folder;

  private Outcome run(String... arguments) {
    return Chat.in(folder).blast(arguments);
  }

  private Outcome line(String arguments) {
    return run(arguments.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          remove hall                       | --remove hall
          remove hall -f json               | --remove hall -f json
          remove hall anyang                | --remove hall,anyang
          remove hall,anyang                | --remove hall --remove anyang
          remove hall --remove anyang       | --remove anyang,hall
          remove chat-*                     | --remove chat-1,chat-2
          remove hall --why login --all     | --remove hall --why login --all
          remove hall --kind server -f json | --remove hall --kind server -f json
          remove --remove hall              | --remove hall
          """)
  void removeIsTheMainQuestion(String command, String option) {
    Outcome answer = line(command);

    assertThat(answer.status()).isZero();
    assertThat(answer.out().lines().skip(1))
        .containsExactlyElementsOf(line(option).out().lines().skip(1).toList());
  }

  @ParameterizedTest
  @CsvSource({"Talk Inc., talk", "TALK INC., talk", "판교, hall", "톡 (chat), chat"})
  void aDisplayNameIsAsGoodAsAnId(String name, String id) {
    assertThat(run("remove", name)).isEqualTo(run("--remove", id));
    assertThat(run("--remove", name)).isEqualTo(run("--remove", id));
    assertThat(run("show", name)).isEqualTo(run("show", id));
    assertThat(run("why", name, "--remove", "판교,chat-1"))
        .isEqualTo(run("why", id, "--remove", "hall,chat-1"));
  }

  @Test
  void anIdGoesBeforeAName() {
    Chat.write(folder.resolve("a.yaml"), "services: {a: {name: b}, b: {name: a}}");

    assertThat(line("show b -i a.yaml").out()).startsWith("service b: a\n");
  }

  @Test
  void aNameThatSeveralHaveIsAnErrorWithTheirIds() {
    Chat.write(
        folder.resolve("a.yaml"), "services: {x: {name: Web}, y: {name: web}, z: {name: Webb}}");

    assertThat(line("remove Web -i a.yaml"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                """
                blast: error: 'Web' is the name of 2 nodes
                    hint: name the one you mean by its id: 'x', 'y'
                """));
  }

  @Test
  void whyIsTheChainAlone() {
    assertThat(line("why login mail --remove hall").out())
        .isEqualTo(
            """
            why login is down
            login: needs chat, which is lost
            └─ chat: standby chat-2 exists, but its failover is lost: tools
               ├─ chat-1: stands in hall, which is lost
               │  └─ hall: removed
               └─ tools: stands in hall, which is lost
            login would be up had 톡 (chat) (chat) survived: 0 of 4 services down instead of 2

            why mail is at risk
            mail: works; depends now only on: web-1
            """);
  }

  @Test
  void whyAsJsonHasTheEntriesOfRemove() {
    String of = line("--remove hall,tools --why login,mail -f json").out();
    String alone = line("why login,mail --remove hall --remove tools -f json").out();

    assertThat(alone)
        .startsWith(
            """
            {
              "blast": 1,
              "command": "why",
              "removed": [
                "hall",
                "tools"
              ],
              "kept": [],
              "heldByCircle": [],
              "why": [
            """);
    assertThat(JsonTree.object(alone))
        .containsOnlyKeys("blast", "command", "removed", "kept", "heldByCircle", "why");
    assertThat(JsonTree.object(alone).get("why")).isEqualTo(JsonTree.object(of).get("why"));
  }

  @Test
  void unknownNodesOfAllKindsOfArgumentsAtOnce() {
    assertThat(line("why logins --remove hal"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                """
                blast: error: --remove 'hal' is not in the inventory
                    hint: did you mean 'hall'?
                blast: error: 'logins' is not in the inventory
                    hint: did you mean 'login'?
                """));
  }

  @ParameterizedTest
  @CsvSource({"spof", "concentration", "export json", "dot"})
  void pathsMayStandAsParameters(String command) {
    Chat.write(folder.resolve("other.yaml"), "services: {a: {}, b: {needs: a}}");

    assertThat(line(command + " other.yaml"))
        .isEqualTo(line(command + " -i other.yaml"))
        .isNotEqualTo(line(command));
    assertThat(line(command + " other.yaml").status()).isZero();
  }
}
