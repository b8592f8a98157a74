package blast.export.story;

import blast.analysis.people.Bounds;
import blast.export.drawing.Anchor;
import blast.export.drawing.Canvas;
import blast.export.drawing.Group;
import blast.export.drawing.Path;
import blast.export.drawing.Point;
import blast.export.drawing.Rectangle;
import blast.export.drawing.Sheet;
import blast.export.drawing.Style;
import blast.export.drawing.TextStyle;
import blast.export.picture.Look;
import blast.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  private static final double LOST_LEFT = MARGIN;
  private static final double LOST_WIDTH = 340;
  private static final double REASON_LEFT = 476;
  private static final double REASON_WIDTH = 424;
  private static final double HIT_LEFT = 976;
  private static final double BAR_LEFT = 1270;
  private static final double LONGEST_BAR = 120;

  private static final double PADDING = 16;
  private static final double ROW = 38;
  private static final double LINE = 29;
  private static final double GAP = 20;
  private static final double RADIUS = 12;

  private final Story story;
  private final List<Block> blocks = new ArrayList<>();
  private final List<TextBox> lost = new ArrayList<>();
  private final List<String> subtitle;
  private final List<String> change;
  private final List<String> below = new ArrayList<>();
  private final double most;
  private final double top;
  private final double bottom;
  private final double height;

  private StorySheet(Story story) {
    this.story = story;
    this.subtitle = FittedText.wrap(story.subtitle(), StoryStyle.SUBTITLE, INNER, 2);
    this.change =
        story
            .change()
            .map(text -> FittedText.wrap(text, StoryStyle.DETAIL, INNER - 2 * PADDING, 2))
            .orElse(List.of());
    for (String line : story.weakened()) {
      below.add(FittedText.cut(line, StoryStyle.WEAKENED, INNER));
    }
    this.most = most(story);
    this.top = MARGIN + 64 + subtitle.size() * LINE + 56;
    double belowColumns = below.size() * LINE + changeHeight() + 3 * GAP + LINE;
    for (Story.Lost one : story.lost()) {
      lost.add(
          new TextBox(
              Look.REMOVED.mark() + " " + one.title(),
              one.details(),
              LOST_WIDTH,
              StoryStyle.LOST_TITLE,
              StoryStyle.LOST_DETAIL));
    }
    double columns = Math.max(place(), stack(lost) - GAP);
    this.height = Math.max(HEIGHT, top + columns + belowColumns + MARGIN / 2);
    this.bottom = height - MARGIN / 2 - belowColumns;
    spread((bottom - top) - columns);
  }

  /** The slide of a story. */
  public static Sheet of(Story story) {
    StorySheet sheet = new StorySheet(story);
    return new Sheet(story.title(), story.subtitle(), WIDTH, sheet.height, sheet::drawOn);
  }

  private static double most(Story story) {
    double most = 1;
    for (Story.Reason reason : story.reasons()) {
      for (Story.Hit hit : reason.hit()) {
        most = Math.max(most, hit.users().atMost());
      }
    }
    return most;
  }

  /** A box with a title and lines below it. */
  private record TextBox(
      List<String> title,
      List<String> details,
      double width,
      TextStyle titleStyle,
      TextStyle detailStyle) {
    TextBox(
        String title,
        List<String> details,
        double width,
        TextStyle titleStyle,
        TextStyle detailStyle) {
      this(
          title.isEmpty()
              ? List.of()
              : FittedText.wrap(title, titleStyle, width - 2 * PADDING, 2),
          details.stream()
              .flatMap(line -> FittedText.wrap(line, detailStyle, width - 2 * PADDING, 2).stream())
              .toList(),
          width,
          titleStyle,
          detailStyle);
    }

    double height() {
      return title.size() * (LINE + 4) + details.size() * LINE + 1.5 * PADDING;
    }

    void draw(Canvas canvas, String words, double x, double y, Style style) {
      canvas.open(Group.of(words));
      canvas.rectangle("outline", new Rectangle(x, y, width, height()), RADIUS, style);
      double line = y + PADDING / 2;
      for (String text : title) {
        line += LINE + 4;
        canvas.text("title", new Point(x + PADDING, line - 6), Anchor.START, titleStyle, text);
      }
      for (String text : details) {
        line += LINE;
        canvas.text("detail", new Point(x + PADDING, line - 4), Anchor.START, detailStyle, text);
      }
      canvas.close();
    }
  }

  /** A reason with what it explains beside it. */
  private static final class Block {
    private final Story.Reason reason;
    private final TextBox box;
    private final List<TextBox> vain = new ArrayList<>();
    private double y;

    Block(Story.Reason reason) {
      this.reason = reason;
      String mark = reason.node() ? Look.DOWN.mark() + " " : "";
      box =
          new TextBox(
              mark + reason.title(),
              reason.details(),
              REASON_WIDTH,
              StoryStyle.TITLE,
              StoryStyle.DETAIL);
      reason
          .vain()
          .ifPresent(
              text ->
                  vain.add(
                      new TextBox(
                          "", List.of(text), REASON_WIDTH, StoryStyle.FAINT, StoryStyle.FAINT)));
    }

    int rows() {
      return reason.hit().size() + (reason.more().isEmpty() ? 0 : 1);
    }

    double boxes() {
      return box.height() + vain.stream().mapToDouble(one -> one.height() + 8).sum();
    }

    double height() {
      return Math.max(boxes(), rows() * ROW);
    }
  }

  /** Makes the blocks, and says how high they are together. */
  private double place() {
    double y = 0;
    for (Story.Reason reason : story.reasons()) {
      Block block = new Block(reason);
      block.y = y;
      y += block.height() + GAP;
      blocks.add(block);
    }
    return Math.max(0, y - GAP);
  }

  private static double stack(List<TextBox> boxes) {
    return boxes.stream().mapToDouble(box -> box.height() + GAP).sum();
  }

  /** Moves the blocks apart where there is room, a little, and all of them to the middle. */
  private void spread(double room) {
    double apart = blocks.size() < 2 ? 0 : Math.min(GAP, room / blocks.size());
    double used = blocks.isEmpty() ? 0 : apart * (blocks.size() - 1);
    for (int i = 0; i < blocks.size(); i++) {
      blocks.get(i).y += top + i * apart + (room - used) / 3;
    }
  }

  private void drawOn(Canvas canvas) {
    canvas.open(Group.of("story"));
    drawHeadings(canvas);
    drawLost(canvas);
    blocks.forEach(block -> draw(block, canvas));
    drawBelow(canvas);
    canvas.close();
  }

  private void drawHeadings(Canvas canvas) {
    TextStyle headline = StoryStyle.headline(story.title(), INNER);
    canvas.text(
        "heading",
        new Point(MARGIN, MARGIN + 34),
        Anchor.START,
        headline,
        FittedText.cut(story.title(), headline, INNER));
    double y = MARGIN + 64 - 4;
    for (String line : subtitle) {
      y += LINE;
      canvas.text("note", new Point(MARGIN, y - 8), Anchor.START, StoryStyle.SUBTITLE, line);
    }
    boolean isInVain = story.reasons().stream().anyMatch(reason -> reason.vain().isPresent());
    heading(canvas, LOST_LEFT, "1 WHAT IS LOST");
    if (!blocks.isEmpty()) {
      heading(
          canvas, REASON_LEFT, isInVain ? "2 WHY STANDBYS DON'T HELP" : "2 WHY IT SPREADS");
      heading(canvas, HIT_LEFT, most > 1 ? "3 WHO IS HIT (users)" : "3 WHAT IS DOWN");
    }
  }

  private void heading(Canvas canvas, double x, String words) {
    canvas.text("heading", new Point(x, top - 20), Anchor.START, StoryStyle.HEADING, words);
  }

  private void drawLost(Canvas canvas) {
    double y = lostTop();
    double trunk = (LOST_LEFT + LOST_WIDTH + REASON_LEFT) / 2 - 8;
    List<Double> middles = new ArrayList<>();
    for (TextBox box : lost) {
      box.draw(canvas, "lost", LOST_LEFT, y, StoryStyle.LOST);
      middles.add(y + box.height() / 2);
      y += box.height() + GAP;
    }
    if (blocks.isEmpty()) {
      return;
    }
    List<Double> ends = blocks.stream().map(block -> block.y + block.box.height() / 2).toList();
    List<Double> all = new ArrayList<>(middles);
    all.addAll(ends);
    double highest = all.stream().mapToDouble(one -> one).min().orElse(0);
    double lowest = all.stream().mapToDouble(one -> one).max().orElse(0);
    List<Path> lines = new ArrayList<>();
    for (double middle : middles) {
      lines.add(Path.line(LOST_LEFT + LOST_WIDTH, middle, trunk, middle));
    }
    if (lowest - highest > 1) {
      lines.add(Path.line(trunk, highest, trunk, lowest));
    }
    canvas.path("arrow", Path.of(lines), StoryStyle.ARROW);
    ends.forEach(end -> arrow(canvas, trunk, REASON_LEFT - 4, end));
  }

  /** In the middle of the reasons, as far as there is room. */
  private double lostTop() {
    double own = stack(lost) - GAP;
    if (blocks.isEmpty()) {
      return top;
    }
    Block last = blocks.get(blocks.size() - 1);
    double middle = (blocks.get(0).y + last.y + last.box.height()) / 2;
    return Math.max(top, Math.min(middle - own / 2, bottom - own));
  }

  private static void arrow(Canvas canvas, double from, double to, double y) {
    canvas.path("arrow", Path.line(from, y, to - 16, y), StoryStyle.ARROW);
    canvas.path(
        "head",
        Path.polygon(
            List.of(new Point(to, y), new Point(to - 22, y - 12), new Point(to - 22, y + 12))),
        StoryStyle.HEAD);
  }

  private void draw(Block block, Canvas canvas) {
    Style style = block.reason.node() ? StoryStyle.DOWN : StoryStyle.REST;
    block.box.draw(canvas, "reason", REASON_LEFT, block.y, style);
    double y = block.y + block.box.height() + 8;
    for (TextBox vain : block.vain) {
      vain.draw(canvas, "vain", REASON_LEFT, y, StoryStyle.VAIN);
      y += vain.height() + 8;
    }
    if (block.rows() == 0) {
      return;
    }
    double middle = block.y + block.box.height() / 2;
    arrow(canvas, REASON_LEFT + REASON_WIDTH, HIT_LEFT - 20, middle);
    double first = rowsTop(block);
    double end = first + block.rows() * ROW;
    canvas.path(
        "bracket",
        Path.line(
            HIT_LEFT - 12,
            Math.min(first + 4, middle),
            HIT_LEFT - 12,
            Math.max(end - 4, middle)),
        StoryStyle.BRACKET);
    drawRows(block, first, canvas);
  }

  /** Beside the box, where there are few. */
  private static double rowsTop(Block block) {
    double middle = block.y + block.box.height() / 2;
    return Math.max(block.y, middle - block.rows() * ROW / 2);
  }

  private void drawRows(Block block, double first, Canvas canvas) {
    double y = first;
    for (Story.Hit hit : block.reason.hit()) {
      draw(hit, y, canvas);
      y += ROW;
    }
    if (!block.reason.more().isEmpty()) {
      String more =
          FittedText.cut(block.reason.more(), StoryStyle.FAINT, WIDTH - MARGIN - HIT_LEFT);
      canvas.text("more", new Point(HIT_LEFT, y + 26), Anchor.START, StoryStyle.FAINT, more);
    }
  }

  private void draw(Story.Hit hit, double y, Canvas canvas) {
    Bounds users = hit.users();
    double room = users.isStated() ? BAR_LEFT - HIT_LEFT - 8 : WIDTH - MARGIN - HIT_LEFT;
    String title = FittedText.cut(Look.DOWN.mark() + " " + hit.title(), StoryStyle.DETAIL, room);
    canvas.open(new Group("hit", hit.title(), Optional.empty()));
    canvas.text("title", new Point(HIT_LEFT, y + 26), Anchor.START, StoryStyle.DETAIL, title);
    if (users.isStated()) {
      double sure = Math.max(3, users.atLeast() / most * LONGEST_BAR);
      double perhaps = Math.max(sure, users.atMost() / most * LONGEST_BAR);
      canvas.rectangle(
          "bar", new Rectangle(BAR_LEFT, y + 5, sure, ROW - 10), 0, StoryStyle.BAR);
      if (perhaps > sure) {
        canvas.rectangle(
            "bar",
            new Rectangle(BAR_LEFT + sure, y + 5, perhaps - sure, ROW - 10),
            0,
            StoryStyle.PERHAPS);
      }
      canvas.text(
          "number",
          new Point(BAR_LEFT + perhaps + 10, y + 26),
          Anchor.START,
          StoryStyle.NUMBER,
          Numbers.roughly(users.atMost()));
    }
    canvas.close();
  }

  private double changeHeight() {
    return change.isEmpty() ? 0 : (1 + change.size()) * LINE + 2 * PADDING;
  }

  private void drawBelow(Canvas canvas) {
    double y = bottom + GAP;
    for (String line : below) {
      y += LINE;
      canvas.text("weakened", new Point(MARGIN, y - 8), Anchor.START, StoryStyle.WEAKENED, line);
    }
    y += GAP / 2;
    if (!change.isEmpty()) {
      new TextBox(
              List.of("What would change it"), change, INNER, StoryStyle.TITLE, StoryStyle.DETAIL)
          .draw(canvas, "change", MARGIN, y, StoryStyle.CHANGE);
      y += changeHeight() + GAP / 2;
    }
    canvas.text(
        "legend",
        new Point(MARGIN, height - MARGIN / 2 - 4),
        Anchor.START,
        StoryStyle.FAINT,
        FittedText.cut(legend(), StoryStyle.FAINT, INNER));
  }

  /** What is drawn, and what isn't reached. */
  private String legend() {
    List<String> parts = new ArrayList<>();
    if (!story.untouched().isEmpty()) {
      parts.add(story.untouched());
    }
    if (story.reasons().stream().anyMatch(reason -> reason.vain().isPresent())) {
      parts.add("dashed: works, but can't be reached");
    }
    if (most > 1) {
      parts.add("people who use several services are in several bars");
    }
    return String.join("; ", parts);
  }
}
