package blast.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the floors of the house, each library behind its one door, and the names. The program's own
 * classes only: not those of the tests, nor those that only the build runs.
 */
@Order(1)
class ArchitectureTest {
  private static final String PLANTED_ROOT = "blast.architecture.planted";

  /** For rules about what is needed: tests need it too. */
  private static final JavaClasses WITH_TESTS = new ClassFileImporter().importPackages("blast");

  private static final JavaClasses PROGRAM = WITH_TESTS.that(isOfProgram());

  private static final Set<String> ABOUT_NEEDS = Set.of("public-types", "public-members");

  private static final JavaClasses PLANTED =
      WITH_TESTS.that(JavaClass.Predicates.resideInAPackage(PLANTED_ROOT + ".."));

  private static final Map<String, ArchRule> RULES =
      new ArchitectureRules("blast", isOfProgram()).all();
  private static final Map<String, ArchRule> RULES_FOR_PLANTED =
      new ArchitectureRules(PLANTED_ROOT, DescribedPredicate.alwaysTrue()).all();

  /** What each rule finds in the planted classes; many tests ask. */
  private static final Map<String, List<String>> VIOLATIONS = new HashMap<>();

  @Test
  void theProgramIsImportedAndNothingElse() {
    assertThat(PROGRAM).extracting("name").contains("blast.cli.Main", "blast.text.Position");
    assertThat(PROGRAM)
        .extracting("packageName", String.class)
        .allMatch(name -> name.startsWith("blast"))
        .noneMatch(name -> name.startsWith("blast.architecture"));
  }

  private static DescribedPredicate<JavaClass> isOfProgram() {
    return DescribedPredicate.describe(
        "belong to the program",
        type -> new ImportOption.DoNotIncludeTests().includes(location(type)));
  }

  private static Location location(JavaClass type) {
    return Location.of(type.getSource().orElseThrow().getUri());
  }

  static Stream<Arguments> rules() {
    return RULES.entrySet().stream().map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theProgramKeepsTheRule(String name, ArchRule rule) {
    rule.check(ABOUT_NEEDS.contains(name) ? WITH_TESTS : PROGRAM);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theRuleSaysWhy(String name, ArchRule rule) {
    assertThat(rule.getDescription()).contains(", because ");
  }

  @ParameterizedTest(name = "{0} catches {1}")
  @CsvSource({
    "floor-text, text.LooksUp",
    "floor-diagnostic, diagnostic.KnowsInventory",
    "floor-inventory, inventory.NeedsAnalysis",
    "floor-loading, loading.KnowsGraph",
    "floor-graph, graph.KnowsLoading",
    "floor-analysis, analysis.KnowsReport",
    "floor-lint, lint.KnowsReport",
    "floor-wording, wording.KnowsExport",
    "floor-report, report.SeesLoading",
    "floor-export, export.SeesReport",
    "floor-browser, browser.KnowsLoading",
    "floor-explore, explore.KnowsGraph",
    "floor-cli, cli.UsesStray",
    "known-floor, stray.Stray",
    "no-cycles, inventory.NeedsAnalysis",
    "report-blind, report.SeesLoading",
    "report-blind, report.SeesExport",
    "export-blind, export.SeesReport",
    "snakeyaml, graph.ParsesYaml",
    "java2d, export.Paints",
    "csv, loading.ReadsTables",
    "floor-importing, importing.KnowsGraph",
    "jackson, graph.ThrowsJackson",
    "jackson-parser, report.ParsesJson",
    "jackson-generator, loading.GeneratesJson",
    "xml, analysis.WritesXml",
    "jgrapht, analysis.WalksJGraphT",
    "graph-files, export.ReadsDot",
    "floor-jgrapht, jgrapht.KnowsAnalysis",
    "layout, report.LaysOut",
    "script, analysis.SpeaksToScripts",
    "picocli, report.HasOptions",
    "files, loading.OpensPath",
    "files, loading.OpensFile",
    "standard-streams, analysis.Talks",
    "exit, analysis.Leaves",
    "surroundings, analysis.LooksAtTheClock",
    "surroundings, analysis.ReadsTheEnvironment",
    "locale, report.FormatsByCountry",
    "core-types, text.OpensStream",
    "core-types, inventory.HasLock",
    "core-types, graph.KnowsTheTime",
    "core-types, graph.WaitsInLine",
    "core-types, analysis.StartsThread",
    "core-types, analysis.AsksTheMachine",
    "core-types, analysis.ScansText",
    "core-types, analysis.WalksJGraphT",
    "core-calls, text.FormatsText",
    "core-calls, text.FoldsInTurkish",
    "core-calls, graph.StreamsInParallel",
    "core-calls, analysis.LooksAtTheClock",
    "core-calls, analysis.LoadsClass",
    "one-door, cli.GoesPastTheDoor",
    "public-answers, analysis.HandsOutUnmarked",
    "public-answers, analysis.HandsOutUnmarkedInList",
    "public-types, text.NobodyNeeds",
    "public-members, text.ShowsTooMuch.unused",
    "public-members, text.ShowsTooMuch.<init>",
    "null-marked, stray.Stray",
    "names, text.TextUtil",
    "names, text.AbstractText",
    "final, text.AbstractText",
  })
  void aPlantedViolationIsCaught(String rule, String planted) {
    assertThat(violations(rule)).anyMatch(text -> text.contains(PLANTED_ROOT + "." + planted));
  }

  @ParameterizedTest(name = "{0} spares {1}")
  @CsvSource({
    "files, loading.ReadsStream",
    "jackson-generator, report.WritesJson",
    "jackson-generator, export.DrawsJson",
    "floor-cli, cli.UsesLoading",
    "core-types, analysis.OnlyCounts",
    "core-calls, analysis.OnlyCounts",
    "one-door, analysis.Door",
    "one-door, cli.AsksAtTheDoor",
    "public-answers, analysis.Door",
    "public-types, report.WritesJson",
    "public-types, analysis.Door",
    "public-types, cli.Starts",
    "public-members, text.ShowsTooMuch.used",
    "public-members, text.ShowsTooMuch.toString",
    "public-members, cli.Starts.main",
    "null-marked, text.LooksUp",
    "names, text.Simplified",
    "final, text.Simplified",
  })
  void whatIsAllowedIsSpared(String rule, String planted) {
    assertThat(violations(rule)).noneMatch(text -> text.contains(planted));
  }

  @Test
  void everyRuleHasItsPlantedViolation() {
    Set<String> gates = RULES_FOR_PLANTED.keySet();

    assertThat(gates).allMatch(rule -> !violations(rule).isEmpty());
  }

  private static List<String> violations(String rule) {
    return VIOLATIONS.computeIfAbsent(
        rule,
        unseen -> RULES_FOR_PLANTED.get(rule).evaluate(PLANTED).getFailureReport().getDetails());
  }
}
