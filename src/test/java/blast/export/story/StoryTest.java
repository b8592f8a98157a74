package blast.export.story;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.failure.WhatIf;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.loading.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryTest {
  /** The lesson of Pangyo: all that switches to the other hall stands in the one that burns. */
  private static final String SWITCH =
      """
      companies: {landlord: {name: Landlord Inc.}}
      sites: {here: {name: The Hall, company: landlord, needs: feed}, there: {name: The Other Hall}}
      resources: {feed: {name: Power feed}, switch: {name: The switch, site: here}}
      servers:
        a-here: {site: here, count: 30}
        a-there: {site: there, count: 30}
        db: {site: here, count: 2}
      services:
        chat: {name: Chat, users: 5_000_000, runs-on: {active: a-here, standby: a-there, failover: switch}}
        mail: {name: Mail, users: 1_200_000, runs-on: {active: a-here, standby: a-there, failover: switch}}
        shop: {name: Shop, users: 90_000, runs-on: db}
        wiki: {name: Wiki, runs-on: db}
        blog: {name: Blog, users: 7, site: there, uses: shop}
      """;

  private static Story story(String yaml, String... removed) {
    Inventory inventory = WhatIf.load(List.of(SourceText.ofText("blast.yaml", yaml)));
    Study study = Study.of(inventory);
    List<Node> nodes = new ArrayList<>();
    for (String id : removed) {
      nodes.add(inventory.find(id).orElseThrow());
    }
    return StoryBuilder.of(study, study.blastRadius(nodes), Optional.empty());
  }

  @Test
  void titleAndSubtitleSayWhatHappensAndWhatThereIsToLearn() {
    Story story = story(SWITCH, "here");

    assertThat(story.title()).isEqualTo("If The Hall is lost, up to 6.3 million users are cut off");
    assertThat(story.subtitle())
        .isEqualTo(
            "4 of 5 services down; 1 states no users. For 2 of them standbys exist, but what"
                + " switches to them is lost.");
  }

  @Test
  void whatIsLostSaysWhatItCarriesAndWhatElseWouldTakeItDown() {
    assertThat(story(SWITCH, "here").lost())
        .containsExactly(
            new Story.Lost(
                "The Hall",
                List.of("Landlord Inc.", "32 of 62 machines", "also lost with Power feed")));
  }

  @Test
  void whatWouldHaveSavedMostExplainsWhatItWouldHaveSaved() {
    Story.Reason reason = story(SWITCH, "here").reasons().get(0);

    assertThat(reason.title()).isEqualTo("The switch");
    assertThat(reason.details()).containsExactly("stood in The Hall");
    assertThat(reason.vain()).contains("30 machines out of reach: a-there");
    assertThat(reason.hit()).map(Story.Hit::title).containsExactly("Chat", "Mail");
    assertThat(reason.services()).isEqualTo(2);
    assertThat(reason.more()).isEmpty();
  }

  @Test
  void theRestGoesToWhatItHasInCommon() {
    Story.Reason reason = story(SWITCH, "here").reasons().get(1);

    assertThat(reason.title()).isEqualTo("db");
    assertThat(reason.hit()).map(Story.Hit::title).containsExactly("Shop");
    assertThat(reason.more()).isEqualTo("Wiki: users not stated");
  }

  @Test
  void whatGoesOnLamelyIsSaidAndWhatIsUntouched() {
    Story story = story(SWITCH, "here");

    assertThat(story.weakened()).containsExactly("1 service degraded: Blog");
    assertThat(story.untouched()).isEqualTo("1 place unaffected");
  }

  @Test
  void whatWouldChangeItHasOldAndNewNumbers() {
    assertThat(story(SWITCH, "here").change())
        .contains(
            "Had The switch survived: 4 services down becomes 2; users cut off: up to 6.3 million"
                + " becomes 90,000.");
  }

  @Test
  void whereNobodyStatesUsersThatIsSaid() {
    Story story =
        story("services: {a: {needs: root}, b: {needs: root}}\nresources: {root: }", "root");

    assertThat(story.title()).isEqualTo("If root is lost, 2 of 2 services go down");
    assertThat(story.subtitle()).startsWith("Users not stated. 2 have no alternative.");
    assertThat(story.reasons())
        .singleElement()
        .extracting(Story.Reason::title)
        .isEqualTo("Needs root");
  }

  @Test
  void whereNothingHappensThatIsSaid() {
    Story story = story("services: {a: {users: 5}}\nresources: {root: }", "root");

    assertThat(story.title()).isEqualTo("If root is lost, no service goes down");
    assertThat(story.reasons()).isEmpty();
    assertThat(story.untouched()).isEqualTo("1 service unaffected");
  }

  @Test
  void namesThatSeveralHaveGetTheirIds() {
    String yaml =
        """
        resources: {one: {name: Cache}, two: {name: Cache}, three: {name: Queue}}
        """;
    assertThat(story(yaml, "one", "two", "three").title())
        .startsWith("If Cache (one), Cache (two) and Queue are lost");
  }

  @Test
  void ofManyThatAreRemovedThreeBoxesAreDrawn() {
    assertThat(story("resources: {a: , b: , c: , d: , e: }", "a", "b", "c", "d", "e").lost())
        .containsExactly(
            new Story.Lost("a", List.of()),
            new Story.Lost("b", List.of()),
            new Story.Lost("3 more", List.of("c, d and e")));
  }

  @Test
  void aLongWayIsCounted() {
    String yaml =
        """
        resources: {root: , a: {needs: root}, b: {needs: a}, c: {needs: b}, d: {needs: c}}
        services: {x: {needs: d, users: 9}, y: {needs: d, users: 8}}
        """;
    Story.Reason reason = story(yaml, "root").reasons().get(0);

    assertThat(reason.title()).isEqualTo("a and 2 more");
    assertThat(reason.details()).containsExactly("needs root");
  }

  @Test
  void barsAreSharedOutInTurn() {
    assertThat(Bars.share(List.of(10, 1, 3), 11)).containsExactly(7, 1, 3);
    assertThat(Bars.share(List.of(10, 10, 10), 11)).containsExactly(4, 4, 3);
    assertThat(Bars.share(List.of(0, 2), 11)).containsExactly(0, 2);
  }
}
