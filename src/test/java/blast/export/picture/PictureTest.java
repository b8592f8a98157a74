package blast.export.picture;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.failure.State;
import blast.export.Drawing;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a picture consists of, whatever is drawn and however. */
class PictureTest {
  private static final int RANDOM = Integer.getInteger("blast.drawings", 120);

  private static List<Drawing> drawings() {
    List<Drawing> drawings = new ArrayList<>(Drawing.examples());
    drawings.addAll(Drawing.random(RANDOM));
    return drawings;
  }

  private static Set<String> keys(Picture picture) {
    List<String> keys =
        Stream.concat(
                picture.frames().stream().map(Frame::key), picture.boxes().stream().map(Box::key))
            .toList();
    assertThat(keys).doesNotHaveDuplicates();
    return new HashSet<>(keys);
  }

  @Test
  void arrowsEndAtDifferentThingsThatAreDrawn() {
    for (Drawing drawing : drawings()) {
      Picture picture = drawing.picture();
      Set<String> keys = keys(picture);
      for (Arrow arrow : picture.arrows()) {
        assertThat(keys).as(drawing + "\n" + arrow).contains(arrow.from(), arrow.to());
        assertThat(arrow.from()).as(drawing + "\n" + arrow).isNotEqualTo(arrow.to());
        assertThat(arrow.count()).isPositive();
      }
      assertThat(picture.arrows())
          .as(drawing.toString())
          .map(arrow -> List.of(arrow.from(), arrow.to(), arrow.line(), arrow.label()))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void outerFramesStandBeforeInnerOnesAndNoneIsEmpty() {
    for (Drawing drawing : drawings()) {
      Picture picture = drawing.picture();
      Set<String> seen = new HashSet<>();
      for (Frame frame : picture.frames()) {
        frame.frame().ifPresent(outer -> assertThat(seen).as(drawing.toString()).contains(outer));
        seen.add(frame.key());
      }
      Set<String> filled = new HashSet<>();
      picture.frames().forEach(frame -> frame.frame().ifPresent(filled::add));
      picture.boxes().forEach(box -> box.frame().ifPresent(filled::add));
      assertThat(seen).as(drawing.toString()).containsAll(filled);
      if (isUnfolded(drawing)) {
        assertThat(filled).as(drawing.toString()).isEqualTo(seen);
      }
    }
  }

  /** Unfolded, each node shown is one box or one frame, in the frame of what it stands in. */
  @Test
  void everyNodeStandsInTheFrameOfWhatContainsIt() {
    for (Drawing drawing : drawings()) {
      Picture picture = drawing.picture();
      for (Frame frame : picture.frames()) {
        assertThat(frame.frame())
            .as(drawing + "\n" + frame)
            .isEqualTo(container(drawing, frame.node()));
      }
      for (Box box : picture.boxes()) {
        if (box.node().isPresent()) {
          assertThat(box.frame())
              .as(drawing + "\n" + box)
              .isEqualTo(container(drawing, box.node().get()));
        }
      }
    }
  }

  private static Optional<String> container(Drawing drawing, Node node) {
    Optional<Node> container =
        switch (drawing.options().cluster()) {
          case SITE -> node.place();
          case COMPANY -> node.kind() == Kind.COMPANY ? node.parent() : node.company();
          case NONE -> Optional.empty();
        };
    return container.map(outer -> "frame " + outer.id());
  }

  @Test
  void unfoldedEveryNodeThatIsAskedForIsDrawnOnce() {
    for (Drawing drawing : drawings()) {
      if (isUnfolded(drawing)) {
        Picture picture = drawing.picture();
        List<Node> drawn =
            Stream.concat(
                    picture.frames().stream().map(Frame::node),
                    picture.boxes().stream().flatMap(box -> box.node().stream()))
                .toList();
        assertThat(drawn).as(drawing.toString()).doesNotHaveDuplicates();
        assertThat(drawn)
            .as(drawing.toString())
            .containsAll(
                drawing.graph().inventory().nodes().stream()
                    .filter(node -> isAsked(drawing, node))
                    .toList());
      }
    }
  }

  private static boolean isAsked(Drawing drawing, Node node) {
    return drawing
        .options()
        .kinds()
        .map(kinds -> kinds.contains(node.kind()))
        .orElse(
            node.kind() != Kind.COMPANY
                || drawing.failure().map(it -> it.state(node) != State.UP).orElse(false));
  }

  /** A join of things that all stand in one hall is drawn in that hall. */
  @Test
  void aJoinStandsInTheInnermostFrameAroundAllThatItTies() {
    int inside = 0;
    for (Drawing drawing : drawings()) {
      Picture picture = drawing.picture();
      Surroundings surroundings = new Surroundings(picture);
      for (Box box : picture.boxes()) {
        if (box.kind() == BoxKind.GROUP) {
          Set<String> tied = surroundings.tied(box.key());
          assertThat(tied).as(drawing + "\n" + box).hasSizeGreaterThan(1);
          assertThat(box.frame())
              .as(drawing + "\n" + box + " ties " + tied)
              .isEqualTo(surroundings.common(tied));
          inside += box.frame().isPresent() ? 1 : 0;
        }
      }
    }
    assertThat(inside).as("joins in frames").isGreaterThan(RANDOM / 6);
  }

  @Test
  void aJoinOfOneHallIsInThatHallAndOneOfTwoHallsIsBetweenThem() {
    Picture picture =
        Drawing.of(
                """
                sites: {campus: , left: {within: campus}, right: {within: campus}, far: }
                servers: {l1: {site: left}, l2: {site: left}, r1: {site: right}, f1: {site: far}}
                services:
                  in-left: {site: left, runs-on: {any-of: [l1, l2]}}
                  in-both: {site: left, runs-on: {any-of: [l1, r1]}}
                  homeless: {runs-on: {at-least: 1, of: [l1, l2]}}
                  far-away: {site: right, runs-on: {at-least: 50%, of: [l2, f1]}}
                """)
            .picture();

    assertThat(picture.boxes())
        .filteredOn(box -> box.kind() == BoxKind.GROUP)
        .map(box -> box.words() + " in " + box.frame().orElse("nothing"))
        .containsExactlyInAnyOrder(
            "any in frame left", "any in frame campus", "1 of 2 in nothing", "50% in nothing");
  }

  @Test
  void lookOfEveryBoxAndFrameIsWhatBecameOfItsNode() {
    for (Drawing drawing : drawings()) {
      Picture picture = drawing.picture();
      picture
          .frames()
          .forEach(
              frame ->
                  assertThat(frame.look())
                      .as(drawing + "\n" + frame)
                      .isEqualTo(look(drawing, frame.node())));
      for (Box box : picture.boxes()) {
        box.node()
            .ifPresent(
                node ->
                    assertThat(box.look()).as(drawing + "\n" + box).isEqualTo(look(drawing, node)));
      }
    }
  }

  private static Look look(Drawing drawing, Node node) {
    if (drawing.failure().isEmpty()) {
      return Look.UP;
    }
    if (drawing.failure().get().removed().contains(node)) {
      return Look.REMOVED;
    }
    return switch (drawing.failure().get().state(node)) {
      case UP -> Look.UP;
      case AT_RISK -> Look.AT_RISK;
      case DEGRADED -> Look.DEGRADED;
      case DOWN -> Look.DOWN;
    };
  }

  /** What came along an arrow came from something lost or degraded, and took such with it. */
  @Test
  void whatAnArrowCarriedCameFromSomethingLostAndTookItsNodeWithIt() {
    int carrying = 0;
    for (Drawing drawing : drawings()) {
      Picture picture = drawing.picture();
      if (!isUnfolded(drawing)) {
        continue;
      }
      for (Arrow arrow : picture.arrows()) {
        if (arrow.look() != Look.UP) {
          carrying++;
          assertThat(look(picture, needed(picture, arrow)))
              .as(drawing + "\n" + arrow)
              .isGreaterThanOrEqualTo(Look.DEGRADED);
          String victim = needing(picture, arrow);
          if (!victim.startsWith("group ")) {
            assertThat(look(picture, victim))
                .as(drawing + "\n" + arrow)
                .isIn(arrow.look(), Look.REMOVED);
          }
        }
      }
    }
    assertThat(carrying).as("arrows that carried something").isGreaterThan(RANDOM / 2);
  }

  private static String needing(Picture picture, Arrow arrow) {
    return picture.direction() == ArrowDirection.NEEDS ? arrow.from() : arrow.to();
  }

  private static String needed(Picture picture, Arrow arrow) {
    return picture.direction() == ArrowDirection.NEEDS ? arrow.to() : arrow.from();
  }

  private static boolean isUnfolded(Drawing drawing) {
    return drawing.options().folds().equals(Optional.of(List.of()));
  }

  private static Look look(Picture picture, String key) {
    return Stream.concat(
            picture.frames().stream().filter(frame -> frame.key().equals(key)).map(Frame::look),
            picture.boxes().stream().filter(box -> box.key().equals(key)).map(Box::look))
        .findFirst()
        .orElseThrow();
  }

  /** Every node that went down by a need is reached by an arrow that says so, or stands inside. */
  @Test
  void everyLossThatIsDrawnWithItsCauseHasAnArrowOrAFrameThatTellsIt() {
    for (Drawing drawing : drawings()) {
      if (drawing.failure().isEmpty() || !isUnfolded(drawing)) {
        continue;
      }
      Picture picture = drawing.picture();
      Surroundings surroundings = new Surroundings(picture);
      for (Box box : picture.boxes()) {
        if (box.look() == Look.DOWN && box.node().isPresent()) {
          Node node = box.node().get();
          List<Node> reasons = drawing.failure().get().reasons(node);
          boolean isInside =
              reasons.stream()
                  .anyMatch(
                      reason -> surroundings.around(box.key()).contains("frame " + reason.id()));
          boolean isReached =
              picture.arrows().stream()
                  .anyMatch(
                      arrow ->
                          needing(picture, arrow).equals(box.key()) && arrow.look() == Look.DOWN);
          boolean isDrawn = reasons.stream().anyMatch(reason -> isDrawn(picture, reason));
          assertThat(isInside || isReached || !isDrawn).as(drawing + "\n" + box).isTrue();
        }
      }
    }
  }

  private static boolean isDrawn(Picture picture, Node node) {
    return picture.frames().stream().anyMatch(frame -> frame.node().equals(node))
        || picture.boxes().stream().anyMatch(box -> box.node().equals(Optional.of(node)));
  }

  private static final String HALLS =
      """
      companies: {acme: {name: Acme}, other: }
      sites: {hall: {name: Hall 1, company: acme, type: hall}, far: {company: acme, type: hall}}
      servers:
        a: {name: Cache, site: hall, company: acme, owner: web, tags: [tier:front]}
        b: {name: Cache, site: far, company: acme, owner: web, tags: [tier:front, zone:a]}
        c: {site: far, company: acme, owner: store, attributes: {team: {lead: kim}, rank: 1}}
      services:
        shop: {name: Shop, runs-on: a, company: acme, owner: web, attributes: {team: {lead: kim}}}
        pay: {runs-on: b, company: acme, owner: store, attributes: {team.lead: lee}}
        wiki: {needs: shop, company: other, owner: store, tags: [zone:b, tier:back]}
      """;

  private static Picture drawn(List<Fold> folds, Optional<Set<Kind>> kinds, String... removed) {
    Drawing drawing = Drawing.of(HALLS, removed);
    PictureOptions usual = PictureOptions.USUAL.folded(folds);
    PictureOptions options =
        new PictureOptions(
            usual.focus(),
            usual.depth(),
            usual.up(),
            usual.down(),
            usual.folds(),
            usual.cluster(),
            kinds,
            usual.labels(),
            usual.title(),
            false,
            false,
            usual.arrows());
    return new Drawing(HALLS, drawing.graph(), drawing.failure(), options).picture();
  }

  private static List<String> titles(Picture picture) {
    return Stream.concat(
            picture.frames().stream().map(frame -> "[" + frame.label().title() + "]"),
            picture.boxes().stream().map(box -> box.label().title()))
        .toList();
  }

  @Test
  void whatWasRemovedAndTheFocusAreInNoFold() {
    for (Drawing drawing : drawings()) {
      if (drawing.failure().isPresent()) {
        Picture picture = drawing.picture();
        for (Node removed : drawing.failure().get().removed()) {
          assertThat(isDrawn(picture, removed)).as(drawing + "\n" + removed).isTrue();
        }
      }
    }
    assertThat(titles(drawn(List.of(new Fold.Company()), Optional.empty(), "hall")))
        .containsExactlyInAnyOrder("[Hall 1]", "Cache (a)", "Acme", "Shop", "wiki");
    assertThat(titles(drawn(List.of(new Fold.Site("hall")), Optional.empty(), "a")))
        .containsExactlyInAnyOrder("[Hall 1]", "Cache (a)", "far", "pay", "Shop", "wiki");
  }

  /** The hall took the server, and the server the shop: without them nothing is explained. */
  @Test
  void causesOfWhatIsDrawnAreDrawnWhateverKindsAreAskedFor() {
    Picture picture = drawn(List.of(), Optional.of(Set.of(Kind.SERVICE)), "hall");

    assertThat(titles(picture))
        .containsExactlyInAnyOrder("[Hall 1]", "Cache", "Shop", "pay", "wiki");
    assertThat(picture.notes()).contains("not drawn: 2 companies, 2 servers, 1 site");
  }

  @Test
  void aPlaceThatWasRemovedIsAFrameAroundTheRestThatIsFolded() {
    Picture picture = drawn(List.of(new Fold.Site("hall")), Optional.empty(), "far");

    assertThat(picture.frames()).map(frame -> frame.label().title()).containsExactly("far");
    assertThat(picture.boxes())
        .filteredOn(box -> box.frame().isPresent())
        .map(box -> box.label().title())
        .containsExactlyInAnyOrder("Cache (b)", "c");
  }

  @Test
  void titlesThatAreThereTwiceHaveTheIdAndStatesHaveNames() {
    Picture picture = drawn(List.of(), Optional.empty(), "hall");

    assertThat(picture.title()).endsWith(", without Hall 1");
    assertThat(picture.boxes())
        .map(box -> String.join("; ", box.label().shown()))
        .contains(
            "Cache (a); ✕ in Hall 1",
            "Cache (b)",
            "Shop; ✕ runs on Cache (a)",
            "wiki; ✕ needs Shop");
    assertThat(picture.boxes()).anyMatch(box -> box.tooltip().startsWith("a (server)\nCache"));
  }

  @Test
  void nodesAreFoldedByOwnerTagOrAttribute() {
    assertThat(titles(drawn(List.of(new Fold.Owner()), Optional.empty())))
        .containsExactlyInAnyOrder("web", "store", "Hall 1", "far");
    assertThat(titles(drawn(List.of(new Fold.Tag("tier:")), Optional.empty())))
        .contains("tier:front", "wiki");
    assertThat(titles(drawn(List.of(new Fold.Attributed("team.lead")), Optional.empty())))
        .contains("team.lead: kim", "pay");
    assertThat(new Fold.Attributed("rank").key(node("c")).map(Fold.Key::title)).contains("rank: 1");
    assertThat(new Fold.Attributed("team").key(node("c"))).isEmpty();
    assertThat(new Fold.Attributed("team.lead").key(node("pay")).map(Fold.Key::title))
        .contains("team.lead: lee");
    assertThat(new Fold.Tag("tier:").key(node("wiki")).map(Fold.Key::title)).contains("tier:back");
  }

  private static Node node(String id) {
    return Drawing.of(HALLS).graph().inventory().find(id).orElseThrow();
  }

  @Test
  void arrowsGoWithAFailureUnlessTheyAreAskedToGoToWhatIsNeeded() {
    Drawing failing = Drawing.of(HALLS, "a");

    assertThat(arrows(failing)).contains("a runs shop", "shop needed by wiki");
    assertThat(arrows(failing.pointing(ArrowDirection.NEEDS)))
        .contains("shop runs on a", "wiki needs shop");
    assertThat(arrows(Drawing.of(HALLS))).contains("shop  a", "wiki  shop");
  }

  private static List<String> arrows(Drawing drawing) {
    return drawing.picture().arrows().stream()
        .map(arrow -> arrow.from() + " " + arrow.label() + " " + arrow.to())
        .toList();
  }

  @Test
  void usersThatNobodyStatesAreNotCalledNone() {
    assertThat(Drawing.of(HALLS, "a").picture().notes())
        .first()
        .isEqualTo("2 of 3 services down; users: not stated");
  }
}
