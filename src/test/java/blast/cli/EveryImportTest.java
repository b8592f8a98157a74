package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import blast.export.formats.Parsers;
import blast.importing.ImportFormats;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for imports of every format, each with a source in which pay is needed. */
class EveryImportTest {
  /** A format and a source of it. */
  private enum Source {
    CSV("deps.csv", "from,to\nshop,pay\n"),
    BACKSTAGE(
        "catalog-info.yaml",
        """
        apiVersion: backstage.io/v1alpha1
        kind: Component
        metadata: {name: shop}
        spec: {type: service, lifecycle: production, owner: sales, dependsOn: ['component:pay']}
        ---
        apiVersion: backstage.io/v1alpha1
        kind: Component
        metadata: {name: pay}
        spec: {type: service, lifecycle: production, owner: money}
        """),
    KUBERNETES(
        "shop.yaml",
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: shop}
        spec:
          template:
            metadata: {labels: {app: shop}}
            spec: {containers: [{name: c, env: [{name: PAY, value: 'http://pay/'}]}]}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: pay}
        spec: {template: {metadata: {labels: {app: pay}}}}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: pay}
        spec: {selector: {app: pay}}
        """),
    COMPOSE(
        "compose.yaml",
        """
        services:
          shop: {image: shop, depends_on: [pay]}
          pay: {image: pay}
        """),
    TRACES(
        "calls.json", "{\"data\": [{\"parent\": \"shop\", \"child\": \"pay\", \"callCount\": 3}]}"),
    GRAPH("shop.dot", "digraph g {\n  shop -> pay;\n}\n"),
    NETBOX(
        "virtual-machines.json",
        """
        {"count": 1, "next": null, "previous": null, "results": [
         {"id": 1, "url": "https://netbox.example/api/virtualization/virtual-machines/1/", "name": "shop",
          "status": {"value": "active"}, "cluster": {"id": 1, "name": "pay"}}]}
        """);

    private final String file;
    private final String text;

    Source(String file, String text) {
      this.file = file;
      this.text = text;
    }

    private String format() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The id of shop: a machine is called by its cluster, too. */
    private String shop() {
      return this == NETBOX ? "pay/shop" : "shop";
    }

    /** The section in which pay is declared. */
    private String section() {
      return this == NETBOX ? "resources" : "services";
    }
  }

  @TempDir private Path folder;

  private Outcome run(String arguments) {
    return CommandLineRun.in(folder).blast(arguments.split(" ", -1));
  }

  private void write(Source source, String text, Charset charset) throws IOException {
    Files.write(folder.resolve(source.file), text.getBytes(charset));
  }

  private void write(Source source) throws IOException {
    write(source, source.text, StandardCharsets.UTF_8);
  }

  private Outcome imported(String format, Source source, String more) {
    String option = format.equals("csv") ? " --edges " : " ";
    return run("import " + format + option + source.file + more);
  }

  private String written(Source source, String more) {
    Outcome outcome = imported(source.format(), source, more);
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return outcome.out();
  }

  @Test
  void everyFormatIsTried() {
    assertThat(Stream.of(Source.values()).map(Source::format))
        .containsExactlyInAnyOrderElementsOf(ImportFormats.names());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsImportedIsSoundAndCanBeAskedAndDrawn(Source source) throws IOException {
    write(source);
    written(source, " -o out.yaml -q");

    Outcome lint = run("lint out.yaml");
    assertThat(lint.status()).as(lint.out() + lint.err()).isZero();
    assertThat(run("--remove pay -i out.yaml").out()).contains("shop");
    assertThat(run("show " + source.shop() + " -i out.yaml").out()).contains("pay");
    Parsers.xml(run("export svg -i out.yaml").out());
    assertThat(
            JsonTree.objects(JsonTree.object(run("export json -i out.yaml").out()), "nodes")
                .stream()
                .<Object>map(node -> node.get("id")))
        .contains(source.shop(), "pay");
    String page = run("explore -i out.yaml -q").out();
    assertThat(page.contains("\"" + source.shop() + "\"") && page.contains("\"pay\""))
        .as("the page has both")
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatIsGivenTwiceIsReadOnce(Source source) throws IOException {
    write(source);
    String again = source == Source.CSV ? " --edges ./" + source.file : " ./" + source.file;

    String once = written(source, "");
    String twice = written(source, again);

    assertThat(sections(twice)).isEqualTo(sections(once));
    assertThat(twice).doesNotContain("left-out");
  }

  /** What stands below the head, which names the paths as they are given. */
  private static String sections(String text) {
    return text.substring(text.indexOf('\n', text.indexOf("x-import")));
  }

  @ParameterizedTest
  @EnumSource
  void aMarkAndOtherLineEndsDontChangeAByte(Source source) throws IOException {
    write(source);
    String expected = written(source, "");

    write(source, "\uFEFF" + source.text.replace("\n", "\r\n"), StandardCharsets.UTF_8);

    assertThat(written(source, "")).isEqualTo(expected);
  }

  static Stream<Arguments> wideFiles() {
    return Stream.of(Source.values())
        .flatMap(
            source ->
                Stream.of(
                        StandardCharsets.UTF_16,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE)
                    .map(charset -> Arguments.of(source, charset)));
  }

  @ParameterizedTest
  @MethodSource("wideFiles")
  void utf16IsRefusedWithTheCommandThatWritesUtf8(Source source, Charset charset)
      throws IOException {
    write(source, source.text, charset);

    Outcome outcome = imported(source.format(), source, " -o out.yaml");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("is UTF-16", "iconv -f UTF-16 -t UTF-8 " + source.file)
        .doesNotContain("\tat ");
    assertThat(folder.resolve("out.yaml")).doesNotExist();
  }

  static Stream<Arguments> wrongPairs() {
    return Stream.of(Source.values())
        .flatMap(
            source ->
                ImportFormats.names().stream()
                    .filter(name -> !name.equals(source.format()))
                    .map(name -> Arguments.of(name, source)));
  }

  @ParameterizedTest
  @MethodSource("wrongPairs")
  void aSourceOfAnotherFormatIsToldForWhatItLooksLike(String format, Source source)
      throws IOException {
    write(source);

    Outcome outcome = imported(format, source, " -o out.yaml");

    assertThat(outcome.status()).as(outcome.err()).isEqualTo(2);
    assertThat(outcome.err()).doesNotContain("\tat ");
    if (source != Source.CSV) {
      assertThat(outcome.err()).contains(source.format());
    }
    assertThat(folder.resolve("out.yaml")).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRenamedIsNewAndGoneAndMissedWhereItIsExtended(Source source) throws IOException {
    write(source);
    written(source, " -o out.yaml -q");
    Files.writeString(
        folder.resolve("ours.yaml"), "extend: {" + source.section() + ": {pay: {owner: us}}}");
    assertThat(run("lint out.yaml ours.yaml").status()).isZero();

    write(source, source.text.replace("pay", "payment"), StandardCharsets.UTF_8);
    Outcome again = imported(source.format(), source, " -o out.yaml");

    assertThat(again.err())
        .containsPattern("\\(\\+1 -1 ~\\d since the last\\)|\\(\\+2 -2 ~0 since");
    Outcome lint = run("lint out.yaml ours.yaml");
    assertThat(lint.status()).isEqualTo(2);
    assertThat(lint.out()).contains("ours.yaml:1:", "[extends-nothing]", "did you mean 'payment'");
  }
}
