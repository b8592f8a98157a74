package blast.export.formats;

import static org.assertj.core.api.Assertions.assertThat;

import blast.export.Drawing;
import blast.export.picture.Arrow;
import blast.export.picture.ArrowDirection;
import blast.export.picture.Cluster;
import blast.export.picture.Look;
import blast.export.picture.Picture;
import blast.export.picture.Surroundings;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an SVG puts things: each can be seen, and stands where it belongs. All in pixels. */
class SvgGeometryTest {
  private static final int RANDOM = Integer.getInteger("blast.drawings", 60);

  /** Lengths are written with one decimal. */
  private static final double ROUNDING = 0.11;

  private record Drawn(Drawing drawing, Picture picture, SvgScene scene) {
    List<String> around(String key) {
      return new Surroundings(picture).around(key);
    }

    /** Whether arrows lead round in a circle between the outermost things that an arrow ties. */
    boolean isTangled(Arrow arrow) {
      Map<String, Set<String>> next = new HashMap<>();
      for (Arrow other : picture.arrows()) {
        next.computeIfAbsent(outermost(other.from()), unseen -> new HashSet<>())
            .add(outermost(other.to()));
      }
      Set<String> reached = new HashSet<>(Set.of(outermost(arrow.to())));
      List<String> open = new ArrayList<>(reached);
      while (!open.isEmpty()) {
        for (String end : next.getOrDefault(open.remove(0), Set.of())) {
          if (reached.add(end)) {
            open.add(end);
          }
        }
      }
      return reached.contains(outermost(arrow.from()));
    }

    private String outermost(String key) {
      List<String> around = around(key);
      return around.isEmpty() ? key : around.get(around.size() - 1);
    }
  }

  private static final List<Drawn> ALL = new ArrayList<>();

  @TempDir private static Path folder;

  @BeforeAll
  static void draw() {
    List<Drawing> drawings = new ArrayList<>();
    Drawing.examples().stream()
        .filter(drawing -> drawing.options().cluster() == Cluster.SITE)
        .filter(drawing -> drawing.options().folds().equals(Optional.of(List.of())))
        .forEach(drawings::add);
    drawings.addAll(Drawing.random(RANDOM));
    drawings.addAll(Drawing.generated(folder));
    for (Drawing drawing : drawings) {
      Picture picture = drawing.picture();
      String svg = Drawing.written(picture, Drawing::svg);
      ALL.add(new Drawn(drawing, picture, SvgScene.of(picture, svg)));
    }
  }

  private static Rectangle2D grown(Rectangle2D bounds, double by) {
    return new Rectangle2D.Double(
        bounds.getX() - by,
        bounds.getY() - by,
        Math.max(0, bounds.getWidth() + 2 * by),
        Math.max(0, bounds.getHeight() + 2 * by));
  }

  /** An assertion whose message costs nothing while it holds: there are very many. */
  private static void check(boolean holds, Drawn drawn, Supplier<String> what) {
    if (!holds) {
      throw new AssertionError(what.get() + "\nin " + drawn.drawing());
    }
  }

  @Test
  void boxesDoNotOverlap() {
    for (Drawn drawn : ALL) {
      List<Map.Entry<String, Rectangle2D>> boxes = List.copyOf(drawn.scene().boxes().entrySet());
      for (int i = 0; i < boxes.size(); i++) {
        for (Map.Entry<String, Rectangle2D> other : boxes.subList(i + 1, boxes.size())) {
          Map.Entry<String, Rectangle2D> one = boxes.get(i);
          check(
              !grown(one.getValue(), 2).intersects(other.getValue()),
              drawn,
              () -> one + " overlaps " + other);
        }
      }
    }
  }

  @Test
  void framesContainWhatStandsInThemAndNothingElse() {
    for (Drawn drawn : ALL) {
      List<String> keys = new ArrayList<>(drawn.scene().boxes().keySet());
      keys.addAll(drawn.scene().frames().keySet());
      for (String key : keys) {
        Rectangle2D bounds = drawn.scene().bounds(key);
        List<String> around = drawn.around(key);
        drawn
            .scene()
            .frames()
            .forEach(
                (frame, at) -> {
                  if (around.contains(frame)) {
                    check(grown(at, -2).contains(bounds), drawn, () -> key + " out of " + frame);
                  } else if (!frame.equals(key) && !drawn.around(frame).contains(key)) {
                    check(!at.intersects(bounds), drawn, () -> key + " covers " + frame);
                  }
                });
      }
    }
  }

  @Test
  void everythingIsInsideThePicture() {
    for (Drawn drawn : ALL) {
      Rectangle2D paper = grown(drawn.scene().paper(), 0.01);
      for (Rectangle2D bounds : drawn.scene().everything()) {
        check(
            paper.contains(bounds.getMinX(), bounds.getMinY())
                && paper.contains(bounds.getMaxX(), bounds.getMaxY()),
            drawn,
            () -> bounds + " is not in " + paper);
      }
    }
  }

  @Test
  void theWordsOfABoxOrFrameAreInsideItAndBelowEachOther() {
    for (Drawn drawn : ALL) {
      drawn
          .scene()
          .texts()
          .forEach(
              (key, lines) -> {
                Rectangle2D bounds = drawn.scene().bounds(key);
                double bottom = bounds.getMinY();
                check(!lines.isEmpty(), drawn, () -> key + " says nothing");
                for (Rectangle2D line : lines) {
                  check(
                      bounds.contains(line) && line.getMinY() >= bottom,
                      drawn,
                      () -> line + " of " + key + " in " + bounds);
                  bottom = line.getMaxY();
                }
              });
    }
  }

  @Test
  void theWordsOfAFrameAreNotCoveredByWhatStandsInIt() {
    for (Drawn drawn : ALL) {
      SvgScene scene = drawn.scene();
      for (String frame : scene.frames().keySet()) {
        for (Rectangle2D line : scene.texts().get(frame)) {
          scene
              .boxes()
              .forEach(
                  (key, box) -> check(!box.intersects(line), drawn, () -> key + " on " + frame));
          scene
              .frames()
              .forEach(
                  (key, inner) ->
                      check(
                          !inner.intersects(line) || !drawn.around(key).contains(frame),
                          drawn,
                          () -> key + " on " + frame));
        }
      }
    }
  }

  @Test
  void arrowsBeginAndEndAtTheEdgesOfWhatTheyTie() {
    for (Drawn drawn : ALL) {
      for (SvgScene.Way way : drawn.scene().ways()) {
        Point2D tip = way.points().get(way.points().size() - 1);
        check(
            isOnEdge(way.points().get(0), drawn.scene().bounds(way.arrow().from()))
                && isOnEdge(tip, drawn.scene().bounds(way.arrow().to())),
            drawn,
            way::toString);
      }
    }
  }

  private static boolean isOnEdge(Point2D point, Rectangle2D bounds) {
    return grown(bounds, ROUNDING).contains(point) && !grown(bounds, -ROUNDING).contains(point);
  }

  /** Nearly: where boxes are straightened, ends may lie less than a pixel off. */
  @Test
  void arrowsGoInRightAngles() {
    for (Drawn drawn : ALL) {
      for (SvgScene.Way way : drawn.scene().ways()) {
        for (Line2D line : lines(way)) {
          double dx = Math.abs(line.getX1() - line.getX2());
          double dy = Math.abs(line.getY1() - line.getY2());
          check(Math.min(dx, dy) < 1, drawn, way::toString);
        }
      }
    }
  }

  private static List<Line2D> lines(SvgScene.Way way) {
    List<Line2D> lines = new ArrayList<>();
    for (int i = 1; i < way.points().size(); i++) {
      lines.add(new Line2D.Double(way.points().get(i - 1), way.points().get(i)));
    }
    return lines;
  }

  @Test
  void noArrowRunsThroughABoxThatItDoesNotTie() {
    for (Drawn drawn : ALL) {
      for (SvgScene.Way way : drawn.scene().ways()) {
        Set<String> ends = Set.of(way.arrow().from(), way.arrow().to());
        List<Line2D> lines = lines(way);
        drawn
            .scene()
            .boxes()
            .forEach(
                (key, box) -> {
                  Rectangle2D inside = grown(box, -1);
                  check(
                      ends.contains(key) || lines.stream().noneMatch(inside::intersectsLine),
                      drawn,
                      () -> way + " through " + key);
                });
      }
    }
  }

  @Test
  void theWordOfAnArrowStandsOnItAndOnNoBox() {
    int words = 0;
    for (Drawn drawn : ALL) {
      for (SvgScene.Way way : drawn.scene().ways()) {
        Rectangle2D label = way.label();
        if (MapSheet.words(way.arrow()).isEmpty()) {
          check(label.isEmpty(), drawn, () -> "no word on " + way);
          continue;
        }
        words++;
        check(lines(way).stream().anyMatch(label::intersectsLine), drawn, () -> "off " + way);
        drawn
            .scene()
            .boxes()
            .forEach((key, box) -> check(!box.intersects(label), drawn, () -> way + " on " + key));
      }
    }
    assertThat(words).as("words beside arrows").isGreaterThan(RANDOM / 2);
  }

  @Test
  void theWordsOfArrowsDoNotLieUponEachOther() {
    for (Drawn drawn : ALL) {
      List<SvgScene.Way> ways =
          drawn.scene().ways().stream().filter(way -> !way.label().isEmpty()).toList();
      for (int i = 0; i < ways.size(); i++) {
        SvgScene.Way one = ways.get(i);
        for (SvgScene.Way other : ways.subList(i + 1, ways.size())) {
          check(!one.label().intersects(other.label()), drawn, () -> one + " on " + other);
        }
      }
    }
  }

  /** Only where frames stand in each other's way may an arrow run back. */
  @Test
  void causesStandLeftOfWhatFailedBecauseOfThem() {
    int carrying = 0;
    int back = 0;
    for (Drawn drawn : ALL) {
      if (drawn.picture().direction() == ArrowDirection.NEEDS) {
        continue;
      }
      for (SvgScene.Way way : drawn.scene().ways()) {
        Rectangle2D cause = drawn.scene().bounds(way.arrow().from());
        Rectangle2D victim = drawn.scene().bounds(way.arrow().to());
        if (way.arrow().look() == Look.DOWN && !cause.intersects(victim)) {
          carrying++;
          boolean isLeft = cause.getMaxX() <= victim.getMinX() + ROUNDING;
          back += isLeft ? 0 : 1;
          check(
              isLeft || drawn.isTangled(way.arrow()),
              drawn,
              () -> way.arrow() + " runs back from " + cause + " to " + victim);
        }
      }
    }
    assertThat(carrying).as("arrows that carried a failure").isGreaterThan(RANDOM);
    assertThat(back).as("of " + carrying + " that run back").isLessThan(carrying / 20);
  }

  @Test
  void aChainThatIsFarTooWideIsWrapped() {
    StringBuilder yaml = new StringBuilder("services:\n  s0:\n");
    for (int i = 1; i < 20; i++) {
      yaml.append("  s").append(i).append(": {needs: s").append(i - 1).append("}\n");
    }
    SvgScene whole = scene(Drawing.of(yaml.toString()));
    SvgScene failing = scene(Drawing.of(yaml.toString(), "s0"));

    assertThat(whole.paper().getWidth() / whole.paper().getHeight()).isBetween(0.8, 4.0);
    assertThat(failing.paper().getWidth() / failing.paper().getHeight()).isGreaterThan(4);
  }

  private static SvgScene scene(Drawing drawing) {
    Picture picture = drawing.picture();
    return SvgScene.of(picture, Drawing.written(picture, Drawing::svg));
  }
}
