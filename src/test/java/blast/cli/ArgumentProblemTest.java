package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong arguments of all kinds are told in our words, without an argument's index. */
class ArgumentProblemTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "spof --top | --top expects N, found nothing",
        "spof --top --all | --top expects N, found nothing",
        "--remove hall --why | --why expects ID, found nothing",
        "lint --rule | --rule expects ID=LEVEL, found nothing",
        "list -o | --output expects FILE, found nothing",
        "completion | SHELL is missing",
        "spof --top x | --top expects a whole number, found 'x'",
        "spof --top 1.5 | --top expects a whole number, found '1.5'",
        "spof --top 99999999999 | --top expects a smaller number, found '99999999999'",
        "lint --sarif-limit many | --sarif-limit expects a whole number, found 'many'",
        "spof --all=x | --all takes no value, found 'x'",
        "lint --write-baseline=maybe | --write-baseline takes no value, found 'maybe'",
        "spof --top 1 --top 2 | --top is given more than once",
        "lint --baseline a --baseline b | --baseline is given more than once",
        "list a b | unexpected argument 'b'",
        "completion bash zsh | unexpected argument 'zsh'",
        "frobnicate | unexpected argument 'frobnicate'",
        "list --nope | unknown option '--nope'",
      })
  void aWrongArgumentIsNamedAsItIsWritten(String line, String message) {
    Outcome outcome = CommandLineRun.in(folder).blast(line.split(" "));

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("blast: error: " + message + "\n    hint: ")
        .doesNotContainIgnoringCase("index", "parameter", "boolean", "should be");
  }
}
