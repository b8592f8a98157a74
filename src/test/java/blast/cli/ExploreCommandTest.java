package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code blast explore}: the page of an inventory. */
class ExploreCommandTest {
  @TempDir private Path folder;

  private Outcome run(String... arguments) {
    return Chat.in(folder).blast(arguments);
  }

  private String written() throws IOException {
    return Files.readString(folder.resolve("map.html"));
  }

  @Test
  void itSaysWhatIsGivenAway() throws IOException {
    Outcome outcome = run("explore", "-o", "map.html");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .matches(
            "blast: map\\.html: [0-9]+ nodes, [0-9,]+ bytes; whoever gets the file gets the"
                + " inventory\n");
    assertThat(written()).startsWith("<!doctype html>").contains("data-start=\"\"");
  }

  @Test
  void itGoesToAPipeAsWell() throws IOException {
    Outcome outcome = run("explore", "-q");

    assertThat(outcome.err()).isEmpty();
    run("explore", "-q", "-o", "map.html");
    assertThat(outcome.out()).isEqualTo(written());
  }

  @Test
  void itIsNotForTerminals() {
    Outcome outcome = Chat.in(folder).onTerminal().blast("explore");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("the page isn't for terminals", "-o map.html");
  }

  @Test
  void whatItBeginsWithIsNamedByIdNameOrPattern() throws IOException {
    run("explore", "-q", "-o", "map.html", "--remove", "hall", "--why", "chat", "--theme", "light");

    assertThat(written())
        .contains("data-start=\"#remove=hall&amp;why=chat\"", "data-theme=\"light\"");
  }

  @Test
  void whatIsWrongIsSaidAtOnceAndNothingIsWritten() {
    Outcome outcome = run("explore", "-o", "map.html", "--remove", "hal", "--why", "nobody");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .contains(
            "--remove 'hal' is not in the inventory", "--why 'nobody' is not in the inventory");
    assertThat(folder.resolve("map.html")).doesNotExist();
  }

  @Test
  void onlyFieldsThatMayBeAskedForAreTaken() {
    Outcome outcome = run("explore", "-o", "map.html", "--with", "owner,locaton");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("--with expects one of owner, source, link, tags, attributes; found 'locaton'");
  }

  @Test
  void oneThingIsExplainedAtATime() {
    Outcome outcome = run("explore", "-o", "map.html", "--why", "*");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("--why expects one node, found ");
  }

  private Outcome ofServers(int count) throws IOException {
    StringBuilder yaml = new StringBuilder("servers:\n");
    for (int i = 0; i < count; i++) {
      yaml.append("  s").append(i).append(": {}\n");
    }
    Files.writeString(folder.resolve("many.yaml"), yaml);
    return CommandLineRun.in(folder).blast("explore", "-i", "many.yaml", "-o", "many.html");
  }

  @Test
  void ofManyNodesItWarns() throws IOException {
    assertThat(ofServers(20_000).err()).doesNotContain("warning");
    assertThat(ofServers(20_001).err())
        .contains("warning: a page of 20,001 nodes and ", " takes a browser some seconds to open");
  }

  @Test
  void ofTooManyNodesItWritesNone() throws IOException {
    Outcome outcome = ofServers(100_001);

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("a page holds 100,000 nodes at most, found 100,001", "name the files");
    assertThat(folder.resolve("many.html")).doesNotExist();
  }
}
