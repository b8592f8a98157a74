package blast.lint;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.diagnostic.Diagnostic;
import blast.lint.rule.Rules;
import blast.loading.LoadResult;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every command says of what was probably written otherwise than it was meant. */
class ForewarningTest {
  private static final String SLIPS =
      """
      servers: {a: , b: , c: , x-d: {count: 2}, x-e: {count: 2}, x-f: {count: 2}}
      services:
        shop: {users: 10, runs-on: {at-least: 67%, of: [a, b, c]}}
        desk: {users: 20, runs-on: [a, b]}
        mail: {users: 30, runs-on: [b, c], needs: {at-least: 2, of: [a, b]}}
      audiences: {korea: }
      """;

  private static List<String> told(String yaml) {
    LoadResult.Loaded loaded = Checked.load(yaml);
    return Forewarning.of(Study.of(loaded.inventory()), loaded.warnings(), Rules.toldEverywhere())
        .stream()
        .map(ForewarningTest::line)
        .toList();
  }

  private static String line(Diagnostic one) {
    return one.span().start() + " " + one.check().id() + ": " + one.message();
  }

  @Test
  void eachCheckSpeaksOnceAtItsFirstPlaceAndCountsTheRest() {
    assertThat(told(SLIPS))
        .containsExactly(
            "1:26 ignored-node: 'x-d' has the fields of a node and is none:"
                + " what begins with 'x-' is ignored (and 2 more like this: see blast lint)",
            "3:17 bare-users: service 'shop' gives 10 users without an audience: they count for"
                + " 'everyone', a crowd of its own beside 'korea'"
                + " (and 2 more like this: see blast lint)",
            "3:30 no-slack: service 'shop' has a group with nothing to spare under 'runs-on':"
                + " 'at-least: 67%' takes 3 of 3 members (and 1 more like this: see blast lint)",
            "4:30 all-needed-pool: service 'desk' goes down with any one of 2 servers:"
                + " a bare list means all of them (and 1 more like this: see blast lint)");
  }

  @Test
  void lintNamesEveryPlaceOnce() {
    assertThat(Checked.lint(SLIPS).findings())
        .filteredOn(
            finding ->
                List.of("ignored-node", "bare-users", "no-slack", "all-needed-pool")
                    .contains(finding.check().id()))
        .extracting(finding -> finding.diagnostic().span().start() + " " + finding.check().id())
        .containsExactly(
            "1:26 ignored-node",
            "1:43 ignored-node",
            "1:60 ignored-node",
            "3:17 bare-users",
            "3:30 no-slack",
            "4:17 bare-users",
            "4:30 all-needed-pool",
            "5:17 bare-users",
            "5:30 all-needed-pool",
            "5:45 no-slack");
  }

  @Test
  void whatTheInventoryAcceptsIsNotTold() {
    String settings =
        """
        lint:
          rules: {ignored-node: off, bare-users: note, all-needed-pool: error}
          ignore:
          - {rule: no-slack, on: "s*", reason: three shards, until: 2020-01-01}
          - {rule: all-needed-pool, on: desk, reason: two shards}
        """;

    assertThat(told(SLIPS + settings))
        .extracting(line -> line.substring(0, line.indexOf(':', 5)))
        .containsExactly("5:30 all-needed-pool", "5:45 no-slack");
  }

  @Test
  void otherWarningsOfLoadingAreToldPlaceByPlace() {
    assertThat(told("services: {a: , b: {uses: [a, a, a]}}\n"))
        .containsExactly(
            "1:31 duplicate-member: member 'a' stands in this group twice, and counts once",
            "1:34 duplicate-member: member 'a' stands in this group twice, and counts once");
  }

  @Test
  void theFirstPlaceIsTheFirstOfTheTextWhateverReferredToItBefore() {
    String yaml =
        """
        resources: {r: {needs: {all-of: [later, sooner]}}}
        services:
          sooner: {uses: {at-least: 1, of: [r]}}
          later: {uses: {at-least: 1, of: [r]}}
        """;

    assertThat(told(yaml)).singleElement().asString().startsWith("3:18 no-slack: service 'sooner'");
  }

  @Test
  void manyPlacesAreCountedExactly() {
    String services =
        IntStream.rangeClosed(1, 150_001)
            .mapToObj(i -> "  s-" + i + ": {users: 1}\n")
            .collect(Collectors.joining());

    assertThat(told("audiences: {korea: }\nservices:\n" + services))
        .singleElement()
        .asString()
        .endsWith("(and 150,000 more like this: see blast lint)");
  }

  @Test
  void warningsNeverKeepAnInventoryFromBeingLoaded() {
    String ignored =
        IntStream.rangeClosed(1, 100_001)
            .mapToObj(i -> "  x-" + i + ": {users: 1}\n")
            .collect(Collectors.joining());

    assertThat(Checked.load("services:\n" + ignored + "  shop: \n").inventory().size()).isOne();
  }
}
