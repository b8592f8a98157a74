package blast.loading;

import static org.assertj.core.api.Assertions.assertThat;

import blast.inventory.Attribute;
import blast.inventory.Audience;
import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Location;
import blast.inventory.Node;
import blast.text.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the format allows is loaded, and means what it says. */
class FormatTest {
  private static Inventory load(String yaml) {
    return Sound.load(SourceText.ofText("blast.yaml", yaml));
  }

  private static Inventory json(String json) {
    return Sound.load(SourceText.ofText("blast.json", json));
  }

  private static Node node(Inventory inventory, String id) {
    return inventory.find(id).orElseThrow();
  }

  private static Optional<String> id(Optional<Node> node) {
    return node.map(Node::id);
  }

  private static String shown(Inventory inventory, String id, Field field) {
    return Sound.shown(node(inventory, id).requirement(field).orElseThrow());
  }

  @Test
  void theInventoryAndItsAudiences() {
    Inventory inventory =
        load(
            """
            blast: 1
            name: Kakao
            description: "What: the fire"
            audiences:
              korea: {name: South Korea, population: 51_740_000}
              japan:
            services:
              talk: {users: {korea: 47_637_000, japan: +3, everyone: 0}}
              login: {users: 7}
              quiet: {}
            """);

    assertThat(inventory.name()).contains("Kakao");
    assertThat(inventory.description()).contains("What: the fire");
    assertThat(inventory.audiences())
        .containsExactlyInAnyOrder(
            new Audience("korea", Optional.of("South Korea"), OptionalLong.of(51_740_000)),
            new Audience("japan", Optional.empty(), OptionalLong.empty()),
            new Audience("everyone", Optional.empty(), OptionalLong.empty()));
    assertThat(inventory.size()).isEqualTo(3);
    Node talk = node(inventory, "talk");
    assertThat(talk.users()).isEqualTo(Map.of("korea", 47_637_000L, "japan", 3L, "everyone", 0L));
    assertThat(talk.totalUsers()).hasValue(47_637_003);
    assertThat(node(inventory, "login").users()).isEqualTo(Map.of("everyone", 7L));
    assertThat(node(inventory, "quiet").totalUsers()).isEmpty();
  }

  @Test
  void companiesAndTheTextsOfEveryNode() {
    Inventory inventory =
        load(
            """
            companies:
              kakao: {name: Kakao Corp., parent: group, country: KR, owner: o, source: s, link: l,
                description: d, needs: group}
              group:
            """);

    Node kakao = node(inventory, "kakao");
    assertThat(kakao.kind()).isEqualTo(Kind.COMPANY);
    assertThat(kakao.name()).contains("Kakao Corp.");
    assertThat(id(kakao.parent())).contains("group");
    assertThat(kakao.text(Field.COUNTRY)).contains("KR");
    assertThat(kakao.text(Field.OWNER)).contains("o");
    assertThat(kakao.text(Field.SOURCE)).contains("s");
    assertThat(kakao.text(Field.LINK)).contains("l");
    assertThat(kakao.text(Field.DESCRIPTION)).contains("d");
    assertThat(shown(inventory, "kakao", Field.NEEDS)).isEqualTo("group");
    assertThat(node(inventory, "group").parent()).isEmpty();
  }

  @Test
  void places() {
    Inventory inventory =
        load(
            """
            companies: {kakao: }
            sites:
              pangyo:
                company: kakao
                type: building
                within: capital
                location: {lat: 37.5, lon: -127}
                country: KR
                needs: power
                uses: power
                tags: [a, 5, true, "x y"]
                attributes: {floor: 3, fire: {halon: yes, list: [1, [2], {k: }]}}
              capital: {type: region}
              plain:
            resources: {power: {type: power, site: plain, company: kakao}}
            """);

    Node pangyo = node(inventory, "pangyo");
    assertThat(pangyo.kind()).isEqualTo(Kind.SITE);
    assertThat(id(pangyo.company())).contains("kakao");
    assertThat(pangyo.text(Field.TYPE)).contains("building");
    assertThat(id(pangyo.place())).contains("capital");
    assertThat(pangyo.location()).contains(new Location(37.5, -127));
    assertThat(pangyo.text(Field.COUNTRY)).contains("KR");
    assertThat(shown(inventory, "pangyo", Field.NEEDS)).isEqualTo("power");
    assertThat(shown(inventory, "pangyo", Field.USES)).isEqualTo("power");
    assertThat(shown(inventory, "pangyo", Field.WITHIN)).isEqualTo("capital");
    assertThat(pangyo.tags()).containsExactly("a", "5", "true", "x y");
    assertThat(pangyo.attributes())
        .hasToString(
            "{floor=Text[value=3], fire=Fields[values={halon=Text[value=yes], list=Items[values=["
                + "Text[value=1], Items[values=[Text[value=2]]], Fields[values={k=Text[value=]}]]]}]}");
    assertThat(node(inventory, "capital").text(Field.TYPE)).contains("region");
    assertThat(node(inventory, "plain").text(Field.TYPE)).contains("site");
    Node power = node(inventory, "power");
    assertThat(power.kind()).isEqualTo(Kind.RESOURCE);
    assertThat(power.text(Field.TYPE)).contains("power");
    assertThat(id(power.place())).contains("plain");
    assertThat(id(power.company())).contains("kakao");
  }

  @Test
  void serversAndServices() {
    Inventory inventory =
        load(
            """
            companies: {kakao: }
            sites: {pangyo: }
            resources: {dns: {}}
            servers:
              chat: {site: pangyo, count: 20_000, company: kakao}
              one: {}
            services:
              talk:
                site: pangyo
                company: kakao
                criticality: critical
                runs-on: chat
                needs: login
                uses: [dns, login]
              login: {criticality: low}
            """);

    Node chat = node(inventory, "chat");
    assertThat(chat.kind()).isEqualTo(Kind.SERVER);
    assertThat(chat.machines()).isEqualTo(20_000);
    assertThat(id(chat.place())).contains("pangyo");
    assertThat(id(chat.company())).contains("kakao");
    assertThat(node(inventory, "one").machines()).isEqualTo(1);
    assertThat(node(inventory, "dns").kind()).isEqualTo(Kind.RESOURCE);
    assertThat(node(inventory, "dns").text(Field.TYPE)).isEmpty();
    Node talk = node(inventory, "talk");
    assertThat(talk.kind()).isEqualTo(Kind.SERVICE);
    assertThat(talk.criticality()).contains(Criticality.CRITICAL);
    assertThat(id(talk.company())).contains("kakao");
    assertThat(shown(inventory, "talk", Field.RUNS_ON)).isEqualTo("chat");
    assertThat(shown(inventory, "talk", Field.NEEDS)).isEqualTo("login");
    assertThat(shown(inventory, "talk", Field.USES)).isEqualTo("all-of [dns, login]");
    assertThat(shown(inventory, "talk", Field.SITE)).isEqualTo("pangyo");
    assertThat(node(inventory, "login").criticality()).contains(Criticality.LOW);
    assertThat(node(inventory, "login").requirement(Field.NEEDS)).isEmpty();
  }

  @Test
  void whatIsWrittenAsNothingIsNotThere() {
    Node node = node(load("services: {a: {name: , owner: ~, description: \"\", link: null}}"), "a");

    assertThat(node.name()).isEmpty();
    assertThat(node.displayName()).isEqualTo("a");
    assertThat(node.text(Field.OWNER)).isEmpty();
    assertThat(node.text(Field.DESCRIPTION)).contains("");
    assertThat(node.text(Field.LINK)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a                                    | a
          [a]                                  | all-of [a]
          [a, [b, c], [[d]]]                   | all-of [a, all-of [b, c], all-of [all-of [d]]]
          {all-of: [a, b]}                     | all-of [a, b]
          {any-of: [a, [b, c]]}                | any-of [a, all-of [b, c]]
          {at-least: 2, of: [a, b, c]}         | at-least 2 of [a, b, c]
          {of: [a, b, c], at-least: 3}         | at-least 3 of [a, b, c]
          {at-least: 60%, of: [a, b]}          | at-least 60% of [a, b]
          {at-least: "33.333333%", of: [a, b]} | at-least 33.333333% of [a, b]
          {at-least: 0.000001 %, of: [a]}      | at-least 0.000001% of [a]
          {at-least: 100.000000000%, of: [a]}  | at-least 100% of [a]
          {active: a, standby: b}              | active a standby b
          {failover: c, standby: b, active: a} | active a standby b failover c
          {active: [a, b], standby: {any-of: [c, d]}, failover: [a]} | \
          active all-of [a, b] standby any-of [c, d] failover all-of [a]
          {active: a, standby: {active: b, standby: c, failover: d}} | \
          active a standby active b standby c failover d
          {active: a, standby: {all-of: [b, c]}} | active a standby all-of [b, c]
          {any-of: [{active: a, standby: b, failover: c}, d]} | \
          any-of [active a standby b failover c, d]
          {x-why: [x], any-of: [a], x-how: 1}  | any-of [a]
          {any-of: [{at-least: 1, of: [a, {at-least: 50%, of: [b, {all-of: [c]}]}]}]} | \
          any-of [at-least 1 of [a, at-least 50% of [b, all-of [c]]]]
          """)
  void everyRequirementIsReadBack(String written, String meant) {
    for (String field : List.of("needs", "uses", "runs-on")) {
      Inventory inventory =
          load(
              """
              services: {s: {%s: %s, name: x}}
              servers: {a: {}, b: {}, c: {}, d: {}}
              """
                  .formatted(field, written));

      assertThat(shown(inventory, "s", Field.ofKey(field).orElseThrow())).isEqualTo(meant);
      assertThat(node(inventory, "s").name()).contains("x");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "on",
        "yes",
        "off",
        "true",
        "y",
        "n",
        "1.0",
        "012",
        "0",
        "1:30",
        "2022-10-15",
        "0x1F",
        "0o17",
        "1e3",
        "1_000",
        "a:b",
        "a/b@c.d-e_f",
        "9",
        "a--",
        "a.",
      })
  void anIdIsTheTextThatStandsInTheFile(String id) {
    Inventory inventory =
        load(
            """
            audiences: {%1$s: {population: 5}}
            companies: {%1$s-c: {}}
            sites: {%1$s: {company: %1$s-c}}
            services:
              s: {site: %1$s, needs: [%1$s], users: {%1$s: 4}}
              t: {needs: "%1$s", uses: {any-of: ['%1$s']}}
            """
                .formatted(id));

    assertThat(node(inventory, id).kind()).isEqualTo(Kind.SITE);
    assertThat(id(node(inventory, "s").place())).contains(id);
    assertThat(shown(inventory, "s", Field.NEEDS)).isEqualTo("all-of [" + id + "]");
    assertThat(shown(inventory, "t", Field.NEEDS)).isEqualTo(id);
    assertThat(node(inventory, "s").users()).isEqualTo(Map.of(id, 4L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "Null", "NULL", "~"})
  void whatIsNullCountsAsLeftOut(String notSet) {
    Inventory inventory =
        load(
            """
            audiences: {k: {name: %1$s, population: %1$s}}
            servers: {one: {count: %1$s, site: %1$s}, two: %1$s}
            services:
              s: {site: %1$s, company: %1$s, needs: %1$s, users: {k: %1$s}, tags: %1$s, owner: %1$s}
              t: {users: %1$s, criticality: %1$s, attributes: %1$s, uses: %1$s}
              u: {runs-on: {active: one, standby: two, failover: %1$s}}
            """
                .formatted(notSet));

    assertThat(inventory.size()).isEqualTo(5);
    assertThat(node(inventory, "s").place()).isEmpty();
    assertThat(node(inventory, "s").requirement(Field.NEEDS)).isEmpty();
    assertThat(node(inventory, "s").users()).isEmpty();
    assertThat(node(inventory, "t").criticality()).isEmpty();
    assertThat(shown(inventory, "u", Field.RUNS_ON)).isEqualTo("active one standby two");
  }

  @Test
  void anIdMayBeNullInAGroupAndInQuotes() {
    Inventory inventory =
        load("resources: {null: }\nservices: {s: {needs: [null], uses: \"null\"}}");

    assertThat(shown(inventory, "s", Field.NEEDS)).isEqualTo("all-of [null]");
    assertThat(shown(inventory, "s", Field.USES)).isEqualTo("null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "판교-데이터센터",
        "हिन्दी",
        "Zu\u0308rich",
        "Zürich",
        "東京/渋谷",
        "المنطقة",
        "ไทย",
        "\uD835\uDC9C\uD835\uDCB7",
        "٣-kg",
      })
  void anIdMayBeOfAnyScript(String id) {
    Inventory inventory = load("sites: {" + id + ": }\nservices: {s: {site: " + id + "}}");

    assertThat(inventory.find(id)).isPresent();
    assertThat(id(node(inventory, "s").place())).contains(id);
  }

  @Test
  void idsAreComparedAsTheyAreWritten() {
    Inventory inventory = load("sites: {Zu\u0308rich: , Zürich: , zürich: }");

    assertThat(inventory.size()).isEqualTo(3);
  }

  @Test
  void anIdMayHaveTwoHundredCharactersOfAnySize() {
    String plain = "a".repeat(200);
    String wide = "\uD835\uDC9C".repeat(200);
    Inventory inventory = load("sites: {" + plain + ": {}, " + wide + ": {within: " + plain + "}}");

    assertThat(id(node(inventory, wide).place())).contains(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesMayEndInAnyWayAndAByteOrderMarkMayStandBefore(String lineBreak) {
    String yaml = "\uFEFFservices:\n  mail:\n    name: x\n\n  chat: {}\n".replace("\n", lineBreak);
    Inventory inventory = load(yaml);

    Node mail = node(inventory, "mail");
    assertThat(mail.name()).contains("x");
    assertThat(mail.span()).hasToString("blast.yaml:2:3");
    assertThat(mail.span(Field.NAME).orElseThrow()).hasToString("blast.yaml:3:11");
    assertThat(node(inventory, "chat").span()).hasToString("blast.yaml:5:3");
  }

  @Test
  void tabsMaySeparate() {
    Inventory inventory =
        load(
            """
            services:\t
              mail:\t{}
            \t
              chat:
            \t \t
                name:\t\tChat\t# the app
                tags:
                -\ta
                -\t"b"
                needs: [mail,\tdns]
            resources: {dns:\t{}}
            """);

    assertThat(node(inventory, "chat").name()).contains("Chat");
    assertThat(node(inventory, "chat").tags()).containsExactly("a", "b");
    assertThat(shown(inventory, "chat", Field.NEEDS)).isEqualTo("all-of [mail, dns]");
  }

  @Test
  void tabsInTextStay() {
    Node node = node(load("services: {a: {name: \"x:\ty\", owner: 'p,\tq', link: u\tv}}"), "a");

    assertThat(node.name()).contains("x:\ty");
    assertThat(node.text(Field.OWNER)).contains("p,\tq");
    assertThat(node.text(Field.LINK)).contains("u\tv");
  }

  @Test
  void documentsAreMerged() {
    Inventory inventory =
        load(
            """
            name: Both
            services: {a: {needs: b}}
            ---
            name: Both
            services: {b: {}}
            ...
            ---
            # nothing
            ---
            blast: 1
            sites: {c: }
            """);

    assertThat(inventory.ids()).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(inventory.name()).contains("Both");
    assertThat(shown(inventory, "a", Field.NEEDS)).isEqualTo("b");
  }

  @Test
  void sectionsAndEntriesCanBeMerged() {
    Inventory inventory =
        load(
            """
            x-root: &root
              name: merged
              sites: {hidden: {}}
              resources: {dns: {type: dns}}
            x-sites: &sites
              seoul: {name: merged}
              busan: &busan {name: Busan}
            <<: *root
            sites:
              seoul: {name: own}
              <<: *sites
              jeju: *busan
            """);

    assertThat(inventory.name()).contains("merged");
    assertThat(inventory.ids()).containsExactlyInAnyOrder("seoul", "busan", "jeju", "dns");
    assertThat(node(inventory, "seoul").name()).contains("own");
    assertThat(node(inventory, "jeju").name()).contains("Busan");
  }

  @Test
  void fieldsAndTheirValuesCanBeMergedAndAliased() {
    Inventory inventory =
        load(
            """
            x-node: &node {owner: ops, criticality: low, users: &users {everyone: 5}}
            x-more: &more {owner: others, link: l, tags: &tags [south, sea]}
            resources: {dns: , ntp: }
            services:
              a: {<<: *node, criticality: high}
              b:
                <<: [*node, *more]
                needs: &group {any-of: [ntp, &dns dns]}
              c: {<<: *more, <<: *node, users: {<<: *users, everyone: 6}}
              d:
                needs: [*dns, *group, {<<: *group}]
                tags: *tags
                attributes: {<<: {k: merged, l: 1}, k: own}
            """);

    assertThat(node(inventory, "a").criticality()).contains(Criticality.HIGH);
    assertThat(node(inventory, "a").text(Field.OWNER)).contains("ops");
    assertThat(node(inventory, "b").text(Field.OWNER)).contains("ops");
    assertThat(node(inventory, "b").text(Field.LINK)).contains("l");
    assertThat(node(inventory, "b").tags()).containsExactly("south", "sea");
    assertThat(node(inventory, "c").text(Field.OWNER)).contains("others");
    assertThat(node(inventory, "c").criticality()).contains(Criticality.LOW);
    assertThat(node(inventory, "c").users()).isEqualTo(Map.of("everyone", 6L));
    assertThat(shown(inventory, "d", Field.NEEDS))
        .isEqualTo("all-of [dns, any-of [ntp, dns], any-of [ntp, dns]]");
    assertThat(node(inventory, "d").tags()).containsExactly("south", "sea");
    assertThat(node(inventory, "d").attributes())
        .isEqualTo(Map.of("k", new Attribute.Text("own"), "l", new Attribute.Text("1")));
  }

  @Test
  void anchorsInWhatIsIgnoredCanBeNamed() {
    Inventory inventory =
        load(
            """
            x-lint: {deep: [{a: &id dns}]}
            x-stuff: [[{k: &node {owner: &ops ops}}], {? &key name : v}]
            services:
              x-template: {users: &five 5}
              a: *node
              b: {owner: *ops, users: *five, *key : z}
            resources: {*id : {}}
            """);

    assertThat(node(inventory, "a").text(Field.OWNER)).contains("ops");
    assertThat(node(inventory, "b").text(Field.OWNER)).contains("ops");
    assertThat(node(inventory, "b").name()).contains("z");
    assertThat(node(inventory, "b").users()).isEqualTo(Map.of("everyone", 5L));
    assertThat(node(inventory, "dns").kind()).isEqualTo(Kind.RESOURCE);
  }

  @Test
  void keysThatBeginWithXAreIgnoredAtEveryDepth() {
    Inventory inventory =
        load(
            """
            x-a: [1, {b: c}]
            audiences: {x-b: {bogus: 1}, k: {x-c: 1}}
            companies: {x-d: 5, c: {x-e: {f: g}}}
            sites: {s: {x-f: , location: {lat: 1, lon: 2, x-g: 3}}}
            services:
              x-h: [1]
              a: {x-i: {needs: nothing}, needs: {any-of: [s], x-j: []}, users: {k: 1, x-k: -1}}
            """);

    assertThat(inventory.ids()).containsExactlyInAnyOrder("c", "s", "a");
    assertThat(inventory.audiences()).extracting(Audience::id).containsExactly("k");
    assertThat(node(inventory, "a").users()).isEqualTo(Map.of("k", 1L));
    assertThat(node(inventory, "s").location()).contains(new Location(1, 2));
  }

  @Test
  void textBlocksAndQuotesAreText() {
    Inventory inventory =
        load(
            """
            services:
              a:
                name: 'it''s'
                description: |
                  two
                   lines
                owner: >-
                  one
                  line
                source: "\\u00e9\\x41\\U0001F600\\ud83d\\ude00\\
                  x"
                link: plain text
                  goes on # comment
                tags: ["", "null", ~]
            """);

    Node node = node(inventory, "a");
    assertThat(node.name()).contains("it's");
    assertThat(node.text(Field.DESCRIPTION)).contains("two\n lines\n");
    assertThat(node.text(Field.OWNER)).contains("one line");
    assertThat(node.text(Field.SOURCE)).contains("éA😀😀x");
    assertThat(node.text(Field.LINK)).contains("plain text goes on");
    assertThat(node.tags()).containsExactly("", "null");
  }

  @Test
  void jsonIsReadAsJson() {
    Inventory inventory =
        json(
            """
            {
            \t"blast": 1,
            \t"services": {
            \t\t"a\\/b": {"name": "\\ud83d\\ude00\\u0009\\\\", "users": 5, "link": null,
            \t\t\t"runs-on": {"at-least": "60%", "of": ["w", "v"]}, "tags": [1, true, null, "x"]},
            \t\t"x-c": [{}]
            \t}
            }
            {"servers": {"w": {}, "v": {"count": 3}}} null
            """);

    Node node = node(inventory, "a/b");
    assertThat(node.name()).contains("😀\t\\");
    assertThat(node.users()).isEqualTo(Map.of("everyone", 5L));
    assertThat(node.text(Field.LINK)).isEmpty();
    assertThat(node.tags()).containsExactly("1", "true", "x");
    assertThat(shown(inventory, "a/b", Field.RUNS_ON)).isEqualTo("at-least 60% of [w, v]");
    assertThat(node.span()).hasToString("blast.json:4:3");
    assertThat(node.span(Field.USERS).orElseThrow()).hasToString("blast.json:4:53");
  }

  @Test
  void jsonInAYamlFileIsYaml() {
    Inventory inventory =
        load(
            "{\n\t\"services\": {\n\t\t\"a\": {\"users\": 5, \"needs\": [\"b\"]}, \"b\": {}\n\t}\n}");

    assertThat(node(inventory, "a").users()).isEqualTo(Map.of("everyone", 5L));
    assertThat(shown(inventory, "a", Field.NEEDS)).isEqualTo("all-of [b]");
  }

  @Test
  void filesMayComeInAnyOrder() {
    List<SourceText> files =
        new ArrayList<>(
            List.of(
                SourceText.ofText("b.yaml", "name: N\nservices: {a: {needs: [b, c]}}"),
                SourceText.ofText("a.json", "{\"services\": {\"b\": {\"site\": \"s\"}}}"),
                SourceText.ofText("c/d.yml", "sites: {s: }\n---\nservices: {c: {users: {k: 1}}}"),
                SourceText.ofText("e.yaml", "audiences: {k: {population: 3}}"),
                SourceText.ofText("empty.yaml", "")));
    String expected = description(Sound.load(files));
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(files, random);

      assertThat(description(Sound.load(files))).isEqualTo(expected);
    }
    assertThat(expected)
        .contains("a=b.yaml:2:12 all-of [b, c]")
        .contains("s=c/d.yml:1:9")
        .contains("c=c/d.yml:3:12  {k=1}");
  }

  private static String description(Inventory inventory) {
    Map<String, String> nodes = new TreeMap<>();
    for (Node node : inventory.nodes()) {
      String needs = node.requirement(Field.NEEDS).map(Sound::shown).orElse("");
      nodes.put(node.id(), node.span() + " " + needs + " " + node.users() + id(node.place()));
    }
    return inventory.name() + " " + nodes + inventory.audiences() + inventory.ids();
  }

  /** Marks say where ids and the values of fields begin. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        services:
          «mail»:
            name: «Mail
              of all»
            needs:
              «- b»
            users: «5»
          b:
        """,
        """
        services: {«mail»: {name: «"😀é"», needs: «{any-of: [b]}», users: «{everyone: 5}»}, b: }
        """,
        """
        # 😀
        ? services
        : ? «mail»
          : name:
              «Mail»
            needs: «b»
            users:
              «everyone: 5»
          ? b
        """,
        """
        x-n: &n {name: «N», needs: «[b]»}
        services: {«mail»: {users: «7», <<: *n}, b: {}}
        """,
      })
  void idsAndValuesKnowTheirPlaces(String yaml) {
    Marked marked = Marked.of(yaml);
    Node node = node(Sound.load(marked.file("f")), "mail");

    List<String> found = new ArrayList<>();
    found.add(node.span().start().toString());
    for (Field field : List.of(Field.NAME, Field.NEEDS, Field.USERS)) {
      found.add(node.span(field).orElseThrow().start().toString());
    }
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            marked.culprits().stream().map(place -> place.start().toString()).toList());
    assertThat(node.span().end().column()).isEqualTo(node.span().start().column() + 4);
  }

  @Test
  void placesAreRightFarBelowTheirNode() {
    for (int lines : new int[] {8185, 8190, 8191, 8192, 8193, 20_000}) {
      String yaml = "services:\n  a:\n" + "\n".repeat(lines) + "    name: x\n    needs: b\n  b:\n";
      Inventory inventory = load(yaml);

      Node a = node(inventory, "a");
      assertThat(a.span(Field.NAME).orElseThrow()).hasToString("blast.yaml:" + (lines + 3) + ":11");
      assertThat(a.span(Field.NEEDS).orElseThrow())
          .hasToString("blast.yaml:" + (lines + 4) + ":12");
      assertThat(node(inventory, "b").span()).hasToString("blast.yaml:" + (lines + 5) + ":3");
    }
  }

  @Test
  void placesAreRightFarToTheRight() {
    for (int columns : new int[] {262_136, 262_137, 300_001}) {
      String spaces = " ".repeat(columns - 15);
      Inventory inventory = load("services: {a: {" + spaces + "name: x}, b: }");

      assertThat(node(inventory, "a").span(Field.NAME).orElseThrow())
          .hasToString("blast.yaml:1:" + (columns + 7));
      assertThat(node(inventory, "b").span()).hasToString("blast.yaml:1:" + (columns + 11));
    }
  }

  @Test
  void placesAreRightInJsonOnOneLongLine() {
    StringBuilder json = new StringBuilder("{\"services\": {");
    int[] columns = new int[20_000];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = json.length() + 1;
      json.append("\"service-").append(i).append("\": {\"users\": ").append(i).append("}, ");
    }
    Inventory inventory = json(json.append("\"last\": {}}}").toString());

    assertThat(json.length()).isGreaterThan(600_000);
    for (int i : new int[] {0, 1, 9_000, 15_000, columns.length - 1}) {
      Node node = node(inventory, "service-" + i);
      int value = columns[i] + ("\"service-" + i + "\": {\"users\": ").length();
      assertThat(node.span()).hasToString("blast.json:1:" + columns[i]);
      assertThat(node.span(Field.USERS).orElseThrow()).hasToString("blast.json:1:" + value);
    }
  }

  @Test
  void theFilesAreKnown() {
    Inventory inventory =
        Sound.load(
            List.of(
                SourceText.ofText("b", "sites: {s: }"), SourceText.ofText("a", "sites: {t: }")));

    assertThat(inventory.files()).extracting(SourceFile::name).containsExactly("a", "b");
    assertThat(node(inventory, "s").span().file().name()).isEqualTo("b");
  }
}
