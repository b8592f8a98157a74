package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import blast.report.findings.XmlTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code blast diff}: what it writes for programs and for reviews. */
class DiffFormatsTest {
  /** Names that are marks in Markdown, HTML, XML or commands of GitHub. */
  private static final String HOSTILE = "\"<b>|*@me* ::error::`x` --> </details> #12 %0A ]]>\"";

  @TempDir private Path folder;

  private Outcome diff(String old, String now, String... arguments) {
    return Compared.in(folder).diff(old, now, arguments);
  }

  private Map<String, Object> json(String... arguments) {
    List<String> line = new ArrayList<>(List.of(arguments));
    line.addAll(List.of("-f", "json"));
    return JsonTree.object(diff(Compared.OLD, Compared.NEW, line.toArray(String[]::new)).out());
  }

  @Test
  void jsonHasBothSidesAndAllThatChanged() {
    Map<String, Object> json = json("--fail-on", "promise");

    assertThat(json.keySet())
        .containsExactly(
            "blast", "command", "before", "after", "failsOn", "worse", "better", "inventory");
    assertThat(json).containsEntry("blast", 1L).containsEntry("command", "diff");
    assertThat(JsonTree.at(json, "before"))
        .isEqualTo(
            Map.of(
                "from",
                "old.yaml",
                "name",
                Optional.empty(),
                "nodes",
                7L,
                "services",
                2L,
                "users",
                Map.of("atLeast", 900L, "atMost", 1000L)));
    assertThat(JsonTree.at(json, "failsOn")).isEqualTo(List.of("promise: 1 promise newly broken"));
    assertThat(JsonTree.column("type", json, "worse"))
        .containsExactly(
            "promise",
            "single-point",
            "loss",
            "single-point",
            "loss",
            "survives",
            "concentration",
            "redundancy",
            "concentration",
            "finding");
    assertThat(JsonTree.column("type", json, "better"))
        .contains("promise", "survives", "single-point", "loss", "redundancy");
  }

  @Test
  void jsonOfASinglePointHasItsChainAndWhatIsNewInIt() {
    assertThat(JsonTree.objects(json(), "worse").get(1))
        .isEqualTo(
            Map.of(
                "type", "single-point",
                "node", "north",
                "kind", "site",
                "service", "shop",
                "users", Map.of("before", users(0), "after", users(900)),
                "chain",
                    List.of(
                        link("shop", "runs on web-1, which is lost", true),
                        link("web-1", "stands in north, which is lost", false),
                        link("north", "removed", false))));
  }

  private static Map<String, Object> users(long number) {
    return Map.of("atLeast", number, "atMost", number);
  }

  private static Map<String, Object> link(String node, String why, boolean isNew) {
    return Map.of("node", node, "why", why, "new", isNew);
  }

  @Test
  void jsonOfTheInventoryHasEveryFieldBeforeAndAfter() {
    Map<String, Object> json = json();

    assertThat(JsonTree.at(json, "inventory", "added"))
        .isEqualTo(List.of(Map.of("id", "new-name", "kind", "server")));
    assertThat(JsonTree.at(json, "inventory", "removed"))
        .isEqualTo(List.of(Map.of("id", "old-name", "kind", "server")));
    assertThat(JsonTree.at(json, "inventory", "renamed"))
        .isEqualTo(List.of(Map.of("before", "old-name", "after", "new-name", "kind", "server")));
    assertThat(JsonTree.at(json, "inventory", "same")).isEqualTo(4L);
    assertThat(JsonTree.objects(json, "inventory", "changed").get(1))
        .isEqualTo(
            Map.of(
                "id", "mail",
                "kind", "service",
                "field", "runs-on",
                "before", "old-name",
                "after", "any of new-name, web-1 (can lose 1)"));
  }

  @Test
  void jsonOfNothingHasAllLists() {
    String json = diff(Compared.OLD, Compared.OLD, "-f", "json").out();

    assertThat(JsonTree.at(JsonTree.object(json), "worse")).isEqualTo(List.of());
    assertThat(JsonTree.at(JsonTree.object(json), "better")).isEqualTo(List.of());
    assertThat(JsonTree.at(JsonTree.object(json), "inventory", "same")).isEqualTo(7L);
  }

  @Test
  void aCommentHasItsMarkerATableAndTheRestFolded() {
    String comment =
        diff(Compared.OLD, Compared.NEW, "-f", "markdown", "--fail-on", "promise").out();

    assertThat(comment)
        .startsWith(
            "<!-- blast diff -->\n### ✗ blast diff: worse: 2 new single points of failure, ")
        .contains(
            """
            **Fails on promise: 1 promise newly broken**

            | Worse | |
            |---|---|
            | promise | scenario north-burns is broken |
            | single-point | site north is a new single point of failure of 1 service: shop; \
            900 users at stake |
            """)
        .contains(
            """
            <details><summary>Why it is worse</summary>

            north-burns

            ```diff
            scenario 'north-burns' expects service 'shop' to be up, found it down
            ```

            north

            ```diff
            + shop: runs on web-1, which is lost
              web-1: stands in north, which is lost
              north: removed
            ```
            """)
        .contains(
            """
            <details><summary>1 node added, 1 removed, 2 changed, 4 the same</summary>

            | | node | field | before | after |
            |---|---|---|---|---|
            | added | new-name |  |  |  |
            | removed | old-name |  |  |  |
            | probably renamed | new-name |  | old-name |  |
            """)
        .endsWith("\n</details>\n");
    assertThat(diff(Compared.OLD, Compared.OLD, "-f", "markdown").out())
        .startsWith("<!-- blast diff -->\n### blast diff: nothing changed\n");
  }

  private static String many(int services, String server) {
    StringBuilder yaml = new StringBuilder("servers: {a: {}, b: {}}\nservices:\n");
    for (int i = 0; i < services; i++) {
      yaml.append("  s").append(i).append(": {users: 7, runs-on: ").append(server).append("}\n");
    }
    return yaml.toString();
  }

  @Test
  void aCommentShowsTenRowsOfWorseAndTenOfBetter() {
    String two = "{any-of: [a, b]}";
    String old =
        many(12, "a") + many(12, two).replaceAll("(?s)^.*services:\n", "").replace(" s", " t");
    String now =
        many(12, two) + many(12, "a").replaceAll("(?s)^.*services:\n", "").replace(" s", " t");

    String comment = diff(old, now, "-f", "markdown").out();
    String seen = comment.replaceAll("(?s)<details>.*", "");

    assertThat(seen.lines().filter(line -> line.startsWith("| "))).hasSize(2 + 10 + 10);
    assertThat(comment).contains("more that are worse</summary>", "more that are better</summary>");
    assertThat(diff(old, now, "-f", "markdown", "--top", "3").out())
        .contains(" more of what is worse\n")
        .doesNotContain("more that are worse");
  }

  @Test
  void aCommentOfTenThousandDifferencesIsCutAndSaysSo() {
    String comment = diff(many(10_000, "a"), many(10_000, "b"), "-f", "markdown").out();

    assertThat(comment.length()).isLessThan(65_000).isGreaterThan(20_000);
    assertThat(comment)
        .contains("| Worse | |", "| Better | |", "server b is a new single point of failure")
        .contains("server a is no single point of failure any longer", "10,000 changed")
        .endsWith("\nAll of it would be too long for a comment: some is left out.\n");
    assertThat(comment.split("<details>", -1)).hasSameSizeAs(comment.split("</details>", -1));
  }

  @Test
  void whatIsTooLongLeavesRoomForTheRest() {
    String comment =
        diff(many(10_000, "{any-of: [a, b]}"), many(10_000, "a"), "-f", "markdown").out();

    assertThat(comment.length()).isLessThan(65_000);
    assertThat(comment)
        .contains("more that are worse</summary>", "| changed | s0 | runs-on | any of a, b")
        .endsWith("some is left out.\n");
  }

  @Test
  void textsOfUsersAreNoMarks() throws Exception {
    String yaml = "servers: {a: {name: NAME}}\nservices:\n  s: {runs-on: a}\n";
    Chat.write(folder.resolve("old.yaml"), yaml);
    String file = "n,e:w%|`*<i>.yaml";
    Files.writeString(
        folder.resolve(file), yaml.replace("NAME", HOSTILE) + "  s@s_1: {runs-on: a}\n");

    String comment = format("markdown", file);
    assertThat(comment)
        .contains(" to n,e:w%\\|\\`\\*&lt;i&gt;.yaml.\n")
        .contains(
            "| name | NAME | &lt;b&gt;\\|\\*@&#8203;me\\* ::error::\\`x\\` --&gt; &lt;/details&gt; #")
        .contains("newly takes down 1 more service: s@&#8203;s\\_1; services")
        .contains("1 → 2, users at stake: not stated as before")
        .doesNotContain("<b>", "<i>", "@me*");
    assertThat(comment.split("</details>", -1)).hasSameSizeAs(comment.split("<details>", -1));
    assertThat(XmlTree.of(format("junit", file))).isNotNull();
    assertThat(format("github", file).lines())
        .allSatisfy(line -> assertThat(line).matches("::(warning|notice) .*|blast diff: .*"))
        .anySatisfy(line -> assertThat(line).startsWith("::warning file=n%2Ce%3Aw%25|`*<i>.yaml,"));
    assertThat(JsonTree.object(format("json", file))).containsEntry("command", "diff");
  }

  private String format(String format, String file) {
    return CommandLineRun.in(folder).blast("diff", "old.yaml", file, "-f", format).out();
  }

  @Test
  void githubAnnotatesTheLineThatMadeItWorse() {
    String log = diff(Compared.OLD, Compared.NEW, "-f", "github", "--fail-on", "promise").out();

    assertThat(log)
        .contains(
            "::error file=new.yaml,line=10,title=promise::scenario north-burns is broken%0A"
                + "scenario 'north-burns' expects service 'shop' to be up, found it down\n")
        .contains("::warning file=new.yaml,line=7,title=single-point::site north is a new single")
        .contains("%0A+ shop: runs on web-1, which is lost%0A  web-1: stands in north")
        .contains("users at stake 0%25 → 81.8%25")
        .contains("::notice file=new.yaml,line=4,title=finding::note: server 'web-2'")
        .contains("::error title=blast diff::fails on promise: 1 promise newly broken\n")
        .endsWith("1 concentration lower\n");
  }

  @Test
  void junitFailsWithWhatItWasAskedToFailOn() {
    String failed = diff(Compared.OLD, Compared.NEW, "-f", "junit", "--fail-on", "worse").out();
    String passed = diff(Compared.OLD, Compared.NEW, "-f", "junit").out();

    assertThat(XmlTree.of(failed).getAttribute("failures")).isEqualTo("1");
    assertThat(failed)
        .contains("<failure type=\"error/diff\" message=\"fails on worse: 8 things are worse\">\n")
        .contains("\nworse: scenario north-burns is broken\n", "\nbetter: scenario south-burns");
    assertThat(XmlTree.of(passed).getAttribute("failures")).isEqualTo("0");
    assertThat(passed).contains("worse: scenario north-burns").doesNotContain("<failure");
  }

  @Test
  void severalFormatsAreWrittenAtOnce() throws Exception {
    Outcome outcome =
        diff(
            Compared.OLD,
            Compared.NEW,
            "-f",
            "text",
            "-f",
            "markdown=comment.md",
            "-f",
            "json=out.json",
            "-f",
            "junit=out.xml",
            "--fail-on",
            "worse");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).startsWith("worse: 2 new single points of failure");
    assertThat(Files.readString(folder.resolve("comment.md"))).startsWith("<!-- blast diff -->");
    assertThat(JsonTree.object(Files.readString(folder.resolve("out.json"))))
        .containsEntry("command", "diff");
    assertThat(XmlTree.of(Files.readString(folder.resolve("out.xml")))).isNotNull();
  }

  @Test
  void theEndingOfAFileSaysItsFormat() throws Exception {
    for (String[] ending :
        new String[][] {{"out.md", "<!--"}, {"out.json", "{"}, {"out.xml", "<?xml"}}) {
      Outcome outcome = diff(Compared.OLD, Compared.NEW, "-o", ending[0]);

      assertThat(outcome.status()).as(outcome.err()).isZero();
      assertThat(Files.readString(folder.resolve(ending[0]))).startsWith(ending[1]);
    }
  }
}
