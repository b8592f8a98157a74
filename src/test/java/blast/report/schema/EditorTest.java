package blast.report.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import blast.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor says of an inventory by the schema, asked of the YAML language server. */
class EditorTest {
  /** A folder with {@code node_modules/yaml-language-server}. */
  private static final Path SERVER =
      Path.of(System.getProperty("blast.editor", "target/yaml-language-server")).toAbsolutePath();

  /** Says what is wrong with a document, and then what is told where {@code «} stands in it. */
  private static final String SCRIPT =
      """
      import { createRequire } from 'node:module';
      import { readFileSync } from 'node:fs';
      const require = createRequire(process.argv[2] + '/');
      const server = process.argv[2] + '/node_modules/yaml-language-server/';
      require('@vscode/l10n').config({ fsPath: server + 'l10n/bundle.l10n.json' });
      const source = server + 'out/server/src/';
      const { getLanguageService } = require(source + 'languageservice/yamlLanguageService.js');
      const { TextDocument } = require('vscode-languageserver-textdocument');
      const { SettingsState } = require(source + 'yamlSettings.js');
      const service = getLanguageService({
        schemaRequestService: async () => readFileSync('schema.json', 'utf8'),
        workspaceContext: { resolveRelativePath: (path) => path },
        telemetry: { send() {}, sendError() {}, sendTrack() {} },
        yamlSettings: new SettingsState(),
      });
      service.configure({
        validate: true,
        hover: true,
        schemas: [{ uri: 'file:///schema.json', fileMatch: ['*'] }],
      });
      const text = readFileSync('document.yaml', 'utf8');
      const document =
        TextDocument.create('file:///document.yaml', 'yaml', 1, text.replace('«', ''));
      for (const one of await service.doValidation(document, false)) {
        const { line, character } = one.range.start;
        console.log(`${line + 1}:${character + 1}: ${one.message}`);
      }
      if (text.includes('«')) {
        const hover = await service.doHover(document, document.positionAt(text.indexOf('«')));
        console.log(hover.contents.value);
      }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeSchema() throws IOException {
    assumeTrue(
        Files.isDirectory(SERVER.resolve("node_modules/yaml-language-server")),
        "the YAML language server is not installed; .ci/run installs it");
    assertThat(CommandLineRun.in(folder).blast("schema", "-o", "schema.json").status()).isZero();
    Files.writeString(folder.resolve("ask.mjs"), SCRIPT);
  }

  private String said(String yaml) throws Exception {
    Files.writeString(folder.resolve("document.yaml"), yaml);
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder("node", "ask.mjs", SERVER.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    process.waitFor();
    return Files.readString(out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          services: {a: {needs: {anyof: [b]}}}      | 1:23: An id is expected, a list, or a group. A group has one of these forms: all-of; \
          any-of; at-least and of; active, standby and, if it needs one, failover.
          services: {a: {needs: 'b c'}}             | 1:23: An id is expected, a list, or a group. A \
          group has one of these forms: all-of; any-of; at-least and of; active, standby and, if it needs one, \
          failover.
          servers: {a: {site: [b]}}                 | 1:21: An id is expected: it begins with a letter \
          or digit, and goes on with letters, digits, and . _ - / @ :
          services: {a: {users: 40M}}               | 1:23: A whole number from 0 on is expected, such \
          as 45000 or 45_000.
          services: {a: {criticality: hi}}          | 1:29: One of these is expected: critical, high, \
          medium, low.
          services: {a: {runs-on: {active: b}}}     | 1:16: Missing property "standby".
          servers: {a: {count: many}}               | 1:22: A whole number from 1 on is expected, such \
          as 45000 or 45_000.
          sites: {a: {country: Korea}}              | 1:22: Expected two letters of ISO 3166, for \
          instance KR.
          policies: {a: {survive: {any: 0, of: x}}} | 1:31: Value is below the minimum of 1.
          policies: {a: {survive: {any: x, of: x}}} | 1:31: A whole number from 1 on is expected, such \
          as 45000 or 45_000.
          lint: {rules: {shared-fate: maybe}}       | 1:29: One of these is expected: off, note, \
          warning, error.
          lint: {fail-on: never}                    | 1:17: One of these is expected: note, warning, \
          error.
          lint: {exclude: [a], fail-on: error, formats: sarif=a.sarif} | ''
          services: {a: {needs: [b, {any-of: [c, d]}], users: {x: 1_000}}} | ''
          """)
  void aSlipIsToldInASentence(String yaml, String sentence) throws Exception {
    assertThat(said(yaml.replace('\'', '"')).strip()).isEqualTo(sentence);
  }

  @Test
  void whereSomebodyPointsTheFormAndWhatItMeansAreShown() throws Exception {
    assertThat(said("services: {a: {needs: {«any-of: [b, c]}}}"))
        .startsWith("#### Any of\n\nOne of these must be satisfied: replicas, alternatives");
    assertThat(said("services: {a: {needs: {«at-least: 2, of: [b, c, d]}}}"))
        .startsWith("#### Number\n\nHow many members must be satisfied");
    assertThat(said("services: {a: {«users: 3}}"))
        .startsWith("#### Service\n\nHow many people use it");
  }
}
