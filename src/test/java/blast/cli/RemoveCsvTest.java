package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a spreadsheet gets of a failure and of its causes. */
class RemoveCsvTest {
  private static final String TEA =
      """
      name: Tea
      companies:
        leaf: {}
      sites:
        hall: {source: "a plan, signed"}
        barn: {}
      resources:
        keys: {site: hall}
        tools: {site: hall, owner: "tools, at night"}
      servers:
        web-1: {site: hall}
        web-2: {site: barn}
      services:
        shop: {name: 'The "tea" shop', company: leaf, users: 900, needs: [keys, tools]}
        mail: {owner: post, users: 20, uses: shop, runs-on: {any-of: [web-1, web-2]}}
        wiki: {runs-on: {any-of: [web-1, web-2]}}
      """;

  @TempDir private Path folder;

  private String csv(String... arguments) throws IOException {
    Files.writeString(folder.resolve("blast.yaml"), TEA);
    Outcome outcome = CommandLineRun.in(folder).blast(arguments);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).endsWith("\r\n");
    return outcome.out().replace("\r\n", "\n");
  }

  @Test
  void aRowForEachNodeThatIsDownDegradedOrAtRisk() throws IOException {
    assertThat(csv("--remove", "hall", "-f", "csv"))
        .isEqualTo(
            """
            status,id,kind,name,company,owner,users,cause
            down,shop,service,"The ""tea"" shop",leaf,,900,"needs keys, which is lost (and 1 more)"
            down,keys,resource,,,,,"stands in hall, which is lost"
            down,tools,resource,,,"tools, at night",,"stands in hall, which is lost"
            down,web-1,server,,,,,"stands in hall, which is lost"
            down,hall,site,,,,,removed
            degraded,mail,service,,,post,20,because of shop
            at-risk,mail,service,,,post,20,depends now only on: web-2
            at-risk,wiki,service,,,,,depends now only on: web-2
            """);
  }

  @Test
  void filtersChooseRows() throws IOException {
    assertThat(csv("remove", "hall", "--kind", "service", "--company", "leaf", "-f", "csv"))
        .isEqualTo(
            """
            status,id,kind,name,company,owner,users,cause
            down,shop,service,"The ""tea"" shop",leaf,,900,"needs keys, which is lost (and 1 more)"
            """);
    assertThat(csv("remove", "barn", "--kind", "company", "-f", "csv"))
        .isEqualTo("status,id,kind,name,company,owner,users,cause\n");
  }

  @Test
  void aRowForEachLinkOfAChainAtItsDepth() throws IOException {
    String chain =
        """
        why,depth,id,kind,name,status,cause,source
        mail,0,mail,service,,degraded,degraded because of shop; depends now only on: web-2,
        mail,1,shop,service,"The ""tea"" shop",down,"needs keys, which is lost (and 1 more)",
        mail,2,keys,resource,,down,"stands in hall, which is lost",
        mail,3,hall,site,,down,removed,"a plan, signed"
        mail,2,tools,resource,,down,"stands in hall, which is lost",
        barn,0,barn,site,,up,nothing takes it down or degrades it,
        """;

    assertThat(csv("why", "mail", "barn", "--remove", "hall", "-f", "csv")).isEqualTo(chain);
    assertThat(csv("--remove", "hall", "--why", "mail,barn", "-f", "csv")).isEqualTo(chain);
  }

  @Test
  void theEndingOfAFileAsksForIt() throws IOException {
    csv("--remove", "hall", "-f", "csv");
    CommandLineRun.in(folder).blast("--remove", "hall", "-o", "hall.csv");
    CommandLineRun.in(folder).blast("why", "mail", "--remove", "hall", "-o", "why.csv");

    assertThat(folder.resolve("hall.csv")).content().startsWith("status,id,kind,");
    assertThat(folder.resolve("why.csv")).content().startsWith("why,depth,id,");
  }

  @Test
  void longListsAreNeverCut() throws IOException {
    StringBuilder many = new StringBuilder("sites: {hall: {}}\nservers:\n");
    for (int i = 0; i < 300; i++) {
      many.append("  s%d: {site: hall}\n".formatted(i));
    }
    Path file = Files.writeString(folder.resolve("many.yaml"), many);

    assertThat(csv("--remove", "hall", "-f", "csv", "-i", file.toString()).lines()).hasSize(302);
  }
}
