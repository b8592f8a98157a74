package blast.export.story;

import blast.export.drawing.Anchor;
import blast.export.drawing.Canvas;
import blast.export.drawing.Group;
import blast.export.drawing.Path;
import blast.export.drawing.Point;
import blast.export.drawing.Sheet;
import blast.export.drawing.TextStyle;
import blast.export.picture.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A story as a slide, 16 to 9: three columns under the title, what would change it below them.
 *
 * <p>Where there is more than a slide of 1,600 × 900 holds, it gets higher.
 */
public final class StorySheet {
  private static final double WIDTH = 1600;
  private static final double HEIGHT = 900;
  private static final double MARGIN = 56;
  private static final double INNER = WIDTH - 2 * MARGIN;
  private static final double UPPER = 30;
  private static final double LOWER = 20;
  private static final double LOST_WIDTH = 340;
  private static final double LINE = 27;
  private static final double GAP = 12;

  private final Story story;
  private final boolean countsUsers;
  private final List<String> subtitle;
  private final List<TextBox> lost = new ArrayList<>();
  private final List<ReasonBlock> blocks = new ArrayList<>();
  private final List<TextBox> change = new ArrayList<>();
  private final double top;
  private final double bottom;
  private final double height;

  private StorySheet(Story story) {
    this.story = story;
    double most = mostUsers(story);
    this.countsUsers = most > 0;
    this.subtitle = FittedText.wrap(story.subtitle(), StoryStyle.SUBTITLE, INNER, 2);
    for (Story.Lost one : story.lost()) {
      lost.add(
          new TextBox(LOST_WIDTH, StoryStyle.LOST_TITLE, StoryStyle.LOST_DETAIL)
              .title(Look.REMOVED.mark() + " " + one.title())
              .details(one.details()));
    }
    story.reasons().forEach(reason -> blocks.add(new ReasonBlock(reason, Math.max(1, most))));
    story
        .change()
        .ifPresent(
            text ->
                change.add(
                    new TextBox(INNER, StoryStyle.TITLE, StoryStyle.DETAIL)
                        .title("What would change it")
                        .details(List.of(text))));
    this.top = UPPER + 60 + subtitle.size() * LINE + 42;
    double columns = Math.max(heightOfBlocks(), heightOfLost());
    this.height = Math.max(HEIGHT, top + columns + heightBelow() + LOWER);
    this.bottom = height - LOWER - heightBelow();
    place(bottom - top - heightOfBlocks());
  }

  /** The slide of a story. */
  public static Sheet of(Story story) {
    StorySheet sheet = new StorySheet(story);
    return new Sheet(story.title(), story.subtitle(), WIDTH, sheet.height, sheet::drawOn);
  }

  private static double mostUsers(Story story) {
    double most = 0;
    for (Story.Reason reason : story.reasons()) {
      for (Story.Hit hit : reason.hit()) {
        most = Math.max(most, hit.users().atMost());
      }
    }
    return most;
  }

  private double heightOfLost() {
    return lost.stream().mapToDouble(box -> box.height() + GAP).sum() - GAP;
  }

  private double heightOfBlocks() {
    double sum = blocks.stream().mapToDouble(block -> block.height() + GAP).sum();
    return Math.max(0, sum - GAP);
  }

  private double heightBelow() {
    double boxes = change.stream().mapToDouble(box -> box.height() + GAP).sum();
    return 1.5 * GAP + story.weakened().size() * LINE + boxes + LINE;
  }

  /** Moves the blocks apart a little where there is room, and all of them towards the middle. */
  private void place(double room) {
    double apart = blocks.size() < 2 ? 0 : Math.min(2 * GAP, room / blocks.size());
    double y = top + (room - apart * Math.max(0, blocks.size() - 1)) / 3;
    for (ReasonBlock block : blocks) {
      block.moveTo(y);
      y += block.height() + GAP + apart;
    }
  }

  private void drawOn(Canvas canvas) {
    canvas.open(Group.of("story"));
    drawHeadings(canvas);
    drawLost(canvas);
    blocks.forEach(block -> block.draw(canvas));
    drawBelow(canvas);
    canvas.close();
  }

  private void drawHeadings(Canvas canvas) {
    TextStyle headline = StoryStyle.headline(story.title(), INNER);
    String title = FittedText.cut(story.title(), headline, INNER);
    canvas.text("heading", new Point(MARGIN, UPPER + 40), Anchor.START, headline, title);
    double y = UPPER + 52;
    for (String line : subtitle) {
      y += LINE;
      canvas.text("note", new Point(MARGIN, y), Anchor.START, StoryStyle.SUBTITLE, line);
    }
    drawHeading(canvas, MARGIN, "1 WHAT IS LOST");
    if (!blocks.isEmpty()) {
      String why = isAnyInVain() ? "2 WHY STANDBYS DON'T HELP" : "2 WHY IT SPREADS";
      drawHeading(canvas, ReasonBlock.LEFT, why);
      String who = countsUsers ? "3 WHO IS HIT (users)" : "3 WHAT IS DOWN";
      drawHeading(canvas, ReasonBlock.HIT_LEFT, who);
    }
  }

  private boolean isAnyInVain() {
    return story.reasons().stream().anyMatch(reason -> reason.vain().isPresent());
  }

  private void drawHeading(Canvas canvas, double x, String words) {
    canvas.text("column", new Point(x, top - 16), Anchor.START, StoryStyle.HEADING, words);
  }

  private void drawLost(Canvas canvas) {
    double y = lostTop();
    double right = MARGIN + LOST_WIDTH;
    double trunk = (right + ReasonBlock.LEFT) / 2 - 8;
    List<Path> lines = new ArrayList<>();
    DoubleStream.Builder ends = DoubleStream.builder();
    for (TextBox box : lost) {
      box.draw(canvas, "lost", MARGIN, y, StoryStyle.LOST);
      double middle = y + box.height() / 2;
      lines.add(Path.line(right, middle, trunk, middle));
      ends.add(middle);
      y += box.height() + GAP;
    }
    if (blocks.isEmpty()) {
      return;
    }
    blocks.forEach(block -> ends.add(block.middle()));
    double[] all = ends.build().sorted().toArray();
    if (all[all.length - 1] - all[0] > 1) {
      lines.add(Path.line(trunk, all[0], trunk, all[all.length - 1]));
    }
    canvas.path("arrow", Path.of(lines), StoryStyle.ARROW);
    blocks.forEach(block -> StoryStyle.arrow(canvas, trunk, ReasonBlock.LEFT - 4, block.middle()));
  }

  /** In the middle of the reasons, as far as there is room. */
  private double lostTop() {
    if (blocks.isEmpty()) {
      return top;
    }
    double middle = (blocks.get(0).middle() + blocks.get(blocks.size() - 1).middle()) / 2;
    return Math.max(top, Math.min(middle - heightOfLost() / 2, bottom - heightOfLost()));
  }

  private void drawBelow(Canvas canvas) {
    double y = bottom + GAP;
    for (String text : story.weakened()) {
      String line = FittedText.cut(text, StoryStyle.WEAKENED, INNER);
      y += LINE;
      canvas.text("weakened", new Point(MARGIN, y - 8), Anchor.START, StoryStyle.WEAKENED, line);
    }
    y += GAP / 2;
    for (TextBox box : change) {
      box.draw(canvas, "change", MARGIN, y, StoryStyle.CHANGE);
    }
    String legend = FittedText.cut(legend(), StoryStyle.FAINT, INNER);
    Point at = new Point(MARGIN, height - LOWER - 4);
    canvas.text("legend", at, Anchor.START, StoryStyle.FAINT, legend);
  }

  /** What isn't reached, and what is drawn that must be explained. */
  private String legend() {
    List<String> parts = new ArrayList<>();
    if (!story.untouched().isEmpty()) {
      parts.add(story.untouched());
    }
    if (isAnyInVain()) {
      parts.add("dashed: works, but can't be reached");
    }
    if (countsUsers) {
      parts.add("who uses several services is in several bars");
    }
    return String.join("; ", parts);
  }
}
