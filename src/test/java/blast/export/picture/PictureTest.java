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
          assertThat(look(picture, arrow.to()))
              .as(drawing + "\n" + arrow)
              .isGreaterThanOrEqualTo(Look.DEGRADED);
          if (!arrow.from().startsWith("group ")) {
            assertThat(look(picture, arrow.from()))
                .as(drawing + "\n" + arrow)
                .isIn(arrow.look(), Look.REMOVED);
          }
        }
      }
    }
    assertThat(carrying).as("arrows that carried something").isGreaterThan(RANDOM / 2);
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
                  .anyMatch(arrow -> arrow.from().equals(box.key()) && arrow.look() == Look.DOWN);
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
}
