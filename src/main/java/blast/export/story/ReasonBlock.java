package blast.export.story;

import blast.analysis.people.Bounds;
import blast.export.drawing.Anchor;
import blast.export.drawing.Canvas;
import blast.export.drawing.Group;
import blast.export.drawing.Path;
import blast.export.drawing.Point;
import blast.export.drawing.Rectangle;
import blast.export.drawing.Style;
import blast.export.picture.Look;
import blast.text.Numbers;
import java.util.List;
import java.util.Optional;

/** A reason, what is there in vain below it, and the services that it explains beside it. */
final class ReasonBlock {
  static final double LEFT = 446;
  static final double WIDTH = 490;
  static final double HIT_LEFT = 1004;

  private static final double RIGHT = 1544;
  private static final double BAR_LEFT = 1290;
  private static final double LONGEST_BAR = 120;
  private static final double ROW = 34;
  private static final double MORE = 28;
  private static final double BELOW = 8;

  private final Story.Reason reason;
  private final long most;
  private final TextBox box;
  private final Optional<TextBox> vain;
  private final List<String> more;
  private double y;

  /**
   * A block at the top of the page.
   *
   * @param most the users for which a bar has its full length
   */
  ReasonBlock(Story.Reason reason, long most) {
    this.reason = reason;
    this.most = most;
    String mark = reason.node() ? Look.DOWN.mark() + " " : "";
    this.box =
        new TextBox(WIDTH, StoryStyle.TITLE, StoryStyle.DETAIL)
            .title(mark + reason.title())
            .details(reason.details());
    this.more =
        reason.more().isEmpty()
            ? List.of()
            : FittedText.wrap(reason.more(), StoryStyle.FAINT, RIGHT - HIT_LEFT, 2);
    this.vain =
        reason
            .vain()
            .map(text -> new TextBox(WIDTH, StoryStyle.FAINT, StoryStyle.FAINT).lines(text));
  }

  void moveTo(double top) {
    y = top;
  }

  double height() {
    double boxes = box.height() + vain.map(one -> one.height() + BELOW).orElse(0.0);
    return Math.max(boxes, rows());
  }

  /** How high the services are. */
  private double rows() {
    return reason.hit().size() * ROW + more.size() * MORE;
  }

  /** Where the arrows come in and go out. */
  double middle() {
    return y + box.height() / 2;
  }

  void draw(Canvas canvas) {
    Style style = reason.node() ? StoryStyle.DOWN : StoryStyle.REST;
    box.draw(canvas, "reason", LEFT, y, style);
    double below = y + box.height() + BELOW;
    vain.ifPresent(one -> one.draw(canvas, "vain", LEFT, below, StoryStyle.VAIN));
    StoryStyle.arrow(canvas, LEFT + WIDTH, HIT_LEFT - 20, middle());
    // Beside the box, where there are few.
    double first = Math.max(y, middle() - rows() / 2);
    double end = first + rows();
    canvas.path(
        "bracket",
        Path.line(
            HIT_LEFT - 12,
            Math.min(first + 4, middle()),
            HIT_LEFT - 12,
            Math.max(end - 4, middle())),
        StoryStyle.BRACKET);
    drawRows(first, canvas);
  }

  private void drawRows(double first, Canvas canvas) {
    double top = first;
    for (Story.Hit hit : reason.hit()) {
      draw(hit, top, canvas);
      top += ROW;
    }
    for (String line : more) {
      canvas.text("more", new Point(HIT_LEFT, top + 25), Anchor.START, StoryStyle.FAINT, line);
      top += MORE;
    }
  }

  private void draw(Story.Hit hit, double top, Canvas canvas) {
    Bounds users = hit.users();
    double room = (users.isStated() ? BAR_LEFT - 8 : RIGHT) - HIT_LEFT;
    String title = FittedText.cut(Look.DOWN.mark() + " " + hit.title(), StoryStyle.DETAIL, room);
    canvas.open(new Group("hit", hit.title(), Optional.empty()));
    canvas.text("title", new Point(HIT_LEFT, top + 25), Anchor.START, StoryStyle.DETAIL, title);
    if (users.isStated()) {
      drawBar(users, top, canvas);
    }
    canvas.close();
  }

  private double length(long users) {
    return (double) users / most * LONGEST_BAR;
  }

  /** What is sure in full colour, what may be in a pale one, and the most as a number. */
  private void drawBar(Bounds users, double top, Canvas canvas) {
    double sure = Math.max(3, length(users.atLeast()));
    double perhaps = Math.max(sure, length(users.atMost()));
    canvas.rectangle("bar", new Rectangle(BAR_LEFT, top + 4, sure, ROW - 8), 0, StoryStyle.BAR);
    if (perhaps > sure) {
      Rectangle rest = new Rectangle(BAR_LEFT + sure, top + 4, perhaps - sure, ROW - 8);
      canvas.rectangle("bar", rest, 0, StoryStyle.PERHAPS);
    }
    canvas.text(
        "number",
        new Point(BAR_LEFT + perhaps + 10, top + 25),
        Anchor.START,
        StoryStyle.NUMBER,
        Numbers.roughly(users.atMost()));
  }
}
