package blast.export.story;

import blast.export.drawing.Canvas;
import blast.export.drawing.Path;
import blast.export.drawing.Point;
import blast.export.drawing.Shade;
import blast.export.drawing.Style;
import blast.export.drawing.TextStyle;
import java.util.List;

/**
 * How a story is drawn. No text is smaller than 22 of 1,600 pixels: 12 at the width of a README.
 */
final class StoryStyle {
  static final double SMALLEST = 22;

  static final TextStyle SUBTITLE = TextStyle.plain(25, Shade.NOTE);
  static final TextStyle HEADING = TextStyle.bold(SMALLEST, Shade.UNTOUCHED);
  static final TextStyle TITLE = TextStyle.bold(26, Shade.INK);
  static final TextStyle DETAIL = TextStyle.plain(SMALLEST, Shade.INK);
  static final TextStyle LOST_TITLE = TextStyle.bold(26, Shade.PAPER);
  static final TextStyle LOST_DETAIL = TextStyle.plain(SMALLEST, Shade.PAPER);
  static final TextStyle FAINT = TextStyle.plain(SMALLEST, Shade.UNTOUCHED);
  static final TextStyle WEAKENED = TextStyle.plain(SMALLEST, Shade.DEGRADED_INK);
  static final TextStyle NUMBER = TextStyle.bold(SMALLEST, Shade.DOWN_INK);

  static final Style LOST = Style.outlined(Shade.REMOVED, Shade.DOWN_LINE, 5);
  static final Style DOWN = Style.outlined(Shade.DOWN, Shade.DOWN_LINE, 4);
  static final Style REST = Style.outlined(Shade.DOWN_GROUND, Shade.DOWN_LINE, 2);
  static final Style VAIN =
      Style.outlined(Shade.PAPER, Shade.FAINT_LINE, 2).dashed(List.of(8.0, 6.0));
  static final Style CHANGE = Style.outlined(Shade.AT_RISK, Shade.AT_RISK_LINE, 3);
  static final Style BAR = Style.area(Shade.DOWN_LINE);
  static final Style PERHAPS = Style.area(Shade.DOWN_LINE).seenThrough(0.4);
  static final Style ARROW = Style.line(Shade.DOWN_LINE, 5);
  static final Style HEAD = Style.area(Shade.DOWN_LINE);
  static final Style BRACKET = Style.line(Shade.DOWN_LINE, 2);

  private static final double LARGEST_HEADLINE = 40;

  private StoryStyle() {}

  /** A thick arrow to the right. */
  static void arrow(Canvas canvas, double from, double to, double y) {
    canvas.path("arrow", Path.line(from, y, to - 16, y), ARROW);
    List<Point> head =
        List.of(new Point(to, y), new Point(to - 22, y - 12), new Point(to - 22, y + 12));
    canvas.path("head", Path.polygon(head), HEAD);
  }

  /** The largest headline that fits a width, down to the smallest text there is. */
  static TextStyle headline(String text, double width) {
    double size = LARGEST_HEADLINE;
    while (size > SMALLEST && TextStyle.bold(size, Shade.INK).widthOf(text) > width) {
      size -= 2;
    }
    return TextStyle.bold(Math.max(size, SMALLEST), Shade.INK);
  }
}
