package blast.export.story;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.WhatIf;
import blast.export.drawing.Sheet;
import blast.generator.InventoryGenerator;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.loading.SourceText;
import blast.reference.RandomGraph;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where a slide puts things, so that none gets unreadable unseen: of every example without each of
 * its nodes, of random inventories, and of generated ones of 500 and 3,000 nodes.
 */
class StoryGeometryTest {
  /** At the width of 1,600 that slides have, and of 900 that pages have. */
  private static final double SLIDE = 1600;

  private static final double PAGE = 900;
  private static final double READABLE = 12;

  private static final List<Drawn> ALL = new ArrayList<>();

  @TempDir private static Path folder;

  private record Drawn(String name, Story story, Sheet sheet, RecordedCanvas canvas) {}

  @BeforeAll
  static void draw() throws IOException {
    try (Stream<Path> examples = Files.list(Path.of("examples"))) {
      for (Path example : examples.sorted().toList()) {
        Path file = example.resolve("blast.yaml");
        if (Files.exists(file)) {
          drawAll(file.toString(), inventory(file), 1);
        }
      }
    }
    for (int nodes : List.of(500, 3_000)) {
      Path file = folder.resolve(nodes + ".yaml");
      InventoryGenerator.write(nodes, 1, file);
      drawAll(nodes + " generated", inventory(file), nodes / 20);
    }
    for (int seed = 0; seed < 20; seed++) {
      drawAll("seed " + seed, RandomGraph.of(seed, 40).inventory(), 7);
    }
  }

  private static Inventory inventory(Path file) throws IOException {
    return WhatIf.load(List.of(SourceText.ofText(file.toString(), Files.readString(file))));
  }

  private static void drawAll(String name, Inventory inventory, int step) {
    Study study = Study.of(inventory);
    for (int i = 0; i < inventory.size(); i += step) {
      Node node = inventory.node(i);
      BlastRadius radius = study.blastRadius(List.of(node));
      Story story = StoryBuilder.of(study, radius, Optional.empty());
      Sheet sheet = StorySheet.of(story);
      ALL.add(new Drawn(name + " without " + node.id(), story, sheet, RecordedCanvas.of(sheet)));
    }
  }

  @Test
  void thereAreEnoughStoriesOfEachSort() {
    assertThat(ALL.size()).isGreaterThan(300);
    assertThat(ALL.stream().filter(drawn -> drawn.story().change().isPresent()).count())
        .isGreaterThan(20);
    assertThat(ALL.stream().filter(drawn -> drawn.story().reasons().size() > 2).count())
        .isGreaterThan(5);
  }

  @Test
  void noStoryHasMoreThan25Boxes() {
    for (Drawn drawn : ALL) {
      assertThat(drawn.story().boxes()).as(drawn.name()).isLessThanOrEqualTo(25);
    }
  }

  /** As a slide of 1,600 × 900, into which it is fitted if it is higher. */
  @Test
  void everyTextCanBeReadOnASlideAndAtTheWidthOfAPage() {
    for (Drawn drawn : ALL) {
      double scale = Math.min(1, 900 / drawn.sheet().height());
      for (RecordedCanvas.Text text : drawn.canvas().texts) {
        assertThat(text.size() * scale).as(drawn.name() + text).isGreaterThanOrEqualTo(READABLE);
        if (drawn.name().startsWith("examples")) {
          assertThat(text.size() * scale * PAGE / SLIDE)
              .as(drawn.name() + text)
              .isGreaterThanOrEqualTo(READABLE);
        }
      }
    }
  }

  @Test
  void slidesAreHardlyEverHigherThanWide() {
    for (Drawn drawn : ALL) {
      assertThat(drawn.sheet().height()).as(drawn.name()).isLessThan(1_200);
    }
  }

  @Test
  void nothingLiesUponAnotherThing() {
    for (Drawn drawn : ALL) {
      List<Rectangle2D> boxes = new ArrayList<>();
      for (String group : List.of("lost", "reason", "vain", "change")) {
        boxes.addAll(drawn.canvas().outlines(group));
      }
      List<RecordedCanvas.Text> texts = drawn.canvas().texts;
      for (int i = 0; i < boxes.size(); i++) {
        for (Rectangle2D other : boxes.subList(i + 1, boxes.size())) {
          assertThat(boxes.get(i).intersects(other)).as(drawn.name()).isFalse();
        }
      }
      for (int i = 0; i < texts.size(); i++) {
        for (RecordedCanvas.Text other : texts.subList(i + 1, texts.size())) {
          assertThat(texts.get(i).bounds().intersects(other.bounds()))
              .as("%s: %s and %s", drawn.name(), texts.get(i), other)
              .isFalse();
        }
      }
    }
  }

  @Test
  void everyTextStandsWithinItsBoxAndThePage() {
    for (Drawn drawn : ALL) {
      Rectangle2D page =
          new Rectangle2D.Double(0, 0, drawn.sheet().width(), drawn.sheet().height());
      for (RecordedCanvas.Text text : drawn.canvas().texts) {
        assertThat(page.contains(text.bounds())).as(drawn.name() + text).isTrue();
        List<Rectangle2D> boxes = drawn.canvas().outlines(text.group());
        if (!boxes.isEmpty()) {
          assertThat(boxes).as(drawn.name() + text).anyMatch(box -> box.contains(text.bounds()));
        }
      }
    }
  }

  @Test
  void theFailureRunsFromLeftToRight() {
    for (Drawn drawn : ALL) {
      double lost = right(drawn, "lost");
      for (Rectangle2D reason : drawn.canvas().outlines("reason")) {
        assertThat(reason.getMinX()).as(drawn.name()).isGreaterThan(lost);
      }
      for (RecordedCanvas.Text text : drawn.canvas().texts) {
        if (text.group().equals("hit")) {
          assertThat(text.bounds().getMinX())
              .as(drawn.name())
              .isGreaterThan(right(drawn, "reason"));
        }
      }
    }
  }

  private static double right(Drawn drawn, String group) {
    return drawn.canvas().outlines(group).stream()
        .mapToDouble(Rectangle2D::getMaxX)
        .max()
        .orElse(0);
  }

  @Test
  void namesInBoxesAreNotCutBelow18Characters() {
    for (Drawn drawn : ALL) {
      for (RecordedCanvas.Text text : drawn.canvas().texts) {
        if (text.text().endsWith("…") && !text.group().equals("hit")) {
          assertThat(text.text().length()).as(drawn.name() + text).isGreaterThanOrEqualTo(18);
        }
      }
    }
  }
}
