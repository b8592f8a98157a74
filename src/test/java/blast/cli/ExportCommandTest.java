package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import blast.cli.run.ExitStatus;
import blast.export.formats.Parsers;
import blast.generator.InventoryGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code blast export} and {@code blast dot}. */
class ExportCommandTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final List<String> FORMATS =
      List.of("dot", "svg", "mermaid", "graphml", "json", "csv");

  @TempDir private Path folder;

  private String export(String... arguments) {
    List<String> words = new ArrayList<>(List.of("export"));
    words.addAll(List.of(arguments));
    Outcome outcome = Chat.in(folder).blast(words.toArray(String[]::new));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    return outcome.out();
  }

  @Test
  void dotIsShortForExportDot() {
    String dot = Chat.in(folder).blast("dot", "--remove", "hall").out();

    assertThat(dot).startsWith("digraph blast {").isEqualTo(export("dot", "--remove", "hall"));
  }

  @Test
  void aFailureIsDrawnWithItsWay() {
    String dot = export("dot", "--remove", "hall", "--label", "id");

    assertThat(dot)
        .contains("\"chat\" -> \"login\" [style=solid, color=\"#d55e00\", penwidth=2.5")
        .contains("label=\"✕ needed by\"")
        .contains("\"chat\" [label=\"chat\\n✕ can't fail over: tools is")
        .contains("subgraph \"cluster frame hall\"")
        .contains("A → B, solid: B needs A")
        .contains("thick arrow with ✕: B failed because of A");
  }

  @Test
  void aGroupIsAJoin() {
    assertThat(export("dot"))
        .contains("[label=\"standby\"")
        .contains("[label=\"any\"")
        .contains("label=\"failover\"");
  }

  @ParameterizedTest
  @CsvSource({
    "--up, chat, tools, login",
    "--down, chat, login, tools",
  })
  void aFocusGoesOneWay(String way, String focus, String drawn, String missing) {
    String csv = export("graphml", "--focus", focus, way);

    assertThat(csv)
        .contains("<data key=\"id\">" + drawn + "</data>")
        .doesNotContain("<data key=\"id\">" + missing + "</data>");
  }

  @Test
  void depthCountsSteps() {
    assertThat(export("graphml", "--focus", "login", "--up", "--depth", "1"))
        .contains("<data key=\"id\">chat</data>")
        .doesNotContain("<data key=\"id\">chat-2</data>");
  }

  @Test
  void nodesAreFoldedWithCountsAndUsers() {
    assertThat(export("svg", "--collapse", "kind"))
        .contains("4 services")
        .contains("3 servers (6 machines)")
        .contains("folded by kind")
        .doesNotContain("--collapse");
  }

  @Test
  void whatIsNotDrawnIsSaid() {
    assertThat(export("svg")).contains("not drawn: 1 company<").doesNotContain("--kind");
    assertThat(export("svg", "--kind", "company,service")).contains("Talk Inc.");
  }

  @Test
  void csvHasTwoTables() {
    assertThat(export("csv")).startsWith("id,kind,name,company,parent,place,type,country,");
    assertThat(export("csv", "--table", "edges"))
        .startsWith("from,to,field,hard,groups,role\r\n")
        .contains("chat,tools,runs-on,true,active-standby,failover\r\n");
  }

  @Test
  void everyExampleAndItsFailureIsUnderstood() throws Exception {
    List<String> dot = new ArrayList<>();
    List<String> mermaid = new ArrayList<>();
    for (Map.Entry<String, String> example :
        Map.of("kakao-2022", "pangyo-dc", "webshop", "fjord-b1").entrySet()) {
      for (List<String> more :
          List.of(List.<String>of(), List.of("--remove", example.getValue()))) {
        for (String format : FORMATS) {
          List<String> words =
              new ArrayList<>(List.of("export", format, "-i", "examples/" + example.getKey()));
          words.addAll(more);
          Outcome outcome = CommandLineRun.in(ROOT).blast(words.toArray(String[]::new));
          assertThat(outcome.err()).isEmpty();
          switch (format) {
            case "dot" -> dot.add(outcome.out());
            case "mermaid" -> mermaid.add(outcome.out());
            case "json" -> JsonTree.object(outcome.out());
            case "csv" -> assertThat(outcome.out()).endsWith("\r\n");
            default -> Parsers.xml(outcome.out());
          }
        }
      }
    }

    Parsers.graphviz(dot, folder);
    Parsers.mermaid(mermaid, folder);
  }

  private static final String HOSTILE =
      """
      services:
        a:
          name: "\\"]);--> <script>alert(1)</script> &quot; \\\\N {x|y} `z` #35; %%{init}%% ]]>"
          link: "javascript:alert(1)"
          needs: b
        b: {name: "line\\nbreak \\e[31m \\u202E turned \\x07", link: "https://a.example/?q=\\"'<x>;#b;", uses: c}
        c: {name: "LONG", description: "'; DROP"}
        d: {name: "1. list", owner: "=1+1"}
        e: {name: "- list"}
        end: {name: end, needs: e}
      """;

  @Test
  void hostileNamesAreHarmlessInEveryFormat() throws Exception {
    String yaml = HOSTILE.replace("LONG", "x".repeat(10_000));
    Chat.write(folder.resolve("blast.yaml"), yaml);
    for (String format : FORMATS) {
      Outcome outcome = CommandLineRun.in(folder).blast("export", format, "--remove", "c");

      assertThat(outcome.status()).as(outcome.err()).isZero();
      assertThat(outcome.out()).doesNotContain("\u202E").doesNotContain("\u0007");
      boolean isPicture = !List.of("json", "csv", "graphml").contains(format);
      assertThat(outcome.out().contains("x".repeat(10_000))).isEqualTo(!isPicture);
      if (isPicture) {
        assertThat(outcome.out()).doesNotContain("javascript:").contains("…");
      }
      switch (format) {
        case "dot" -> Parsers.graphviz(List.of(outcome.out()), folder);
        case "mermaid" -> assertThat(outcome.out()).doesNotContain("<script");
        case "svg", "graphml" -> {
          assertThat(outcome.out()).doesNotContain("<script");
          Parsers.xml(outcome.out());
        }
        case "json" ->
            assertThat(JsonTree.column("name", JsonTree.object(outcome.out()), "nodes"))
                .contains("line\nbreak \u001b[31m \u202E turned \u0007");
        default -> {}
      }
    }
    Parsers.mermaid(
        List.of(CommandLineRun.in(folder).blast("export", "mermaid", "--remove", "c").out()),
        folder);
  }

  @Test
  void linksOpenPagesOnly() {
    Chat.write(folder.resolve("blast.yaml"), HOSTILE.replace("LONG", "c"));

    assertThat(CommandLineRun.in(folder).blast("export", "svg").out())
        .contains("<a href=\"https://a.example/?q=&quot;&#39;&lt;x&gt;;#b;\">")
        .doesNotContain("javascript:");
  }

  @Test
  void tooManyBoxesAreFoldedAndItIsSaid() throws IOException {
    InventoryGenerator.write(10_000, 7, folder.resolve("blast.yaml"));

    Outcome outcome = CommandLineRun.in(folder).blast("export", "svg");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err())
        .startsWith("blast: folded by ")
        .endsWith(" arrows are more than can be read; --focus ID draws a part of them\n");
    assertThat(outcome.out()).contains("folded by ").doesNotContain("--focus");
    assertThat(outcome.out().split("<g class=\"box ", -1)).hasSizeBetween(5, 170);
    assertThat(CommandLineRun.in(folder).blast("export", "svg", "-q").err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"services: {alone: {}}", "sites: {empty: {}}"})
  void littleIsDrawnToo(String yaml) throws Exception {
    Chat.write(folder.resolve("blast.yaml"), yaml + "\n");
    for (String format : FORMATS) {
      Outcome outcome = CommandLineRun.in(folder).blast("export", format);

      assertThat(outcome.status()).as(outcome.err()).isZero();
      if (format.equals("svg") || format.equals("graphml")) {
        Parsers.xml(outcome.out());
      }
    }
    Parsers.graphviz(List.of(CommandLineRun.in(folder).blast("dot").out()), folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "export | export expects a format: dot, svg, png, mermaid, graphml, json, csv",
        "export svgg | FORMAT expects one of dot, svg, png, mermaid, graphml, json, csv; found 'svgg'",
        "export svg -f dot | two formats are asked for: svg and --format dot",
        "export svg --collapse room | --collapse expects one of company, kind, none, owner, site, tag:PREFIX, attribute:KEY; found 'room'",
        "export svg --arrows x | --arrows expects one of needs, failure; found 'x'",
        "export svg --remove hall --arrows needs --view story | --arrows says nothing to a story",
        "export svg --collapse owner | --collapse 'owner' folds nothing: no node has an owner",
        "export svg --collapse tag:x | --collapse 'tag:x' folds nothing: no node has a tag that",
        "export svg --collapse attribute:x | --collapse 'attribute:x' folds nothing: no node has",
        "export svg --cluster x | --cluster expects one of site, company, none; found 'x'",
        "export svg --label x | --label expects one of name, id, kind,",
        "export svg --focus chatt | --focus 'chatt' is not in the inventory",
        "dot --remove hal | --remove 'hal' is not in the inventory",
        "dot --depth 2 | --depth is given without --focus",
        "dot --up | --up is given without --focus",
        "dot --focus chat --depth -1 | --depth expects 0 or more, found -1",
        "export csv --table x | --table expects one of nodes, edges; found 'x'",
      })
  void whatCanNotBeMeantIsAnError(String arguments, String message) {
    Outcome outcome = Chat.in(folder).blast(arguments.split(" "));

    assertThat(outcome.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(outcome.err()).startsWith("blast: error: " + message);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void anUnknownIdNamesTheNearest() {
    assertThat(Chat.in(folder).blast("dot", "--focus", "chatt").err())
        .contains("hint: did you mean 'chat'");
  }

  /** Services in a few teams, each needs the one before. */
  private void writeTeams(int services, String field) {
    StringBuilder yaml = new StringBuilder("services:\n  s0:\n");
    for (int i = 1; i < services; i++) {
      String team = field.replace("TEAM", "t" + i * 12 / services);
      yaml.append("  s" + i + ": {needs: s" + (i - 1) + team + "}\n");
    }
    Chat.write(folder.resolve("blast.yaml"), yaml.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", owner: TEAM | owner",
        ", tags: [x, 'team:TEAM'] | tag:team:",
        ", attributes: {env: prod, team: {name: TEAM}} | attribute:team.name",
      })
  void theFieldThatDividesServicesIsFoundAndNamed(String field, String fold) {
    writeTeams(600, field);

    Outcome outcome =
        CommandLineRun.in(folder).blast("export", "svg", "--remove", "s3", "--view", "map");
    Outcome none = CommandLineRun.in(folder).blast("export", "svg", "--collapse", "none");

    assertThat(outcome.err()).startsWith("blast: folded by " + fold + ": ");
    assertThat(outcome.out().split("<g class=\"box ", -1)).hasSizeBetween(12, 40);
    assertThat(outcome.out()).contains(">s3<", "⊗ removed");
    assertThat(none.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(none.err())
        .startsWith("blast: error: 600 boxes are more than anybody can read\n")
        .contains("hint: --collapse " + fold + " draws ", "--size any draws it all the same");
  }

  @Test
  void whatNoFieldDividesIsSaidWithWhatWouldHelp() {
    writeTeams(200, "");

    assertThat(CommandLineRun.in(folder).blast("export", "svg").err())
        .startsWith(
            "blast: folded by kind, for no field divides 200 boxes into 8 to 60; a company, ")
        .endsWith("(now of 200 nodes 0 have a company, 0 have an owner)\n");
  }

  @Test
  void anySizeIsDrawnIfItIsAskedFor() {
    writeTeams(410, "");

    Outcome outcome =
        CommandLineRun.in(folder)
            .blast("export", "svg", "--collapse", "none", "--size", "any", "-o", "x.svg");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
  }

  @Test
  void aPictureOfTooManyPixelsIsRefused() {
    writeTeams(390, "");

    assertThat(
            CommandLineRun.in(folder)
                .blast("export", "svg", "--collapse", "none", "--remove", "s0")
                .err())
        .startsWith("blast: error: a picture of ")
        .contains(" pixels is larger than anybody can use\n", "hint: --focus ID");
  }

  @Test
  void whatMermaidDoesNotDrawByItselfIsSaid() {
    writeTeams(600, ", owner: TEAM");

    assertThat(CommandLineRun.in(folder).blast("export", "mermaid").err())
        .doesNotContain("Mermaid");
    assertThat(CommandLineRun.in(folder).blast("export", "mermaid", "--collapse", "none").err())
        .startsWith("blast: warning: Mermaid draws no diagram of 599 arrows (maxEdges is 500)")
        .contains("--collapse");
  }

  @Test
  void arrowsTurnInEveryDrawnFormatAndNeverInData() {
    assertThat(export("mermaid", "--remove", "hall", "--arrows", "needs"))
        .contains("A → B: A needs B");
    assertThat(export("mermaid", "--remove", "hall")).contains("A → B: B needs A");
    assertThat(export("svg", "--remove", "hall", "--arrows", "failure"))
        .contains("A → B: B needs A", "B failed because of A");
    assertThat(export("graphml", "--arrows", "failure")).isEqualTo(export("graphml"));
  }
}
