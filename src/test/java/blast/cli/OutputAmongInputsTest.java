package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run writes must not be read by the next one. */
class OutputAmongInputsTest {
  @TempDir private Path folder;

  /**
   * Or the next run would read it. However the folder was found: by path, by variable or by itself.
   */
  @Test
  void noOutputIsWrittenAmongTheFilesOfTheInventory() throws Exception {
    Path inside = Files.createDirectory(folder.resolve("blast"));
    Files.writeString(inside.resolve("x.yaml"), "services: {a: {}}");
    CommandLineRun plain = CommandLineRun.in(folder);
    List<Outcome> outcomes =
        List.of(
            plain.blast("list", "-f", "json", "-o", "blast/out.json", "-i", "blast"),
            plain.blast("list", "-f", "json", "-o", "blast/out.json"),
            plain.with("BLAST_INVENTORY", ".").blast("list", "-f", "json", "-o", "out.json"));

    assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.status()).isEqualTo(2));
    assertThat(outcomes.stream().map(Outcome::err))
        .allSatisfy(err -> assertThat(err).contains("would be read as a part of the inventory in"));
    assertThat(folder.resolve("blast/out.json")).doesNotExist();
    assertThat(folder.resolve("out.json")).doesNotExist();
  }
}
