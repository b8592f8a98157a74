package blast.explore;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.analysis.failure.WhatIf;
import blast.analysis.people.Impact;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.loading.Examples;
import blast.loading.SourceText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, used as people use it. */
class ExploreIT {
  /** However large the inventory is. */
  private static final int MOST_ELEMENTS = 1_500;

  @TempDir private static Path folder;
  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    Optional<String> found = Browser.found();
    Assumptions.assumeTrue(
        found.isPresent(),
        "there is no browser, so nobody uses the page: name one by $BLAST_BROWSER");
    browser = Browser.start(found.get(), folder);
    browser.size(1600, 1000);
  }

  @AfterAll
  static void close() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  /** Whatever was done: the page complains of nothing, is forbidden nothing, asks for nothing. */
  @AfterEach
  void nothingWentWrong() throws Exception {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).isEmpty();
    assertThat(elements()).isLessThanOrEqualTo(MOST_ELEMENTS);
  }

  private static int elements() throws Exception {
    return Integer.parseInt(browser.evaluate("document.querySelectorAll('body *').length"));
  }

  private static void show(Inventory inventory, Set<Field> extra, String hash) throws Exception {
    showIn(Page.Theme.LIGHT, inventory, extra, hash);
  }

  private static void showIn(Page.Theme theme, Inventory inventory, Set<Field> extra, String hash)
      throws Exception {
    Page.Start start = new Page.Start(List.of(), Optional.empty(), theme);
    Path file = folder.resolve("page.html");
    Files.write(file, new Page(Study.of(inventory), start, extra, ShownPairs.NONE).bytes("1.2.3"));
    browser.open(file, hash);
  }

  private static Inventory kakao() {
    return Examples.load(Path.of("examples/kakao-2022"));
  }

  private static void showKakao(String hash) throws Exception {
    show(kakao(), Set.of(), hash);
  }

  /** Follows a link within the page, as if its address were typed. */
  private static void follow(String hash) throws Exception {
    browser.evaluate(
        """
        new Promise(done => {
          if (location.hash === '%s') { done(); return; }
          addEventListener('hashchange', () => setTimeout(done), {once: true});
          location.hash = '%s';
        })
        """
            .formatted(hash, hash));
  }

  private static String fact(String name) throws Exception {
    return browser.evaluate("document.getElementById('verdict').dataset." + name);
  }

  private static String chain() throws Exception {
    return browser.evaluate(
        "Array.from(document.querySelectorAll('.steps [data-n].card'), e => e.dataset.n).join(' ')");
  }

  private static String text(String selector) throws Exception {
    return browser.evaluate("document.querySelector('%s').textContent".formatted(selector));
  }

  private static void click(String selector) throws Exception {
    browser.evaluate("document.querySelector('%s').click()".formatted(selector));
  }

  private static String tile(Node node) {
    return "#maps [data-n=\"" + node.index() + "\"]";
  }

  private static Node node(String id) {
    return kakao().find(id).orElseThrow();
  }

  /** Follows a link, and says what the page shows then: one call for many facts. */
  private static final String SHOWN =
      """
      new Promise(done => {
        const look = () => {
          const {removed, nodesDown, servicesDown, degraded, atRisk, atLeast, atMost} =
            document.getElementById('verdict').dataset;
          const chain = Array.from(document.querySelectorAll('.steps .card'), e => e.dataset.n);
          done([removed, nodesDown, servicesDown, degraded, atRisk, atLeast, atMost, ...chain].join(' '));
        };
        addEventListener('hashchange', () => setTimeout(look), {once: true});
        location.hash = '#remove=%s';
      })
      """;

  @Test
  void everySingleLossInTheExamplesIsWhatTheCommandLineSays() throws Exception {
    for (Path example : Examples.folders()) {
      Inventory inventory = Examples.load(example);
      Study study = Study.of(inventory);
      show(inventory, Set.of(), "");
      for (Node node : inventory.nodes()) {
        String id = URLEncoder.encode(node.id(), StandardCharsets.UTF_8);
        String shown = browser.evaluate(SHOWN.formatted(id));
        assertThat(shown).isEqualTo(expected(study, node, shown));
      }
    }
  }

  /** The same of the engine. What is explained is the page's choice, which is taken from there. */
  private static String expected(Study study, Node node, String shown) {
    BlastRadius radius = study.blastRadius(Set.of(node));
    Impact impact = radius.impact(State.DOWN);
    boolean isStated = impact.users().isStated();
    List<Object> facts = new ArrayList<>();
    facts.add(node.id());
    facts.add(radius.down().size());
    facts.add(impact.services());
    facts.add(radius.impact(State.DEGRADED).services());
    facts.add(radius.impact(State.AT_RISK).services());
    facts.add(isStated ? impact.atLeast() : -1);
    facts.add(isStated ? impact.atMost() : -1);
    String[] words = shown.split(" ", -1);
    if (words.length > facts.size()) {
      Node explained = study.inventory().node(Integer.parseInt(words[facts.size()]));
      study.chains().of(explained, Set.of(node)).forEach(link -> facts.add(link.node().index()));
    }
    return facts.stream().map(Object::toString).collect(Collectors.joining(" "));
  }

  @Test
  void theFireAtPangyoIsUnderstoodAtAGlance() throws Exception {
    showKakao("#remove=pangyo-dc");

    assertThat(text("#verdict .headline")).contains("53.6 to 57.7 million people hit");
    assertThat(text("#verdict"))
        .contains(
            "13 of the 18 services have a standby that still works, but nothing can switch to it",
            "Had Promoting a standby survived, 6 would be down, 9.5 to 13.1 million people hit.");
    assertThat(text("#body")).contains("Why is 카카오톡 (KakaoTalk) down?");
  }

  /** A word that is broken over two lines in its tile can't be read at a glance. */
  private static final String BROKEN_WORDS =
      """
      [...document.querySelectorAll('.tile:not(.upright) > b')].flatMap(name => {
        const text = name.firstChild;
        return [...text.data.matchAll(/[\\w.,()']+-?/g)].filter(word => {
          const range = document.createRange();
          range.setStart(text, word.index);
          range.setEnd(text, word.index + word[0].length);
          return new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1;
        }).map(word => text.data);
      }).join(', ')
      """;

  @Test
  void noWordOfTheFireAtPangyoIsBrokenInItsTile() throws Exception {
    showKakao("#remove=pangyo-dc");
    assertThat(browser.evaluate("document.querySelectorAll('.tile > b').length"))
        .asInt()
        .isGreaterThan(20);
    assertThat(browser.evaluate(BROKEN_WORDS)).isEmpty();
  }

  @Test
  void aClickTakesAwayAndABackBringsBack() throws Exception {
    showKakao("");
    assertThat(fact("removed")).isEmpty();

    click(tile(node("naver-chuncheon")));
    assertThat(fact("removed")).isEqualTo("naver-chuncheon");
    click(tile(node("bank-busan")));
    assertThat(fact("removed")).isEqualTo("naver-chuncheon,bank-busan");
    assertThat(browser.evaluate("location.hash")).isEqualTo("#remove=naver-chuncheon,bank-busan");

    browser.evaluate("history.back()");
    browser.waitFor("document.getElementById('verdict').dataset.removed === 'naver-chuncheon'");
    click(tile(node("naver-chuncheon")));
    assertThat(fact("removed")).isEmpty();
  }

  @Test
  void aClickOnWhatIsDownExplainsIt() throws Exception {
    showKakao("#remove=pangyo-dc");
    click(tile(node("melon")));

    assertThat(fact("removed")).isEqualTo("pangyo-dc");
    assertThat(chain()).startsWith(node("melon").index() + " ");
    assertThat(browser.evaluate("location.hash")).contains("why=melon");
  }

  @Test
  void theKeyboardIsEnough() throws Exception {
    showKakao("");
    browser.press("/");
    assertThat(browser.evaluate("document.activeElement.id")).isEqualTo("query");
    browser.ask("Input.insertText", java.util.Map.of("text", "pangyo-dc"));
    browser.press("Enter");
    assertThat(fact("removed")).isEqualTo("pangyo-dc");
    assertThat(browser.evaluate("document.querySelector('[role=status]').textContent"))
        .contains("million");

    browser.evaluate("document.activeElement.blur()");
    browser.press("Escape");
    assertThat(fact("removed")).isEmpty();

    browser.evaluate("document.querySelector('#services [data-n][tabindex=\"0\"]').focus()");
    browser.press("x");
    assertThat(fact("removed")).isNotEmpty();
  }

  @Test
  void aBrokenLinkHarmsNothingAndUnknownIdsAreNamed() throws Exception {
    showKakao("#remove=pangyo-dc,no-such-thing&why=%E0%A4%A&tab=nothing&at=&x");

    assertThat(fact("removed")).isEqualTo("pangyo-dc");
    assertThat(text("#verdict")).contains("no-such-thing");
    for (String hash :
        List.of("#", "#&&&=", "#remove=", "#remove=%", "#why=constructor", "#at=talk")) {
      follow(hash);
      assertThat(fact("removed")).isEmpty();
    }
  }

  /** The rules of WCAG 2.2 AA, as far as a program can judge. */
  @Test
  void nothingBarsAnybody() throws Exception {
    Path axe = Path.of("target/axe-core/node_modules/axe-core/axe.min.js");
    Assumptions.assumeTrue(Files.exists(axe), "axe-core isn't installed");
    for (String hash :
        List.of(
            "",
            "#remove=pangyo-dc",
            "#remove=pangyo-dc&tab=next",
            "#tab=concentration",
            "#tab=nodes")) {
      for (Page.Theme theme : List.of(Page.Theme.LIGHT, Page.Theme.DARK)) {
        showIn(theme, kakao(), Set.of(), hash);
        browser.evaluate(Files.readString(axe) + "; 0");
        String found =
            browser.evaluate(
                """
                axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
                  .then(result => result.violations.map(one => one.id + ': '
                      + one.nodes.map(node => node.target + ' ' + node.failureSummary).slice(0, 3).join(' | '))
                    .join('\\n'))
                """);
        assertThat(found).as(hash + " " + theme).isEmpty();
      }
    }
  }

  @Test
  void everyTabAnswers() throws Exception {
    showKakao("#remove=pangyo-dc&tab=next");
    assertThat(text("#body")).contains("worst next");
    follow("#remove=pangyo-dc&tab=concentration");
    assertThat(text("#body")).contains("HHI 5,910 (extreme)", "KT Bundang");
    follow("#remove=pangyo-dc&tab=nodes");
    assertThat(text("#body")).contains("of 73 nodes");
  }

  @Test
  void hostileNamesAreTextAndNothingElse() throws Exception {
    Inventory inventory =
        WhatIf.load(
            List.of(
                SourceText.ofText(
                    "blast.yaml",
                    """
                    name: "</title><script>document.title = 'broken'</script>"
                    companies: {constructor: {name: "<img src=x onerror=document.title='broken'>"}}
                    sites: {valueOf: {name: "a\\u202eb<b>", company: constructor}}
                    servers: {toString: {site: valueOf, name: "</script><script>1"}}
                    services:
                      hasOwnProperty: {users: 5, runs-on: toString, link: "javascript:alert(1)"}
                      "a:b/c@d": {users: 7, needs: hasOwnProperty}
                    """)));
    show(inventory, Set.of(Field.LINK), "#remove=valueOf");

    assertThat(fact("servicesDown")).isEqualTo("2");
    assertThat(browser.evaluate("document.title")).startsWith("</title><script>");
    assertThat(browser.evaluate("document.querySelectorAll('img, #maps script, #page b b').length"))
        .isEqualTo("0");
    assertThat(browser.evaluate("document.body.textContent.includes('\\u202e')"))
        .isEqualTo("false");
    follow("#remove=toString&why=hasOwnProperty");
    assertThat(browser.evaluate("document.querySelectorAll('a[href^=javascript]').length"))
        .isEqualTo("0");
    follow("#remove=a%3Ab%2Fc%40d");
    assertThat(fact("removed")).isEqualTo("a:b/c@d");
  }

  @Test
  void withoutUsersServicesCount() throws Exception {
    show(Examples.load(Path.of("examples/cloudflare-2023")), Set.of(), "");

    assertThat(text("#verdict")).doesNotContain("people", "NaN", "-1", "undefined");
  }

  @Test
  void howLargeItMayBeThePageStaysAsSmall() throws Exception {
    String yaml =
        IntStream.range(0, 3_000)
                .mapToObj(
                    i ->
                        "  service-%d: {users: %d, runs-on: server-%d, needs: {any-of: [tool-%d, tool-%d]}}\n"
                            .formatted(i, 10 + i * 7, i % 1_500, i % 40, (i + 1) % 40))
                .collect(Collectors.joining("", "services:\n", ""))
            + IntStream.range(0, 1_500)
                .mapToObj(i -> "  server-%d: {site: hall-%d}\n".formatted(i, i % 120))
                .collect(Collectors.joining("", "servers:\n", ""))
            + IntStream.range(0, 120)
                .mapToObj(i -> "  hall-%d: {}\n".formatted(i))
                .collect(Collectors.joining("", "sites:\n", ""))
            + IntStream.range(0, 40)
                .mapToObj(i -> "  tool-%d: {}\n".formatted(i))
                .collect(Collectors.joining("", "resources:\n", ""));
    Inventory inventory = WhatIf.load(List.of(SourceText.ofText("blast.yaml", yaml)));
    show(inventory, Set.of(), "#remove=hall-7");

    assertThat(fact("servicesDown")).isEqualTo("26");
    for (String tab : List.of("why", "next", "concentration", "nodes")) {
      follow("#remove=hall-7,tool-1&tab=" + tab);
      assertThat(elements()).as(tab).isLessThanOrEqualTo(MOST_ELEMENTS);
    }
  }

  @Test
  void aBrowserThatCantUnpackThePageSaysSo() throws Exception {
    Object old =
        browser.ask(
            "Page.addScriptToEvaluateOnNewDocument",
            Map.of("source", "delete globalThis.DecompressionStream"));
    try {
      Page.Start start = new Page.Start(List.of(), Optional.empty(), Page.Theme.LIGHT);
      Path file = folder.resolve("page.html");
      Files.write(
          file, new Page(Study.of(kakao()), start, Set.of(), ShownPairs.NONE).bytes("1.2.3"));
      browser.ask("Page.navigate", Map.of("url", file.toUri().toString()));
      browser.waitFor("document.querySelector('body > .without-script') !== null");

      assertThat(browser.evaluate("document.querySelector('body > .without-script').textContent"))
          .startsWith("This map answers in a browser of 2023 or later.");
    } finally {
      browser.ask(
          "Page.removeScriptToEvaluateOnNewDocument",
          Map.of("identifier", PlainJson.text(old, "identifier")));
    }
  }

  @Test
  void aPairThatIsDangerousTogetherIsTakenAwayTogether() throws Exception {
    Inventory inventory = kakao();
    ShownPairs.Pair pair =
        new ShownPairs.Pair(
            inventory.find("capital-area").orElseThrow(),
            inventory.find("lg-cns").orElseThrow(),
            1,
            12_978_000,
            12_978_000);
    Page.Start start = new Page.Start(List.of(), Optional.empty(), Page.Theme.LIGHT);
    Path file = folder.resolve("page.html");
    ShownPairs pairs = new ShownPairs(List.of(pair), 5);
    Files.write(file, new Page(Study.of(inventory), start, Set.of(), pairs).bytes("1.2.3"));
    browser.open(file, "#tab=next");
    String last = "[...document.querySelectorAll('#body table')].pop()";

    assertThat(browser.evaluate(last + ".querySelector('tbody').textContent"))
        .contains(" + ")
        .endsWith("13 M1");
    browser.evaluate(last + ".querySelector('tbody button').click()");
    assertThat(browser.evaluate("location.hash")).isEqualTo("#remove=capital-area,lg-cns");
    assertThat(fact("services")).isNotEqualTo("0");
  }
}
