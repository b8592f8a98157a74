package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import blast.loading.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples are sound, and what is told about them is what blast says. */
class ExamplesTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();

  static Stream<String> examples() {
    return Examples.folders().stream().map(folder -> folder.getFileName().toString());
  }

  private static Map<String, Object> answer(String example, String removed, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("--remove", removed, "-f", "json", "-i", inventory(example).toString()));
    arguments.addAll(List.of(more));
    Outcome outcome = CommandLineRun.in(ROOT).blast(arguments.toArray(String[]::new));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    return JsonTree.object(outcome.out());
  }

  private static Path inventory(String example) {
    return ROOT.resolve("examples").resolve(example).resolve("blast.yaml");
  }

  /** The answer to a story that was changed as its README proposes. */
  private static Map<String, Object> answerIf(
      String example, String told, String changed, String removed) throws IOException {
    String text = Files.readString(inventory(example));
    assertThat(text).containsOnlyOnce(told);
    Outcome outcome =
        CommandLineRun.in(ROOT)
            .reading(text.replace(told, changed))
            .blast("--remove", removed, "-f", "json", "-i", "-");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    return JsonTree.object(outcome.out());
  }

  private static List<Object> ids(Map<String, Object> answer, String list) {
    return JsonTree.column("id", answer, list);
  }

  private static List<Object> services(Map<String, Object> answer, String list) {
    return JsonTree.objects(answer, list).stream()
        .filter(node -> "service".equals(node.get("kind")))
        .<Object>map(node -> node.get("id"))
        .toList();
  }

  /** Everything that isn't up. */
  private static List<Object> listed(Map<String, Object> answer) {
    return Stream.of("down", "degraded", "atRisk")
        .flatMap(list -> ids(answer, list).stream())
        .toList();
  }

  private static Map<?, ?> causeOf(String id, Map<String, Object> answer) {
    return JsonTree.objects(answer, "down").stream()
        .filter(node -> id.equals(node.get("id")))
        .map(node -> (Map<?, ?>) node.get("cause"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void loadsWithoutWarningsAndHasAReadme(String example) {
    Path folder = ROOT.resolve("examples").resolve(example);

    Outcome outcome =
        CommandLineRun.in(ROOT).blast("--remove", "*", "-i", Examples.inventory(folder).toString());

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(folder.resolve("README.md")).isNotEmptyFile();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isSoundAndKeepsItsPromises(String example) {
    Path path = Path.of("examples", example);
    boolean isFile = Files.exists(path.resolve("blast.yaml"));
    // What stands beside that file belongs to the inventory, too.
    String folder = (isFile ? path : Examples.inventory(path)).toString();

    Outcome lint = CommandLineRun.in(ROOT).blast("lint", folder);
    Outcome check = CommandLineRun.in(ROOT).blast("check", folder);

    assertThat(lint.status()).as(lint.out() + lint.err()).isZero();
    assertThat(check.status()).as(check.out() + check.err()).isZero();
    assertThat(check.out()).contains("scenarios: ").doesNotContain("0 of 0");
  }

  /** What was published about the fire of 15 October 2022, see the example's README. */
  @Nested
  class Kakao2022 {
    private final Map<String, Object> fire = answer("kakao-2022", "pangyo-dc");

    @Test
    void theBuildingTakesTheServicesThatWereReportedDown() {
      assertThat(ids(fire, "down"))
          .contains(
              "kakaotalk",
              "kakao-login",
              "kakao-map",
              "kakao-t",
              "daum",
              "melon",
              "kakao-page",
              "kakao-games",
              "talk-channel",
              "kakao-gift",
              "upbit-login");
    }

    @Test
    void theOthersGoOnWithLessOrUntouched() {
      assertThat(services(fire, "degraded")).containsExactly("naver", "kakaobank");
      assertThat(ids(fire, "down"))
          .doesNotContain("kakaobank", "naver", "upbit-trading", "naver-pay", "sk-telecom");
      assertThat(ids(fire, "degraded")).doesNotContain("upbit-trading", "naver-pay", "sk-telecom");
      assertThat(ids(fire, "atRisk")).doesNotContain("upbit-trading", "naver-pay", "sk-telecom");
    }

    @Test
    void theMessengersStandbyIsThereInVain() {
      assertThat(causeOf("kakaotalk", fire))
          .isEqualTo(
              Map.of(
                  "type",
                  "lost-requirement",
                  "field",
                  "runs-on",
                  "lost",
                  List.of("talk-pangyo", "standby-promotion"),
                  "needed",
                  1L,
                  "left",
                  0L,
                  "text",
                  "standby talk-anyang, talk-3, talk-4 exist, but their failover is lost:"
                      + " standby-promotion"));
    }

    @ParameterizedTest
    @CsvSource({
      "kakao-login, runs-on, login-pangyo",
      "kakao-t, needs, kakao-login",
      "upbit-login, needs, kakao-login",
      "talk-channel, needs, kakaotalk",
      "kakao-gift, needs, kakaotalk",
    })
    void eachLossHasTheCauseThatWasReported(String service, String field, String lost) {
      Map<?, ?> cause = causeOf(service, fire);

      assertThat(cause.get("field")).isEqualTo(field);
      assertThat(cause.get("lost")).isEqualTo(List.of(lost));
    }

    @Test
    void usersAndMachinesAreThoseThatWerePublished() {
      Map<?, ?> korea =
          JsonTree.objects(fire, "impact", "down", "audiences").stream()
              .filter(audience -> "korea".equals(audience.get("id")))
              .findFirst()
              .orElseThrow();

      assertThat(korea.get("atLeast")).isEqualTo(47_637_000L);
      assertThat(korea.get("atMost")).isEqualTo(51_740_000L);
      assertThat(JsonTree.at(fire, "machines", "down")).isEqualTo(32_000L);
    }

    @Test
    void theWholePromotionOfStandbysWouldHaveSavedMost() {
      assertThat(JsonTree.objects(fire, "keeps").get(0))
          .isEqualTo(
              Map.of(
                  "id", "standby-promotion",
                  "down", 19L,
                  "services", 6L,
                  "atLeast", 9_500_000L,
                  "atMost", 13_096_000L));
      assertThat(fire.get("keepsTried")).isEqualTo(fire.get("keepsOf")).isEqualTo(32L);
    }

    @Test
    void theSystemThatSwitchesWouldHaveSavedOneService() {
      Map<String, Object> saved = answer("kakao-2022", "pangyo-dc", "--keep", "dc-switch");

      assertThat(services(fire, "down")).hasSize(18);
      assertThat(services(saved, "down")).hasSize(17).doesNotContain("kakao-pay-app");
    }

    @Test
    void whatWouldHaveSavedMostIsWhatKeepingItSays() {
      for (Map<?, ?> keep : JsonTree.objects(fire, "keeps")) {
        String id = (String) keep.get("id");
        Map<String, Object> saved = answer("kakao-2022", "pangyo-dc", "--keep", id);

        assertThat((long) ids(saved, "down").size()).as(id).isEqualTo(keep.get("down"));
        assertThat((long) services(saved, "down").size()).as(id).isEqualTo(keep.get("services"));
        for (String bound : List.of("atLeast", "atMost")) {
          assertThat(JsonTree.at(saved, "impact", "down", bound)).isEqualTo(keep.get(bound));
        }
      }
    }

    @Test
    void thePowerBlockTakesTheBuildingAndNothingElseDiffers() {
      Map<String, Object> power = answer("kakao-2022", "pangyo-power");

      assertThat(causeOf("pangyo-dc", power).get("lost")).isEqualTo(List.of("pangyo-power"));
      assertThat(services(power, "down")).isEqualTo(services(fire, "down"));
      assertThat(power.get("degraded")).isEqualTo(fire.get("degraded"));
      assertThat(power.get("impact")).isEqualTo(fire.get("impact"));
    }

    @Test
    void theLogInAloneStopsTaxisAndLeavesMapsWithOneHope() {
      Map<String, Object> login = answer("kakao-2022", "kakao-login");

      assertThat(services(login, "down")).containsExactly("kakao-t", "kakao-login", "upbit-login");
      assertThat(ids(login, "degraded")).contains("kakaotalk", "kakaobank");
      assertThat(ids(login, "atRisk")).contains("kakao-map", "daum");
    }

    @Test
    void theSwitchAloneTakesNoServiceAndPutsManyAtRisk() {
      Map<String, Object> dcSwitch = answer("kakao-2022", "dc-switch");

      assertThat(services(dcSwitch, "down")).isEmpty();
      assertThat(ids(dcSwitch, "atRisk")).contains("kakaotalk", "kakao-map", "daum");
    }
  }

  /** What was published about the fire of 10 March 2021, see the example's README. */
  @Nested
  class OvhStrasbourg2021 {
    private static final String EXAMPLE = "ovh-strasbourg-2021";

    @Test
    void whatBurnedWithItsOnlyCopiesIsLostAndWhatHadAnotherElsewhereIsNot() {
      Map<String, Object> fire = answer(EXAMPLE, "sbg2-block");

      assertThat(ids(fire, "down"))
          .contains("bati-data", "bluepad-data", "private-cloud-data", "rust-eu-data")
          .contains("meteociel-data", "sbg2", "sbg1-burned")
          .doesNotContain("lichess-data", "mwo-data", "datagouv-data")
          .doesNotContain("sbg1", "sbg1-spared", "sbg3", "sbg4");
    }

    @Test
    void theNightTakesTheWholeSiteAndNoOther() {
      Map<String, Object> night = answer(EXAMPLE, "sbg2-block,sbg-power");

      assertThat(services(night, "down"))
          .containsExactly(
              "bati-web",
              "bluepad-app",
              "centre-pompidou",
              "lichess-extras",
              "meteociel-images",
              "mwo-eu",
              "private-cloud",
              "rust-eu",
              "strasbourg-airport");
      assertThat(services(night, "degraded")).containsExactly("lichess", "meteociel", "rust");
      assertThat(services(night, "atRisk")).containsExactly("data-gouv");
      assertThat(ids(night, "down")).contains("sbg1", "sbg2", "sbg3", "sbg4");
    }

    @Test
    void theSwitchAloneTakesTheSameServices() {
      assertThat(services(answer(EXAMPLE, "sbg-power"), "down"))
          .isEqualTo(services(answer(EXAMPLE, "sbg2-block,sbg-power"), "down"));
    }

    @ParameterizedTest
    @CsvSource({
      "bluepad-production, sbg1-burned, sbg2-block, true, true",
      "bluepad-production, sbg1-spared, sbg2-block, false, false",
      "bluepad-production, sbg1-spared, sbg-power, true, true",
      "bluepad-backup, rbx, sbg2-block, false, false",
      "bluepad-backup, rbx, sbg-power, false, false",
      "bluepad-backup, rbx, 'sbg2-block,sbg-power', false, false",
    })
    void aCopyIsWorthWhatItsPlaceDoesNotShare(
        String server, String place, String removed, boolean takesApp, boolean takesData)
        throws IOException {
      String told = String.format("%-22s{site: ", server + ":");

      Map<String, Object> answer = answerIf(EXAMPLE, told + "sbg2", told + place, removed);

      assertThat(ids(answer, "down").contains("bluepad-app")).isEqualTo(takesApp);
      assertThat(ids(answer, "down").contains("bluepad-data")).isEqualTo(takesData);
    }
  }

  /** What was published about the outage of 2 November 2023, see the example's README. */
  @Nested
  class Cloudflare2023 {
    private static final String EXAMPLE = "cloudflare-2023";
    private static final List<Object> NETWORK = List.of("cdn", "dns", "protection", "workers");

    @Test
    void withoutTheOrderToFailOverTheDashboardIsGoneAndTheNetworkGoesOn() {
      Map<String, Object> before = answer(EXAMPLE, "switchgear,dr-order");

      assertThat(ids(before, "down"))
          .contains("pdx-04", "dashboard", "api", "workers-api", "changes", "stream-upload")
          .contains("alerts", "logpush", "analytics");
      assertThat(listed(before))
          .doesNotContain("control-plane")
          .doesNotContainAnyElementsOf(NETWORK);
      assertThat(causeOf("account-auth", before).get("lost"))
          .isEqualTo(List.of("kafka", "dr-order"));
    }

    @Test
    void withItOnlyLogsAndWhatHadNoPlanAreGone() {
      Map<String, Object> after = answer(EXAMPLE, "pdx-04");

      assertThat(services(after, "down"))
          .containsExactly("alerts", "analytics", "log-processing", "logpush", "stream-upload");
      assertThat(services(after, "degraded")).containsExactly("dashboard");
      assertThat(services(after, "atRisk"))
          .containsExactly("account-auth", "api", "changes", "dashboard", "workers-api");
      assertThat(listed(after)).doesNotContainAnyElementsOf(NETWORK);
    }

    @ParameterizedTest
    @CsvSource({"second-dc", "third-dc", "'second-dc,third-dc'", "ha-pdx-04"})
    void theDrillsPass(String removed) {
      Map<String, Object> drill = answer(EXAMPLE, removed);

      assertThat(services(drill, "down")).isEmpty();
      assertThat(services(drill, "degraded")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"second-dc", "third-dc", "ha-pdx-04"})
    void oneOfThreePlacesLeavesNobodyAtRisk(String removed) {
      assertThat(services(answer(EXAMPLE, removed), "atRisk")).isEmpty();
    }

    @Test
    void theGreatDrillLeavesAllThatIsOnTheClusterToOnePlace() {
      Map<String, Object> drill = answer(EXAMPLE, "second-dc,third-dc");

      assertThat(services(drill, "atRisk"))
          .contains("control-plane", "api", "dashboard", "changes", "alerts")
          .doesNotContain("account-auth", "logpush");
      assertThat(JsonTree.column("lastHope", drill, "atRisk")).containsOnly(List.of("ha-pdx-04"));
    }

    @ParameterizedTest
    @CsvSource({"pge-feed-1", "pge-feed-2", "generators", "'pge-feed-1,generators'"})
    void anySupplyOfPowerIsEnough(String removed) {
      assertThat(ids(answer(EXAMPLE, removed), "down")).doesNotContain("pdx-04");
    }

    @Test
    void theQueueForLogsTakesTheApiAsLongAsNobodyStepsIn() {
      assertThat(services(answer(EXAMPLE, "kafka,dr-order"), "down")).contains("api", "dashboard");
      assertThat(services(answer(EXAMPLE, "kafka"), "down")).doesNotContain("api", "dashboard");
    }

    @Test
    void withoutTheHiddenDependencyNobodysOrderIsNeeded() throws IOException {
      Map<String, Object> answer =
          answerIf(EXAMPLE, "[ha-cluster, kafka]", "ha-cluster", "pdx-04,dr-order");

      assertThat(listed(answer)).doesNotContain("api");
      assertThat(services(answer, "degraded")).containsExactly("dashboard");
    }

    @Test
    void aQueueInTwoPlacesSavesTheApiAndTheLogs() throws IOException {
      Map<String, Object> answer =
          answerIf(
              EXAMPLE,
              "name: Kafka, company: cloudflare, needs: analytics-pdx-04",
              "name: Kafka, company: cloudflare, needs: {any-of: [analytics-pdx-04, ha-second]}",
              "pdx-04,dr-order");

      assertThat(ids(answer, "down")).doesNotContain("api", "logpush");
      assertThat(ids(answer, "degraded")).doesNotContain("api", "logpush");
      assertThat(ids(answer, "atRisk")).contains("api", "logpush");
    }

    @Test
    void anOrderToFailOverDoesNotHelpWhatHasNoStandby() throws IOException {
      Map<String, Object> answer =
          answerIf(
              EXAMPLE,
              "{active: default-pdx-04, standby: dr-machines, failover: dr-order}",
              "default-pdx-04",
              "pdx-04");

      assertThat(services(answer, "down")).contains("workers-api", "stream-upload");
    }
  }

  /** What was published about the attack of 21 October 2016, see the example's README. */
  @Nested
  class Dyn2016 {
    private static final String EXAMPLE = "dyn-2016";
    private static final String BOTH = "{any-of: [dyn-dns, other-dns]}";

    @Test
    void theProviderTakesThoseWhoHaveNoOther() {
      Map<String, Object> attack = answer(EXAMPLE, "dyn-dns");

      assertThat(services(attack, "down"))
          .containsExactly(
              "twitter",
              "netflix",
              "airbnb",
              "dyn-website",
              "etsy",
              "fastly-control",
              "github",
              "new-york-times",
              "playstation",
              "soundcloud",
              "spotify",
              "top-only-dyn");
      assertThat(services(attack, "atRisk"))
          .containsExactly("aws", "fastly", "pagerduty", "top-two-providers");
      assertThat(services(attack, "degraded")).containsExactly("thousandeyes-blog");
      assertThat(listed(attack)).doesNotContain("top-without-dyn", "dyn-status");
    }

    @Test
    void pagerDutyIsDownUntilPeopleHaveSwitched() {
      Map<String, Object> before = answer(EXAMPLE, "dyn-dns,pagerduty-switch");

      assertThat(services(before, "down")).contains("pagerduty").doesNotContain("aws", "fastly");
    }

    @Test
    void twoPlacesOfTheProviderAreMissedByNobody() {
      Map<String, Object> places = answer(EXAMPLE, "dyn-us-east,dyn-europe");

      for (String list : List.of("down", "degraded", "atRisk")) {
        assertThat(services(places, list)).isEmpty();
      }
      assertThat(ids(places, "atRisk")).isEmpty();
    }

    @Test
    void aSecondProviderForTwitterSparesItsUsers() throws IOException {
      Map<String, Object> answer =
          answerIf(
              EXAMPLE,
              "    name: Twitter\n",
              "    name: Twitter\n    needs: " + BOTH + "\n",
              "dyn-dns");

      assertThat(services(answer, "atRisk")).contains("twitter");
      assertThat(JsonTree.at(answer, "impact", "down", "atMost")).isEqualTo(83_280_000L);
    }

    @Test
    void bothProvidersAtOnceNeedNobodyToSwitch() throws IOException {
      Map<String, Object> answer =
          answerIf(
              EXAMPLE,
              "{active: dyn-dns, standby: other-dns, failover: pagerduty-switch}",
              BOTH,
              "dyn-dns,pagerduty-switch");

      assertThat(services(answer, "down")).doesNotContain("pagerduty");
    }

    @Test
    void aResellerIsNoSecondProvider() throws IOException {
      Map<String, Object> answer =
          answerIf(
              EXAMPLE,
              "  other-dns: {type: dns,",
              "  other-dns: {type: dns, needs: dyn-dns,",
              "dyn-dns");

      assertThat(services(answer, "down"))
          .contains("aws", "fastly", "pagerduty", "top-two-providers");
    }
  }

  /** The tour, step by step. */
  @Nested
  class Webshop {
    @Test
    void aHallBurnsAndNobodyIsHit() {
      Map<String, Object> hall = answer("webshop", "fjord-b1-east");

      assertThat(services(hall, "down")).isEmpty();
      assertThat(ids(hall, "atRisk")).contains("shop", "settings", "orders", "checkout");
    }

    @Test
    void withoutWhatSwitchesAllThatNeedsOrdersIsOneLossAway() {
      Map<String, Object> switched = answer("webshop", "db-promoter");

      assertThat(services(switched, "down")).isEmpty();
      assertThat(ids(switched, "atRisk"))
          .containsExactly("checkout", "茶の会", "merchant-desk", "invoice", "orders");
      assertThat(JsonTree.column("lastHope", switched, "atRisk")).containsOnly(List.of("db-main"));
      assertThat(JsonTree.at(switched, "impact", "atRisk", "atLeast")).isEqualTo(401_200L);
      assertThat(JsonTree.at(switched, "impact", "atRisk", "atMost")).isEqualTo(431_200L);
    }

    @Test
    void theWholeBuildingTakesTheShopAndDegradesTheDesk() {
      Map<String, Object> building = answer("webshop", "fjord-b1");

      assertThat(services(building, "down")).contains("shop", "settings", "checkout", "茶の会");
      assertThat(services(building, "down")).doesNotContain("orders", "merchant-desk");
      assertThat(ids(building, "degraded")).contains("merchant-desk");
      assertThat(JsonTree.at(building, "impact", "down", "atLeast")).isEqualTo(900_000L);
      assertThat(JsonTree.at(building, "impact", "down", "atMost")).isEqualTo(1_200_000L);
    }

    @Test
    void theTeaClubFallsWithThePowerInNorway() {
      assertThat(ids(answer("webshop", "fjord-power"), "down")).contains("fjord", "shop", "茶の会");
    }

    @Test
    void dnsTakesTheShopAndTheCardsAndDegradesTheCertificate() {
      Map<String, Object> dns = answer("webshop", "dns");

      assertThat(services(dns, "down")).contains("shop", "card-payments");
      assertThat(ids(dns, "degraded")).contains("shop-cert");
    }

    @Test
    void twoHarmlessLossesTogetherAreNot() {
      assertThat(services(answer("webshop", "db-main"), "down")).isEmpty();
      assertThat(services(answer("webshop", "db-promoter"), "down")).isEmpty();

      Map<String, Object> both = answer("webshop", "db-main,db-promoter");

      assertThat(causeOf("orders", both).get("text"))
          .isEqualTo("standby db-copy exists, but its failover is lost: db-promoter");
    }

    @Test
    void aPatternTakesAllVoters() {
      assertThat(answer("webshop", "kv-*").get("removed"))
          .isEqualTo(List.of("kv-east", "kv-lake", "kv-west"));
    }

    @Test
    void withoutThePaymentCompanyOneWayToPayIsLeft() {
      Map<String, Object> paybridge = answer("webshop", "paybridge");

      Map<?, ?> checkout =
          JsonTree.objects(paybridge, "atRisk").stream()
              .filter(node -> "checkout".equals(node.get("id")))
              .findFirst()
              .orElseThrow();
      assertThat(checkout.get("lastHope")).isEqualTo(List.of("invoice"));
    }

    @Test
    void aHoldingTakesNothingAndAHosterAll() {
      assertThat(services(answer("webshop", "leaf-group"), "down")).isEmpty();
      assertThat(services(answer("webshop", "nordvault"), "down")).contains("shop", "orders");
    }
  }
}
