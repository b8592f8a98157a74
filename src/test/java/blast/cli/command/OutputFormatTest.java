package blast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.Chat;
import blast.cli.CommandLineRun.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputFormatTest {
  @TempDir Path folder;

  private String written(String line) throws IOException {
    Outcome outcome = Chat.in(folder).blast(line.split(" ", -1));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).isEmpty();
    return Files.readString(
        folder.resolve(line.replaceFirst(".* -o ", "").replaceFirst(" .*", "")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --remove hall -o a.json      | --remove hall -f json -o b
          --remove hall -o a.txt       | --remove hall -f text -o b
          --remove hall -o a.answer    | --remove hall -f text -o b
          spof -o a.csv                | spof -f csv -o b
          concentration -o a.json      | concentration -f json -o b
          lint -o a.sarif              | lint -f sarif -o b
          lint -o a.md                 | lint -f markdown -o b
          lint -o a.xml                | lint -f junit -o b
          export -o a.svg              | export svg -o b
          export -o a.mmd              | export mermaid -o b
          export -o a.graphml          | export -f graphml -o b
          export -o a.csv --table edges | export csv -o b --table edges
          """)
  void theEndingOfTheOutputChoosesTheFormat(String byEnding, String byName) throws IOException {
    assertThat(written(byEnding)).isEqualTo(written(byName)).isNotEmpty();
  }

  @Test
  void aNamedFormatOutranksTheEnding() throws IOException {
    assertThat(written("spof -f csv -o a.json")).startsWith("id,kind,");
  }

  @Test
  void anExportThatContradictsItsEndingIsAnError() {
    Outcome outcome = Chat.in(folder).blast("export", "csv", "-o", "map.svg");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("csv would be written to 'map.svg'")
        .contains("blast export svg, or a file that ends in .csv");
    assertThat(folder.resolve("map.svg")).doesNotExist();
  }

  @Test
  void theShortCommandForDotKeepsItsFormat() throws IOException {
    assertThat(written("dot -o map.dot")).startsWith("digraph");
    assertThat(Chat.in(folder).blast("dot", "-o", "map.svg").status()).isEqualTo(2);
  }
}
