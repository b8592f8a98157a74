package blast.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingsFormatsTest {
  @Test
  void aFormatIsFoundByItsName() {
    assertThat(FindingsFormats.ALL.names())
        .containsExactly("text", "json", "sarif", "junit", "github", "gitlab", "markdown");
    assertThat(FindingsFormats.ALL.all())
        .allMatch(format -> FindingsFormats.ALL.named(format.name()).orElseThrow().equals(format));
    assertThat(FindingsFormats.ALL.named("SARIF")).isEmpty();
    assertThat(FindingsFormats.ALL.named("xml")).isEmpty();
  }

  @Test
  void aFormatIsFoundByTheEndingOfAFile() {
    assertThat(FindingsFormats.ALL.ofFile("out/lint.sarif").orElseThrow().name())
        .isEqualTo("sarif");
    assertThat(FindingsFormats.ALL.ofFile("report.xml").orElseThrow().name()).isEqualTo("junit");
    assertThat(FindingsFormats.ALL.ofFile("gitlab.json").orElseThrow().name()).isEqualTo("json");
    assertThat(FindingsFormats.ALL.ofFile("report.pdf")).isEmpty();
    assertThat(FindingsFormats.ALL.ofFile("json")).isEmpty();
  }
}
