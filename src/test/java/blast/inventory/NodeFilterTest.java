package blast.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.failure.WhatIf;
import blast.loading.SourceText;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A node fits if it does in every respect that is asked about. */
class NodeFilterTest {
  private static final Inventory INVENTORY =
      WhatIf.load(
          List.of(
              SourceText.ofText(
                  "blast.yaml",
                  """
          companies:
            holding: {country: SE}
            bank: {parent: holding, country: DK, owner: board}
            cloud: {}
          sites:
            north: {type: region, country: NO}
            dc: {within: north, company: cloud}
            hall: {within: dc, country: FI}
            abroad: {country: DE}
            nowhere: {}
          resources:
            power: {site: dc, tags: [grid, Critical]}
            dns: {company: bank}
            tool: {}
          servers:
            one: {site: hall}
            two: {site: abroad}
            three: {company: bank}
          services:
            pay: {company: bank, owner: Payments on call, runs-on: {any-of: [one, two]}}
            desk: {site: nowhere, company: bank, runs-on: one, tags: [pci]}
            blog: {company: cloud, owner: web team, tags: [grid]}
          """)));

  private static List<String> ids(NodeFilter filter) {
    return filter.fitting(INVENTORY.nodes()).stream().map(Node::id).sorted().toList();
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.split(" "));
  }

  private static List<Node> nodes(String ids) {
    return words(ids).stream().map(id -> INVENTORY.find(id).orElseThrow()).toList();
  }

  private static NodeFilter of(Set<Kind> kinds) {
    return NodeFilter.ALL.among(kinds);
  }

  @Test
  void everythingFitsWhereNothingIsAsked() {
    assertThat(NodeFilter.ALL.fitting(INVENTORY.nodes())).isEqualTo(INVENTORY.nodes());
    assertThat(NodeFilter.ALL.fitsAll()).isTrue();
  }

  @Test
  void kinds() {
    assertThat(ids(of(EnumSet.of(Kind.SERVER, Kind.RESOURCE))))
        .containsExactly("dns", "one", "power", "three", "tool", "two");
  }

  @ParameterizedTest
  @CsvSource({
    "payments*, pay",
    "PAYMENTS ON CALL, pay",
    "payments, ''",
    "?oard, bank",
    "*, bank blog pay",
  })
  void ownersAreTextsOrPatternsWhateverTheirCase(String owner, String expected) {
    NodeFilter filter =
        NodeFilter.of(
            EnumSet.allOf(Kind.class), List.of(owner), List.of(), List.of(), List.of(), List.of());

    assertThat(String.join(" ", ids(filter))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"grid, blog power", "critical, power", "pci critical, desk power", "cri*, power"})
  void oneTagIsEnough(String tags, String expected) {
    NodeFilter filter =
        NodeFilter.of(
            EnumSet.allOf(Kind.class), List.of(), words(tags), List.of(), List.of(), List.of());

    assertThat(String.join(" ", ids(filter))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "bank, bank desk dns pay three",
    "holding, bank desk dns holding pay three",
    "cloud, blog cloud dc",
    "cloud bank, bank blog cloud dc desk dns pay three",
  })
  void aCompanyStandsForItsDaughtersAndWhatTheyOperate(String companies, String expected) {
    NodeFilter filter =
        NodeFilter.of(
            EnumSet.allOf(Kind.class),
            List.of(),
            List.of(),
            nodes(companies),
            List.of(),
            List.of());

    assertThat(String.join(" ", ids(filter))).isEqualTo(expected);
  }

  /** The nearest stated country of a place; else, and only else, that of the company. */
  @ParameterizedTest
  @CsvSource({
    "NO, dc north power",
    "FI, hall one pay",
    "DE, abroad pay two",
    "DK, bank desk dns three",
    "se, holding",
    "DE NO, abroad dc north pay power two",
  })
  void aCountryIsThatOfThePlaceElseOfTheCompany(String countries, String expected) {
    NodeFilter filter =
        NodeFilter.of(
            EnumSet.allOf(Kind.class),
            List.of(),
            List.of(),
            List.of(),
            words(countries),
            List.of());

    assertThat(String.join(" ", ids(filter))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "hall, desk hall one pay",
    "north, dc desk hall north one pay power",
    "nowhere, desk nowhere",
    "abroad nowhere, abroad desk nowhere pay two",
  })
  void aSiteStandsForAllInItAndForServicesThatRunThere(String sites, String expected) {
    NodeFilter filter =
        NodeFilter.of(
            EnumSet.allOf(Kind.class), List.of(), List.of(), List.of(), List.of(), nodes(sites));

    assertThat(String.join(" ", ids(filter))).isEqualTo(expected);
  }

  @Test
  void allRespectsMustFit() {
    NodeFilter filter =
        NodeFilter.of(
            EnumSet.of(Kind.SERVICE),
            List.of(),
            List.of("pci", "grid"),
            nodes("bank"),
            List.of(),
            nodes("north"));

    assertThat(ids(filter)).containsExactly("desk");
    assertThat(filter.fitsAll()).isFalse();
    assertThat(filter.fitsAllOfItsKinds()).isFalse();
  }
}
