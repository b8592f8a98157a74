package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import blast.cli.CommandLineRun.Outcome;
import blast.wording.DisplayWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every answer fits a page of 80, 120 and 200 columns, and stays as people read it. With {@code
 * -Dblast.documentation.update=true} the pages are written anew, to be read again.
 */
class PageWidthTest {
  private static final boolean UPDATES = Boolean.getBoolean("blast.documentation.update");
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Path PAGES = ROOT.resolve("src/test/resources/blast/cli/widths");
  private static final List<String> FINDINGS = List.of("lint", "check");

  private static Outcome run(Path directory, String line, String... more) {
    List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
    words.addAll(List.of(more));
    return CommandLineRun.in(directory).blast(words.toArray(String[]::new));
  }

  private static void assertAsRead(String file, String text) throws IOException {
    Path page = PAGES.resolve(file);
    if (UPDATES) {
      Files.writeString(page, text);
    }
    assertThat(text).isEqualTo(Files.readString(page));
  }

  @ParameterizedTest
  @CsvSource({
    "remove, remove quay-house",
    "why, why letters --remove quay-house",
    "list, list",
    "show, show claims",
    "spof, spof",
    "concentration, concentration",
    "cuts, cuts",
    "availability, availability --assume site=99.98% --assume server=99.9% --importance=full",
    "lint, lint",
    "check, check",
  })
  void everyAnswerFitsThreeWidths(String name, String line) throws IOException {
    StringBuilder pages = new StringBuilder();
    for (String width : List.of("80", "120", "200")) {
      String page = run(PAGES, line, "--width", width).out();
      pages.append("$ blast ").append(line).append(" --width ").append(width).append('\n');
      pages.append(page).append('\n');
      assertFits(page, Integer.parseInt(width), FINDINGS.contains(name));
    }
    assertAsRead(name + ".txt", pages.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "remove, remove quay-house, json csv",
    "why, why letters --remove quay-house, json csv",
    "list, list, json csv",
    "show, show claims, json",
    "spof, spof, json csv",
    "concentration, concentration, json csv",
    "cuts, cuts, json csv",
    "availability, availability --assume site=99.98% --importance=full, json csv",
    "lint, lint, json",
    "check, check, json",
  })
  void noWidthChangesWhatProgramsRead(String name, String line, String formats) throws IOException {
    for (String format : formats.split(" ", -1)) {
      String narrow = run(PAGES, line, "-f", format, "--width", "40").out();
      String version = run(PAGES, "--version").out().split("\\s+", -1)[1];

      assertThat(narrow).isEqualTo(run(PAGES, line, "-f", format).out());
      assertAsRead(name + "." + format, narrow.replace(version, "VERSION"));
    }
  }

  /** No line is wider, but for a word that is too wide by itself, and where a finding stands. */
  private static void assertFits(String page, int width, boolean isOfFindings) {
    assertThat(page.lines())
        .filteredOn(line -> DisplayWidth.of(line) > width)
        .allSatisfy(
            line ->
                assertThat(line)
                    .satisfiesAnyOf(
                        one -> assertThat(one).matches(" *([a-z]+  +)?[^ ]+"),
                        one ->
                            assertThat(one)
                                .matches(any -> isOfFindings)
                                .matches("[^ ]+:\\d+:\\d+: (error|warning|note): .*")));
  }

  @ParameterizedTest
  @CsvSource({
    "kakao-2022, pangyo-dc, kakao-pay-app",
    "ovh-strasbourg-2021, sbg2, bluepad-app",
    "cloudflare-2023, pdx-04, dashboard",
    "dyn-2016, dyn-dns, airbnb",
    "webshop, fjord-b1, checkout",
  })
  void everyExampleFitsEveryWidth(String example, String removed, String service) {
    Path folder = ROOT.resolve("examples").resolve(example);
    for (int width = 50; width <= 210; width += 7) {
      for (String line :
          List.of(
              "remove " + removed + " --all -v -q",
              "remove " + removed + " --keep " + service + " --why " + service,
              "why " + service + " --remove " + removed,
              "list",
              "show *",
              "spof --all",
              "spof --remove " + removed,
              "concentration --all",
              "concentration --by company",
              "cuts --order 3 --all")) {
        Outcome outcome = run(folder, line, "--width", String.valueOf(width));

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertFits(outcome.out(), width, false);
      }
      assertFits(run(folder, "check", "--width", String.valueOf(width)).out(), width, true);
      assertFits(run(folder, "lint", "--width", String.valueOf(width)).out(), width, true);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"40", "61", "80", "120"})
  void whatWrapsHasTheSameWords(String width) {
    for (String line : List.of("why letters --remove quay-house", "check", "lint")) {
      String wide = run(PAGES, line, "--width", "100000").out();
      String narrow = run(PAGES, line, "--width", width).out();

      assertThat(words(narrow)).isEqualTo(words(wide));
    }
  }

  /** Words without what a tree is drawn with, nor the lines of a file that are shown. */
  private static List<String> words(String text) {
    String drawn =
        text.replaceAll("(?m)^ +\\d+ \\| [^\n]*\n +\\| +\\^+$", "").replaceAll("[│├└─]", " ");
    return List.of(drawn.strip().split("\\s+", -1));
  }

  @Test
  void idsAreNeverCut() {
    for (int width = 40; width < 130; width += 3) {
      String page = run(PAGES, "list", "--width", String.valueOf(width)).out();

      assertThat(page)
          .contains("payments-to-members-who-were-paid-by-cheque-before")
          .contains("portal-servers-at-quay-house-behind-the-load-balancer");
    }
  }

  @Test
  void theOptionGoesBeforeTheVariable() {
    String asked = list("--width", "60").with("COLUMNS", "200").out();

    assertThat(asked).isEqualTo(list("--width", "60").out());
    assertThat(list().with("COLUMNS", "60").out()).isEqualTo(asked);
    assertThat(list().out()).isEqualTo(list("--width", "120").out()).isNotEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-5", "wide", "80.5", "99999999999999999999"})
  void aVariableThatIsNoNumberOfColumnsIsPassedOver(String columns) {
    assertThat(list().with("COLUMNS", columns).out()).isEqualTo(list().out());
  }

  @Test
  void aVeryNarrowTerminalIsTakenForOneOfFortyColumns() {
    assertThat(list().with("COLUMNS", "7").out()).isEqualTo(list("--width", "40").out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "39 | --width expects 40 or more, found 39",
        "0 | --width expects 40 or more, found 0",
        "-3 | --width expects 40 or more, found -3",
        "wide | --width expects a whole number, found 'wide'",
      })
  void aWidthThatCannotBeMeantIsAnError(String width, String message) {
    Outcome outcome = run(PAGES, "list", "--width=" + width);

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("blast: error: " + message + "\n    hint: ");
  }

  @Test
  void aFileIsAsWideAsAskedWhateverTheTerminal(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("list.txt");
    CommandLineRun.in(PAGES).with("COLUMNS", "60").blast("list", "-o", file.toString());
    assertThat(file).hasContent(list("--width", "120").out());

    CommandLineRun.in(PAGES).with("COLUMNS", "60").blast("check", "-f", "text=" + file);
    assertThat(file).hasContent(run(PAGES, "check", "--width", "120").out());

    run(PAGES, "list", "--width", "60", "-o", file.toString());
    assertThat(file).hasContent(list("--width", "60").out());
  }

  @Test
  void coloursTakeNoRoomAndEndWhereALineEnds() {
    String page = run(PAGES, "remove quay-house", "--width", "60", "--color", "always").out();
    String plain = run(PAGES, "remove quay-house", "--width", "60").out();
    assumeThat(plain.lines().count()).isGreaterThan(20);

    assertThat(page.replaceAll("\u001B\\[\\d*m", "")).isEqualTo(plain);
    assertThat(page.lines())
        .allSatisfy(
            line ->
                assertThat(line.split("\u001B\\[0m", -1).length - 1)
                    .isEqualTo(line.split("\u001B\\[[1-9]\\d*m", -1).length - 1));
  }

  /** A command line of list, to be run in an environment. */
  private static Listing list(String... more) {
    return new Listing(CommandLineRun.in(PAGES), List.of(more));
  }

  private record Listing(CommandLineRun run, List<String> more) {
    Listing with(String variable, String value) {
      return new Listing(run.with(variable, value), more);
    }

    String out() {
      List<String> words = new ArrayList<>(List.of("list"));
      words.addAll(more);
      return run.blast(words.toArray(String[]::new)).out();
    }
  }
}
