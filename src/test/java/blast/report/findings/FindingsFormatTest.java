package blast.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FindingsFormatTest {
  @Test
  void aFormatIsFoundByItsWord() {
    assertThat(Arrays.stream(FindingsFormat.values()).map(FindingsFormat::word))
        .containsExactly("text", "json", "sarif", "junit", "github", "gitlab", "markdown");
    assertThat(FindingsFormat.values())
        .allMatch(format -> FindingsFormat.ofWord(format.word()).orElseThrow() == format);
    assertThat(FindingsFormat.ofWord("SARIF")).isEmpty();
    assertThat(FindingsFormat.ofWord("xml")).isEmpty();
  }
}
