package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filters narrow what answers list, and nothing that they count. */
class FiltersTest {
  private static final String YAML =
      """
      companies: {bank: {}, shop: {}}
      sites: {north: {country: NO}, south: {country: ES}}
      servers: {n: {site: north}, s: {site: south}}
      services:
        pay: {company: bank, users: 700, owner: payments, runs-on: n}
        cart: {company: shop, users: 500, owner: web, needs: pay, tags: [front]}
        blog: {company: shop, users: 20, owner: web, runs-on: s}
      """;

  @TempDir private Path folder;

  private String run(String arguments) {
    Chat.write(folder.resolve("blast.yaml"), YAML);
    CommandLineRun.Outcome outcome = CommandLineRun.in(folder).blast(arguments.split(" "));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    return outcome.out();
  }

  private Map<String, Object> json(String arguments) {
    return JsonTree.object(run(arguments + " -f json"));
  }

  @Test
  void removeListsWhatFitsAndCountsAll() {
    Map<String, Object> all = json("remove north");
    Map<String, Object> narrowed = json("remove north --owner web");

    assertThat(JsonTree.column("id", narrowed, "down")).containsExactly("cart");
    assertThat(narrowed.get("impact")).isEqualTo(all.get("impact"));
    assertThat(narrowed.get("companies")).isEqualTo(all.get("companies"));
    assertThat(narrowed.get("machines")).isEqualTo(all.get("machines"));
  }

  @Test
  void removeAsTextKeepsItsHeadline() {
    assertThat(run("--remove north --country NO --kind service,server"))
        .startsWith(run("--remove north").lines().findFirst().orElseThrow() + "\n")
        .contains(
            "services down (listed 1 of the 2 that are, of 3)\n  pay ",
            "servers lost (1 of 2; 1 of 2 machines)\n  n ")
        .doesNotContain("cart", "companies hit");
  }

  @Test
  void companiesHitAreThoseThatFit() {
    assertThat(run("--remove north --company bank"))
        .contains("companies hit (1)\n  bank ")
        .doesNotContain("  shop ");
  }

  @Test
  void spofListsThePointsThatFitAndSaysOfHowMany() {
    assertThat(run("spof --site north"))
        .startsWith(
            "3 of 5 single points of failure among sites, servers, resources and services match the"
                + " filters; 0 of 3 services have no\n  single point of failure\n");
    assertThat(run("spof --kind server --site north"))
        .startsWith(
            "1 of 2 single points of failure among servers matches the filters; 0 of 3 services have"
                + " no single point of failure\n");
    Map<String, Object> narrowed = json("spof --site north");
    assertThat(JsonTree.column("id", narrowed, "points")).containsExactly("n", "north", "pay");
    assertThat(narrowed.get("found")).isEqualTo(3L);
    assertThat(narrowed.get("survivors")).isEqualTo(json("spof").get("survivors"));
    assertThat(run("spof --company shop -f csv").lines()).hasSize(1);
  }

  @Test
  void spofFailsOnlyOnPointsThatFit() {
    Chat.write(folder.resolve("blast.yaml"), YAML);
    CommandLineRun run = CommandLineRun.in(folder);

    assertThat(run.blast("spof", "--fail-on-users", "500").status()).isEqualTo(1);
    assertThat(run.blast("spof", "--fail-on-users", "500", "--country", "ES").status()).isZero();
  }

  @Test
  void concentrationHasTheRowsThatFitAndTheIndexOfAll() {
    Map<String, Object> narrowed = json("concentration --country ES");
    Map<String, Object> all = json("concentration");

    assertThat(JsonTree.column("id", narrowed, "rows")).containsExactly("south");
    assertThat(JsonTree.column("id", all, "rows")).contains("north", "south", "(none)");
    for (String field : List.of("hhi", "band", "effective", "cr1", "cr3", "users")) {
      assertThat(narrowed.get(field)).as(field).isEqualTo(all.get(field));
    }
    assertThat(run("concentration --country ES")).contains("  2 rows don't match the filters\n");
    assertThat(run("concentration --by company --company bank,shop"))
        .contains("  1 row doesn't match the filters\n");
    assertThat(run("concentration --by company --company bank"))
        .contains("  2 rows don't match the filters\n");
  }
}
