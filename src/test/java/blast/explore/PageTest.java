package blast.explore;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.failure.WhatIf;
import blast.generator.InventoryGenerator;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.loading.Examples;
import blast.loading.SourceText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as a file: complete, closed to the outside, and the same each time. */
class PageTest {
  private static final Page.Start NOTHING_REMOVED =
      new Page.Start(List.of(), Optional.empty(), Page.Theme.AUTO);

  private static final Pattern SCRIPT =
      Pattern.compile("<script(?: type=\"([^\"]*)\")?[^>]*>(.*?)</script>", Pattern.DOTALL);

  private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

  /** What would break out of wherever it stands, and names that scripts have for things. */
  private static final String HOSTILE =
      """
      name: "</title><script>alert('t')</script>\\u202e & \\"quoted\\""
      companies:
        constructor: {name: "</script><img src=x onerror=alert(1)>"}
      sites:
        valueOf: {name: "<!-- -->", company: constructor}
      servers:
        toString: {site: valueOf, name: "a\\u2028b\\u2029c\\u0000d"}
      services:
        hasOwnProperty:
          name: "]]>'\\"`${alert(1)}\\u202egnp.exe"
          users: 5
          runs-on: toString
          owner: someone@example.org
          link: javascript:alert(1)
          tags: [secret-tag]
          attributes: {key: secret-value}
          source: secret-source
          description: "@MODEL@ @SCRIPT@"
      """;

  private static Inventory inventory(String yaml) {
    return WhatIf.load(List.of(SourceText.ofText("secret-file.yaml", "# secret comment\n" + yaml)));
  }

  private static String page(Inventory inventory, Page.Start start, Set<Field> extra) {
    return new String(
        new Page(Study.of(inventory), start, extra, ShownPairs.NONE).bytes("1.2.3"),
        StandardCharsets.UTF_8);
  }

  private static String page(Inventory inventory) {
    return page(inventory, NOTHING_REMOVED, Set.of());
  }

  private static String attribute(String page, String name) {
    Matcher matcher = Pattern.compile(name + "=\"([^\"]*)\"").matcher(page);
    assertThat(matcher.find()).as(name).isTrue();
    return matcher.group(1);
  }

  @Test
  void whatOtherTestsTakeForThePagesModelIsThat() {
    Inventory inventory = inventory(HOSTILE);
    byte[] page =
        new Page(Study.of(inventory), NOTHING_REMOVED, Set.of(), ShownPairs.NONE).bytes("0");
    assertThat(new String(page, StandardCharsets.UTF_8))
        .contains("id=\"model\">" + ModelText.of(inventory) + "</script>");
  }

  /** Which of some texts are in a page, which is too long to be shown. */
  private static List<String> found(String page, String... texts) {
    return Stream.of(texts).filter(page::contains).toList();
  }

  private static byte[] sha256(String text) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void thePolicyNamesWhatIsThereAndNothingElse() throws Exception {
    String page = page(inventory(HOSTILE));
    List<String> scripts = new ArrayList<>();
    String model = "";
    for (Matcher script = SCRIPT.matcher(page); script.find(); ) {
      if ("application/json".equals(script.group(1))) {
        model = script.group(2);
      } else {
        scripts.add("'sha256-" + Base64.getEncoder().encodeToString(sha256(script.group(2))) + "'");
      }
    }
    Matcher style = STYLE.matcher(page);
    assertThat(style.find()).isTrue();
    String styles = "'sha256-" + Base64.getEncoder().encodeToString(sha256(style.group(1))) + "'";

    assertThat(scripts).hasSize(1);
    scripts.add("'sha256-" + Base64.getEncoder().encodeToString(sha256(script(page))) + "'");
    String policy = attribute(page, "http-equiv=\"Content-Security-Policy\" content");
    assertThat(policy)
        .startsWith("default-src 'none';")
        .contains("script-src " + String.join(" ", scripts) + ";")
        .contains("style-src " + styles + ";")
        .doesNotContain("unsafe");
    assertThat(attribute(page, "data-model"))
        .isEqualTo(HexFormat.of().formatHex(sha256(model)).substring(0, 12));
  }

  /** What the loader unpacks: the engine, and what draws its answers. */
  private static String script(String page) throws Exception {
    byte[] packed = Base64.getDecoder().decode(page.split("atob\\('", 2)[1].split("'", 2)[0]);
    return new String(
        new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(),
        StandardCharsets.UTF_8);
  }

  @Test
  void allScriptsOfTheScreenAreInIt() throws Exception {
    String script = script(page(inventory("services: {a: {}}")));
    Path folder = Path.of("src/main/resources/blast/explore/scripts");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String last =
            Files.readString(file)
                .lines()
                .map(String::strip)
                .filter(line -> line.length() > 10)
                .reduce("", (one, other) -> other);
        assertThat(found(script, last)).as(file.toString()).containsExactly(last);
      }
    }
    assertThat(found(script, "/*", " */")).isEmpty();
  }

  @Test
  void nothingInItAsksForAnythingElse() throws Exception {
    String page = page(inventory("services: {a: {}}"));

    assertThat(found(page + script(page), "http:", "https:", "url(", "src=", "import(", "@import"))
        .isEmpty();
  }

  @Test
  void noNameBreaksOut() {
    String page = page(inventory(HOSTILE), NOTHING_REMOVED, Set.of(Field.LINK, Field.TAGS));

    assertThat(SCRIPT.matcher(page).results().count()).isEqualTo(2);
    assertThat(found(page, "<img", "alert('t')</script>", "\u2028", "\u2029", "\0")).isEmpty();
    assertThat(found(page, "@MODEL@ @SCRIPT@")).hasSize(1);
    assertThat(page.split("</head>", 2)[0])
        .contains("<title>&lt;/title>&lt;script>alert('t')&lt;/script> &amp; &quot;quoted&quot;");
  }

  @Test
  void whatIsFreeIsInItOnlyIfItIsAskedFor() {
    Inventory inventory = inventory(HOSTILE);
    String usual = page(inventory);
    String all = page(inventory, NOTHING_REMOVED, Set.copyOf(PageFields.onRequest()));

    for (String text :
        List.of("someone@example.org", "secret-tag", "secret-value", "secret-source")) {
      assertThat(found(usual, text)).isEmpty();
      assertThat(found(all, text)).hasSize(1);
    }
    assertThat(found(all, "secret-file", "secret comment")).isEmpty();
  }

  @Test
  void whereThingsAreOnEarthIsNeverInIt() {
    String yaml = "sites: {hall: {location: {lat: 37.123, lon: 127.456}, country: KR}}";
    String page = page(inventory(yaml), NOTHING_REMOVED, Set.copyOf(PageFields.onRequest()));

    assertThat(found(page, "37.123", "127.456", "\"KR\"")).isEmpty();
  }

  @Test
  void theFirstLookStandsInTheFileAsALink() {
    Inventory inventory = inventory("services: {'a:b@c': {}, Größe: {}}");
    List<Node> nodes = inventory.nodes();
    Page.Start start = new Page.Start(nodes, Optional.of(nodes.get(1)), Page.Theme.DARK);
    String page = page(inventory, start, Set.of());

    assertThat(attribute(page, "data-start"))
        .isEqualTo("#remove=a%3Ab%40c,Gr%C3%B6%C3%9Fe&amp;why=Gr%C3%B6%C3%9Fe");
    assertThat(attribute(page, "data-theme")).isEqualTo("dark");
    assertThat(attribute(page, "data-version")).isEqualTo("1.2.3");
  }

  @Test
  void theSameInventoryGivesTheSameBytes() {
    for (Path folder : Examples.folders()) {
      assertThat(page(Examples.load(folder))).isEqualTo(page(Examples.load(folder)));
    }
  }

  @Test
  void everyExampleMakesAFileOfLessThanAFifthOfAMegabyte() {
    for (Path folder : Examples.folders()) {
      assertThat(size(Examples.load(folder))).as(folder.toString()).isLessThan(200_000);
    }
  }

  @ParameterizedTest
  @CsvSource({"3000, 400000", "10000, 900000"})
  void aLargeInventoryMakesAFileThatCanBeMailed(int nodes, int most, @TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("inventory.yaml");
    InventoryGenerator.write(nodes, 7, file);

    assertThat(size(inventory(Files.readString(file)))).isLessThan(most);
  }

  private static int size(Inventory inventory) {
    return page(inventory).getBytes(StandardCharsets.UTF_8).length;
  }

  @Test
  void itsSizeIsThatOfTheEngineAndALittleForEachNode() {
    int empty = page(services(1)).length();
    int thousand = page(services(1_001)).length();

    assertThat(empty).isLessThan(200_000);
    assertThat((thousand - empty) / 1_000).isLessThan(80);
  }

  private static Inventory services(int count) {
    StringBuilder yaml = new StringBuilder("servers: {pool: {}}\nservices:\n");
    for (int i = 0; i < count; i++) {
      yaml.append(
          "  service-%05d: {name: Service %05d, users: %d, runs-on: pool}\n".formatted(i, i, i));
    }
    return inventory(yaml.toString());
  }
}
