package blast.lint;

import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.KnownFinding;
import blast.diagnostic.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much findings matter, and which of them are accepted. */
class LinterTest {
  /** Three notes: two servers without a site, and a service without a company. */
  private static final String SHOP =
      """
      servers: {web-1: , web-2: }
      services: {shop: {runs-on: {any-of: [web-1, web-2]}}}
      """;

  private static final String WEB_1 =
      "1:11 note server-without-site: server 'web-1' has no 'site': no loss of a place hits it";

  private static List<String> lint(String settings) {
    return Checked.lines(Checked.lint(SHOP + settings));
  }

  private static List<String> rules(Results results) {
    return results.findings().stream().map(finding -> finding.check().id()).toList();
  }

  @Test
  void findingsMatterAsTheirRulesSay() {
    Results results = Checked.lint(SHOP);

    assertThat(rules(results))
        .containsExactly("server-without-site", "server-without-site", "missing-company");
    assertThat(Checked.lines(results)).startsWith(WEB_1);
    assertThat(results.open(Severity.NOTE)).isEqualTo(3);
    assertThat(results.fails(Severity.WARNING)).isFalse();
    assertThat(results.fails(Severity.NOTE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{any-of: [{all-of: [a, [b, c]]}, d]}",
        "{any-of: [{all-of: [a, {all-of: [b, c]}]}, d]}",
        "{any-of: [[a, {all-of: [b, {any-of: [c]}]}], d]}",
        "{active: {all-of: [a, [b]]}, standby: [c, {at-least: 1, of: [d]}], failover: [a, [b, c]]}",
      })
  void groupsThatNeedAllMayStandInEachOther(String needs) {
    String yaml = "resources: {a: , b: , c: , d: }\nservices: {s: {needs: " + needs + "}}\n";

    assertThat(rules(Checked.lint(yaml))).contains("missing-company");
  }

  @Test
  void theInventorySetsLevelsAndTheCommandLineGoesBeforeIt() {
    String settings = "lint: {rules: {server-without-site: error, missing-company: off}}\n";

    Results asItSays = Checked.lint(SHOP + settings);
    Results asAsked =
        Checked.lint(SHOP + settings, Map.of("server-without-site", "warning"), Baseline.EMPTY);

    assertThat(asItSays.open(Severity.ERROR)).isEqualTo(2);
    assertThat(rules(asItSays)).doesNotContain("missing-company");
    assertThat(asAsked.open(Severity.ERROR)).isZero();
    assertThat(asAsked.open(Severity.WARNING)).isEqualTo(2);
  }

  @Test
  void aRuleThatIsOffIsNoTestThatPasses() {
    Results results = Checked.lint(SHOP + "lint: {rules: {missing-company: off}}\n");

    assertThat(results.verdicts()).extracting(Verdict::name).doesNotContain("missing-company");
    assertThat(results.verdicts()).extracting(Verdict::name).contains("missing-users");
  }

  @Test
  void aSuppressedFindingIsCountedAndDoesNotFail() {
    Results results =
        Checked.lint(
            SHOP
                + """
                lint:
                  rules: {missing-company: off, server-without-site: error}
                  ignore:
                  - {rule: server-without-site, on: "web-*", reason: rented by the hour, until: 2027-01-31}
                """);

    assertThat(results.fails(Severity.NOTE)).isFalse();
    assertThat(results.suppressed()).isEqualTo(2);
    assertThat(results.findings())
        .allMatch(
            finding ->
                finding
                    .suppression()
                    .orElseThrow()
                    .equals(new Suppression.InInventory("rented by the hour")));
  }

  @Test
  void onTheDayAfterItsLastASuppressionHasExpired() {
    assertThat(
            lint(
                """
                lint:
                  rules: {missing-company: off}
                  ignore:
                  - {rule: server-without-site, on: web-1, reason: a, until: 2027-01-30}
                """))
        .containsExactly(
            WEB_1,
            WEB_1.replace("1:11", "1:20").replace("web-1", "web-2"),
            "6:12 warning expired-suppression: findings of 'server-without-site' on 'web-1' were"
                + " accepted until 2027-01-30, and are not any more");
  }

  @Test
  void aSuppressionThatNothingNeedsIsReportedUnlessItsRuleIsOff() {
    String settings =
        """
        lint:
          rules: {missing-company: off, server-without-site: off}
          ignore:
          - {rule: server-without-site, on: web-1, reason: a}
          - {rule: missing-users, on: shp, reason: a}
        """;

    Results results = Checked.lint(SHOP + settings);

    assertThat(Checked.lines(results))
        .containsExactly(
            "7:12 warning unused-suppression: no finding of 'missing-users' on 'shp' is left to"
                + " accept");
    assertThat(results.findings().get(0).diagnostic().hint()).contains("did you mean 'shop'?");
  }

  @Test
  void rulesThatDontExistAreErrorsWithTheNearestName() {
    Results results =
        Checked.lint(
            SHOP
                + """
                lint:
                  rules: {missing-company: off, server-without-site: off, shared-faith: off}
                  ignore:
                  - {rule: missing-user, on: shop, reason: a}
                """);

    assertThat(Checked.lines(results))
        .containsExactly(
            "4:59 error unknown-rule: there is no rule 'shared-faith'",
            "6:12 error unknown-rule: there is no rule 'missing-user'");
    assertThat(results.findings())
        .extracting(finding -> finding.diagnostic().hint().orElse(""))
        .containsExactly("did you mean 'shared-fate'?", "did you mean 'missing-users'?");
  }

  @Test
  void whatLoadingWarnsOfIsARuleToo() {
    String twice =
        """
        servers: {web: {site: hall}}
        sites: {hall: }
        companies: {leaf: }
        services:
          desk: {company: leaf, runs-on: web}
          shop: {company: leaf, runs-on: {any-of: [web, web]}}
        """;

    Results results = Checked.lint(twice);
    Results accepted =
        Checked.lint(
            twice + "lint: {ignore: [{rule: duplicate-member, on: shop, reason: a slip}]}\n");

    assertThat(rules(results)).containsExactly("duplicate-member");
    assertThat(results.findings().get(0).subject().id()).isEqualTo("shop");
    assertThat(accepted.fails(Severity.NOTE)).isFalse();
    assertThat(rules(Checked.lint(twice, Map.of("duplicate-member", "off"), Baseline.EMPTY)))
        .isEmpty();
  }

  @Test
  void aBaselineAcceptsWhatWasKnownWhereverItHasMovedTo() {
    Baseline baseline = Baseline.accepting(Checked.lint(SHOP).findings(), List.of());

    Results moved =
        Checked.lint(
            "# a comment\n" + SHOP.replace("web-2: }", "web-2: , web-3: }"), Map.of(), baseline);

    assertThat(moved.findings())
        .filteredOn(Finding::isOpen)
        .extracting(finding -> finding.subject().id())
        .containsExactlyInAnyOrder("web-3", "web-3");
    assertThat(moved.suppressed()).isEqualTo(3);
    assertThat(moved.stale()).isEmpty();
  }

  @Test
  void entriesOfABaselineThatNothingNeedsAreStale() {
    Baseline baseline = Baseline.accepting(Checked.lint(SHOP).findings(), List.of());

    Results mended =
        Checked.lint(
            SHOP.replace("web-2: }", "web-2: {site: hall}}\nsites: {hall: }"), Map.of(), baseline);

    assertThat(mended.stale())
        .extracting(entry -> entry.rule() + " " + entry.subject())
        .containsExactly("server-without-site web-2");
    assertThat(new Strictness(Severity.ERROR, true).fails(mended)).isTrue();
    assertThat(Strictness.DEFAULT.fails(mended)).isFalse();
  }

  @Test
  void aBaselineAcceptsLessThanWasKnownAndNotMore() {
    String five =
        """
        resources: {dns: , cert: , vault: , cdn: , ntp: }
        services: {pay: {criticality: critical, users: 5, needs: [dns, cert, vault, cdn, ntp]}}
        """;
    Baseline baseline = Baseline.accepting(Checked.lint(five).findings(), List.of());

    Results fewer = Checked.lint(five.replace(", ntp]", "]"), Map.of(), baseline);
    Results more =
        Checked.lint(
            five.replace("ntp: }", "ntp: , tls: }").replace(", ntp]", ", ntp, tls]"),
            Map.of(),
            baseline);

    assertThat(fewer.open(Severity.WARNING)).isZero();
    assertThat(fewer.stale()).isEmpty();
    assertThat(more.findings())
        .filteredOn(Finding::isOpen)
        .extracting(finding -> finding.check().id())
        .containsExactly("critical-single-point");
  }

  @Test
  void aRuleThatIsOffLeavesNoStaleEntries() {
    Baseline baseline = Baseline.accepting(Checked.lint(SHOP).findings(), List.of());

    assertThat(Checked.lint(SHOP, Map.of("server-without-site", "off"), baseline).stale())
        .isEmpty();
  }

  @Test
  void aSuppressionMayNameAnyOfThoseThatAFindingIsAboutAlike() {
    String alike =
        "companies: {c: }\nservices: {kakao-pay: {company: c}, kakaopay: {company: c}}\n";
    String settings =
        "lint: {rules: {service-without-servers: off},"
            + " ignore: [{rule: similar-ids, on: ID, reason: r}]}\n";

    for (String id : List.of("kakaopay", "kakao-pay")) {
      assertThat(Checked.lint(alike + settings.replace("ID", id)).fails(Severity.NOTE)).isFalse();
    }
  }

  @Test
  void warningsOfLoadingAreTheSameWhereverTheyStandAndToldApart() {
    String twice =
        """
        servers: {a: , b: }
        services: {s: {runs-on: {any-of: [a, a, b]}, needs: {any-of: [b, b, a]}}}
        """;
    Baseline baseline = Baseline.accepting(Checked.lint(twice).findings(), List.of());

    Results worse =
        Checked.lint(
            twice.replace("[b, b, a]}", "[b, b, a]}, uses: {any-of: [b, b]}"), Map.of(), baseline);

    assertThat(worse.findings())
        .filteredOn(Finding::isOpen)
        .extracting(finding -> finding.check().id())
        .containsExactly("duplicate-member");
    assertThat(Checked.lint("name: x\n" + twice + "---\nname: y\n").findings())
        .filteredOn(finding -> finding.check().id().equals("conflicting-title"))
        .extracting(finding -> finding.subject().id())
        .containsExactly("inventory");
  }

  @Test
  void aRunUnderItsOwnBaselineIsWhatLintingAnewUnderItFinds() {
    String ignoring =
        "lint: {ignore: ["
            + "{rule: missing-company, on: \"*\", reason: r},"
            + " {rule: server-without-site, on: \"*\", reason: r, until: 2020-01-01}]}\n";
    for (String text : List.of(SHOP, SHOP + ignoring)) {
      Results first = Checked.lint(text);
      Baseline baseline = Baseline.accepting(first.findings(), List.of());
      Results anew = Checked.lint(text, Map.of(), baseline);
      Results accepted = first.accepted(baseline);

      assertThat(Checked.lines(accepted)).isEqualTo(Checked.lines(anew));
      assertThat(accepted.verdicts())
          .extracting(Verdict::name)
          .isEqualTo(anew.verdicts().stream().map(Verdict::name).toList());
      assertThat(accepted.findings()).isNotEmpty().noneMatch(Finding::isOpen);
      assertThat(accepted.stale()).isEmpty();
      assertThat(anew.stale()).isEmpty();
      assertThat(accepted.suppressed()).isEqualTo(anew.suppressed());
    }
  }

  @Test
  void aBaselineLeavesOutWhatTheInventoryAccepts() {
    String settings = "lint: {ignore: [{rule: server-without-site, on: \"*\", reason: a}]}\n";

    Baseline baseline = Baseline.accepting(Checked.lint(SHOP + settings).findings(), List.of());

    assertThat(baseline.entries())
        .extracting(KnownFinding::rule)
        .containsExactly("missing-company");
  }

  @Test
  void aSuppressionThatIsExceededIsKnownUpToWhatItWas() {
    String lint =
        "lint: {ignore: [{rule: server-without-site, on: '*', reason: rented, at-most: 1}]}";
    Baseline baseline = Baseline.accepting(Checked.lint(SHOP + lint).findings(), List.of());

    assertThat(exceeded(SHOP + lint, baseline)).noneMatch(Finding::isOpen);
    assertThat(exceeded(SHOP.replace("web-2: }", "web-2: , web-3: }") + lint, baseline))
        .allMatch(Finding::isOpen);
  }

  private static List<Finding> exceeded(String yaml, Baseline baseline) {
    List<Finding> found =
        Checked.lint(yaml, Map.of(), baseline).findings().stream()
            .filter(finding -> finding.check().id().equals("exceeded-suppression"))
            .toList();
    assertThat(found).hasSize(1);
    return found;
  }
}
