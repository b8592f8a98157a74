package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code blast import} of YAML and JSON, from files and from standard input. */
class ImportDocumentsTest {
  private static final int MANY = 3000;

  @TempDir private Path folder;

  /** A pipe gives what is there, and never twice. */
  private static InputStream dripping(String text) {
    return new FilterInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return super.read(buffer, offset, Math.min(length, 1000));
      }
    };
  }

  private static String deployment(int number) {
    return "{\"apiVersion\": \"apps/v1\", \"kind\": \"Deployment\", \"metadata\": {\"name\": \"d-%d\"}}"
        .formatted(number);
  }

  private Outcome piped(String text) {
    return CommandLineRun.in(folder).reading(dripping(text)).blast("import", "kubernetes", "-");
  }

  @Test
  void standardInputIsReadWholeThoughItsBeginningIsLookedAt() {
    StringBuilder json = new StringBuilder("{\"apiVersion\": \"v1\", \"items\": [");
    StringBuilder yaml = new StringBuilder("# rendered\n");
    for (int i = 0; i < MANY; i++) {
      json.append(i == 0 ? "" : ",\n").append(deployment(i));
      yaml.append("---\n").append(deployment(i)).append('\n');
    }

    for (String text : new String[] {json + "], \"kind\": \"List\"}", yaml.toString()}) {
      Outcome outcome = piped(text);

      assertThat(outcome.status()).as(outcome.err()).isZero();
      assertThat(outcome.err()).contains("from kubernetes: 3000 entities in 1 file");
      assertThat(outcome.out()).contains("  d-2999: {source: \"-#Deployment:default/d-2999\"");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Values.name }}\n",
        "{{- if .Values.isOn }}\na: 1\n{{- end }}\n",
        "apiVersion: v1\nkind: Service\nmetadata: {name: \"{{ .Release.Name }}\"}\n"
      })
  void anUnrenderedChartIsToldOnce(String text) {
    Outcome outcome = piped(text);

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo(
            """
            blast: error: - is part of an unrendered Helm chart
                hint: render it first: helm template NAME CHART --namespace NAMESPACE > rendered.yaml
            """);
  }

  @Test
  void everyBrokenFileIsToldWithItsPlaces() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "kind: [\n");
    Files.writeString(folder.resolve("b.json"), "{\"kind\": }");
    Files.writeString(folder.resolve("c.yaml"), "kind: 1\nkind: 2\n");

    Outcome outcome = CommandLineRun.in(folder).blast("import", "backstage", ".");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("error: ./a.yaml:2:1: ", "error: ./b.json:1:10: '}'", "error: ./c.yaml:2:1: key");
  }
}
