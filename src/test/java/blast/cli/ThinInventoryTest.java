package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an inventory is told that has come half the way: what it lacks, and what can be said. */
class ThinInventoryTest {
  private static final String PLACES =
      """
      sites: {coast: {}, hall: {within: coast}, rack: {within: hall}}
      servers: {one: {site: rack}, two: {site: rack, needs: feed}, web: {count: 8, site: hall}}
      resources: {feed: {needs: panel}, panel: {}}
      """;

  private static final String SERVICES =
      """
      services: {front: {needs: cart}, cart: {needs: store}, store: {}, other: {needs: cart}}
      servers: {s1: {}, s2: {}, s3: {}, s4: {}, s5: {}, base: {}}
      extend:
        servers: {s1: {needs: base}, s2: {needs: base}, s3: {needs: base}, s4: {needs: base}}
        services: {other: {needs: base}}
      """;

  @TempDir private Path folder;

  private String text(String yaml, String... arguments) {
    Chat.write(folder.resolve("blast.yaml"), yaml);
    CommandLineRun.Outcome outcome = CommandLineRun.in(folder).blast(arguments);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    return outcome.out();
  }

  @Test
  void withoutServicesSinglePointsAreNodesByWhatFallsWithThem() {
    assertThat(text(PLACES, "spof"))
        .isEqualTo(
            """
            no services, so no single points of failure: these are what takes a service down
            to see who is hit, add services under `services:`, with what they need and their users

            Until then, by nodes down
                                  down
              coast  site      6 nodes
              hall   site      5 nodes
              panel  resource  3 nodes
              rack   site      3 nodes
              feed   resource  2 nodes
            """);
  }

  @Test
  void withoutServicesTheFiltersHold() {
    assertThat(text(PLACES, "spof", "--kind", "resource"))
        .contains("panel", "feed")
        .doesNotContain("hall");
  }

  @Test
  void whereNothingFallsWithAnythingNoRowsAreWritten() {
    assertThat(text("companies: {a: {}}", "spof")).hasLineCount(2);
  }

  @Test
  void whereNobodyIsCountedSinglePointsGoByNodesDown() {
    assertThat(text(SERVICES, "spof"))
        .contains(
            """
            none of the 4 services has user numbers; add `users` to those that have them, here or under `extend:` in another file

            Worst first, by nodes down
            """)
        .containsSubsequence("base   server ", "6 nodes  1: other", "store  service");
  }

  @Test
  void whereNobodyIsCountedPlacesGoByNodesDown() {
    String users = "services: {app: {runs-on: one}}\n";
    assertThat(text(PLACES + users, "concentration"))
        .isEqualTo(
            """
            concentration by site: users: not stated; 1 service
            the only service has no user numbers; add `users` to those that have them, here or under `extend:` in another file

                     down if this fails  machines
              coast             7 nodes         0
              hall              6 nodes         8
              rack              4 nodes         2

            hosting: nothing to measure, as no service states users
            """);
  }

  @Test
  void withoutServicesPlacesGoByNodesDown() {
    assertThat(text(PLACES, "concentration"))
        .startsWith("concentration by site: no services\nto see who is hit, add services")
        .containsSubsequence("coast", "6 nodes", "hall", "5 nodes", "rack", "3 nodes");
  }

  @Test
  void withoutPlacesItSaysHowToAddThem() {
    String yaml = "services: {app: {users: 5}}";
    assertThat(text(yaml, "concentration")).contains("no places: add them under `sites:`");
    assertThat(text(yaml, "concentration", "--by", "company")).contains("under `companies:`");
    assertThat(text(yaml, "concentration", "--by", "group")).contains("under `companies:`");
    assertThat(text(yaml, "concentration", "--by", "country")).contains("with `country`");
    assertThat(text(yaml, "concentration", "--by", "owner")).contains("with `owner`");
    assertThat(text(yaml, "concentration", "--by", "resource")).contains("under `resources:`");
    assertThat(text(yaml, "concentration", "--by", "tag:a")).contains("starts with 'a'");
  }

  @Test
  void aPoolIsLostWhole() {
    assertThat(text(PLACES, "show", "web")).contains("8 machines, lost together as one node");
    assertThat(text("servers: {one: {count: 1}}", "show", "one")).contains("1 machine\n");
  }
}
