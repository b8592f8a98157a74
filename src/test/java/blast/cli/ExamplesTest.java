package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  static Stream<String> examples() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT.resolve("examples"))) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  private static Map<String, Object> answer(String example, String removed) {
    Outcome outcome =
        CommandLineRun.in(ROOT)
            .blast("--remove", removed, "-f", "json", "-i", "examples/" + example + "/blast.yaml");
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

    Outcome outcome = CommandLineRun.in(ROOT).blast("--remove", "*", "-i", folder + "/blast.yaml");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(folder.resolve("README.md")).isNotEmptyFile();
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

  /** The tour, step by step. */
  @Nested
  class Webshop {
    @Test
    void aHallBurnsAndNobodyIsHit() {
      Map<String, Object> hall = answer("webshop", "fjord-b1-east");

      assertThat(services(hall, "down")).isEmpty();
      assertThat(ids(hall, "atRisk")).contains("shop", "settings", "orders");
      assertThat(ids(hall, "atRisk")).doesNotContain("checkout");
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
