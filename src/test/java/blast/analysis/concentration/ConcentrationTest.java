package blast.analysis.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blast.analysis.Study;
import blast.analysis.concentration.Concentration.Basis;
import blast.analysis.concentration.Concentration.By;
import blast.analysis.concentration.HostingIndex.Band;
import blast.analysis.failure.WhatIf;
import blast.analysis.people.Bounds;
import blast.graph.Reachability;
import blast.loading.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Concentration of inventories that stand here as a whole, with their sums worked out by hand. */
class ConcentrationTest {
  private static final double EXACTLY = 1e-9;

  /**
   * Two bookshops with 60 and 40 readers, and a map with 100 users.
   *
   * <p>Hosting by site: the first bookshop has 1 machine in east, 2 in west: 20 and 40 users. The
   * second has 3 in west, 1 in the barn, which stands in no region but is a site: 30 and 10. The
   * map has no servers and stands in east: 100. Of 200: east 120 (60%), west 70 (35%), barn 10 (5
   * %).
   *
   * <p>HHI: 3600 + 1225 + 25 = 4850, as if spread over 10 000 / 4850 = 2.0619 places.
   *
   * <p>Losing east: the map is down (100), and the first bookshop has 2 of 3 machines left, which
   * is 66%, enough. Losing west: 1 of 3 is not, so 60; the second goes on in the barn. Losing the
   * barn harms nobody.
   */
  @Test
  void threeServicesInThreePlaces() {
    Concentration concentration =
        by(
            By.places("site"),
            """
            sites:
              land: {type: region}
              east: {within: land}
              west: {within: land}
              barn:
            servers:
              one: {site: east}
              two: {site: west, count: 2}
              three: {site: west, count: 3}
              hay: {site: barn}
              idle: {count: 9}
            services:
              books: {users: 60, runs-on: {at-least: 60%, of: [one, two]}}
              used-books: {users: 40, runs-on: {active: three, standby: hay}}
              map: {users: 100, site: east}
            """);

    assertThat(lines(concentration))
        .containsExactly(
            "east: behind 100 to 160, at stake 100, degraded 0, hosts 60%, 1 machines",
            "west: behind 60 to 100, at stake 60, degraded 0, hosts 35%, 5 machines",
            "barn: behind 40, at stake 0, degraded 0, hosts 5%, 1 machines",
            "(none): behind 0, at stake 0, degraded 0, hosts 0%, 9 machines");
    HostingIndex index = concentration.index().orElseThrow();
    assertThat(index.hhi()).isCloseTo(4_850, within(1e-3));
    assertThat(index.band()).isEqualTo(Band.HIGH);
    assertThat(index.effective()).isCloseTo(2.0618556701, within(1e-6));
    assertThat(index.cr1()).isCloseTo(0.60, within(EXACTLY));
    assertThat(index.cr3()).isCloseTo(1, within(EXACTLY));
    assertThat(concentration.users()).isEqualTo(200);
    // People may use all three: at least those of the map.
    assertThat(concentration.everyone().users()).isEqualTo(new Bounds(100, 200));
  }

  /** The same by region: all in land but the barn's 10 users; 190 and 10 of 200. */
  @Test
  void thePlaceOfTheTypeAskedForCountsHoweverFarAroundItStands() {
    Concentration concentration =
        by(
            By.places("region"),
            """
            sites:
              land: {type: region}
              east: {within: land}
              hall: {within: east, type: hall}
              rack: {within: hall, type: rack}
              barn:
            servers:
              one: {site: rack}
              three: {site: east, count: 3}
              hay: {site: barn}
            services:
              books: {users: 60, runs-on: one}
              used-books: {users: 40, runs-on: [three, hay]}
              map: {users: 100, site: hall}
            """);

    // 95² + 5² = 9050
    assertThat(lines(concentration))
        .containsExactly(
            "land: behind 100 to 200, at stake 100 to 200, degraded 0, hosts 95%, 4 machines",
            "(none): behind 0, at stake 0, degraded 0, hosts 5%, 1 machines");
    assertThat(concentration.index().orElseThrow().hhi()).isCloseTo(9_050, within(1e-3));
  }

  /**
   * Two audiences; korea has 100 people, abroad is not counted. Services talk (80 and 7), taxi (50
   * in korea), map (20 abroad).
   *
   * <p>Losing host: talk and taxi are down: in korea at least 80, at most 130 but no more than 100;
   * abroad 7: 87 to 107. Behind host stands the map too, which only uses it: abroad 20 at least, 27
   * at most: 100 to 127. It is degraded then: 20.
   *
   * <p>Users in all: 80 + 7 + 50 + 20 = 157. Hosted by host: talk's 87 by its server. By owner:
   * taxi's own company, 50. By none: the map, 20. Squares: 87² + 50² + 20² = 7569 + 2500 + 400 = 10
   * 469, over 157² = 24 649, times 10 000: 4247.2311. A service without servers or users, the
   * archive, changes nothing.
   */
  @Test
  void severalAudiencesByCompany() {
    Concentration concentration =
        by(
            By.basis(Basis.COMPANY),
            """
            audiences:
              korea: {population: 100}
              abroad:
            companies:
              group:
              host: {parent: group}
              owner: {parent: group}
            sites:
              dc: {company: host}
            servers:
              rack: {site: dc, count: 5}
            services:
              talk: {company: owner, users: {korea: 80, abroad: 7}, runs-on: rack}
              taxi: {company: owner, users: {korea: 50}, needs: talk}
              map: {users: {abroad: 20}, uses: talk}
              archive: {company: owner}
            """);

    assertThat(lines(concentration))
        .containsExactly(
            "host: behind 100 to 127, at stake 87 to 107, degraded 20, hosts 55.41%, 5 machines",
            "owner: behind 100 to 127, at stake 87 to 107, degraded 20, hosts 31.85%, 0 machines",
            "group: behind 0, at stake 0, degraded 0, hosts 0%, 0 machines",
            "(none): behind 0, at stake 0, degraded 0, hosts 12.74%, 0 machines");
    assertThat(concentration.index().orElseThrow().hhi()).isCloseTo(4_247.2311, within(1e-3));
    assertThat(concentration.users()).isEqualTo(157);
    assertThat(concentration.everyone().population()).isEmpty();
  }

  /**
   * Six websites with one user each, after Kashaf, Sekar and Agarwal: two have both networks, three
   * only cdn-a, one only cdn-b; cdn-a asks only dns-x for names, cdn-b dns-x or dns-y. One site has
   * dns-y itself.
   *
   * <p>Behind cdn-a: 2 + 3 = 5; at stake 3. Behind cdn-b: 2 + 1 = 3; at stake 1. Behind dns-x: all
   * that have either network, 6; at stake what has cdn-a alone: 3. Behind dns-y: what has cdn-b, 3,
   * and the one that asks it directly, w3: 4; at stake only w3.
   */
  @Test
  void providersOfProvidersWithAndWithoutAlternatives() {
    Concentration concentration =
        by(
            By.basis(Basis.RESOURCE),
            """
            audiences:
              readers: {population: 6}
            resources:
              cdn-a: {needs: dns-x}
              cdn-b: {needs: {any-of: [dns-x, dns-y]}}
              dns-x:
              dns-y:
            services:
              w1: {users: {readers: 1}, needs: {any-of: [cdn-a, cdn-b]}}
              w2: {users: {readers: 1}, needs: {any-of: [cdn-a, cdn-b]}}
              w3: {users: {readers: 1}, needs: [cdn-a, dns-y]}
              w4: {users: {readers: 1}, needs: cdn-a}
              w5: {users: {readers: 1}, needs: cdn-a}
              w6: {users: {readers: 1}, needs: cdn-b}
            """);

    assertThat(lines(concentration))
        .containsExactly(
            "dns-x: behind 1 to 6, at stake 1 to 3, degraded 0",
            "cdn-a: behind 1 to 5, at stake 1 to 3, degraded 0",
            "dns-y: behind 1 to 4, at stake 1, degraded 0",
            "cdn-b: behind 1 to 3, at stake 1, degraded 0");
    assertThat(concentration.index()).isEmpty();
  }

  /** With one audience for each website nobody is counted twice: bounds meet. */
  @Test
  void providersOfManyWebsitesWhoseReadersDoNotOverlap() {
    int both = 30;
    int onlyA = 20;
    int onlyB = 10;
    StringBuilder audiences = new StringBuilder("audiences:\n");
    StringBuilder services =
        new StringBuilder(
            """
            resources:
              cdn-a: {needs: dns}
              cdn-b: {needs: {any-of: [dns, own-dns]}}
              dns:
              own-dns:
            services:
            """);
    for (int i = 0; i < both + onlyA + onlyB; i++) {
      String needs = i < both ? "{any-of: [cdn-a, cdn-b]}" : i < both + onlyA ? "cdn-a" : "cdn-b";
      audiences.append("  r").append(i).append(":\n");
      services.append("  w%d: {users: {r%d: 1}, needs: %s}\n".formatted(i, i, needs));
    }

    assertThat(lines(by(By.basis(Basis.RESOURCE), audiences.toString() + services)))
        .containsExactly(
            "dns: behind 60, at stake 20, degraded 0",
            "cdn-a: behind 50, at stake 20, degraded 0",
            "cdn-b: behind 40, at stake 10, degraded 0",
            "own-dns: behind 40, at stake 0, degraded 0");
  }

  /**
   * More sites than are followed at once. Site i carries service i with i users; a hub carries
   * nothing but is used, softly, by every service: all stand behind it, none at stake.
   */
  @Test
  void manySitesAreEachBehindWhatTheyCarry() {
    int sites = 1_300;
    String yaml =
        "audiences: {counted: {population: 2000}, uncounted: }\n"
            + section("sites", sites, "s%1$d: ")
            + "  hub:\n"
            + section("servers", sites, "m%1$d: {site: s%1$d}")
            + section(
                "services",
                sites,
                "a%1$d: {users: {counted: %1$d, uncounted: 3}, runs-on: m%1$d, uses: hub}");

    List<Concentration.Row> rows = by(By.places("site"), yaml).rows();

    assertThat(sites).isGreaterThan(2 * Reachability.SOURCES);
    assertThat(rows).hasSize(sites + 1);
    for (int i = 1; i <= sites; i++) {
      Concentration.Row row = rows.get(sites - i);
      assertThat(row.id()).isEqualTo("s" + i);
      assertThat(row.behind()).isEqualTo(new Bounds(i + 3, i + 3));
      assertThat(row.atStake()).isEqualTo(row.behind());
    }
    // 1 + 2 + … + 1300 is over 2000, and no more are counted; 1300 times 3 are not counted.
    assertThat(rows.get(sites).id()).isEqualTo("hub");
    assertThat(rows.get(sites).behind()).isEqualTo(new Bounds(1_303, 2_000 + 3_900));
    assertThat(rows.get(sites).degraded()).isEqualTo(rows.get(sites).behind());
    assertThat(rows.get(sites).atStake()).isEqualTo(Bounds.NONE);
  }

  /** Exactly on the limits, and a user off. */
  @ParameterizedTest
  @CsvSource({
    "20 20 15 15 10 10 5 5, 1500, MODERATE",
    "25 25 25 25, 2500, HIGH",
    "50 50, 5000, EXTREME",
    // 69² + 9² + 9² + 8² + 3² + 2² = 5000, and 30² + 29² + 23² + 15² + 2² + 1² = 2500
    "69 9 9 8 3 2, 5000, EXTREME",
    "30 29 23 15 2 1, 2500, HIGH",
    "200 200 150 150 100 100 51 49, 1500.02, MODERATE",
    "200 200 150 149 101 100 50 50, 1499.02, LOW",
    "251 250 250 249, 2500.02, HIGH",
    "249 249 251 251 1, 2495.06, MODERATE",
    "50 50 1, 4902.46, HIGH",
    "501 499, 5000.02, EXTREME"
  })
  void aBandBeginsExactlyAtItsLimit(String users, double hhi, Band band) {
    HostingIndex index = ofHosts(users.split(" ")).index().orElseThrow();

    assertThat(index.hhi()).isCloseTo(hhi, within(0.005));
    assertThat(index.band()).isEqualTo(band);
  }

  private static Concentration ofHosts(String[] users) {
    int hosts = users.length;
    StringBuilder services = new StringBuilder("services:\n");
    for (int i = 0; i < hosts; i++) {
      services.append("  a%d: {site: s%d, users: %s}\n".formatted(i + 1, i + 1, users[i]));
    }
    return by(By.places("site"), section("sites", hosts, "s%1$d: ") + services);
  }

  /** Two sites with three machines each share one user: a half each, though sixths don't end. */
  @Test
  void aBandBeginsAtItsLimitWhereMachinesSplitUsersIntoThirds() {
    HostingIndex index =
        by(
                By.places("site"),
                """
                sites: {east: , west: }
                servers:
                  e1: {site: east}
                  e2: {site: east}
                  e3: {site: east}
                  w1: {site: west}
                  w2: {site: west}
                  w3: {site: west}
                services:
                  shop: {users: 1, runs-on: {any-of: [e1, e2, e3, w1, w2, w3]}}
                """)
            .index()
            .orElseThrow();

    assertThat(index.hhi()).isCloseTo(5_000, within(1e-3));
    assertThat(index.band()).isEqualTo(Band.EXTREME);
  }

  @Test
  void aServerThatIsNamedSeveralTimesCountsOnce() {
    Concentration concentration =
        by(
            By.places("site"),
            """
            sites: {east: , west: }
            servers: {e: {site: east}, w: {site: west}}
            services: {shop: {users: 9, runs-on: {any-of: [[e, w], e, {all-of: [e]}]}}}
            """);

    assertThat(concentration.rows())
        .allSatisfy(
            row -> assertThat(row.hostingShare().orElseThrow()).isCloseTo(0.5, within(EXACTLY)));
  }

  @Test
  void aServiceThatRunsOnOtherThingsThanServersCountsForItsOwnPlace() {
    Concentration concentration =
        by(
            By.places("site"),
            """
            sites: {east: , west: }
            services:
              cloud: {site: west}
              shop: {users: 9, site: east, runs-on: cloud}
            """);

    assertThat(lines(concentration))
        .containsExactly(
            "east: behind 9, at stake 9, degraded 0, hosts 100%, 0 machines",
            "west: behind 9, at stake 9, degraded 0, hosts 0%, 0 machines");
  }

  @Test
  void withoutUsersNothingIsConcentrated() {
    Concentration concentration =
        by(
            By.places("site"),
            """
            sites: {east: }
            servers: {e: {site: east, count: 4}}
            services: {shop: {runs-on: e}, kiosk: {users: 0, runs-on: e}}
            """);

    assertThat(lines(concentration))
        .containsExactly("east: behind 0, at stake 0, degraded 0, hosts 0%, 4 machines");
    assertThat(concentration.index()).isEmpty();
    assertThat(concentration.users()).isZero();
  }

  @Test
  void withoutPlacesEverythingIsNowhere() {
    Concentration concentration =
        by(By.places("site"), "services: {shop: {users: 9, runs-on: m}}\nservers: {m: }");

    assertThat(lines(concentration))
        .containsExactly("(none): behind 0, at stake 0, degraded 0, hosts 100%, 1 machines");
    assertThat(concentration.index()).isEmpty();
  }

  /** The rack states one, its site's company another, the hall nothing but its region. */
  @Test
  void aPlaceStandsInTheNearestCountryThatIsStatedElseInThatOfItsCompany() {
    Concentration concentration =
        by(
            By.basis(Basis.COUNTRY),
            """
            companies: {kim: {country: KR}, sato: {country: JP}}
            sites:
              land: {type: region, country: DE}
              hall: {within: land, company: sato}
              east: {company: kim}
              rack: {within: east}
              odd: {within: rack, country: FR}
            services:
              a: {users: 1, site: hall}
              b: {users: 2, site: rack}
              c: {users: 4, site: odd}
              d: {users: 8, company: sato}
            """);

    assertThat(lines(concentration))
        .containsExactly(
            "KR: behind 4 to 6, at stake 4 to 6, degraded 0, hosts 13.33%, 0 machines",
            "FR: behind 4, at stake 4, degraded 0, hosts 26.67%, 0 machines",
            "DE: behind 1, at stake 1, degraded 0, hosts 6.67%, 0 machines",
            "(none): behind 0, at stake 0, degraded 0, hosts 53.33%, 0 machines");
  }

  /** Two racks of one owner, neither of which harms anybody alone. */
  @Test
  void whatIsLostTogetherTakesDownWhatSurvivesEach() {
    Concentration concentration =
        by(
            By.basis(Basis.OWNER),
            """
            servers:
              one: {owner: night shift}
              two: {owner: night shift, count: 3}
              three: {owner: day shift}
            services:
              shop: {users: 5, runs-on: {any-of: [one, two]}}
              blog: {users: 7, runs-on: {any-of: [one, three]}}
            """);

    assertThat(lines(concentration))
        .containsExactly(
            "night shift: behind 7 to 12, at stake 5, degraded 0, hosts 70.83%, 4 machines",
            "day shift: behind 7, at stake 0, degraded 0, hosts 29.17%, 1 machines");
  }

  @Test
  void aServerWithSeveralTagsIsHostedByTheFirstAndLostWithEach() {
    Concentration concentration =
        by(
            By.tags("zone-"),
            """
            sites: {hall: {tags: [zone-c]}}
            servers: {one: {site: hall, tags: [zone-b, red, zone-a]}, two: {site: hall}}
            services: {shop: {users: 8, runs-on: [one, two]}}
            """);

    assertThat(lines(concentration))
        .containsExactly(
            "zone-a: behind 8, at stake 8, degraded 0, hosts 50%, 1 machines",
            "zone-b: behind 8, at stake 8, degraded 0, hosts 0%, 0 machines",
            "zone-c: behind 8, at stake 8, degraded 0, hosts 50%, 1 machines");
  }

  @Test
  void moreUsersThanPeopleAreNoMoreThanAllPeople() {
    Concentration concentration =
        by(
            By.places("site"),
            """
            audiences: {town: {population: 10}}
            sites: {east: }
            services: {shop: {site: east, users: {town: 10}}, pub: {site: east, users: {town: 10}}}
            """);

    assertThat(lines(concentration))
        .containsExactly("east: behind 10, at stake 10, degraded 0, hosts 100%, 0 machines");
  }

  @Test
  void rowsWithTheSameUsersAtStakeStandByThoseBehindAndThenById() {
    Concentration concentration =
        by(
            By.basis(Basis.RESOURCE),
            """
            resources: {a: , b: , c: , d: , e: }
            services:
              shop: {users: 9, needs: [d, b], uses: {any-of: [a, c]}}
              pub: {users: 5, uses: {any-of: [c, a]}}
            """);

    assertThat(concentration.rows())
        .map(Concentration.Row::id)
        .containsExactly("b", "d", "a", "c", "e");
  }

  private static String section(String name, int entries, String format) {
    return IntStream.rangeClosed(1, entries)
        .mapToObj(i -> "  " + format.formatted(i) + "\n")
        .collect(Collectors.joining("", name + ":\n", ""));
  }

  private static Concentration by(By by, String yaml) {
    return Study.of(WhatIf.load(List.of(SourceText.ofText("blast.yaml", yaml)))).concentration(by);
  }

  private static List<String> lines(Concentration concentration) {
    List<String> lines = new ArrayList<>();
    for (Concentration.Row row : concentration.rows()) {
      String people =
          "%s: behind %s, at stake %s, degraded %s"
              .formatted(
                  row.id(), people(row.behind()), people(row.atStake()), people(row.degraded()));
      lines.add(row.hostingShare().isPresent() ? people + hosting(row) : people);
    }
    return lines;
  }

  private static String hosting(Concentration.Row row) {
    OptionalDouble share = row.hostingShare();
    double hundredths = Math.round(share.orElseThrow() * 10_000) / 100.0;
    String percent = String.valueOf(hundredths).replaceFirst("\\.0$", "");
    return ", hosts " + percent + "%, " + row.machines() + " machines";
  }

  private static String people(Bounds bounds) {
    return LongStream.of(bounds.atLeast(), bounds.atMost())
        .distinct()
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(" to "));
  }
}
