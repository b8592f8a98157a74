package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What {@code list} and {@code show} say of the examples was read by people, and stays as they read
 * it. With {@code -Dblast.documentation.update=true} it is written anew, to be read again.
 */
class ExamplePagesTest {
  private static final boolean UPDATES = Boolean.getBoolean("blast.documentation.update");
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Path PAGES = ROOT.resolve("src/test/resources/blast/cli/pages");

  private static String written(String example, String... arguments) {
    List<String> line = new ArrayList<>(List.of(arguments));
    line.addAll(List.of("-i", "examples/" + example));
    Outcome outcome = CommandLineRun.in(ROOT).blast(line.toArray(String[]::new));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    return outcome.out();
  }

  private static void assertAsRead(String file, String text) throws IOException {
    Path page = PAGES.resolve(file);
    if (UPDATES) {
      Files.createDirectories(PAGES);
      Files.writeString(page, text);
    }
    assertThat(text).isEqualTo(Files.readString(page));
  }

  @ParameterizedTest
  @CsvSource({
    "kakao-2022, kakaotalk kakao-map standby-promotion pangyo-dc kakao talk-pangyo",
    "ovh-strasbourg-2021, bluepad-app centre-pompidou sbg2 ovhcloud bati-backup",
    "cloudflare-2023, dashboard analytics kafka generators flexential",
    "dyn-2016, airbnb aws dyn-dns dyn dns-asia",
    "webshop, orders checkout 茶の会 fjord-b1 leaf-group db-promoter web-east",
  })
  void listAndShow(String example, String nodes) throws IOException {
    assertAsRead(example + ".list.txt", written(example, "list"));
    assertAsRead(example + ".show.txt", written(example, "show", nodes.replace(' ', ',')));
  }

  @ParameterizedTest
  @CsvSource({"webshop, orders"})
  void asData(String example, String node) throws IOException {
    assertAsRead(example + ".list.csv", written(example, "list", "-f", "csv"));
    assertAsRead(
        example + ".list.json", written(example, "list", "--kind", "service", "-f", "json"));
    assertAsRead(example + ".show.json", written(example, "show", node, "-f", "json"));
  }
}
