package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is the same for many is said once, and what matters least comes last or is counted. */
class SaidOnceTest {
  @TempDir private Path folder;

  private String out(String yaml, String... line) {
    return CommandLineRun.in(folder)
        .reading(yaml)
        .blast(Stream.concat(Stream.of(line), Stream.of("-i", "-")).toArray(String[]::new))
        .out();
  }

  private static List<String> rows(String out, String heading) {
    return out.lines()
        .dropWhile(line -> !line.startsWith(heading))
        .skip(1)
        .takeWhile(line -> !line.isEmpty())
        .toList();
  }

  private static final String BANK =
      """
      sites: {a: {}, b: {}}
      resources: {switch: {site: a}, vault: {site: a}}
      servers:
        a1: {site: a}
        b1: {site: b}
        b2: {site: b}
      services:
        rates:  {users: 20, runs-on: {active: a1, standby: b2, failover: switch}}
        cards:  {users: 100, runs-on: {active: a1, standby: b1, failover: switch}}
        ledger: {users: 60, needs: vault}
        loans:  {users: 50, runs-on: {active: a1, standby: b2, failover: switch}}
      """;

  @Test
  void oneCauseOfSeveralServicesStandsAboveThemWorstFirst() {
    assertThat(rows(out(BANK, "remove", "a"), "services down"))
        .containsExactly(
            "  3 services: a standby exists, but what switches to it is lost: switch",
            "    cards  100",
            "    loans   50",
            "    rates   20",
            "  ledger    60  needs vault, which is lost");
  }

  @Test
  void whatIsLostBesidesAndWhatIsAtRiskIsGroupedAsWell() {
    String out = out(BANK, "remove", "a");
    assertThat(rows(out, "resources lost"))
        .containsExactly("  2 resources: stand in a, which is lost", "    switch", "    vault");

    String risk =
        """
        servers: {s: {}, t: {}}
        services:
          x: {runs-on: {any-of: [s, t]}}
          y: {runs-on: {any-of: [s, t]}}
        """;
    assertThat(rows(out(risk, "remove", "s"), "at risk"))
        .containsExactly("  2 services: depend now only on: t", "    x  service", "    y  service");
  }

  @Test
  void aGroupCountsThoseThatAreNotListed() {
    StringBuilder yaml = new StringBuilder("resources: {dns: {}}\nservices:\n");
    for (int i = 100; i < 130; i++) {
      yaml.append("  s").append(i).append(": {needs: dns}\n");
    }
    String out = out(yaml.toString(), "remove", "dns");

    assertThat(rows(out, "services down"))
        .hasSize(22)
        .startsWith("  30 services: need dns, which is lost", "    s100")
        .endsWith("    s119", "  … and 10 more (--all)");
  }

  @Test
  void ofEachGroupThatIsCutTheRestIsCounted() {
    StringBuilder yaml = new StringBuilder("resources: {dns: {}}\nservices:\n");
    for (int i = 100; i < 130; i++) {
      yaml.append("  s").append(i).append(": {needs: dns}\n");
      yaml.append("  t").append(i).append(": {needs: s100, users: ").append(i / 117).append("}\n");
      yaml.append("  u").append(i).append(": {needs: {any-of: [s101, r]}}\n");
    }
    yaml.append("  r: {}\n");
    String out = out(yaml.toString(), "remove", "dns");

    assertThat(rows(out, "services down"))
        .hasSize(25)
        .startsWith("  30 services: need s100, which is lost", "    t117  1")
        .contains("    t129  1", "  30 services: need dns, which is lost", "    s100")
        .containsSubsequence(
            "    t129  1",
            "    … and 17 more",
            "  30 services: need dns, which is lost",
            "    s106",
            "    … and 23 more",
            "  … and 40 more (--all)");
    assertThat(rows(out, "at risk"))
        .hasSize(22)
        .endsWith("    u119  service", "  … and 10 more (--all)");
    assertThat(out(yaml.toString(), "remove", "dns", "--all")).doesNotContain("… and");
  }

  @Test
  void programsGetTheCauseOfEachNode() {
    String out = out(BANK, "remove", "a", "-f", "json");

    assertThat(out.split("standby b2 exists, but its failover is lost: switch", -1)).hasSize(3);
    assertThat(out).doesNotContain("3 services");
  }

  private static final String SILENT =
      """
      companies: {c: {}}
      servers: {s: {site: h}}
      sites: {h: {}}
      services:
        one: {runs-on: s}
        two: {runs-on: s}
        three: {runs-on: s, company: c}
      """;

  @Test
  void aNoteOfMostNodesOfAKindIsOneLine() {
    assertThat(out(SILENT, "lint", "-v"))
        .isEqualTo(
            """
            note: 2 of 3 services state no company [missing-company] (--all)
            2 notes
            """);
    assertThat(out(SILENT, "lint", "--all"))
        .startsWith(
            "note: 2 of 3 services state no company [missing-company]\n<stdin>:5:3: note: ");
    assertThat(out(SILENT, "lint")).isEqualTo("… and 2 notes (--all or -v)\n2 notes\n");
    assertThat(out(SILENT, "lint", "-f", "json").split("\"missing-company\"", -1))
        .hasSizeGreaterThan(3);
  }

  @Test
  void aNoteOfHalfOfAKindOrOfItsOnlyNodeIsNot() {
    String half = SILENT + "  four: {runs-on: s, company: c}\n";
    assertThat(out(half, "lint", "-v")).startsWith("<stdin>:5:3: note: service 'one' has no");

    String only = "services: {one: {site: h}}\nsites: {h: {}}\n";
    assertThat(out(only, "lint", "-v")).startsWith("<stdin>:1:12: note: service 'one' has no");
  }

  @Test
  void whatIsAcceptedDoesNotCount() {
    String accepted =
        SILENT + "lint: {ignore: [{rule: missing-company, on: two, reason: not ours}]}\n";

    assertThat(out(accepted, "lint", "-v")).startsWith("<stdin>:5:3: note: service 'one' has no");
  }

  @Test
  void notesAreShownWhereTheyFailTheRun() {
    assertThat(out(SILENT, "lint", "--fail-on", "note"))
        .startsWith("note: 2 of 3 services state no company");
  }

  @Test
  void aRuleThatIsMadeANoteIsSaidOnceToo() {
    String yaml = "services: {a: {criticality: critical}, b: {criticality: critical}}\n";

    assertThat(out(yaml, "lint", "-v", "--rule", "missing-users=note"))
        .contains(
            "note: 2 of 2 services are critical and state no users [missing-users] (--all)\n");
  }
}
